import type { Area } from '@evergrow/domain/dispatch';
import { coarsePoint } from '@evergrow/domain/kernel';
import type { Address, Place, Service } from '@evergrow/domain/scheduling';
import { readAreas, servedAt } from '../dispatch/area-store.ts';
import { Refusal } from '../kernel/refusal.ts';
import { sealAddress } from './booking-address.ts';

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

/** The place as it rests: the address under the client's own key, and a coarse point to reckon ways with. */
export async function sealPlace(
  tenantId: string,
  bookingId: string,
  clientUid: string,
  { address, areaId }: Visited,
  now: Date,
): Promise<Place> {
  const sealed = await sealAddress({ tenantId, bookingId, clientUid }, address, now);
  return { areaId, cell: coarsePoint(address.point), address: sealed };
}
