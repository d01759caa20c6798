import type { Area } from '@evergrow/domain/dispatch';
import { coarsePoint } from '@evergrow/domain/kernel';
import { type Address, addressSchema, type Place, type Service } from '@evergrow/domain/scheduling';
import { readAreas, servedAt } from '../dispatch/area-store.ts';
import { Refusal } from '../kernel/refusal.ts';
import { openJson, sealJson } from '../privacy/sealed-field.ts';
import { ensureSubjectKey, subjectKey } from '../privacy/subject-key.ts';

/** Where a visit takes place, as the price and the calendar need it. */
export type Visited = { address: Address; areaId: string | null; area: (Area & { id: string }) | null };

/**
 * The place of a service at the client's; null for one that is not. Costs a read for each area of the tenant.
 * @throws Refusal('address_missing' | 'out_of_area' | 'invalid_request')
 */
export async function visitedPlace(
  tenantId: string,
  service: Pick<Service, 'atClient' | 'areaIds'>,
  address: Address | null,
): Promise<Visited | null> {
  if (!service.atClient) {
    if (address) throw new Refusal('invalid_request', 'This is not done at your address');
    return null;
  }
  if (!address) throw new Refusal('address_missing');
  const areas = await readAreas(tenantId);
  const { served, areaId } = servedAt(areas, address.point, address.postalCode);
  const offeredHere = service.areaIds.length === 0 || (areaId !== null && service.areaIds.includes(areaId));
  if (!served || !offeredHere) throw new Refusal('out_of_area');
  const area = areaId === null ? undefined : areas[areaId];
  return { address, areaId, area: area && areaId !== null ? { ...area, id: areaId } : null };
}

const sealedAt = (tenantId: string, bookingId: string) => ({
  tenantId,
  collection: 'bookings',
  doc: bookingId,
  field: 'place.address',
});

/** The place as it rests: the address under the client's own key, and a coarse point to reckon ways with. */
export async function sealPlace(
  tenantId: string,
  bookingId: string,
  clientUid: string,
  { address, areaId }: Visited,
  now: Date,
): Promise<Place> {
  const key = await ensureSubjectKey(tenantId, clientUid, 'visits', now);
  return {
    areaId,
    cell: coarsePoint(address.point),
    address: sealJson(key, address, sealedAt(tenantId, bookingId)),
  };
}

/** @throws Refusal('address_erased') where the client was */
export async function openAddress(
  tenantId: string,
  bookingId: string,
  clientUid: string,
  place: Place,
): Promise<Address> {
  const key = await subjectKey(tenantId, clientUid, 'visits');
  if (!key) throw new Refusal('address_erased');
  return addressSchema.parse(openJson(key, place.address, sealedAt(tenantId, bookingId)));
}
