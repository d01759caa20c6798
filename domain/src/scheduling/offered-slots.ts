import { DAY, MINUTE, type Millis } from '../kernel/index.ts';
import type { Availability } from './availability.ts';
import type { CalendarEntry } from './calendar-month.ts';
import { claimInterval } from './claim-interval.ts';
import { occupies } from './claims.ts';
import { gridSegments } from './grid-segments.ts';
import { mergeIntervals } from './interval.ts';
import { openRanges } from './open-intervals.ts';
import { offsetSpans } from './zone-offsets.ts';

/** A bookable interval: epoch milliseconds, without buffers. */
export interface Slot {
  readonly start: Millis;
  readonly end: Millis;
}

export interface SlotSearch {
  readonly availability: Availability;
  /** The provider's calendar entries of every UTC month the window and its slots touch. */
  readonly busy: readonly CalendarEntry[];
  /** Minutes of the offering and its add-ons, without buffers. */
  readonly durationMinutes: number;
  /** Slots that begin at or after this … */
  readonly from: Millis;
  /** … and before this. */
  readonly to: Millis;
  readonly now: Millis;
}

/**
 * The slots a client can book, ascending. A slot
 * - begins on the grid: at the beginning of a range of working hours, or any multiple of the provider's step later *by
 *   the clock on the wall*, until the next range begins (it starts a new grid). Where clocks go back, the repeated
 *   times are offered both times; skipped times are not offered;
 * - lies within working hours, which may be several ranges that touch or overlap;
 * - has its buffers free (see `claimInterval`) of everything that still counts in the calendar;
 * - begins no sooner than the notice and no later than the horizon (both inclusive, in elapsed time).
 */
export function offeredSlots(search: SlotSearch): Slot[] {
  const { availability, durationMinutes, from, to, now } = search;
  const duration = durationMinutes * MINUTE;
  const earliest = Math.max(from, now + availability.noticeMinutes * MINUTE);
  const latest = Math.min(to - 1, now + availability.horizonDays * DAY);
  if (!(duration > 0 && earliest <= latest)) return [];

  const spans = offsetSpans(availability.timeZone, earliest, latest + duration);
  const ranges = openRanges(availability, earliest, latest + duration, spans);
  const taken = mergeIntervals(search.busy.filter((entry) => occupies(entry, now)));
  const claim = claimInterval(availability, 0, durationMinutes);
  const step = availability.stepMinutes * MINUTE;
  const slots: Slot[] = [];
  let next = 0;
  for (const { first, until, openUntil } of gridSegments(ranges, spans, step, earliest)) {
    const end = Math.min(until - 1, latest, openUntil - duration);
    for (let start = first; start <= end; start += step) {
      while ((taken[next]?.end ?? Infinity) <= start + claim.start) next += 1;
      if ((taken[next]?.start ?? Infinity) >= start + claim.end) slots.push({ start, end: start + duration });
    }
  }
  return slots;
}

/** Whether a slot beginning exactly at `start` can be booked now: what the server asks before it claims one. */
export function isOffered(search: Omit<SlotSearch, 'from' | 'to'> & { readonly start: Millis }): boolean {
  const { start, ...rest } = search;
  return offeredSlots({ ...rest, from: start, to: start + 1 }).length === 1;
}
