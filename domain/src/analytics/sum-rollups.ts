import { type Currency, DAY, type Money, utcDay } from '../kernel/index.ts';
import { type DayRollup, dayRollupSchema, type Rollup } from './rollup.ts';

export type RollupSum = {
  days: { day: string; measures: DayRollup }[];
  totals: DayRollup;
  /** What other currencies brought after refunds, each by itself. */
  others: Money[];
};

/**
 * Every day from `from` to `to`, both included, and their sum. A day nothing happened on counts zero. Money is that of one
 * currency; what came in others is told apart.
 * @param from an ISO date in UTC, as is `to`
 */
export function sumRollups(
  rollups: readonly Rollup[],
  from: string,
  to: string,
  currency: Currency,
): RollupSum {
  const found = datesBetween(from, to).map((day) => ({ day, sums: sumsOf(rollups, day) }));
  const days = found.map(({ day, sums }) => ({ day, measures: measuresIn(sums, currency) }));
  const totals = dayRollupSchema.parse({});
  for (const { measures } of days) addTo(totals, measures);
  return {
    days,
    totals,
    others: othersOf(
      found.map(({ sums }) => sums.money ?? {}),
      currency,
    ),
  };
}

type Sums = Rollup['days'][string];

function sumsOf(rollups: readonly Rollup[], day: string): Sums {
  return rollups.find(({ days }) => Object.hasOwn(days, day))?.days[day] ?? {};
}

function measuresIn({ money, ...sums }: Sums, currency: Currency): DayRollup {
  const measures = dayRollupSchema.parse(sums);
  const { revenue = 0, refunds = 0 } = money?.[currency] ?? {};
  return { ...measures, revenue: measures.revenue + revenue, refunds: measures.refunds + refunds };
}

function othersOf(days: readonly NonNullable<Sums['money']>[], currency: Currency): Money[] {
  const sums = new Map<Currency, number>();
  for (const [of, moved] of days.flatMap((day) => Object.entries(day))) {
    const other = of as Currency;
    const { revenue = 0, refunds = 0 } = moved ?? {};
    if (other !== currency) sums.set(other, (sums.get(other) ?? 0) + revenue - refunds);
  }
  return [...sums]
    .filter(([, amount]) => amount !== 0)
    .map(([other, amount]) => ({ amount, currency: other }))
    .sort((one, other) => one.currency.localeCompare(other.currency));
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
