import { DAY, HOUR, MINUTE, type Millis, ok, type Result, refuse } from '../../kernel/index.ts';
import { wallInstant } from '../series/occurrences.ts';
import { isoDate, wallOf } from '../wall-clock.ts';
import { offsetSpans } from '../zone-offsets.ts';
import type { WaitlistEntry, Wish } from './waitlist-entry.ts';

/** A time that has become free. */
export interface FreedTime {
  readonly providerId: string;
  readonly start: Millis;
}

/** Names a time for `passed`. */
export const timeName = ({ providerId, start }: FreedTime): string => `${providerId}@${start}`;

/** The longest anybody can wait ahead. */
const longest = 120;

/**
 * Whether a wish makes sense at `now`: its last day is not over, not before its first, and not further than 120 days off.
 * Refuses with `invalid_request`.
 */
export function checkWish(wish: Wish, now: Millis): Result<{ from: Millis; to: Millis }, 'invalid_request'> {
  const { from, to } = wishWindow(wish);
  if (wish.to < wish.from) return refuse('invalid_request', 'the last day lies before the first');
  if (to <= now) return refuse('invalid_request', 'these days are over');
  if (to > now + longest * DAY) return refuse('invalid_request', 'that is too far ahead to wait for');
  if (wish.hours && wish.hours.to <= wish.hours.from) {
    return refuse('invalid_request', 'these hours end before they begin');
  }
  return ok({ from: Math.max(from, now), to });
}

/** From the first instant of the first day to the first instant after the last. */
export const wishWindow = ({ from, to, timeZone }: Pick<Wish, 'from' | 'to' | 'timeZone'>) => ({
  from: wallInstant(timeZone, from, '00:00'),
  to: wallInstant(timeZone, to, '24:00'),
});

const clock = (wall: number): string => new Date(wall).toISOString().slice(11, 16);

/** Whether a slot beginning then is what they wait for. */
export function wishes(wish: Wish, freed: FreedTime): boolean {
  if (wish.providerId !== null && wish.providerId !== freed.providerId) return false;
  const wall = wallOf(freed.start, offsetSpans(wish.timeZone, freed.start, freed.start));
  const date = isoDate(Math.floor(wall / DAY));
  if (date < wish.from || date > wish.to) return false;
  const time = clock(wall);
  return wish.hours === null || (wish.hours.from <= time && time < wish.hours.to);
}

type Waiting = Pick<WaitlistEntry, 'status' | 'createdAt' | 'passed' | 'expiresAt'> & Wish;

/** Who is to be offered the time: the first who came, waits for it, and has not passed it up. */
export function nextInLine<T extends Waiting>(
  entries: readonly T[],
  freed: FreedTime,
  now: Date,
): T | undefined {
  return entries
    .filter(({ status, expiresAt }) => status === 'waiting' && expiresAt > now)
    .filter((entry) => wishes(entry, freed) && !entry.passed.includes(timeName(freed)))
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())[0];
}

/** How long an offer is held for somebody who is awake. */
export const offerLifetime: Millis = 30 * MINUTE;

interface Quiet {
  readonly from: string;
  readonly to: string;
}

/**
 * Until when an offer made at `now` stands: half an hour; in quiet hours of the client's zone, half an hour after they
 * end. Never longer than until an hour before the time itself, and never less than ten minutes.
 */
export function offerExpiry(now: Millis, start: Millis, timeZone: string, quiet: Quiet | null): Millis {
  const awake = quiet === null ? now : endOfQuiet(now, timeZone, quiet);
  return Math.max(now + 10 * MINUTE, Math.min(awake + offerLifetime, start - HOUR));
}

function endOfQuiet(now: Millis, timeZone: string, { from, to }: Quiet): Millis {
  const wall = wallOf(now, offsetSpans(timeZone, now, now));
  const today = isoDate(Math.floor(wall / DAY));
  const time = clock(wall);
  const overnight = to <= from;
  const quiet = overnight ? time >= from || time < to : time >= from && time < to;
  if (!quiet) return now;
  const ends = overnight && time >= from ? isoDate(Math.floor(wall / DAY) + 1) : today;
  return wallInstant(timeZone, ends, to);
}

/** The entry with a time held for it. */
export function offerTo(
  entry: WaitlistEntry,
  offer: NonNullable<WaitlistEntry['offer']>,
  at: Date,
): Result<WaitlistEntry, 'invalid_transition'> {
  if (entry.status !== 'waiting') return refuse('invalid_transition');
  return ok({ ...entry, status: 'offered', offer, updatedAt: at });
}

/** Back in line without the offer, which is not made again. Somebody whose days are over is out. */
export function passOffer(entry: WaitlistEntry, at: Date): WaitlistEntry {
  if (entry.status !== 'offered' || entry.offer === null) return entry;
  const name = timeName({ providerId: entry.offer.providerId, start: entry.offer.start.getTime() });
  const over = entry.expiresAt <= at;
  const passed = [...entry.passed.filter((known) => known !== name), name].slice(-50);
  return { ...entry, status: over ? 'expired' : 'waiting', offer: null, passed, updatedAt: at };
}
