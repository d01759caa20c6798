import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuoteLine } from '../quote.ts';
import { quoteSchema } from '../quote.ts';
import type { Discount } from './discount.ts';
import { type OrderToPrice, type PricedItem, priceOrder } from './price-order.ts';

const line = (amount: number, kind: QuoteLine['kind'] = 'base'): QuoteLine => ({
  kind,
  label: 'Thing',
  quantity: 1,
  amount,
});
const item = (key: string, amount: number, more: Partial<PricedItem> = {}): PricedItem => ({
  key,
  offeringId: key,
  kind: 'product',
  categoryIds: [],
  quantity: 1,
  lines: [line(amount)],
  undiscounted: [],
  taxes: [],
  ...more,
});
const code = (percent: number, more: Partial<Discount> = {}): Discount => ({
  id: 'CODE',
  label: 'CODE',
  effect: { of: 'percent', percent },
  scope: { offeringIds: [], kinds: [], categoryIds: [] },
  minimum: 0,
  combines: true,
  automatic: false,
  ...more,
});
const order = (items: PricedItem[], more: Partial<OrderToPrice> = {}): OrderToPrice => ({
  currency: 'EUR',
  items,
  discounts: [],
  place: { date: '2026-11-21', areaId: null, country: 'ES', exempt: false },
  tip: 0,
  giftCards: [],
  ...more,
});
const vat = (percent: number, more: object = {}) => ({
  label: 'VAT',
  percent,
  areaIds: [],
  from: null,
  until: null,
  ...more,
});
const card = (amount: number, currency: 'EUR' | 'USD' = 'EUR') => ({
  label: '•••• 1234',
  balance: { amount, currency },
});
const priced = (of: OrderToPrice) => {
  const result = priceOrder(of);
  if (!result.ok) throw new Error(result.code);
  return result.value;
};

test('price, code, fee, tax, tip, gift card: in this order, to the cent', () => {
  const of = order(
    [
      item('a', 1_999, { taxes: [vat(21)], undiscounted: [line(500, 'travel')] }),
      item('b', 1_001, { taxes: [vat(21)] }),
    ],
    { discounts: [code(10)], tip: 100, giftCards: [card(1_000), card(50)] },
  );
  const { quote, items, used } = priced(of);
  // 3000 less 300, of which 200 and 100; with the fee 2299 and 901: 21 % of them 482.79 and 189.21.
  expect(quote.lines.map(({ kind, amount }) => [kind, amount])).toEqual([
    ['base', 1_999],
    ['base', 1_001],
    ['promo', -300],
    ['travel', 500],
    ['tax', 483 + 189],
    ['tip', 100],
  ]);
  expect(quote.total).toBe(3_972);
  expect(quote.tenders?.map(({ amount }) => amount)).toEqual([1_000, 50]);
  expect(items).toMatchObject([
    { key: 'a', net: 2_299, off: 200, tax: 483, taxes: [{ amount: 483 }] },
    { key: 'b', net: 901, off: 100, tax: 189, taxes: [{ amount: 189 }] },
  ]);
  expect(used).toEqual({ CODE: 300 });
});

describe('tax', () => {
  test('only in its countries and not for who is exempt', () => {
    const taxed = [
      item('a', 1_000, { taxes: [vat(21, { countries: ['ES'] }), vat(19, { countries: ['DE'] })] }),
    ];
    expect(priced(order(taxed)).quote.total).toBe(1_210);
    const exempt = { date: '2026-11-21', areaId: null, country: 'ES', exempt: true };
    expect(priced(order(taxed, { place: exempt })).quote.total).toBe(1_000);
  });
});

test.each([
  ['nothing', order([]), 'invalid_request'],
  ['the same twice', order([item('a', 1), item('a', 1)]), 'invalid_request'],
  ['a fraction', order([item('a', 1.5)]), 'invalid_request'],
  ['NaN', order([item('a', Number.NaN)]), 'invalid_request'],
  ['less than nothing', order([item('a', -1)]), 'invalid_request'],
  ['a negative tip', order([item('a', 1)], { tip: -1 }), 'invalid_request'],
  ['half a piece', order([item('a', 1, { quantity: 0.5 })]), 'invalid_request'],
  ['a sum too large', order([item('a', 99_999_999), item('b', 1)]), 'amount_overflow'],
  ['a card in another currency', order([item('a', 1)], { giftCards: [card(5, 'USD')] }), 'currency_mismatch'],
])('refuses %s', (_, of, refused) => {
  expect(priceOrder(of)).toMatchObject({ ok: false, code: refused });
});

test('lines sum to the total, things to the lines, tenders to no more; nothing is below zero; the schema takes it', () => {
  const items = fc
    .array(
      fc.record({
        amount: fc.integer({ min: 0, max: 500_000 }),
        fee: fc.integer({ min: 0, max: 5_000 }),
        tax: fc.constantFrom(0, 7, 8.875, 21),
        quantity: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((all) =>
      all.map(({ amount, fee, tax, quantity }, index) =>
        item(`k${index}`, amount, {
          quantity,
          taxes: [vat(tax)],
          undiscounted: fee > 0 ? [line(fee, 'travel')] : [],
        }),
      ),
    );
  const discounts = fc
    .array(fc.record({ percent: fc.integer({ min: 0, max: 100 }), combines: fc.boolean() }), { maxLength: 3 })
    .map((all) => all.map(({ percent, combines }, index) => code(percent, { id: `C${index}`, combines })));
  const cards = fc.array(fc.integer({ min: 0, max: 900_000 }), { maxLength: 2 });
  fc.assert(
    fc.property(items, discounts, cards, fc.integer({ min: 0, max: 999 }), (some, codes, balances, tip) => {
      const {
        quote,
        items: each,
        used,
      } = priced(order(some, { discounts: codes, tip, giftCards: balances.map((amount) => card(amount)) }));
      expect(quoteSchema.safeParse(quote).success).toBe(true);
      const total = quote.lines.reduce((sum, { amount }) => sum + amount, 0);
      expect(quote.total).toBe(total);
      expect(each.reduce((sum, { net, tax }) => sum + net + tax, 0) + tip).toBe(total);
      expect(each.every(({ net, off, tax }) => net >= 0 && off >= 0 && tax >= 0)).toBe(true);
      expect(Object.values(used).reduce((sum, off) => sum + off, 0)).toBe(
        each.reduce((sum, { off }) => sum + off, 0),
      );
      expect((quote.tenders ?? []).reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(total);
    }),
  );
});
