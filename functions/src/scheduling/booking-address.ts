import type { Sealed } from '@evergrow/domain/privacy';
import { type Address, addressSchema } from '@evergrow/domain/scheduling';
import { openJson, sealJson } from '../privacy/sealed-field.ts';
import { ensureSubjectKey, subjectKey } from '../privacy/subject-key.ts';

/** Whose address it is, and of which booking: moved to another one, it does not open. */
export type AddressOf = { tenantId: string; bookingId: string; clientUid: string };

const placeOf = ({ tenantId, bookingId }: AddressOf) => ({
  tenantId,
  collection: 'bookings',
  doc: bookingId,
  field: 'place.address',
});

/** An address under its client's own key, so that erasing them erases it. */
export async function sealAddress(of: AddressOf, address: Address, now: Date): Promise<Sealed> {
  return sealJson(await ensureSubjectKey(of.tenantId, of.clientUid, now), address, placeOf(of));
}

/** The address of a booking, or null where its client has been erased. */
export async function openAddress(of: AddressOf, sealed: Sealed): Promise<Address | null> {
  const key = await subjectKey(of.tenantId, of.clientUid);
  return key && addressSchema.parse(openJson(key, sealed, placeOf(of)));
}
