import { paths } from '@evergrow/domain/kernel';
import {
  availabilitySchema,
  type Booking,
  bookingSchema,
  openIntervals,
  startOfDay,
} from '@evergrow/domain/scheduling';
import type { Stored } from '../../../lib/collection.ts';
import { useLiveDoc, useLiveQuery } from '../../../lib/use-live.ts';
import { addDays } from '../zoned.ts';
import { occupies } from './occupies.ts';
import { type Placed, placeBookings } from './place-bookings.ts';
import { type Busy, useBlocks } from './use-blocks.ts';

export type CalendarDay = {
  date: string;
  placed: Placed<Stored<Booking>>[];
  /** What else keeps the provider. */
  busy: Placed<Busy>[];
  /** Working hours, in minutes after midnight. */
  open: { from: number; to: number }[];
};
type Wanted = { tenantId: string; providerId: string; first: string; days: number; fallbackZone: string };

/** Bookings, live, and working hours of some days in a row, in the provider's zone. */
export function useCalendar({ tenantId, providerId, first, days, fallbackZone }: Wanted, now: number) {
  const availability = useLiveDoc(paths.availability(tenantId, providerId), availabilitySchema);
  const zone = availability.data?.timeZone ?? fallbackZone;
  const known = availability.data !== undefined || availability.error !== null;
  const from = startOfDay(zone, first);
  const to = startOfDay(zone, addDays(first, days));
  const bookings = useLiveQuery<Booking>(
    known ? `calendar/${tenantId}/${providerId}/${from}/${to}` : null,
    paths.bookings(tenantId),
    bookingSchema,
    // From a day before: what began then may still last.
    (f) => [
      f.where('providerIds', 'array-contains', providerId),
      f.where('start', '>=', new Date(from - 86_400_000)),
      f.where('start', '<', new Date(to)),
      f.orderBy('start'),
      f.limit(100),
    ],
  );
  const busy = useBlocks(tenantId, providerId, from, to);
  const shown = bookings.data?.filter((booking) => occupies(booking, now)) ?? [];
  const week: CalendarDay[] = Array.from({ length: days }, (_, offset) => {
    const date = addDays(first, offset);
    const start = startOfDay(zone, date);
    const ranges = availability.data
      ? openIntervals(availability.data, start, startOfDay(zone, addDays(date, 1)))
      : [];
    return {
      date,
      placed: placeBookings(shown, date, zone),
      busy: placeBookings(busy, date, zone),
      open: ranges.map((range) => ({
        from: Math.round((range.start - start) / 60_000),
        to: Math.round((range.end - start) / 60_000),
      })),
    };
  });
  return { zone, week, loading: bookings.data === undefined, error: bookings.error };
}
