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
  const real = intervals.filter(({ start, end }) => start < end);
  // Beginnings and ends are sorted by themselves, as numbers, several times as fast as intervals by a comparison: what
  // is covered is over where the next beginning lies behind as many ends as there were beginnings.
  const starts = Float64Array.from(real, ({ start }) => start).sort();
  const ends = Float64Array.from(real, ({ end }) => end).sort();
  const merged: Interval[] = [];
  let start = starts[0] ?? 0;
  for (let index = 0; index < ends.length; index += 1) {
    const end = ends[index] ?? 0;
    const next = starts[index + 1] ?? Infinity;
    if (next <= end) continue;
    merged.push({ start, end });
    start = next;
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
