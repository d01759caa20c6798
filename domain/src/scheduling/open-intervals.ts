import { DAY, MINUTE, type Millis } from '../kernel/index.ts';
import { type Availability, type DayHours, readDayHours } from './availability.ts';
import { type Interval, mergeIntervals } from './interval.ts';
import { dayExists, dayNumber, dayOf, instantOf, wallOf } from './wall-clock.ts';
import { type OffsetSpan, offsetSpans } from './zone-offsets.ts';

/** What decides when a provider is at work, without buffers and notice. */
export type Hours = Pick<Availability, 'timeZone' | 'weekly' | 'overrides'>;

/** Milliseconds after midnight of `09:30`. */
const wallTime = (time: string): Millis => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE;

/** Day 0, 1970-01-01, was a Thursday; `weekly` begins on Monday. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** A range by the clock: milliseconds after the midnight its date begins with, the end up to two days later. */
const wallIntervals = (dayHours: DayHours): Interval[] =>
  readDayHours(dayHours).map((range) => {
    const start = wallTime(range.from);
    const end = wallTime(range.to);
    return { start, end: end <= start ? end + DAY : end };
  });

/**
 * Every range of working hours that may touch `[from, to)`, one by one and unclipped, ascending by start. Contains all
 * ranges of the two days before, so that whoever looks for the latest beginning before an instant finds it whatever the
 * window.
 *
 * A range belongs to the date it begins on: an override replaces what begins on its date and leaves the rest of the
 * night before alone. It lasts from the instant the clock shows its beginning to the instant the clock shows its end
 * (see `instantOf`), so it is an hour shorter or longer in real time when the clocks change within it, and empty when
 * all of it is skipped. Dates a zone skipped have no hours.
 */
export function openRanges(
  hours: Hours,
  from: Millis,
  to: Millis,
  spans: readonly OffsetSpan[] = offsetSpans(hours.timeZone, from, to),
): Interval[] {
  const weekly = hours.weekly.map(wallIntervals);
  const overrides = new Map(
    Object.entries(hours.overrides).map(([date, dayHours]) => [dayNumber(date), dayHours] as const),
  );
  const ranges: Interval[] = [];
  const last = dayOf(wallOf(to, spans));
  for (let day = dayOf(wallOf(from, spans)) - 2; day <= last; day += 1) {
    const override = overrides.get(day);
    const declared = override === undefined ? weekly[weekdayOf(day)] : wallIntervals(override);
    if (!declared?.length || !dayExists(day, spans)) continue;
    const midnight = day * DAY;
    for (const { start, end } of declared) {
      const range = { start: instantOf(midnight + start, spans), end: instantOf(midnight + end, spans) };
      if (range.start < range.end) ranges.push(range);
    }
  }
  return ranges.sort((a, b) => a.start - b.start);
}

/**
 * When the provider is at work within `[from, to)`: ascending, clipped to the window; hours that overlap or touch are
 * one interval. See `openRanges` for what happens where clocks change.
 */
export function openIntervals(hours: Hours, from: Millis, to: Millis): Interval[] {
  if (!(from < to)) return [];
  const clipped = openRanges(hours, from, to).map(({ start, end }) => ({
    start: Math.max(start, from),
    end: Math.min(end, to),
  }));
  return mergeIntervals(clipped);
}
