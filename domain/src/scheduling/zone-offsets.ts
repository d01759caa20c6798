import { DAY, MINUTE, type Millis } from '../kernel/index.ts';

/** A stretch of time during which a zone's offset from UTC stays the same: wall clock = instant + offset. */
export interface OffsetSpan {
  readonly start: Millis;
  readonly end: Millis;
  readonly offset: Millis;
}

/**
 * Finding a zone's transitions is the slow part of every conversion and their answer never changes while a process
 * lives, so it is kept per zone and block of four weeks. Emptied when full: the weeks people book in are few.
 */
const known = new Map<string, readonly OffsetSpan[]>();
const knownLimit = 10_000;

const blockLength = 28 * DAY;

/** Of two transitions less than this apart that cancel each other out, neither would be seen. No zone has had such. */
const sampleEvery = 14 * DAY;

function spansOfBlock(zone: string, block: number): readonly OffsetSpan[] {
  const key = `${block}/${zone}`;
  const cached = known.get(key);
  if (cached) return cached;
  const spans: OffsetSpan[] = [];
  const offsetAt = offsetReader(zone);
  const blockEnd = (block + 1) * blockLength;
  let start = block * blockLength;
  let offset = offsetAt(start);
  for (let from = start; from < blockEnd; ) {
    const to = Math.min(from + sampleEvery, blockEnd);
    const change = firstChange(offsetAt, from, to, offset);
    if (change === null || change === blockEnd) {
      from = to;
      continue;
    }
    spans.push({ start, end: change, offset });
    start = change;
    from = change;
    offset = offsetAt(change);
  }
  spans.push({ start, end: blockEnd, offset });
  if (known.size >= knownLimit) known.clear();
  known.set(key, spans);
  return spans;
}

/** Where the offset first differs from `offset` in `(from, to]`, to the second; null where it does not at the end. */
function firstChange(
  offsetAt: (instant: Millis) => Millis,
  from: Millis,
  to: Millis,
  offset: Millis,
): Millis | null {
  let before = from / second;
  let after = to / second;
  if (offsetAt(after * second) === offset) return null;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle * second) === offset) before = middle;
    else after = middle;
  }
  return after * second;
}

const second = 1_000;

const readers = new Map<string, (instant: Millis) => Millis>();

/**
 * Reads offsets off what `Intl` calls them, `GMT-03:30`. Temporal finds transitions the same way, but its polyfill takes
 * many times as long for the first, which a server that has just started would make somebody wait for.
 * @throws RangeError for a zone the runtime does not know
 */
function offsetReader(timeZone: string): (instant: Millis) => Millis {
  const reader = readers.get(timeZone);
  if (reader) return reader;
  const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', timeZoneName: 'longOffset' });
  const read = (instant: Millis): Millis => {
    const [, sign, hours = '0', minutes = '0', seconds = '0'] =
      /GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?$/.exec(format.format(instant)) ?? [];
    const size = (Number(hours) * 60 + Number(minutes)) * MINUTE + Number(seconds) * second;
    return sign === '-' ? -size : size;
  };
  readers.set(timeZone, read);
  return read;
}

/**
 * The offsets `zone` has from at least four days before `from` until at least four days after `to`, ascending and
 * without holes. The margin lets callers convert wall-clock times of the days around the window.
 * @throws RangeError for a zone the runtime does not know
 */
export function offsetSpans(zone: string, from: Millis, to: Millis): OffsetSpan[] {
  const first = Math.floor((from - 4 * DAY) / blockLength);
  const last = Math.floor((to + 4 * DAY) / blockLength);
  const spans: OffsetSpan[] = [];
  for (let block = first; block <= last; block += 1) {
    for (const span of spansOfBlock(zone, block)) {
      const before = spans.at(-1);
      if (before?.offset === span.offset) spans[spans.length - 1] = { ...before, end: span.end };
      else spans.push(span);
    }
  }
  return spans;
}
