import type { Millis } from '../kernel/index.ts';
import type { CalendarEntry } from './calendar-month.ts';
import { type Interval, overlaps } from './interval.ts';

/** What the calendar keeps of a booking of a start that several share. */
export type SeatGroup = NonNullable<CalendarEntry['group']>;

/**
 * The group a booking of an offering belongs to: undefined where every booking has its time to itself. Bookings of one
 * offering share a start if they claim exactly the same interval, so with other add-ons or another length they do not.
 * @param capacity the service's seats
 * @param seats how many of them this booking takes
 */
export const seatGroup = (offeringId: string, capacity: number, seats: number): SeatGroup | undefined =>
  capacity > 1 ? { id: offeringId, capacity, seats } : undefined;

export interface SharedStart {
  readonly seatsLeft: number;
  /** Whether somebody has booked it already. */
  readonly begun: boolean;
}

/** How many seats of `group` are left of a claim, given the live entries of that group: none where one merely overlaps. */
export function sharedStart(
  group: SeatGroup,
  entries: readonly CalendarEntry[],
  claim: Interval,
): SharedStart {
  let taken = 0;
  let begun = false;
  for (const entry of entries) {
    if (!overlaps(entry, claim)) continue;
    if (entry.start !== claim.start || entry.end !== claim.end) return { seatsLeft: 0, begun: false };
    taken += entry.group?.seats ?? 0;
    begun = true;
  }
  return { seatsLeft: Math.max(0, group.capacity - taken), begun };
}

/** When a client who is told a window can expect the provider: it begins with the slot. Null where the start is sharp. */
export const arrivalWindow = (start: Millis, windowMinutes: number): Interval | null =>
  windowMinutes > 0 ? { start, end: start + windowMinutes * 60_000 } : null;
