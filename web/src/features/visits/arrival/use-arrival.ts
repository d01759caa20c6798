import { travelMinutes } from '@evergrow/domain/dispatch';
import { type Point, paths } from '@evergrow/domain/kernel';
import type { Address, Booking } from '@evergrow/domain/scheduling';
import { type Arrival, arrivalOf, type LiveLocation, liveLocationSchema } from '@evergrow/domain/visits';
import { api } from '../../../lib/api.ts';
import type { Stored } from '../../../lib/collection.ts';
import { useLiveDoc } from '../../../lib/use-live.ts';
import { useQuery } from '../../../lib/use-query.ts';

export type Way = {
  arrival: Arrival;
  location: LiveLocation | null;
  destination: Point | null;
};

/**
 * Where a provider on the way is and when they arrive, live. The destination is the client's own address; while that is
 * not there, the middle of its half kilometre.
 */
export function useArrival(tenantId: string, booking: Stored<Booking>, now: number): Way {
  const onTheWay = booking.status === 'onTheWay';
  const live = useLiveDoc(onTheWay ? paths.liveLocation(tenantId, booking.id) : null, liveLocationSchema);
  const { data: address } = useQuery(
    onTheWay && booking.place !== null ? `address/${tenantId}/${booking.id}` : null,
    () => api.get<Address>(`t/${tenantId}/bookings/${booking.id}/address`),
    3_600_000,
  );
  const location = live.data ?? null;
  const destination = address?.point ?? booking.place?.cell ?? null;
  return { arrival: arrivalOf(booking, destination, location, travelMinutes, now), location, destination };
}
