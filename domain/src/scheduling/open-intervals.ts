import { DAY, HOUR, MINUTE, type Millis } from '../kernel/index.ts';
import type { Availability } from './availability.ts';
import { type DayHours, readDayHours, readWeekHours } from './day-hours.ts';
import { type Interval, intersectIntervals, mergeIntervals, subtractIntervals } from './interval.ts';
import { readStay, type StayDays } from './stay.ts';
import { timeOffIntervals } from './time-off.ts';
import { dayExists, instantOf, isoDate } from './wall-clock.ts';
import { type OffsetSpan, offsetSpans } from './zone-offsets.ts';

/** What decides when a provider is at work, without buffers and notice. */
export type Hours = Pick<Availability, 'timeZone' | 'weekly' | 'overrides'> &
  Partial<Pick<Availability, 'timeOff' | 'stays' | 'worksHolidays' | 'offeringHours'>>;

/** What beside the provider's own hours decides when something is offered. */
export interface OpeningTerms {
  /** The offering, for which the provider may have hours of their own. */
  readonly offeringId?: string | undefined;
  /** The week within which it is offered at all, Monday first, in the provider's zone; null: any time. */
  readonly serviceHours?: readonly DayHours[] | null | undefined;
  /** Days on which the whole business is closed. */
  readonly closedDates?: ReadonlySet<string> | undefined;
  /** Days on which it is closed for those who do not work on holidays and gave the date no hours of its own. */
  readonly holidays?: ReadonlySet<string> | undefined;
}

/** Working hours as instants, with the clock they were meant by. */
export interface OpenRange extends Interval {
  readonly spans: readonly OffsetSpan[];
}

/** Milliseconds after midnight of `09:30`. */
const wallTime = (time: string): Millis => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE;

/** Day 0, 1970-01-01, was a Thursday; `weekly` begins on Monday. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/**
 * The ranges of a day by the clock: milliseconds after the midnight its date begins with, the end up to two days later.
 * Kept, since many days and providers have the same; emptied when full.
 */
function wallIntervals(dayHours: DayHours): readonly Interval[] {
  const known = read.get(dayHours);
  if (known) return known;
  const intervals = readDayHours(dayHours).map((range) => {
    const start = wallTime(range.from);
    const end = wallTime(range.to);
    return { start, end: end <= start ? end + DAY : end };
  });
  if (read.size >= 1_000) read.clear();
  read.set(dayHours, intervals);
  return intervals;
}
const read = new Map<DayHours, readonly Interval[]>();

/** No zone is further than this from UTC. */
const furthestZone = 15 * HOUR;

/** Which ranges begin on a date, by the clock. */
function declaredOn(hours: Hours, terms: OpeningTerms): (day: number, date: string) => readonly Interval[] {
  const own = terms.offeringId === undefined ? undefined : hours.offeringHours?.[terms.offeringId];
  const weekly = (own === undefined ? hours.weekly : readWeekHours(own)).map(wallIntervals);
  const none: readonly Interval[] = [];
  return (day, date) => {
    if (terms.closedDates?.has(date)) return none;
    const usual = weekly[weekdayOf(day)] ?? none;
    const override = hours.overrides[date];
    if (override === undefined) {
      return terms.holidays?.has(date) && !hours.worksHolidays ? none : usual;
    }
    return own === undefined ? wallIntervals(override) : intersectIntervals(wallIntervals(override), usual);
  };
}

/**
 * Every range of working hours that may touch `[from, to)`, one by one and unclipped, ascending by start. Contains all
 * ranges of the two days before, so that whoever looks for the latest beginning before an instant finds it whatever the
 * window. Time off is not cut out of them (see `awayIntervals`): it takes time away but begins no new grid.
 *
 * A range belongs to the date it begins on. What decides on a date, first to last: the business is closed; the date has
 * hours of its own; it is a holiday; the weekday's hours, for which an offering may have others. On a date with hours of
 * its own an offering with hours of its own is offered where both are open. Whatever begins on the date before and runs
 * past midnight is left alone. Where the service has hours, only what lies within those is left.
 *
 * A date is meant in the provider's zone, or in that of the stay it falls into. A range lasts from the instant the
 * clock shows its beginning to the instant the clock shows its end (see `instantOf`), so it is an hour shorter or longer
 * in real time when the clocks change within it, and empty when all of it is skipped. Dates a zone skipped have no hours.
 */
export function openRanges(hours: Hours, from: Millis, to: Millis, terms: OpeningTerms = {}): OpenRange[] {
  const stays = (hours.stays ?? []).map(readStay);
  const zones = new Map<string, readonly OffsetSpan[]>();
  const spansOf = (zone: string): readonly OffsetSpan[] => {
    const known = zones.get(zone) ?? offsetSpans(zone, from, to);
    zones.set(zone, known);
    return known;
  };
  const declared = declaredOn(hours, terms);
  const service = terms.serviceHours?.map(wallIntervals);
  const ranges: OpenRange[] = [];
  const last = Math.floor((to + furthestZone) / DAY);
  for (let day = Math.floor((from - furthestZone) / DAY) - 2; day <= last; day += 1) {
    const date = isoDate(day);
    const begin = declared(day, date);
    if (begin.length === 0) continue;
    const spans = spansOf(stayOn(stays, date)?.timeZone ?? hours.timeZone);
    if (!dayExists(day, spans)) continue;
    const midnight = day * DAY;
    for (const { start, end } of service ? withinService(begin, service, day) : begin) {
      const range = {
        start: instantOf(midnight + start, spans),
        end: instantOf(midnight + end, spans),
        spans,
      };
      if (range.start < range.end) ranges.push(range);
    }
  }
  return ranges.sort((a, b) => a.start - b.start);
}

const stayOn = (stays: readonly StayDays[], date: string): StayDays | undefined =>
  stays.find((stay) => stay.from <= date && date <= stay.to);

/** The parts of a date's ranges that lie within the service's hours, of which those of the days around reach into it. */
function withinService(
  ranges: readonly Interval[],
  service: readonly (readonly Interval[])[],
  day: number,
): Interval[] {
  const around = [-1, 0, 1].flatMap((offset) =>
    (service[weekdayOf(day + offset)] ?? []).map(({ start, end }) => ({
      start: start + offset * DAY,
      end: end + offset * DAY,
    })),
  );
  return intersectIntervals(ranges, mergeIntervals(around));
}

/** When a provider with these hours is away, within reach of a window. */
export const awayIntervals = (hours: Hours, window: Interval): Interval[] =>
  mergeIntervals(timeOffIntervals(hours.timeZone, hours.timeOff ?? [], window));

/**
 * When the provider is at work within `[from, to)`: ascending, clipped to the window; hours that overlap or touch are
 * one interval, time off is none. See `openRanges` for what happens where clocks change.
 */
export function openIntervals(hours: Hours, from: Millis, to: Millis, terms: OpeningTerms = {}): Interval[] {
  if (!(from < to)) return [];
  const clipped = openRanges(hours, from, to, terms).map(({ start, end }) => ({
    start: Math.max(start, from),
    end: Math.min(end, to),
  }));
  return subtractIntervals(mergeIntervals(clipped), awayIntervals(hours, { start: from, end: to }));
}
