import { z } from 'zod';
import { MINUTE } from '../kernel/index.ts';
import type { Interval } from './interval.ts';
import { instantOf, type WallMillis } from './wall-clock.ts';
import { type OffsetSpan, offsetSpans } from './zone-offsets.ts';

const date = z.regexes.date.source.slice(1, -1);
const moment = `${date}T([01][0-9]|2[0-3]):[0-5][0-9]`;

/**
 * A stretch in which a provider is away, `2026-12-23T13:00/2027-01-04T09:00`, by the clock of their own zone (also
 * while they travel). One that ends before it begins is none. One text, because rules can check a list of those.
 */
export const timeOffSchema = z
  .string()
  .regex(new RegExp(`^${moment}/${moment}$`), 'such as 2026-12-23T13:00/2027-01-04T09:00');
export type TimeOff = z.infer<typeof timeOffSchema>;

/** Wall-clock times such as `2026-12-23T13:00`. */
export type TimeOffRange = { readonly from: string; readonly to: string };

export const readTimeOff = (timeOff: TimeOff): TimeOffRange => {
  const [from = '', to = ''] = timeOff.split('/');
  return { from, to };
};
export const writeTimeOff = ({ from, to }: TimeOffRange): TimeOff => `${from}/${to}`;

const wall = (time: string): WallMillis => Date.parse(`${time}Z`);

/** When somebody is away, as instants; see `instantOf` for times that are skipped or come twice. */
export function timeOffIntervals(
  timeZone: string,
  timeOff: readonly TimeOff[],
  window: Interval,
): Interval[] {
  const near = timeOff.map(readTimeOff).map(({ from, to }) => ({ start: wall(from), end: wall(to) }));
  return near
    .filter(({ start, end }) => start < end && start < window.end + slack && end > window.start - slack)
    .map(({ start, end }) => ({
      start: instantOf(start, spansAround(timeZone, start)),
      end: instantOf(end, spansAround(timeZone, end)),
    }));
}

/** No wall clock is a day from UTC. */
const slack = 24 * 60 * MINUTE;

const spansAround = (timeZone: string, time: WallMillis): OffsetSpan[] => offsetSpans(timeZone, time, time);
