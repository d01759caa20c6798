import { type Millis, ok, type Result, refuse, utcMonthsBetween } from '../kernel/index.ts';
import type { CalendarEntry, CalendarMonth } from './calendar-month.ts';
import { type Interval, overlaps } from './interval.ts';

/** A month in which nothing is booked. */
export const emptyMonth = (providerId: string, month: string): CalendarMonth => ({
  providerId,
  month,
  entries: {},
});

/** Whether an entry still keeps others out. A hold does so until, and no longer at, its `expiresAt`. */
export const occupies = (entry: CalendarEntry, now: Millis): boolean =>
  entry.expiresAt === null || now < entry.expiresAt;

/** The months without one booking's entry. Months it does not stand in come back as they are. */
export function releaseClaim(months: readonly CalendarMonth[], bookingId: string): CalendarMonth[] {
  return months.map((month) => {
    if (!(bookingId in month.entries)) return month;
    const { [bookingId]: _released, ...entries } = month.entries;
    return { ...month, entries };
  });
}

function pruneMonth(month: CalendarMonth, now: Millis): CalendarMonth {
  const all = Object.entries(month.entries);
  const live = all.filter(([, entry]) => occupies(entry, now));
  return live.length === all.length ? month : { ...month, entries: Object.fromEntries(live) };
}

/** The entry of a booking, from whichever month holds it. */
export const claimOf = (months: readonly CalendarMonth[], bookingId: string): CalendarEntry | undefined =>
  months.map(({ entries }) => entries[bookingId]).find((entry) => entry !== undefined);

/** What stays when a booking claims the same interval again: a booking is never turned back into a hold. */
function strongerOf(held: CalendarEntry | undefined, wanted: CalendarEntry): CalendarEntry {
  const same = held?.start === wanted.start && held.end === wanted.end;
  return held && same && wanted.kind === 'hold' ? held : wanted;
}

/**
 * Enters `entry` under `bookingId` in every UTC month it touches, unless it overlaps something that still counts.
 * Holds that have expired are cleared away on the way. A booking never conflicts with itself: claiming the same
 * interval again changes nothing (a hold does not get longer), claiming another one moves it.
 * @param months all months the entry touches and, to move a booking, those it stands in now
 * @returns the months as they are to be written, in the order given
 * @throws RangeError when a month is missing or the interval is empty: a mistake of the caller, not of the client
 */
export function placeClaim(
  months: readonly CalendarMonth[],
  bookingId: string,
  entry: CalendarEntry,
  now: Millis,
): Result<CalendarMonth[], 'slot_taken'> {
  const touched = utcMonthsBetween(entry.start, entry.end);
  const given = new Set(months.map(({ month }) => month));
  if (!(entry.start < entry.end)) throw new RangeError('the interval to claim is empty');
  if (!touched.every((month) => given.has(month))) throw new RangeError(`months needed: ${touched.join()}`);

  const live = months.map((month) => pruneMonth(month, now));
  const others = releaseClaim(live, bookingId);
  if (others.some(({ entries }) => Object.values(entries).some((other) => overlaps(other, entry)))) {
    return refuse('slot_taken');
  }
  const placed = strongerOf(claimOf(live, bookingId), entry);
  return ok(
    others.map((month) =>
      touched.includes(month.month)
        ? { ...month, entries: { ...month.entries, [bookingId]: placed } }
        : month,
    ),
  );
}

/**
 * Makes a booking of a hold. A hold that has expired is claimed anew if its time is still free.
 * @param interval what to claim where the calendar has cleared the hold away; by default the entry's own
 * @throws RangeError when a month the interval touches is missing
 */
export function confirmClaim(
  months: readonly CalendarMonth[],
  bookingId: string,
  now: Millis,
  interval: Interval | undefined = claimOf(months, bookingId),
): Result<CalendarMonth[], 'slot_taken'> {
  if (interval === undefined) return refuse('slot_taken', 'the hold is no longer in the calendar');
  const { start, end } = interval;
  return placeClaim(months, bookingId, { start, end, kind: 'booking', expiresAt: null }, now);
}
