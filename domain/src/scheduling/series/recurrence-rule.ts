import { z } from 'zod';
import type { Frequency } from '../../pricing/visit-pricing.ts';
import { dayNumber } from '../wall-clock.ts';

const weekday = '(MO|TU|WE|TH|FR|SA|SU)';
const list = (item: string) => new RegExp(`^${item}(,${item}){0,30}$`);
const monthDay = '-?([1-9]|[12]\\d|3[01])';

/** The parts of an RRULE we take, each with the form of its value (RFC 5545 §3.3.10). */
const parts: Readonly<Record<string, RegExp>> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d?$/,
  BYDAY: list(`([+-]?[1-5])?${weekday}`),
  BYMONTHDAY: list(monthDay),
  BYMONTH: list('([1-9]|1[0-2])'),
  BYSETPOS: list('-?[1-9]\\d?'),
  WKST: new RegExp(`^${weekday}$`),
};

function isRule(text: string): boolean {
  const named = text.split(';').map((part) => part.split('='));
  const names = named.map(([name]) => name);
  const known = named.every(
    ([name = '', value = '', ...rest]) => rest.length === 0 && parts[name]?.test(value),
  );
  if (!known || names[0] !== 'FREQ' || new Set(names).size < names.length) return false;
  // A weekday with a number means nothing in a week or a day (RFC 5545: it must not stand there).
  return !(/^FREQ=(DAILY|WEEKLY)/.test(text) && /[+-]?\d(MO|TU|WE|TH|FR|SA|SU)/.test(text));
}

/**
 * The value of an RRULE by days: `FREQ=WEEKLY;INTERVAL=2`. The time of day, the end and the exceptions of a series stand
 * beside it, so COUNT, UNTIL and parts of a day are not taken.
 */
export const recurrenceRuleSchema = z.string().max(200).refine(isRule, 'a recurrence rule of days or longer');

/**
 * The rule of a frequency whose first visit is on `startDate`.
 *
 * Monthly on the 29th to 31st means the last day of a month that is shorter: written as the last that exists of the days
 * from the 28th on, since a plain BYMONTHDAY=31 leaves such months out (RFC 5545 §3.3.10).
 */
export function ruleOfFrequency(frequency: Exclude<Frequency, 'once'>, startDate: string): string {
  switch (frequency) {
    case 'weekly':
      return 'FREQ=WEEKLY';
    case 'everyTwoWeeks':
      return 'FREQ=WEEKLY;INTERVAL=2';
    case 'everyFourWeeks':
      return 'FREQ=WEEKLY;INTERVAL=4';
    case 'monthly': {
      const day = new Date(dayNumber(startDate) * 86_400_000).getUTCDate();
      if (day <= 28) return `FREQ=MONTHLY;BYMONTHDAY=${day}`;
      const days = Array.from({ length: day - 27 }, (_, index) => 28 + index);
      return `FREQ=MONTHLY;BYMONTHDAY=${days.join()};BYSETPOS=-1`;
    }
  }
}

/** The frequency a rule is priced as: by how often it comes, the next rarer one where it lies between two. */
export function frequencyOfRule(rule: string): Exclude<Frequency, 'once'> {
  const interval = Number(/INTERVAL=(\d+)/.exec(rule)?.[1] ?? 1);
  if (rule.startsWith('FREQ=DAILY')) return weeksFrequency(interval / 7);
  if (rule.startsWith('FREQ=WEEKLY')) return weeksFrequency(interval);
  return 'monthly';
}

function weeksFrequency(weeks: number): Exclude<Frequency, 'once'> {
  if (weeks <= 1) return 'weekly';
  if (weeks <= 2) return 'everyTwoWeeks';
  return weeks <= 4 ? 'everyFourWeeks' : 'monthly';
}

/** The next rarer frequency: what the visit after a skipped one is priced at. */
export const rarerFrequency = (frequency: Exclude<Frequency, 'once'>): Frequency =>
  ({ weekly: 'everyTwoWeeks', everyTwoWeeks: 'everyFourWeeks', everyFourWeeks: 'monthly', monthly: 'once' })[
    frequency
  ] as Frequency;
