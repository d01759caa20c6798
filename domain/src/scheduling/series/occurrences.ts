import { DAY, MINUTE, type Millis } from '../../kernel/index.ts';
import { dayNumber, instantOf, isoDate, wallOf } from '../wall-clock.ts';
import { offsetSpans } from '../zone-offsets.ts';
import { occurrenceDates } from './occurrence-dates.ts';
import type { Series } from './series.ts';

/** One time of a series as it is meant to be, whether or not it is booked yet. */
export interface Occurrence {
  /** The day of the series it stands for. */
  readonly date: string;
  readonly start: Millis;
  readonly end: Millis;
  readonly providerId: string;
  /** Whether it was moved or given to somebody else on its own. */
  readonly changed: boolean;
}

const wallTime = (time: string): Millis => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE;

/**
 * The instant a clock in `zone` shows `time` on `date`. Of a time that comes twice, the first; one that the clocks skip
 * moves forward by what they skip (RFC 5545 §3.3.5, Temporal's 'compatible').
 * @throws RangeError for a zone the runtime does not know
 */
export function wallInstant(zone: string, date: string, time: string): Millis {
  const wall = dayNumber(date) * DAY + wallTime(time);
  return instantOf(wall, offsetSpans(zone, wall, wall));
}

/** What a clock and a calendar in `zone` show at `instant`: `2026-11-24` and `09:00`. */
export function wallClock(zone: string, instant: Millis): { readonly date: string; readonly time: string } {
  const shown = new Date(wallOf(instant, offsetSpans(zone, instant, instant))).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}

type Timed = Pick<Series, 'timeZone' | 'startTime' | 'durationMinutes' | 'providerIds' | 'changed'>;

/** The occurrence that stands for `date`. */
export function occurrenceOn(series: Timed, date: string): Occurrence {
  const change = series.changed[date];
  const start = wallInstant(series.timeZone, change?.date ?? date, change?.time ?? series.startTime);
  return {
    date,
    start,
    end: start + series.durationMinutes * MINUTE,
    providerId: change?.providerId ?? series.providerIds[0] ?? '',
    changed: change !== undefined,
  };
}

/** The occurrences that stand for the days `from` to `to` (both included) and are not skipped, by those days. */
export function occurrencesBetween(series: Series, from: string, to: string): Occurrence[] {
  const skipped = new Set(series.skipped);
  return occurrenceDates(series, from, to)
    .filter((date) => !skipped.has(date))
    .map((date) => occurrenceOn(series, date));
}

/** Weeks that are generated ahead: longer than most horizons people book in, short enough to be changed cheaply. */
export const horizonWeeks = 8;

/** The last day that is to be generated now. */
export const horizonOf = (now: Millis): string => isoDate(Math.floor(now / DAY) + horizonWeeks * 7);

/**
 * What is to be booked at `now`: what has not been generated up to the horizon and has not begun. Nothing of a series
 * that is paused or ended.
 */
export function dueOccurrences(series: Series, now: Millis): Occurrence[] {
  if (series.status !== 'active') return [];
  const next = isoDate(dayNumber(series.generatedThrough) + 1);
  return occurrencesBetween(series, next, horizonOf(now)).filter(({ start }) => start > now);
}

/** Whether no day of it lies after `date`. */
export function isOver(series: Series, date: string): boolean {
  if (series.until === null && series.count === null) return false;
  const far = isoDate(dayNumber(date) + 366 * 5);
  return occurrenceDates(series, isoDate(dayNumber(date) + 1), far).length === 0;
}
