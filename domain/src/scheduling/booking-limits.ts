import { DAY, type Millis } from '../kernel/index.ts';
import type { Availability } from './availability.ts';
import type { CalendarEntry } from './calendar-month.ts';
import type { Interval } from './interval.ts';
import { dayOf, instantOf, wallOf } from './wall-clock.ts';
import { type OffsetSpan, offsetSpans } from './zone-offsets.ts';

type Limits = Pick<
  Availability,
  'timeZone' | 'bufferBeforeMinutes' | 'maxPerDay' | 'maxPerWeek' | 'maxPerMonth'
>;

/** The limits that are set, the shortest period first. */
const limitsOf = ({ maxPerDay, maxPerWeek, maxPerMonth }: Limits) =>
  [
    { most: maxPerDay, period: dayPeriod },
    { most: maxPerWeek, period: weekPeriod },
    { most: maxPerMonth, period: monthPeriod },
  ].flatMap(({ most, period }) => (most === null ? [] : [{ most, period }]));

/** The days, as numbers since 1970, a period has from its first to before its last. */
type Period = (day: number) => { readonly first: number; readonly next: number };

const dayPeriod: Period = (day) => ({ first: day, next: day + 1 });

/** Weeks begin on Monday (ISO 8601). Day 0 was a Thursday. */
const weekPeriod: Period = (day) => {
  const first = Math.floor((day + 3) / 7) * 7 - 3;
  return { first, next: first + 7 };
};

const monthPeriod: Period = (day) => {
  const date = new Date(day * DAY);
  const monthStart = (offset: number) =>
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset, 1) / DAY;
  return { first: monthStart(0), next: monthStart(1) };
};

/** When the booking of an entry begins: after the buffer before it. */
export const beginOf = (
  entry: Interval,
  { bufferBeforeMinutes }: Pick<Limits, 'bufferBeforeMinutes'>,
): Millis => entry.start + bufferBeforeMinutes * 60_000;

/** The stretch whose bookings count towards the limits of slots that begin from `first` to `last`. */
export function limitsReach(limits: Limits, first: Millis, last: Millis): Interval {
  const spans = offsetSpans(limits.timeZone, first - 31 * DAY, last + 31 * DAY);
  const reach = limitsOf(limits).map(({ period }) => ({
    start: instantOf(period(dayOf(wallOf(first, spans))).first * DAY, spans),
    end: instantOf(period(dayOf(wallOf(last, spans))).next * DAY, spans),
  }));
  return {
    start: Math.min(first, ...reach.map(({ start }) => start)),
    end: Math.max(last, ...reach.map(({ end }) => end)),
  };
}

/**
 * Says of a start whether one more booking may begin then, counting what begins on the same day, in the same week and
 * in the same month by the clock of the provider's own zone, also while they travel. Bookings, requests and live holds
 * count, outside appointments do not; those who share a group's start count as one.
 * @param live entries that still count, each once
 * @returns undefined where there are no limits
 */
export function limitCheck(
  limits: Limits,
  live: readonly CalendarEntry[],
): ((start: Millis) => boolean) | undefined {
  const set = limitsOf(limits);
  if (set.length === 0) return undefined;
  const begins = beginsOf(limits, live);
  const spans = (at: Millis): OffsetSpan[] => offsetSpans(limits.timeZone, at, at);
  const dayAt = (at: Millis) => dayOf(wallOf(at, spans(at)));
  const counts = set.map(({ most, period }) => {
    const taken = new Map<number, number>();
    for (const begin of begins) {
      const { first } = period(dayAt(begin));
      taken.set(first, (taken.get(first) ?? 0) + 1);
    }
    return { most, period, taken };
  });
  return (start) => {
    const day = dayAt(start);
    return counts.every(({ most, period, taken }) => (taken.get(period(day).first) ?? 0) < most);
  };
}

function beginsOf(limits: Limits, live: readonly CalendarEntry[]): Millis[] {
  const groups = new Set<string>();
  return live.flatMap((entry) => {
    if (entry.kind === 'busy') return [];
    if (entry.group) {
      const shared = `${entry.start}/${entry.group.id}`;
      if (groups.has(shared)) return [];
      groups.add(shared);
    }
    return [beginOf(entry, limits)];
  });
}
