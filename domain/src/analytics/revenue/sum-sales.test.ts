import { expect, test } from 'vitest';
import { noFigures, type Sales } from './figures.ts';
import { type RevenueInput, revenueOf } from './sum-sales.ts';

const month = (span: string, days: Record<string, Partial<Sales['sums'][string]>>): Sales => ({
  currency: 'EUR',
  span,
  sums: days,
  offerings: {
    font: {
      kind: 'product',
      title: 'Font',
      at: Object.fromEntries(Object.entries(days).map(([day, sums]) => [day, { gross: sums.gross ?? 0 }])),
    },
  },
});
const input = (changes: Partial<RevenueInput> = {}): RevenueInput => ({
  currency: 'EUR',
  currencies: ['EUR'],
  grain: 'month',
  today: '2026-11-21',
  period: { from: '2026-10-01', to: '2026-10-31' },
  before: { from: '2026-09-01', to: '2026-09-30' },
  chart: { from: '2026-10-01', to: '2026-10-31' },
  sales: [
    month('2026-09', { '30': { gross: 900, orders: 1 } }),
    month('2026-10', {
      '02': { gross: 1_210, tax: 210, orders: 1, subscribed: 3, mrrUp: 3_000 },
      '31': { refunds: 605, refundedTax: 105, fees: 40, unsubscribed: 1, mrrDown: 1_000 },
    }),
    // Another shard of the same month, with an offering of its own.
    {
      ...month('2026-10', {}),
      offerings: { icons: { kind: 'product', title: 'Icons', at: { '05': { gross: 5_000 } } } },
    },
    month('2026-11', { '03': { subscribed: 2, mrrUp: 500 } }),
  ],
  standing: { mrr: 12_500, subscriptions: 14 },
  customers: { now: 1, was: 2 },
  ...changes,
});

test('net is what is left of what was kept; what stood then is what stands now without what came since', () => {
  const { now, was } = revenueOf(input());
  expect(now).toMatchObject({ gross: 1_210, refunds: 605, tax: 105, fees: 40, net: 460, arpu: 460 });
  expect(now).toMatchObject({ mrr: 12_000, subscriptions: 12, subscribed: 3, unsubscribed: 1, churn: 0.1 });
  expect(was).toMatchObject({ gross: 900, net: 900, arpu: 450, mrr: 10_000, subscriptions: 10, churn: 0 });
  expect([now.ltv === null, was.ltv]).toEqual([false, null]);
});

test('offerings and kinds come most first, each with what it brought before; every day is on the chart', () => {
  const { offerings, kinds, sold, chart } = revenueOf(input());
  expect(offerings.map(({ offeringId, gross, was }) => [offeringId, gross, was])).toEqual([
    ['icons', 5_000, 0],
    ['font', 1_210, 900],
  ]);
  expect(kinds).toMatchObject([{ kind: 'product', gross: 6_210 }]);
  expect(sold).toBe(2);
  expect(chart).toHaveLength(31);
  expect(chart[30]).toMatchObject({ at: '2026-10-31', gross: 0, refunds: 605 });
});

test('a shop that has sold nothing has zeros, and no shares of nothing', () => {
  const { now } = revenueOf(input({ sales: [], standing: undefined, customers: { now: 0, was: 0 } }));
  expect(now).toMatchObject({ gross: 0, net: 0, mrr: 0, churn: null, arpu: null, ltv: null });
  expect(Object.values(noFigures()).every((figure) => figure === 0)).toBe(true);
});
