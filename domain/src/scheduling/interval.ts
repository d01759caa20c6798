import type { Millis } from '../kernel/index.ts';

/** Epoch milliseconds, `start` included, `end` not. */
export interface Interval {
  readonly start: Millis;
  readonly end: Millis;
}

/** Whether they share an instant; intervals that only touch do not. */
export const overlaps = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end;

/** The same instants as ascending intervals that neither overlap nor touch; empty ones vanish. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  let open: { start: Millis; end: Millis } | undefined;
  for (const { start, end } of intervals.toSorted((a, b) => a.start - b.start)) {
    if (end <= start) continue;
    if (open && start <= open.end) {
      open.end = Math.max(open.end, end);
    } else {
      open = { start, end };
      merged.push(open);
    }
  }
  return merged;
}
