import { DAY, HOUR, MINUTE, type Millis, utcDay } from '../kernel/index.ts';
import { type Availability, readDayHours, startOfDay } from '../scheduling/index.ts';
import { type dayParts, hoursOfPart, type WeekPart, weekdays } from './intake.ts';

const weekMinutes = 7 * 24 * 60;

/** Minutes after midnight of `09:30`. */
function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/**
 * Marks intervals (minutes of a Monday-first local week) on a UTC week, as 168 characters. An hour counts as worked
 * when at least half of it is: zones that are off by a half or quarter hour still land on whole hours.
 */
function markHours(intervals: readonly (readonly [number, number])[], offsetMinutes: number): string {
  const covered = new Array<number>(168).fill(0);
  for (const [from, to] of intervals) {
    for (let minute = from; minute < to; minute += 5) {
      const utc = (((minute - offsetMinutes) % weekMinutes) + weekMinutes) % weekMinutes;
      const hour = Math.floor(utc / 60);
      covered[hour] = (covered[hour] ?? 0) + 5;
    }
  }
  return covered.map((minutes) => (minutes >= 30 ? '1' : '0')).join('');
}

/** Offset from UTC in minutes that `zone` has at the beginning of the day of `at`. East is positive. */
export function zoneOffsetMinutes(zone: string, at: Millis): number {
  const date = utcDay(at);
  return Math.round((Date.parse(`${date}T00:00:00Z`) - startOfDay(zone, date)) / MINUTE);
}

/**
 * A provider's usual week in UTC hours: 168 characters, Monday 00:00 first, `1` where the provider works. Zone
 * offsets are those in force at `at`; single dates' own hours do not count.
 */
export function weekHours(availability: Pick<Availability, 'timeZone' | 'weekly'>, at: Millis): string {
  const intervals = availability.weekly.flatMap((hours, day) =>
    readDayHours(hours).map(({ from, to }) => {
      const [start, end] = [minuteOfDay(from), minuteOfDay(to)];
      const dayStart = (day * DAY) / MINUTE;
      return [dayStart + start, dayStart + (end > start ? end : end + DAY / MINUTE)] as const;
    }),
  );
  return markHours(intervals, zoneOffsetMinutes(availability.timeZone, at));
}

/** The half-days a client has time, `mon-morning` …, in the same form. */
export function clientWeekHours(parts: readonly WeekPart[], utcOffsetMinutes: number): string {
  const intervals = parts.map((part) => {
    const [day, name] = part.split('-') as [(typeof weekdays)[number], (typeof dayParts)[number]];
    const [from, to] = hoursOfPart[name];
    const dayStart = (weekdays.indexOf(day) * DAY) / HOUR;
    return [(dayStart + from) * 60, (dayStart + to) * 60] as const;
  });
  return markHours(intervals, utcOffsetMinutes);
}

/** Hours marked in a week. */
export const countHours = (week: string): number => week.length - week.replaceAll('1', '').length;

/** Hours marked in both weeks. */
export function commonHours(a: string, b: string): number {
  let common = 0;
  for (let hour = 0; hour < a.length; hour += 1) if (a[hour] === '1' && b[hour] === '1') common += 1;
  return common;
}
