import { DAY, MINUTE, type Millis } from '../kernel/index.ts';
import { type OffsetSpan, offsetSpans } from './zone-offsets.ts';

/**
 * A wall-clock time as if it were UTC: 1970-01-01T09:00 on any clock is 9 hours. Counts across days and lets wall
 * times be subtracted.
 */
export type WallMillis = number;

/** What a clock in the zone shows at `instant`. */
export function wallOf(instant: Millis, spans: readonly OffsetSpan[]): WallMillis {
  const span = spans.find(({ end }) => instant < end) ?? spans.at(-1);
  return instant + (span?.offset ?? 0);
}

/**
 * The instant at which a clock in the zone shows `wall`, by Temporal's 'compatible' rule (RFC 5545 §3.3.5): of a
 * time that comes twice the first; a time that is skipped moves forward by the length of the gap.
 */
export function instantOf(wall: WallMillis, spans: readonly OffsetSpan[]): Millis {
  let offsetBefore: number | undefined;
  for (const { start, end, offset } of spans) {
    if (wall < end + offset) {
      const skipped = wall < start + offset;
      return wall - (skipped ? (offsetBefore ?? offset) : offset);
    }
    offsetBefore = offset;
  }
  return wall - (offsetBefore ?? 0);
}

/** Days since 1970-01-01 of the date on a clock showing `wall`. */
export const dayOf = (wall: WallMillis): number => Math.floor(wall / DAY);

/** Days since 1970-01-01 of a date such as `2026-11-21`. */
export const dayNumber = (isoDate: string): number => Date.parse(`${isoDate}T00:00:00Z`) / DAY;

/** The date, `2026-11-21`, that is `day` days after 1970-01-01. */
export const isoDate = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Whether the zone had that date at all: Samoa went from 29 to 31 December 2011. */
export const dayExists = (day: number, spans: readonly OffsetSpan[]): boolean =>
  instantOf(day * DAY, spans) < instantOf((day + 1) * DAY, spans);

/**
 * The instant at which `date` (`2026-11-21`) begins in `zone`; after a skipped midnight, the first instant that exists.
 * @throws RangeError for a zone the runtime does not know
 */
export function startOfDay(zone: string, date: string): Millis {
  const midnight = dayNumber(date) * DAY;
  return instantOf(midnight, offsetSpans(zone, midnight, midnight));
}

/**
 * The instant at which a clock in `zone` shows so many minutes after midnight on `date` (`2026-11-21`), by the same rule
 * as `instantOf`.
 * @throws RangeError for a zone the runtime does not know
 */
export function instantAt(zone: string, date: string, minutes: number): Millis {
  const wall = dayNumber(date) * DAY + minutes * MINUTE;
  return instantOf(wall, offsetSpans(zone, wall, wall));
}
