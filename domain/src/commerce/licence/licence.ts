import { z } from 'zod';
import type { Delivery } from '../../catalog/index.ts';
import { DAY, idSchema, lineSchema } from '../../kernel/index.ts';
import { type Entitlement, isEntitled } from '../entitlement.ts';

/** Devices one licence can be active on, however many were bought: they lie in one document. */
export const maxDevices = 2_000;

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

const deviceSchema = z.strictObject({
  /** SHA-256 of what the software knows the device by. */
  hash: hashSchema,
  /** As its owner knows it; empty where the software sent none. */
  name: z.string().max(60),
  at: z.date(),
});
export type Device = z.infer<typeof deviceSchema>;

/**
 * `licences/{id}`: the right to use one thing on some devices, proved by a key. Named by the entitlement it comes with, so
 * that it is made once; whether it holds is the entitlement's to say. Written by the server.
 */
export const licenceSchema = z.strictObject({
  entitlementId: idSchema,
  orderId: idSchema.nullable(),
  offeringId: idSchema,
  variantId: idSchema.nullable(),
  clientUid: idSchema,
  /** As it was called when it was bought. */
  title: z.string().max(160),
  /** HMAC of the key; null while it waits for one. */
  keyHash: hashSchema.nullable(),
  /** The key under the tenant's own key: for its buyer alone. */
  keySealed: z.string().max(1_000).nullable(),
  /** The key's last characters. */
  ending: z.string().max(4).nullable(),
  /** The pool of imported keys its key comes from; null where ours are made. */
  pool: z.string().max(260).nullable(),
  /** The same while it has no key and is to get one. */
  waitsIn: z.string().max(260).nullable(),
  /** Devices it can be active on at a time. */
  limit: z.number().int().min(1).max(maxDevices),
  devices: z.array(deviceSchema).max(maxDevices),
  until: z.date().nullable(),
  /** When the seller took it back; null: did not. */
  revokedAt: z.date().nullable(),
  grantedAt: z.date(),
  updatedAt: z.date(),
});
export type Licence = z.infer<typeof licenceSchema>;

/** `licenceKeys/{hash}`: a key the seller imported. Written by the server. */
export const licenceKeySchema = z.strictObject({
  pool: z.string().max(260),
  sealed: z.string().max(1_000),
  ending: z.string().max(4),
  /** free: to be handed out; used: handed out once, for good. */
  state: z.enum(['free', 'used']),
  licenceId: idSchema.nullable(),
  /** When it was imported and which line it was: the order in which keys are handed out. */
  importedAt: z.date(),
  line: z.number().int().min(1),
});
export type LicenceKey = z.infer<typeof licenceKeySchema>;

/** `keys/licences`: what the tenant signs licences with. Written by the server. */
export const licenceSignerSchema = z.strictObject({
  keyId: lineSchema(40),
  /** Ed25519, raw, base64url. */
  publicKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  /** PKCS #8 under the tenant's own key. */
  privateKeySealed: z.string().max(1_000),
  createdAt: z.date(),
});
export type LicenceSigner = z.infer<typeof licenceSignerSchema>;

/** The name of the keys imported for an offering, or for one variant of it. */
export const poolOf = (offeringId: string, variantId: string | null): string =>
  `${offeringId}|${variantId ?? '_'}`;

type LicenceDelivery = Extract<Delivery, { by: 'licence' }>;

/** The licences an entitlement comes with, still without keys: one for all of the quantity, or of the seller's own keys one each. */
export function licencesOf(
  entitlementId: string,
  entitlement: Entitlement,
  { activations, validDays, keys }: LicenceDelivery,
): readonly (readonly [string, Licence])[] {
  const { clientUid, offeringId, variantId, title, quantity, source, grantedAt } = entitlement;
  const imported = keys === 'imported';
  const pool = imported ? poolOf(offeringId, variantId) : null;
  const licence: Licence = {
    entitlementId,
    // Who was given it does not see the order of who gave it.
    orderId: source.of === 'order' ? source.orderId : null,
    ...{ offeringId, variantId, clientUid, title, pool, waitsIn: pool },
    keyHash: null,
    keySealed: null,
    ending: null,
    limit: Math.min(imported ? activations : activations * quantity, maxDevices),
    devices: [],
    until: validDays === null ? null : new Date(grantedAt.getTime() + validDays * DAY),
    revokedAt: null,
    grantedAt,
    updatedAt: grantedAt,
  };
  if (!imported) return [[entitlementId, licence]];
  return Array.from({ length: quantity }, (_, index) => [`${entitlementId}_${index + 1}`, licence] as const);
}

type Held = Pick<Entitlement, 'state' | 'until'>;

/** The earlier of the ends of a licence and of what grants it. */
export function endOf(licence: Pick<Licence, 'until'>, { until }: Held): Date | null {
  if (licence.until === null || until === null) return licence.until ?? until;
  return licence.until < until ? licence.until : until;
}

export const licenceStateSchema = z.enum(['waiting', 'active', 'suspended', 'expired', 'revoked']);
export type LicenceState = z.infer<typeof licenceStateSchema>;

/** How a licence stands at `now`: it follows what grants it at once. */
export function stateOfLicence(
  licence: Pick<Licence, 'keyHash' | 'until' | 'revokedAt'>,
  entitlement: Held,
  now: Date,
): LicenceState {
  if (licence.revokedAt !== null || entitlement.state === 'ended') return 'revoked';
  if (entitlement.state === 'suspended') return 'suspended';
  // What is sold for a time begins to run out once there is a key.
  const isWaiting = licence.keyHash === null;
  const until = isWaiting ? entitlement.until : endOf(licence, entitlement);
  if (!isEntitled({ state: 'active', until }, now.getTime())) return 'expired';
  return isWaiting ? 'waiting' : 'active';
}

/** The pool it waits in once what grants it has changed: who has nothing any more gets no key. */
export const waitsInNow = (
  { keyHash, pool, revokedAt }: Pick<Licence, 'keyHash' | 'pool' | 'revokedAt'>,
  { state }: Pick<Entitlement, 'state'>,
): string | null => (keyHash === null && revokedAt === null && state === 'active' ? pool : null);
