import { travelMinutes } from '@evergrow/domain/dispatch';
import { paths } from '@evergrow/domain/kernel';
import { type Booking, bookingSchema, startOfDay } from '@evergrow/domain/scheduling';
import { dayState } from '@evergrow/domain/visits';
import { useMemo } from 'react';
import { useLiveQuery } from '../../../lib/use-live.ts';
import { addDays } from '../../provider/zoned.ts';

type Wanted = { tenantId: string; providerId: string; date: string; zone: string };

/** A provider's bookings of one day, live, in order, with the ways between. At most 50 reads. */
export function useDay({ tenantId, providerId, date, zone }: Wanted) {
  const from = startOfDay(zone, date);
  const to = startOfDay(zone, addDays(date, 1));
  const { data, error } = useLiveQuery<Booking>(
    `day/${tenantId}/${providerId}/${from}/${to}`,
    paths.bookings(tenantId),
    bookingSchema,
    (f) => [
      f.where('providerIds', 'array-contains', providerId),
      f.where('start', '>=', new Date(from)),
      f.where('start', '<', new Date(to)),
      f.orderBy('start'),
      f.limit(50),
    ],
  );
  const day = useMemo(() => (data ? dayState(data, travelMinutes) : null), [data]);
  return { day, error };
}
