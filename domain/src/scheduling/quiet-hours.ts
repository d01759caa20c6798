import { DAY, MINUTE, type Millis } from '../kernel/index.ts';
import type { BookingSettings } from './booking-settings.ts';
import { dayOf, instantOf, wallOf } from './wall-clock.ts';
import { offsetSpans } from './zone-offsets.ts';

const minutesOf = (wallTime: string): number => {
  const [hours = 0, minutes = 0] = wallTime.split(':').map(Number);
  return hours * 60 + minutes;
};

/**
 * When the quiet hours that `now` falls into are over, on the clock of `timeZone`; null where it falls into none. A `to`
 * before `from` runs past midnight; equal ones leave no hour quiet.
 */
export function endOfQuiet(
  quiet: BookingSettings['quietHours'],
  now: Millis,
  timeZone: string,
): Millis | null {
  if (!quiet) return null;
  const from = minutesOf(quiet.from) * MINUTE;
  const to = minutesOf(quiet.to) * MINUTE;
  const spans = offsetSpans(timeZone, now, now + DAY);
  const wall = wallOf(now, spans);
  const day = dayOf(wall) * DAY;
  const clock = wall - day;
  const overnight = to < from;
  const within = overnight ? clock >= from || clock < to : clock >= from && clock < to;
  if (!within) return null;
  const end = day + to + (overnight && clock >= from ? DAY : 0);
  const instant = instantOf(end, spans);
  // Of an hour that comes twice the clock means the first; in the second pass that has gone by.
  return instant > now ? instant : now + (end - wall);
}

/**
 * When a text message may be sent: now, at the end of the quiet hours, or never (null) where it would then be of no use
 * any more.
 * @param usefulUntil from then on nobody needs it
 */
export function momentToText(
  quiet: BookingSettings['quietHours'],
  { now, timeZone, usefulUntil }: { now: Millis; timeZone: string; usefulUntil: Millis },
): Millis | null {
  const at = endOfQuiet(quiet, now, timeZone) ?? now;
  return at < usefulUntil ? at : null;
}
