import { Temporal } from 'temporal-polyfill';
import { DAY, type Millis } from '../kernel/index.ts';

/** A stretch of time during which a zone's offset from UTC stays the same: wall clock = instant + offset. */
export interface OffsetSpan {
  readonly start: Millis;
  readonly end: Millis;
  readonly offset: Millis;
}

/**
 * Finding a zone's transitions is the slow part of every conversion and their answer never changes while a process
 * lives, so it is kept per zone and UTC year. Emptied when full: the years people book in are few.
 */
const known = new Map<string, readonly OffsetSpan[]>();
const knownLimit = 2_000;

const startOfYear = (year: number): Millis => new Date(0).setUTCFullYear(year, 0, 1);

function spansOfYear(zone: string, year: number): readonly OffsetSpan[] {
  const key = `${year}/${zone}`;
  const cached = known.get(key);
  if (cached) return cached;
  const spans: OffsetSpan[] = [];
  const yearEnd = startOfYear(year + 1);
  let start = startOfYear(year);
  let cursor = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
  while (start < yearEnd) {
    const next = cursor.getTimeZoneTransition('next');
    const end = next ? Math.min(next.epochMilliseconds, yearEnd) : yearEnd;
    spans.push({ start, end, offset: cursor.offsetNanoseconds / 1e6 });
    start = end;
    if (next) cursor = next;
  }
  if (known.size >= knownLimit) known.clear();
  known.set(key, spans);
  return spans;
}

/**
 * The offsets `zone` has from at least four days before `from` until at least four days after `to`, ascending and
 * without holes. The margin lets callers convert wall-clock times of the days around the window.
 * @throws RangeError for a zone the runtime does not know
 */
export function offsetSpans(zone: string, from: Millis, to: Millis): OffsetSpan[] {
  const first = new Date(from - 4 * DAY).getUTCFullYear();
  const last = new Date(to + 4 * DAY).getUTCFullYear();
  const spans: OffsetSpan[] = [];
  for (let year = first; year <= last; year += 1) {
    for (const span of spansOfYear(zone, year)) {
      if (span.end > from - 4 * DAY && span.start < to + 4 * DAY) spans.push(span);
    }
  }
  return spans;
}
