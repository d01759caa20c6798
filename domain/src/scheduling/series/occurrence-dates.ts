import { RRuleTemporal } from 'rrule-temporal';
import { DAY } from '../../kernel/index.ts';
import { dayNumber } from '../wall-clock.ts';

/** What decides on which days a series falls. */
export interface Recurrence {
  readonly rule: string;
  /** The first day; always one of them, whatever the rule says (RFC 5545 §3.8.5.3). */
  readonly startDate: string;
  /** The last day it may fall on; null: no last day. */
  readonly until: string | null;
  /** How many days there are in all, skipped ones included; null: no limit. */
  readonly count: number | null;
}

/** More days than a series of every day has in four years. */
const most = 1_500;

/**
 * The days from `from` to `to` (both included) a series falls on, ascending. Dates only: neither a zone nor a clock has
 * any part in it, so that no change of the clocks can move, double or swallow a day.
 */
export function occurrenceDates(recurrence: Recurrence, from: string, to: string): string[] {
  const { rule, startDate, until, count } = recurrence;
  const last = until !== null && until < to ? until : to;
  if (last < startDate || last < from) return [];
  const rest = count === null ? '' : `;COUNT=${count}`;
  const compact = startDate.replaceAll('-', '');
  const expansion = new RRuleTemporal({
    rruleString: `DTSTART;TZID=UTC:${compact}T000000\nRRULE:${rule}${rest}`,
    includeDtstart: true,
  });
  const begin = new Date(dayNumber(from < startDate ? startDate : from) * DAY);
  return expansion
    .between(begin, new Date(dayNumber(last) * DAY), true)
    .slice(0, most)
    .map((day) => day.toPlainDate().toString());
}
