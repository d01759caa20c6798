import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDiscounts } from './apply-discounts.ts';
import type { Discount, Discountable, DiscountEffect } from './discount.ts';

const everything = { offeringIds: [], kinds: [], categoryIds: [] };
const discount = (id: string, effect: DiscountEffect, more: Partial<Discount> = {}): Discount => ({
  id,
  label: id,
  effect,
  scope: everything,
  minimum: 0,
  combines: true,
  automatic: false,
  ...more,
});
const item = (key: string, net: number, more: Partial<Discountable> = {}): Discountable => ({
  key,
  offeringId: key,
  kind: 'product',
  categoryIds: [],
  quantity: 1,
  net,
  ...more,
});
const percent = (value: number): DiscountEffect => ({ of: 'percent', percent: value });
const flat = (amount: number): DiscountEffect => ({ of: 'flat', amount });
const buyGet = (buy: number, get: number, off = 100): DiscountEffect => ({
  of: 'buyGet',
  buy,
  get,
  percent: off,
});

describe('one discount', () => {
  test('a percentage is rounded once over all, and shared out', () => {
    const { net } = applyDiscounts(
      [discount('TEN', percent(10))],
      [item('a', 333), item('b', 333), item('c', 333)],
    );
    expect(net).toEqual({ a: 299, b: 300, c: 300 });
  });
  test('a flat amount takes no more than there is', () => {
    expect(applyDiscounts([discount('BIG', flat(900))], [item('a', 500), item('b', 100)]).net).toEqual({
      a: 0,
      b: 0,
    });
  });
  test('an item is free once, at the price of one of it', () => {
    const free = discount('FREE', { of: 'freeItem', offeringId: 'b' });
    expect(applyDiscounts([free], [item('a', 500), item('b', 301, { quantity: 3 })]).net).toEqual({
      a: 500,
      b: 201,
    });
    expect(applyDiscounts([free], [item('a', 500)]).unused).toEqual({ FREE: 'nothingInScope' });
  });
  test('of two and one the cheapest is free, across what is in scope', () => {
    const items = [item('a', 900), item('b', 2_400, { quantity: 3 }), item('c', 100)];
    expect(applyDiscounts([discount('3FOR2', buyGet(2, 1))], items).net).toEqual({
      a: 900,
      b: 1_600,
      c: 100,
    });
  });
  test('an unfinished group already reduces what is beyond what must be bought', () => {
    const half = discount('HALF', buyGet(1, 2, 50));
    expect(applyDiscounts([half], [item('a', 1_000, { quantity: 2 })]).net).toEqual({ a: 750 });
    expect(applyDiscounts([half], [item('a', 1_000)]).unused).toEqual({ HALF: 'nothingInScope' });
  });
  test.each([
    ['offering', { ...everything, offeringIds: ['b'] }],
    ['kind', { ...everything, kinds: ['course' as const] }],
    ['category', { ...everything, categoryIds: ['fonts', 'icons'] }],
  ])('counts only for its %s', (_, scope) => {
    const items = [item('a', 100), item('b', 100, { kind: 'course', categoryIds: ['icons'] })];
    expect(applyDiscounts([discount('X', percent(50), { scope })], items).net).toEqual({ a: 100, b: 50 });
  });
  test('its minimum is asked of what it counts for, before any discount', () => {
    const scope = { ...everything, offeringIds: ['a'] };
    const both = [item('a', 999), item('b', 5_000)];
    const code = discount('MIN', percent(10), { scope, minimum: 1_000 });
    expect(applyDiscounts([code], both).unused).toEqual({ MIN: 'belowMinimum' });
    const first = discount('FIRST', flat(500));
    expect(applyDiscounts([first, { ...code, minimum: 999 }], both).unused).toEqual({});
  });
});

