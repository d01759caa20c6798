import { paths } from '@evergrow/domain/kernel';
import { type Booking, bookingSchema, startOfDay } from '@evergrow/domain/scheduling';
import { useLiveQuery } from '../../../../lib/use-live.ts';
import { addDays } from '../../zoned.ts';
import { occupies } from '../occupies.ts';

/** No more are read at once, however many there are. */
export const mostBookings = 100;

type Wanted = {
  tenantId: string;
  /** At most thirty: what one query can ask for. */
  providerIds: readonly string[];
  first: string;
  days: number;
  zone: string;
};

/** What some providers have on some days in a row, live: one query, and `cut` where it could not hold everything. */
export function useTeamBookings({ tenantId, providerIds, first, days, zone }: Wanted, now: number) {
  const from = startOfDay(zone, first);
  const to = startOfDay(zone, addDays(first, days));
  const none = providerIds.length === 0;
  const { data, error } = useLiveQuery<Booking>(
    none ? null : `team/${tenantId}/${from}/${to}/${providerIds.join(' ')}`,
    paths.bookings(tenantId),
    bookingSchema,
    // From a day before: what began then may still last.
    (f) => [
      f.where('providerIds', 'array-contains-any', [...providerIds]),
      f.where('start', '>=', new Date(from - 86_400_000)),
      f.where('start', '<', new Date(to)),
      f.orderBy('start'),
      f.limit(mostBookings),
    ],
  );
  return {
    bookings: data?.filter((booking) => occupies(booking, now)) ?? [],
    loading: data === undefined && !none,
    cut: data?.length === mostBookings,
    error,
  };
}
