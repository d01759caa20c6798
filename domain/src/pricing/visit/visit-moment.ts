import type { Millis } from '../../kernel/time.ts';

/** What of the time of a visit its price can depend on. */
export interface VisitMoment {
  /** The day of the visit, `2026-11-21`; before a time is chosen, today. */
  readonly date: string;
  /** Monday 1 to Sunday 7; null before a time is chosen. */
  readonly weekday: number | null;
  /** Minutes between booking and the visit; null before a time is chosen. */
  readonly leadMinutes: number | null;
}

/** Formatters are slow to make and the zones of tenants few. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function dateIn(zone: string, instant: Millis): string {
  const known = formatters.get(zone);
  const format =
    known ??
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  if (!known) formatters.set(zone, format);
  const parts = format.formatToParts(instant);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`;
}

/**
 * The moment of a visit as its price sees it, in the tenant's zone. Without a start it is today's date and nothing else.
 * @throws RangeError for a zone the runtime does not know
 */
export function visitMoment(start: Millis | null, now: Millis, timeZone: string): VisitMoment {
  const date = dateIn(timeZone, start ?? now);
  if (start === null) return { date, weekday: null, leadMinutes: null };
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  return { date, weekday, leadMinutes: Math.max(0, Math.floor((start - now) / 60_000)) };
}
