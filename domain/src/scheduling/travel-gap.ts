import { HOUR, MINUTE, type Millis, type Point } from '../kernel/index.ts';
import type { Availability } from './availability.ts';
import type { CalendarEntry } from './calendar-month.ts';

/** Where a visit takes place, and how long the way from one place to another takes. */
export interface Travel {
  readonly cell: Point;
  /** Minutes, never negative. */
  readonly minutesBetween: (from: Point, to: Point) => number;
}

/** A neighbour that is further away in time than this is taken to be within reach. */
export const travelReach: Millis = 4 * HOUR;

type Buffers = Pick<Availability, 'bufferBeforeMinutes' | 'bufferAfterMinutes'>;

/**
 * Says of a visit whether the provider can get there from the visit before and from there to the one after: those
 * nearest in time whose place is known. The way may be driven in the buffers, so between two visits lies the longer of
 * both buffers together and the way.
 * @param live entries that still count
 */
export function travelCheck(
  { cell, minutesBetween }: Travel,
  { bufferBeforeMinutes, bufferAfterMinutes }: Buffers,
  live: readonly CalendarEntry[],
): (start: Millis, end: Millis) => boolean {
  const visits = live
    .flatMap((entry) => (entry.cell ? [{ ...entry, cell: entry.cell }] : []))
    .map((entry) => ({
      start: entry.start + bufferBeforeMinutes * MINUTE,
      end: entry.end - bufferAfterMinutes * MINUTE,
      cell: entry.cell,
    }))
    .sort((a, b) => a.start - b.start);
  return (start, end) => {
    const next = visits.findIndex((visit) => visit.start > start);
    const before = visits[next === -1 ? visits.length - 1 : next - 1];
    const after = next === -1 ? undefined : visits[next];
    const fits = (gap: Millis, minutes: () => number) => gap >= travelReach || minutes() * MINUTE <= gap;
    return (
      (before === undefined || fits(start - before.end, () => minutesBetween(before.cell, cell))) &&
      (after === undefined || fits(after.start - end, () => minutesBetween(cell, after.cell)))
    );
  };
}
