import { ok, type Result, refuse } from '../../kernel/index.ts';
import { dayNumber, isoDate } from '../wall-clock.ts';
import type { SeriesChange } from './edit-series.ts';
import { frequencyOfRule, ruleOfFrequency } from './recurrence-rule.ts';
import type { Series } from './series.ts';

/** From some day on at another time, on another day, more or less often. What is left out stays. */
export interface SeriesMove {
  readonly time?: string | undefined;
  /** The day the first of them is moved to. */
  readonly date?: string | undefined;
  readonly frequency?: 'weekly' | 'everyTwoWeeks' | 'everyFourWeeks' | 'monthly' | undefined;
}

/** A rule that says nothing of which days it means, or says it by the day of the month only. */
const followsStart = (rule: string): boolean => !/BYDAY|BYMONTH=/.test(rule);

/**
 * What a move changes of a series from `from` on. The days of a rule that follows its first day move with it; a rule with
 * days of its own can be given another time, or another frequency instead, but no other day: `invalid_request`.
 */
export function moveSeries(
  series: Pick<Series, 'rule' | 'choices'>,
  from: string,
  { time, date, frequency }: SeriesMove,
): Result<SeriesChange, 'invalid_request'> {
  const startDate = date ?? from;
  if (Math.abs(dayNumber(startDate) - dayNumber(from)) > 31)
    return refuse('invalid_request', 'that is too far off');
  const ownDays = !followsStart(series.rule) && frequency === undefined;
  if (ownDays && startDate !== from) return refuse('invalid_request', 'this series has days of its own');
  const rule = ownDays ? series.rule : movedRule(series.rule, startDate, frequency);
  return ok({
    rule,
    startDate,
    ...(time === undefined ? {} : { startTime: time }),
    ...(series.choices ? { choices: { ...series.choices, frequency: frequencyOfRule(rule) } } : {}),
  });
}

function movedRule(rule: string, startDate: string, frequency: SeriesMove['frequency']): string {
  if (frequency !== undefined) return ruleOfFrequency(frequency, startDate);
  return rule.startsWith('FREQ=MONTHLY') ? monthlyAs(rule, startDate) : rule;
}

/** The same number of months between them, on the day of the month of the first. */
function monthlyAs(rule: string, startDate: string): string {
  const interval = /;INTERVAL=\d+/.exec(rule)?.[0] ?? '';
  return ruleOfFrequency('monthly', startDate).replace('FREQ=MONTHLY', `FREQ=MONTHLY${interval}`);
}

/** The day a number of days after `date`. */
export const shiftDate = (date: string, days: number): string => isoDate(dayNumber(date) + days);