describe('several', () => {
  test('one after the other, each from what is left', () => {
    const both = [discount('A', percent(50)), discount('B', percent(50))];
    expect(applyDiscounts(both, [item('a', 1_000)]).net).toEqual({ a: 250 });
  });
  test('one that stands alone wins where it is cheaper, and then alone', () => {
    const alone = discount('ALONE', percent(30), { combines: false });
    const weak = [discount('A', percent(10)), alone, discount('B', percent(10))];
    expect(applyDiscounts(weak, [item('a', 1_000)])).toMatchObject({
      net: { a: 700 },
      unused: { A: 'notTogether', B: 'notTogether' },
    });
    const strong = [discount('A', percent(40)), alone];
    expect(applyDiscounts(strong, [item('a', 1_000)])).toMatchObject({
      net: { a: 600 },
      unused: { ALONE: 'notTogether' },
    });
  });
  test('says what has nothing left to take', () => {
    const all = [discount('ALL', percent(100)), discount('MORE', flat(5))];
    expect(applyDiscounts(all, [item('a', 10)]).unused).toEqual({ MORE: 'nothingLeft' });
  });
});

const effects = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map(percent),
  fc.integer({ min: 0, max: 200_000 }).map(flat),
  fc.constantFrom('k0', 'k1').map((offeringId): DiscountEffect => ({ of: 'freeItem', offeringId })),
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .map(([buy, get]) => buyGet(buy, get)),
);
const someDiscounts = fc
  .array(
    fc.record({ effect: effects, combines: fc.boolean(), minimum: fc.integer({ min: 0, max: 5_000 }) }),
    { maxLength: 5 },
  )
  .map((all) => all.map(({ effect, ...more }, index) => discount(`D${index}`, effect, more)));
const someItems = fc
  .array(fc.record({ net: fc.integer({ min: 0, max: 99_999 }), quantity: fc.integer({ min: 1, max: 20 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) => all.map(({ net, quantity }, index) => item(`k${index}`, net, { quantity })));

test('whatever the discounts: no price below zero, every cent explained, each used or with its reason', () => {
  fc.assert(
    fc.property(someDiscounts, someItems, (discounts, items) => {
      const { net, reductions, unused } = applyDiscounts(discounts, items);
      for (const { key, net: before } of items) {
        const off = reductions.reduce((sum, reduction) => sum + (reduction.off[key] ?? 0), 0);
        expect(net[key]).toBe(before - off);
        expect(net[key]).toBeGreaterThanOrEqual(0);
      }
      const named = [...reductions.map((reduction) => reduction.discount.id), ...Object.keys(unused)];
      expect(named.sort()).toEqual(discounts.map(({ id }) => id).sort());
    }),
  );
});

test('never dearer than the best that stands alone, nor than those that combine', () => {
  fc.assert(
    fc.property(someDiscounts, someItems, (discounts, items) => {
      const total = (some: readonly Discount[]) =>
        Object.values(applyDiscounts(some, items).net).reduce((sum, amount) => sum + amount, 0);
      const ways = [
        discounts.filter(({ combines }) => combines),
        ...discounts.filter(({ combines }) => !combines).map((one) => [one]),
      ];
      expect(total(discounts)).toBe(Math.min(...ways.map(total)));
    }),
  );
});

test('the order in which codes are typed does not matter', () => {
  fc.assert(
    fc.property(
      someDiscounts.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      someItems,
      ([typed, otherwise], items) => {
        expect(applyDiscounts(otherwise, items)).toEqual(applyDiscounts(typed, items));
      },
    ),
  );
});

describe('a plan', () => {
  const plan = item('plan', 1_000, { kind: 'plan' });
  test('takes one code, the one that takes most off', () => {
    const codes = [discount('A', percent(10)), discount('B', flat(300))];
    const { net, unused } = applyDiscounts(codes, [plan]);
    expect(net).toEqual({ plan: 700 });
    expect(unused).toEqual({ A: 'notTogether' });
  });
  test('leaves the other codes to what else is bought, and promotions to itself', () => {
    const codes = [
      discount('A', percent(10)),
      discount('B', percent(20)),
      discount('SALE', percent(50), { automatic: true }),
    ];
    expect(applyDiscounts(codes, [plan, item('a', 1_000)]).net).toEqual({ plan: 400, a: 360 });
  });
});

test('a percentage counts on what is paid, an amount takes what it can, however they are typed', () => {
  const codes = [discount('FLAT', flat(500)), discount('TENTH', percent(10))];
  expect(applyDiscounts(codes, [item('a', 1_000)]).net).toEqual({ a: 400 });
});
