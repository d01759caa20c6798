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

/** What every interval shares with every other of the second list, piece by piece, ascending by start. */
export const intersectIntervals = (these: readonly Interval[], those: readonly Interval[]): Interval[] =>
  these
    .flatMap((a) => those.map((b) => ({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) })))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);

/**
 * What is left of `intervals` without the instants of `holes`.
 * @param intervals ascending and apart, as `mergeIntervals` gives them; `holes` likewise
 */
export function subtractIntervals(intervals: readonly Interval[], holes: readonly Interval[]): Interval[] {
  return intervals.flatMap(({ start, end }) => {
    const left: Interval[] = [];
    let from = start;
    for (const hole of holes) {
      if (hole.end <= from || hole.start >= end) continue;
      if (hole.start > from) left.push({ start: from, end: hole.start });
      from = hole.end;
    }
    return from < end ? [...left, { start: from, end }] : left;
  });
}
