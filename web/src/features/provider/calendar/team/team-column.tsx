import { paths } from '@evergrow/domain/kernel';
import {
  availabilitySchema,
  type Booking,
  instantAt,
  openIntervals,
  startOfDay,
} from '@evergrow/domain/scheduling';
import { useTenant } from '../../../../app/tenant-context.tsx';
import type { Stored } from '../../../../lib/collection.ts';
import { useLiveDoc } from '../../../../lib/use-live.ts';
import { addDays } from '../../zoned.ts';
import { DayColumn } from '../day-column.tsx';
import { placeBookings } from '../place-bookings.ts';
import { useBlocks } from '../use-blocks.ts';
import { useCalendarActs } from '../use-calendar-acts.ts';
import type { Member } from './roster.ts';
import classes from './team-grid.module.css';

type Props = {
  member: Member;
  bookings: readonly Stored<Booking>[];
  date: string;
  zone: string;
  hours: readonly number[];
  nowAt: number | null;
  onOpen: (bookingId: string) => void;
};

/** One provider's day beside the others': their hours, what keeps them, and their bookings to be moved in time. */
export function TeamColumn({ member, bookings, date, zone, hours, nowAt, onOpen }: Props) {
  const { id: tenantId } = useTenant();
  const start = startOfDay(zone, date);
  const end = startOfDay(zone, addDays(date, 1));
  const availability = useLiveDoc(paths.availability(tenantId, member.id), availabilitySchema);
  const busy = useBlocks(tenantId, member.id, start, end);
  const acts = useCalendarActs(member.id, zone);
  const first = hours[0] ?? 0;
  // What lies outside the hours shown has no place in the column.
  const within = <T extends { from: number; to: number }>(parts: readonly T[]): T[] =>
    parts.flatMap((part) => {
      const from = Math.max(part.from, first * 60);
      const to = Math.min(part.to, (first + hours.length) * 60);
      return from < to ? [{ ...part, from, to }] : [];
    });
  const open = availability.data ? openIntervals(availability.data, start, end) : [];
  const day = {
    date,
    placed: placeBookings(
      bookings.filter(({ providerIds }) => providerIds.includes(member.id)),
      date,
      zone,
    ),
    busy: within(placeBookings(busy, date, zone)),
    open: within(
      open.map((range) => ({
        from: Math.round((range.start - start) / 60_000),
        to: Math.round((range.end - start) / 60_000),
      })),
    ),
  };
  return (
    <section className={classes.column} aria-label={member.displayName} data-provider={member.id}>
      <DayColumn
        day={day}
        days={[date]}
        zone={zone}
        first={first}
        hours={hours}
        nowAt={nowAt}
        onOpen={onOpen}
        onMove={acts.move}
        onBlock={async (on, from, to) => {
          await acts.block(new Date(instantAt(zone, on, from)), new Date(instantAt(zone, on, to)));
        }}
        onUnblock={acts.unblock}
      />
    </section>
  );
}
