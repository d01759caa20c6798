import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arpuOf, churnOf, ltvOf, mrrOf } from './recurring.ts';

const monthly = { currency: 'EUR', amount: 1_200, interval: 'month', every: 1, paying: true } as const;

describe('monthly recurring revenue', () => {
  test.each([
    ['a month’s price is it', monthly, 1_200],
    ['a year’s price over twelve', { ...monthly, amount: 12_000, interval: 'year' }, 1_000],
    ['two years’ over 24', { ...monthly, amount: 12_000, interval: 'year', every: 2 }, 500],
    ['a quarter’s over three', { ...monthly, amount: 1_000, every: 3 }, 333],
    ['a week’s times 4.348', { ...monthly, amount: 1_000, interval: 'week' }, 4_348],
    ['nothing while nobody pays', { ...monthly, paying: false }, 0],
    ['nothing for an interval that is none', { ...monthly, every: 0 }, 0],
  ] as const)('%s', (_what, recurring, mrr) => {
    expect(mrrOf(recurring)).toBe(mrr);
  });

  test('is a whole number, within half a minor unit of the exact share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 1, max: 12 }),
        (amount, every) => {
          const mrr = mrrOf({ ...monthly, amount, every });
          expect(Number.isInteger(mrr)).toBe(true);
          expect(Math.abs(mrr * every - amount)).toBeLessThanOrEqual(every / 2);
        },
      ),
    );
  });
});

describe('churn, revenue per customer and what one brings until they leave', () => {
  test.each([
    [0, 0, null],
    [3, 0, null],
    [0, 20, 0],
    [1, 20, 0.05],
    [30, 20, 1],
  ])('%i of %i that ended', (ended, atStart, churn) => {
    expect(churnOf(ended, atStart)).toBe(churn);
  });

  test('a customer’s share of what is left', () => {
    expect([arpuOf(10_000, 3), arpuOf(-500, 2), arpuOf(10_000, 0)]).toEqual([3_333, -250, null]);
  });

  test('a twentieth leaving each month, twenty months', () => {
    expect(ltvOf(20_000, 20, 0.05, 30.4375)).toBe(20_000);
    expect([ltvOf(20_000, 20, 0, 30), ltvOf(20_000, 20, null, 30), ltvOf(0, 0, 0.5, 30)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('over a year the same share leaves as over its twelve months one after the other', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.5, noNaN: true }), (share) => {
        const year = 1 - (1 - share) ** 12;
        const [byMonth, byYear] = [ltvOf(1_000_000, 10, share, 30.4375), ltvOf(1_000_000, 10, year, 365.25)];
        expect(Math.abs((byMonth ?? 0) - (byYear ?? 0))).toBeLessThanOrEqual(1);
      }),
    );
  });
});
