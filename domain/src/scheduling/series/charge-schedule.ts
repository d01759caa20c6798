import { HOUR, type Millis } from '../../kernel/index.ts';

/** Hours before the start at which the card is tried. */
const tries = [48, 36, 30] as const;

/** Hours before the start at which an unpaid time is given up. */
const releaseHours = 24;

/** Somebody whose booking was made late still has so long to pay it, but never until less than an hour before. */
const graceHours = 6;

export type ChargeStep =
  /** Nothing to do until then. */
  | { readonly step: 'wait'; readonly until: Millis }
  /** Try the card: once for each number. */
  | { readonly step: 'charge'; readonly attempt: number; readonly next: Millis }
  /** It was not paid in time: the time goes. */
  | { readonly step: 'release' };

type Unpaid = { readonly start: Date; readonly createdAt: Date };

/** When an unpaid booking of a series is given up: a day before, or six hours after it was made where that is later. */
export function releaseAt({ start, createdAt }: Unpaid): Millis {
  const least = createdAt.getTime() + graceHours * HOUR;
  return Math.min(Math.max(start.getTime() - releaseHours * HOUR, least), start.getTime() - HOUR);
}

/**
 * What is to be done about an unpaid booking of a series at `now`: its card is tried 48, 36 and 30 hours before the
 * start, and a day before it the time is free for others. One made later than that is tried at once.
 */
export function chargeStep(booking: Unpaid, now: Millis): ChargeStep {
  const start = booking.start.getTime();
  const release = releaseAt(booking);
  if (now >= release) return { step: 'release' };
  const times = tries.map((hours) => start - hours * HOUR);
  const passed = times.filter((time) => time <= now).length;
  if (passed === 0) return { step: 'wait', until: times[0] ?? release };
  return { step: 'charge', attempt: passed, next: Math.min(times[passed] ?? release, release) };
}
