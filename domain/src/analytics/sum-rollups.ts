import { DAY, utcDay } from '../kernel/index.ts';
import { type DayRollup, dayRollupSchema, type Rollup } from './rollup.ts';

export type RollupSum = { days: { day: string; measures: DayRollup }[]; totals: DayRollup };

/**
 * Every day from `from` to `to`, both included, and their sum. A day nothing happened on counts zero.
 * @param from an ISO date in UTC, as is `to`
 */
export function sumRollups(rollups: readonly Rollup[], from: string, to: string): RollupSum {
  const days = datesBetween(from, to).map((day) => ({ day, measures: measuresOf(rollups, day) }));
  const totals = dayRollupSchema.parse({});
  for (const { measures } of days) addTo(totals, measures);
  return { days, totals };
}

function measuresOf(rollups: readonly Rollup[], day: string): DayRollup {
  return dayRollupSchema.parse(rollups.find(({ days }) => Object.hasOwn(days, day))?.days[day] ?? {});
}

function addTo(totals: DayRollup, more: DayRollup): void {
  for (const measure of dayRollupSchema.keyof().options) totals[measure] += more[measure];
}

function datesBetween(from: string, to: string): string[] {
  const dates: string[] = [];
  const end = Date.parse(to);
  for (let at = Date.parse(from); at <= end; at += DAY) dates.push(utcDay(at));
  return dates;
}
