import { z } from 'zod';

/** Epoch milliseconds, UTC: all interval arithmetic is done on these. */
export type Millis = number;

export const MINUTE: Millis = 60_000;
export const HOUR: Millis = 60 * MINUTE;
export const DAY: Millis = 24 * HOUR;

const zoneNames = new Set<string>(['UTC', ...Intl.supportedValuesOf('timeZone')]);

/** An IANA time zone the runtime knows, e.g. `Europe/Madrid`. Aliases are accepted as well. */
export const timeZoneSchema = z
  .string()
  .max(64)
  .refine((zone) => zoneNames.has(zone) || isKnownZone(zone), 'unknown time zone');

function isKnownZone(zone: string): boolean {
  if (!/^[A-Za-z]+\//.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** A calendar date, `2026-11-21`. */
export const isoDateSchema = z.iso.date();

/** A wall-clock time to the minute, `09:30`; `24:00` ends a day. */
export const wallTimeSchema = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a time such as 09:30');

/** The month an instant falls in, in UTC: `2026-11`. Names calendar and rollup documents. */
export function utcMonth(instant: Millis): string {
  return new Date(instant).toISOString().slice(0, 7);
}

/** The day an instant falls on, in UTC: `2026-11-21`. */
export function utcDay(instant: Millis): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Every UTC month that `[start, end)` touches, in order. */
export function utcMonthsBetween(start: Millis, end: Millis): string[] {
  const months: string[] = [];
  const cursor = new Date(start);
  cursor.setUTCDate(1);
  cursor.setUTCHours(0, 0, 0, 0);
  while (cursor.getTime() < end) {
    months.push(cursor.toISOString().slice(0, 7));
    cursor.setUTCMonth(cursor.getUTCMonth() + 1);
  }
  return months;
}
