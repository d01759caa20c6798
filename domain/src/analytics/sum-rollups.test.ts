import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rollup } from './rollup.ts';
import { sumRollups } from './sum-rollups.ts';

const october = { days: { '2026-10-30': { confirmed: 2, revenue: 9000 }, '2026-10-31': { confirmed: 1 } } };
const november = { days: { '2026-11-01': { confirmed: 4, revenue: 500 }, '2026-11-03': { refunds: 200 } } };

test('days come in order, over the end of a month, with zeros where nothing happened', () => {
  const { days, totals } = sumRollups([november, october], '2026-10-31', '2026-11-03', 'EUR');
  expect(days.map(({ day, measures }) => [day, measures.confirmed])).toEqual([
    ['2026-10-31', 1],
    ['2026-11-01', 4],
    ['2026-11-02', 0],
    ['2026-11-03', 0],
  ]);
  expect(totals).toMatchObject({ confirmed: 5, revenue: 500, refunds: 200, matches: 0 });
});

test('what lies outside the period does not count', () => {
  expect(sumRollups([october, november], '2026-11-02', '2026-11-02', 'EUR').totals.confirmed).toBe(0);
});

test('a period without rollups is all zeros', () => {
  const { days, totals } = sumRollups([], '2028-02-28', '2028-03-01', 'EUR');
  expect(days.map(({ day }) => day)).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
  expect(Object.values(totals).every((value) => value === 0)).toBe(true);
});

test('a period is the sum of its two halves', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 28, maxLength: 28 });
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 27 }), (revenues, cut) => {
      const date = (day: number) => `2026-02-${String(day).padStart(2, '0')}`;
      const rollup = { days: Object.fromEntries(revenues.map((revenue, at) => [date(at + 1), { revenue }])) };
      const of = (from: number, to: number) =>
        sumRollups([rollup], date(from), date(to), 'EUR').totals.revenue;
      expect(of(1, cut) + of(cut + 1, 28)).toBe(of(1, 28));
    }),
  );
});

test('money of several currencies is never added up: each day and each currency is counted once', () => {
  const currency = fc.constantFrom('EUR' as const, 'USD' as const, 'JPY' as const);
  const amount = fc.integer({ min: 0, max: 10_000 });
  const facts = fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), currency, amount, amount), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(facts, currency, (all, own) => {
      const days: Rollup['days'] = {};
      const expected = new Map<string, number>();
      for (const [day, of, revenue, refunds] of all) {
        const date = `2026-02-${String(day).padStart(2, '0')}`;
        const before = days[date]?.money?.[of] ?? {};
        const sum = { revenue: (before.revenue ?? 0) + revenue, refunds: (before.refunds ?? 0) + refunds };
        days[date] = { money: { ...days[date]?.money, [of]: sum } };
        expected.set(of, (expected.get(of) ?? 0) + revenue - refunds);
      }
      const { totals, others } = sumRollups([{ days }], '2026-02-01', '2026-02-28', own);
      expect(totals.revenue - totals.refunds).toBe(expected.get(own) ?? 0);
      const apart = [...expected].filter(([of, sum]) => of !== own && sum !== 0);
      expect(others.map((one) => [one.currency, one.amount])).toEqual(apart.sort());
    }),
  );
});
