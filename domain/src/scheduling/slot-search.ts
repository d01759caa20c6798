import { DAY, MINUTE, type Millis } from '../kernel/index.ts';
import type { Availability } from './availability.ts';
import { limitsReach } from './booking-limits.ts';
import type { CalendarEntry } from './calendar-month.ts';
import { claimInterval } from './claim-interval.ts';
import { type Interval, mergeIntervals } from './interval.ts';
import { type OpeningTerms, openRanges } from './open-intervals.ts';
import type { SeatGroup } from './seats.ts';
import { type Travel, travelReach } from './travel-gap.ts';

/** What is asked beside who and when: the same for every provider of a service. */
export interface SlotTerms extends OpeningTerms {
  /** Minutes of the offering and its add-ons, without buffers. */
  readonly durationMinutes: number;
  /** For a start that several share, with the seats wanted; undefined where a booking has its time to itself. */
  readonly group?: SeatGroup | undefined;
  /** For a visit at the client's; undefined where nobody travels or the place is not known yet. */
  readonly travel?: Travel | undefined;
  readonly now: Millis;
}

export interface SlotSearch extends SlotTerms {
  readonly availability: Availability;
  /** The provider's calendar entries in `calendarWindow`, each once (see `calendarEntries`). */
  readonly busy: readonly CalendarEntry[];
  /** Slots that begin at or after this … */
  readonly from: Millis;
  /** … and before this. */
  readonly to: Millis;
}

/** The first and the last moment a slot of the search may begin at; null when notice, horizon and window leave none. */
export function startsWithin(
  search: Pick<SlotSearch, 'availability' | 'durationMinutes' | 'from' | 'to' | 'now'>,
): { readonly earliest: Millis; readonly latest: Millis } | null {
  const { availability, durationMinutes, from, to, now } = search;
  const earliest = Math.max(from, now + availability.noticeMinutes * MINUTE);
  const latest = Math.min(to - 1, now + availability.horizonDays * DAY);
  return durationMinutes > 0 && earliest <= latest ? { earliest, latest } : null;
}

/**
 * The stretch of the provider's calendar that decides what a search finds: from the buffers of the first slot their
 * hours allow to those of the last, the visits next to them, and the periods they count in for the limits. Null where
 * the hours allow none, so that no calendar need be read.
 */
export function calendarWindow(search: Omit<SlotSearch, 'busy'>): Interval | null {
  const { availability, durationMinutes } = search;
  const starts = startsWithin(search);
  if (!starts) return null;
  const duration = durationMinutes * MINUTE;
  const end = starts.latest + duration;
  const open = mergeIntervals(openRanges(availability, starts.earliest, end, search))
    .map((range) => ({ start: Math.max(range.start, starts.earliest), end: Math.min(range.end, end) }))
    .filter((range) => range.end - range.start >= duration);
  const first = open[0]?.start;
  const last = open.at(-1)?.end;
  if (first === undefined || last === undefined) return null;
  const lastStart = last - duration;
  const reach = search.travel ? travelReach : 0;
  const limited = limitsReach(availability, first, lastStart);
  const claims = {
    start: Math.min(claimInterval(availability, first, durationMinutes).start, first - reach),
    end: Math.max(claimInterval(availability, lastStart, durationMinutes).end, last + reach),
  };
  // What begins within a period claims the buffer before it as well.
  const buffer = availability.bufferBeforeMinutes * MINUTE;
  return {
    start: Math.min(claims.start, limited.start - (limited.start < first ? buffer : 0)),
    end: Math.max(claims.end, limited.end),
  };
}
