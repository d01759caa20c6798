import type { Millis } from '../kernel/index.ts';
import { type Interval, mergeIntervals } from './interval.ts';

/** One provider's working hours and what occupies them. */
export interface WorkLoad {
  readonly open: readonly Interval[];
  readonly busy: readonly Interval[];
}

const lengthOf = (intervals: readonly Interval[]): Millis =>
  mergeIntervals(intervals).reduce((sum, { start, end }) => sum + end - start, 0);

const shared = (a: Interval, b: Interval): Interval => ({
  start: Math.max(a.start, b.start),
  end: Math.min(a.end, b.end),
});

/**
 * How much of everybody's working hours is taken, in whole percent from 0 to 100, rounded down. What stands outside the
 * hours does not count; with no hours at all nothing is taken.
 */
export function loadPercent(people: readonly WorkLoad[]): number {
  let open = 0;
  let taken = 0;
  for (const { open: hours, busy } of people) {
    const merged = mergeIntervals(hours);
    open += lengthOf(merged);
    taken += lengthOf(merged.flatMap((range) => busy.map((entry) => shared(range, entry))));
  }
  return open === 0 ? 0 : Math.floor((taken * 100) / open);
}
