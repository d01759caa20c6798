import { MINUTE, type Millis } from '../kernel/index.ts';
import { limitCheck } from './booking-limits.ts';
import { claimInterval } from './claim-interval.ts';
import { occupies } from './claims.ts';
import { gridSegments } from './grid-segments.ts';
import { mergeIntervals } from './interval.ts';
import { awayIntervals, openRanges } from './open-intervals.ts';
import { sharedStart } from './seats.ts';
import { type SlotSearch, startsWithin } from './slot-search.ts';
import { travelCheck } from './travel-gap.ts';

/** A bookable interval: epoch milliseconds, without buffers. */
export interface Slot {
  readonly start: Millis;
  readonly end: Millis;
  /** How many can still book it; 1 for a time of one's own. */
  readonly seatsLeft: number;
}

/**
 * The slots a client can book, ascending. A slot
 * - begins on the grid: at the beginning of a range of working hours, or any multiple of the provider's step later *by
 *   the clock on the wall*, until the next range begins (it starts a new grid). Where clocks go back, the repeated
 *   times are offered both times; skipped times are not offered. The step has nothing to do with the duration;
 * - lies within working hours, which may be several ranges that touch or overlap, and outside time off;
 * - has its buffers free (see `claimInterval`) of everything that still counts in the calendar, be it a booking, a
 *   hold, or an appointment elsewhere; or shares the start of a group in which enough seats are left;
 * - leaves time for the way from the visit before and to the one after (see `travelCheck`);
 * - does not exceed the provider's limits for its day, week and month (see `limitCheck`); who joins a group that has
 *   begun to fill adds nothing to those;
 * - begins no sooner than the notice and no later than the horizon (both inclusive, in elapsed time).
 */
export function offeredSlots(search: SlotSearch): Slot[] {
  const { availability, durationMinutes, group, now } = search;
  const starts = startsWithin(search);
  if (!starts) return [];
  const { earliest, latest } = starts;
  const duration = durationMinutes * MINUTE;
  const ranges = openRanges(availability, earliest, latest + duration, search);
  const away = awayIntervals(availability, { start: earliest, end: latest + duration });

  const live = search.busy.filter((entry) => occupies(entry, now));
  const sharing = group ? live.filter((entry) => entry.group?.id === group.id) : [];
  const taken = mergeIntervals(group ? live.filter((entry) => entry.group?.id !== group.id) : live);
  const keepsLimits = limitCheck(availability, live);
  const isReachable = search.travel && travelCheck(search.travel, availability, live);

  const claim = claimInterval(availability, 0, durationMinutes);
  const step = availability.stepMinutes * MINUTE;
  const slots: Slot[] = [];
  let next = 0;
  let hole = 0;
  for (const { first, until, openUntil } of gridSegments(ranges, step, earliest)) {
    const last = Math.min(until - 1, latest, openUntil - duration);
    for (let start = first; start <= last; start += step) {
      const end = start + duration;
      while ((taken[next]?.end ?? Infinity) <= start + claim.start) next += 1;
      const rival = taken[next];
      if (rival && rival.start < start + claim.end) {
        // The next start on the grid whose claim begins no sooner than the rival ends; the loop adds the last step.
        start += Math.ceil((rival.end - claim.start - start) / step - 1) * step;
        continue;
      }
      while ((away[hole]?.end ?? Infinity) <= start) hole += 1;
      if ((away[hole]?.start ?? Infinity) < end) continue;
      const shared = group
        ? sharedStart(group, sharing, { start: start + claim.start, end: start + claim.end })
        : { seatsLeft: 1, begun: false };
      if (shared.seatsLeft < (group?.seats ?? 1)) continue;
      if (!shared.begun && keepsLimits?.(start) === false) continue;
      if (!shared.begun && isReachable?.(start, end) === false) continue;
      slots.push({ start, end, seatsLeft: shared.seatsLeft });
    }
  }
  return slots;
}

/** Whether a slot beginning exactly at `start` can be booked now: what the server asks before it claims one. */
export function isOffered(search: Omit<SlotSearch, 'from' | 'to'> & { readonly start: Millis }): boolean {
  const { start, ...rest } = search;
  return offeredSlots({ ...rest, from: start, to: start + 1 }).length === 1;
}
