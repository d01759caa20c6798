import type { Millis } from '../kernel/index.ts';
import type { Interval } from './interval.ts';
import type { OpenRange } from './open-intervals.ts';
import { wallOf } from './wall-clock.ts';

/** A stretch in which starts lie a step apart in real time as well as on the wall. */
export interface GridSegment {
  /** The first start on the grid. */
  readonly first: Millis;
  /** Starts from here on belong to another segment. */
  readonly until: Millis;
  /** When the working hours around it end, counting ranges that touch or overlap as one. */
  readonly openUntil: Millis;
}

/** Where the run of ranges that touch or overlap, beginning with `ranges[index]`, ends: its end, and the next index. */
function runFrom(ranges: readonly Interval[], index: number): { end: Millis; next: number } {
  let end = -Infinity;
  let next = index;
  for (let range = ranges[next]; range && (next === index || range.start <= end); range = ranges[next]) {
    end = Math.max(end, range.end);
    next += 1;
  }
  return { end, next };
}

/**
 * The grid of possible starts at or after `earliest`, ascending. Each range begins a grid that goes on until the next
 * range begins or the run ends, and is cut where the offset of the zone the range is meant in changes, since a step on
 * the wall is a step in real time only in between.
 * @param ranges ascending by start, as `openRanges` gives them
 * @param step milliseconds between starts
 */
export function gridSegments(ranges: readonly OpenRange[], step: Millis, earliest: Millis): GridSegment[] {
  const segments: GridSegment[] = [];
  for (let index = 0; index < ranges.length; ) {
    const run = runFrom(ranges, index);
    for (; index < run.next; index += 1) {
      const range = ranges[index];
      if (!range) break;
      const until = index + 1 < run.next ? (ranges[index + 1]?.start ?? run.end) : run.end;
      if (until <= earliest) continue;
      const wallAnchor = wallOf(range.start, range.spans);
      for (const span of range.spans) {
        const from = Math.max(range.start, earliest, span.start);
        const end = Math.min(until, span.end);
        if (from >= end) continue;
        const sinceStep = (from + span.offset - wallAnchor) % step;
        // Where clocks go back right after the anchor the wall is behind it, and the remainder negative.
        const wait = sinceStep === 0 ? 0 : sinceStep > 0 ? step - sinceStep : -sinceStep;
        segments.push({ first: from + wait, until: end, openUntil: run.end });
      }
    }
  }
  return segments;
}
