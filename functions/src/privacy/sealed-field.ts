import { type Sealed, vaultAad } from '@evergrow/domain/privacy';
import { openBytes, sealBytes } from './aes-gcm.ts';

/** Where a sealed field stands. Moved to another place, it does not open. */
export type FieldPlace = { tenantId: string; collection: string; doc: string; field: string };

const version = 1;
const aadOf = ({ tenantId, collection, doc, field }: FieldPlace, v: number) =>
  vaultAad(tenantId, collection, doc, field, v);

export const sealField = (key: Uint8Array, plain: Uint8Array, place: FieldPlace): Sealed => ({
  ...sealBytes(key, plain, aadOf(place, version)),
  version,
});

/** @throws when it was sealed under another key or for another place */
export const openField = (key: Uint8Array, sealed: Sealed, place: FieldPlace): Uint8Array =>
  openBytes(key, sealed, aadOf(place, sealed.version));

/** JSON under a key. */
export const sealJson = (key: Uint8Array, value: unknown, place: FieldPlace): Sealed =>
  sealField(key, Buffer.from(JSON.stringify(value)), place);

/** @throws like `openField` */
export const openJson = (key: Uint8Array, sealed: Sealed, place: FieldPlace): unknown =>
  JSON.parse(Buffer.from(openField(key, sealed, place)).toString('utf8'));
