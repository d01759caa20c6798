import { ok, type Result, refuse, utcDay } from '../../kernel/index.ts';
import { dayNumber, isoDate } from '../wall-clock.ts';
import { occurrenceDates } from './occurrence-dates.ts';
import { isOver } from './occurrences.ts';
import type { ChangedOccurrence, Series } from './series.ts';

export type SeriesRefusal = 'series_ended' | 'not_found' | 'invalid_request';

const dayBefore = (date: string): string => isoDate(dayNumber(date) - 1);
const falls = (series: Series, date: string): boolean => occurrenceDates(series, date, date).length === 1;
const without = <T>(record: Readonly<Record<string, T>>, keep: (key: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => keep(key)));

function standing(series: Series, dates: readonly string[]): Result<Series, SeriesRefusal> {
  if (series.status === 'ended') return refuse('series_ended');
  if (!dates.every((date) => falls(series, date))) return refuse('not_found', 'not a day of this series');
  return ok(series);
}

/** The series without the occurrences of those days. Skipping again changes nothing. */
export function skipOccurrences(
  series: Series,
  dates: readonly string[],
  at: Date,
): Result<Series, SeriesRefusal> {
  const known = standing(series, dates);
  if (!known.ok) return known;
  const skipped = [...new Set([...series.skipped, ...dates])].sort();
  if (skipped.length > 400) return refuse('invalid_request', 'too many days are skipped: end the series');
  const conflicts = series.conflicts.filter(({ occurrence }) => !dates.includes(occurrence));
  return ok({ ...series, skipped, conflicts, updatedAt: at });
}

/** The counterpart: those days take place again. They are to be booked anew. */
export function restoreOccurrences(
  series: Series,
  dates: readonly string[],
  at: Date,
): Result<Series, SeriesRefusal> {
  const known = standing(series, dates);
  if (!known.ok) return known;
  return ok({ ...series, skipped: series.skipped.filter((date) => !dates.includes(date)), updatedAt: at });
}

/** Moves or hands over the occurrence of one day, and settles its conflict. What is null stays as in the series. */
export function changeOccurrence(
  series: Series,
  date: string,
  change: ChangedOccurrence,
  at: Date,
): Result<Series, SeriesRefusal> {
  const known = standing(series, [date]);
  if (!known.ok) return known;
  const conflicts = series.conflicts.filter(({ occurrence }) => occurrence !== date);
  const skipped = series.skipped.filter((day) => day !== date);
  return ok({ ...series, changed: { ...series.changed, [date]: change }, skipped, conflicts, updatedAt: at });
}

/** Nothing more is generated until it is resumed. What is booked is the caller's to cancel. */
export function pauseSeries(series: Series, at: Date): Result<Series, SeriesRefusal> {
  if (series.status === 'ended') return refuse('series_ended');
  return ok({ ...series, status: 'paused', conflicts: [], updatedAt: at });
}

/** Goes on from `today`: what would have been meanwhile is not made up for. */
export function resumeSeries(series: Series, today: string, at: Date): Result<Series, SeriesRefusal> {
  if (series.status === 'ended') return refuse('series_ended');
  return ok({ ...series, status: 'active', generatedThrough: today, updatedAt: at });
}

/** Ends it: `date` and everything after it does not take place. What comes before it still does. */
export function endSeries(series: Series, date: string, at: Date): Result<Series, SeriesRefusal> {
  if (series.status === 'ended') return refuse('series_ended');
  const until = dayBefore(date);
  const cut = {
    ...series,
    until: series.until !== null && series.until < until ? series.until : until,
    conflicts: series.conflicts.filter(({ occurrence }) => occurrence < date),
    updatedAt: at,
  };
  return ok(isOver(cut, dayBefore(utcDay(at.getTime()))) ? { ...cut, status: 'ended' } : cut);
}

/** What may be different from some day on. */
export type SeriesChange = Partial<
  Pick<
    Series,
    | 'rule'
    | 'startDate'
    | 'startTime'
    | 'providerIds'
    | 'providerName'
    | 'durationMinutes'
    | 'choices'
    | 'addOnIds'
  >
>;

/**
 * Splits a series at `date`: the part before ends the day before it, the part from it on is another way. Days skipped or
 * changed keep to the part they lie in; the second part forgets those that are no longer days of it. A count is shared.
 */
export function splitSeries(
  series: Series,
  seriesId: string,
  date: string,
  change: SeriesChange,
  at: Date,
): Result<{ before: Series; after: Series }, SeriesRefusal> {
  const known = standing(series, [date]);
  if (!known.ok) return known;
  const ended = endSeries(series, date, at);
  if (!ended.ok) return ended;
  const passed =
    series.count === null ? 0 : occurrenceDates(series, series.startDate, dayBefore(date)).length;
  const startDate = change.startDate ?? date;
  if (startDate < date && series.startDate < date && startDate <= dayBefore(date)) {
    return refuse('invalid_request', 'it cannot go on before the day it is split at');
  }
  const next: Series = {
    ...series,
    ...change,
    startDate,
    count: series.count === null ? null : series.count - passed,
    firstBookingId: null,
    conflicts: [],
    generatedThrough: dayBefore(startDate),
    precedingId: seriesId,
    createdAt: at,
    updatedAt: at,
  };
  const later = (day: string) => day >= startDate && falls(next, day);
  return ok({
    before: {
      ...ended.value,
      skipped: series.skipped.filter((day) => day < date),
      changed: without(series.changed, (day) => day < date),
    },
    after: { ...next, skipped: series.skipped.filter(later), changed: without(series.changed, later) },
  });
}
