import { type Millis, ok, type Result, refuse, utcMonthsBetween } from '../kernel/index.ts';
import type { Booking } from './booking.ts';
import type { CalendarEntry, CalendarMonth } from './calendar-month.ts';
import { type Interval, overlaps } from './interval.ts';
import { seatGroup } from './seats.ts';

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

const withoutBusy = (months: readonly CalendarMonth[]): CalendarMonth[] =>
  months.map((month) => ({
    ...month,
    entries: Object.fromEntries(Object.entries(month.entries).filter(([, { kind }]) => kind !== 'busy')),
  }));

const isAt = (held: CalendarEntry | undefined, { start, end }: Interval): boolean =>
  held !== undefined && held.start === start && held.end === end;

/**
 * Enters `entry` under `bookingId` in every UTC month it touches, unless it overlaps something that still counts. Entries
 * of one group and the same interval stand beside each other as long as there are seats. Holds that have expired are
 * cleared away on the way. A booking never conflicts with itself: claiming the same interval again changes nothing (a
 * hold does not get longer), claiming another one moves it.
 * @param months all months of one provider the entry touches and, to move a booking, those it stands in now
 * @returns the months as they are to be written, in the order given
 * @throws RangeError when a month is missing or the interval is empty: a mistake of the caller, not of the client
 */
export function placeClaim(
  months: readonly CalendarMonth[],
  bookingId: string,
  entry: CalendarEntry,
  now: Millis,
): Result<CalendarMonth[], ClaimRefusal> {
  const touched = utcMonthsBetween(entry.start, entry.end);
  const given = new Set(months.map(({ month }) => month));
  if (!(entry.start < entry.end)) throw new RangeError('the interval to claim is empty');
  if (!touched.every((month) => given.has(month))) throw new RangeError(`months needed: ${touched.join()}`);

  const live = months.map((month) => pruneMonth(month, now));
  const others = releaseClaim(live, bookingId);
  // Held first: a busy time an outside calendar brought in meanwhile does not take it away.
  const holds = live.some(({ entries }) => isAt(entries[bookingId], entry));
  const conflict = conflictWith(holds ? withoutBusy(others) : others, entry);
  if (conflict) return refuse(conflict);
  const placed = strongerOf(claimOf(live, bookingId), entry);
  return ok(
    others.map((month) =>
      touched.includes(month.month)
        ? { ...month, entries: { ...month.entries, [bookingId]: placed } }
        : month,
    ),
  );
}

/** What a booking claims of one provider's calendar: its own buffers where they differ from the others'. */
export function claimEntry(
  booking: Pick<Booking, 'claim' | 'offeringId' | 'seats' | 'place'>,
  providerId: string,
  holdUntil: Date | null,
): CalendarEntry {
  const { claim, offeringId, seats, place } = booking;
  const { start, end } = claim.of?.[providerId] ?? claim;
  const group = seatGroup(offeringId, claim.capacity ?? 1, seats);
  return {
    start: start.getTime(),
    end: end.getTime(),
    kind: holdUntil ? 'hold' : 'booking',
    expiresAt: holdUntil?.getTime() ?? null,
    ...(group ? { group } : {}),
    ...(place ? { cell: place.cell } : {}),
  };
}

/**
 * Claims the time of everybody who does a booking, or of nobody; whoever does it no longer gets theirs back.
 * @param holdUntil when the hold expires; null makes a booking of it, also of one whose hold has expired if the time is
 *   still free
 * @param months of all of them, every month their claims touch and the booking stands in now
 * @returns the months as they are to be written
 * @throws RangeError when a month is missing
 */
export function claimBooking(
  months: readonly CalendarMonth[],
  bookingId: string,
  booking: Pick<Booking, 'claim' | 'offeringId' | 'seats' | 'place' | 'providerIds'>,
  holdUntil: Date | null,
  now: Millis,
): Result<CalendarMonth[], ClaimRefusal> {
  const claimed = releaseClaim(
    months.filter(({ providerId }) => !booking.providerIds.includes(providerId)),
    bookingId,
  );
  for (const id of booking.providerIds) {
    const theirs = months.filter(({ providerId }) => providerId === id);
    const placed = placeClaim(theirs, bookingId, claimEntry(booking, id, holdUntil), now);
    if (!placed.ok) return placed;
    claimed.push(...placed.value);
  }
  return ok(claimed);
}
