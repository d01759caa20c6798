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

export type ClaimRefusal = 'slot_taken' | 'seats_taken';

/** Why an entry cannot stand among those of one provider; null when it can. */
function conflictWith(others: readonly CalendarMonth[], entry: CalendarEntry): ClaimRefusal | null {
  const { group } = entry;
  const beside = others
    .flatMap(({ entries }) => Object.entries(entries))
    .filter(([, other]) => overlaps(other, entry));
  const shares = ([, other]: (typeof beside)[number]) =>
    group !== undefined &&
    other.group?.id === group.id &&
    other.start === entry.start &&
    other.end === entry.end;
  if (!beside.every(shares)) return 'slot_taken';
  // One that spans two months stands in both, and takes its seats once.
  const taken = [...new Map(beside).values()].reduce((seats, other) => seats + (other.group?.seats ?? 0), 0);
  return group !== undefined && taken + group.seats > group.capacity ? 'seats_taken' : null;
}

/** Everybody whose calendar is among the months. */
const providersOf = (months: readonly CalendarMonth[]): string[] => [
  ...new Set(months.map(({ providerId }) => providerId)),
];

/**
 * Enters `entry` under `bookingId` in every UTC month it touches, for all providers or none: unless with one of them it
 * overlaps something that still counts. Entries of one group and the same interval stand beside each other as long as
 * there are seats. Holds that have expired are cleared away on the way. A booking never conflicts with itself: claiming
 * the same interval again changes nothing (a hold does not get longer), claiming another one, or another provider's,
 * moves it.
 * @param months all months the entry touches, of every provider, and, to move a booking, those it stands in now
 * @param providerIds whose time it takes; the others' months only lose what they held of the booking
 * @returns the months as they are to be written, in the order given
 * @throws RangeError when a month is missing or the interval is empty: a mistake of the caller, not of the client
 */
export function placeClaim(
  months: readonly CalendarMonth[],
  bookingId: string,
  entry: CalendarEntry,
  now: Millis,
  providerIds: readonly string[] = providersOf(months),
): Result<CalendarMonth[], ClaimRefusal> {
  const touched = utcMonthsBetween(entry.start, entry.end);
  if (!(entry.start < entry.end)) throw new RangeError('the interval to claim is empty');
  const isNeeded = ({ providerId, month }: CalendarMonth) =>
    providerIds.includes(providerId) && touched.includes(month);
  if (months.filter(isNeeded).length < touched.length * Math.max(1, providerIds.length)) {
    throw new RangeError(`months needed: ${touched.join()} of ${providerIds.join()}`);
  }
  const live = months.map((month) => pruneMonth(month, now));
  const others = releaseClaim(live, bookingId);
  for (const id of providerIds) {
    const conflict = conflictWith(
      others.filter(({ providerId }) => providerId === id),
      entry,
    );
    if (conflict) return refuse(conflict);
  }
  const placed = strongerOf(claimOf(live, bookingId), entry);
  return ok(
    others.map((month, index) => {
      if (!isNeeded(month)) return month;
      const held = live[index]?.entries[bookingId];
      // What stays as it is need not be written, and conflicts with nobody.
      if (held && isSame(held, placed)) return live[index] ?? month;
      return { ...month, entries: { ...month.entries, [bookingId]: placed } };
    }),
  );
}

const isSame = (a: CalendarEntry, b: CalendarEntry): boolean =>
  a.start === b.start &&
  a.end === b.end &&
  a.kind === b.kind &&
  a.expiresAt === b.expiresAt &&
  a.group?.seats === b.group?.seats &&
  a.cell?.lat === b.cell?.lat &&
  a.cell?.lng === b.cell?.lng;

/**
 * Makes a booking of a hold. A hold that has expired is claimed anew if its time is still free.
 * @param wanted what to claim where the calendar has cleared the hold away; by default the entry's own
 * @param providerIds as for `placeClaim`
 * @throws RangeError when a month the interval touches is missing
 */
export function confirmClaim(
  months: readonly CalendarMonth[],
  bookingId: string,
  now: Millis,
  wanted: (Interval & Pick<CalendarEntry, 'group' | 'cell'>) | undefined = claimOf(months, bookingId),
  providerIds?: readonly string[],
): Result<CalendarMonth[], ClaimRefusal> {
  if (wanted === undefined) return refuse('slot_taken', 'the hold is no longer in the calendar');
  const { start, end } = wanted;
  const { group, cell } = claimOf(months, bookingId) ?? wanted;
  const entry: CalendarEntry = {
    start,
    end,
    kind: 'booking',
    expiresAt: null,
    ...(group ? { group } : {}),
    ...(cell ? { cell } : {}),
  };
  return placeClaim(months, bookingId, entry, now, providerIds);
}
