import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ItemPrice, type ItemToPrice, itemLines } from './item-lines.ts';

const price = (more: Partial<ItemPrice> = {}): ItemPrice => ({
  unit: 1_000,
  tiers: null,
  group: null,
  payWhatYouWant: null,
  ...more,
});
const item = (more: Partial<ItemToPrice> = {}): ItemToPrice => ({
  title: 'Pocket Mono',
  quantity: 1,
  offered: null,
  price: price(),
  ...more,
});
const steps = [
  { from: 5, amount: 900 },
  { from: 10, amount: 800 },
];
const amounts = (of: ItemToPrice) => {
  const lines = itemLines(of);
  return lines.ok ? lines.value.map(({ kind, amount }) => [kind, amount]) : lines.code;
};

test.each([
  [4, [['base', 4_000]]],
  [
    5,
    [
      ['base', 5_000],
      ['tier', -500],
    ],
  ],
  [
    10,
    [
      ['base', 10_000],
      ['tier', -2_000],
    ],
  ],
])('volume: %i units all cost what their number reaches', (quantity, lines) => {
  expect(amounts(item({ quantity, price: price({ tiers: { mode: 'volume', steps } }) }))).toEqual(lines);
});

test.each([
  [4, [['base', 4_000]]],
  [
    5,
    [
      ['base', 5_000],
      ['tier', -100],
    ],
  ],
  [
    12,
    [
      ['base', 12_000],
      ['tier', -500 - 600],
    ],
  ],
])('graduated: of %i units each costs what its own step says', (quantity, lines) => {
  expect(amounts(item({ quantity, price: price({ tiers: { mode: 'graduated', steps } }) }))).toEqual(lines);
});

test('a price list takes its share of the tiered price, or replaces it', () => {
  const tiers = { mode: 'volume' as const, steps };
  const percent = price({ tiers, group: { label: 'Schools', percent: 10 } });
  expect(amounts(item({ quantity: 5, price: percent }))).toEqual([
    ['base', 5_000],
    ['tier', -500],
    ['group', -450],
  ]);
  const own = price({ tiers, group: { label: 'Schools', amount: 700 } });
  expect(amounts(item({ quantity: 5, price: own }))).toEqual([
    ['base', 5_000],
    ['tier', -500],
    ['group', -1_000],
  ]);
});

test('a buyer names the price, not below the least', () => {
  const free = price({ payWhatYouWant: { minimum: 0 } });
  expect(amounts(item({ offered: 0, price: free }))).toEqual([['base', 0]]);
  expect(amounts(item({ offered: null, price: free }))).toEqual([['base', 1_000]]);
  expect(amounts(item({ offered: 499, price: price({ payWhatYouWant: { minimum: 500 } }) }))).toBe(
    'invalid_request',
  );
});

test.each([
  ['a price named where it is not the buyer’s', item({ offered: 1 }), 'invalid_request'],
  ['no units', item({ quantity: 0 }), 'invalid_request'],
  ['half a unit', item({ quantity: 1.5 }), 'invalid_request'],
  ['NaN units', item({ quantity: Number.NaN }), 'invalid_request'],
  ['a fraction of a cent', item({ price: price({ unit: 9.5 }) }), 'invalid_request'],
  ['less than nothing', item({ price: price({ unit: -1 }) }), 'invalid_request'],
  [
    'an offer that is not a number',
    item({ offered: Number.NaN, price: price({ payWhatYouWant: { minimum: 0 } }) }),
    'invalid_request',
  ],
  ['more than can be paid', item({ quantity: 9_999, price: price({ unit: 99_999_999 }) }), 'amount_overflow'],
  [
    'an offer of more than can be paid',
    item({ offered: 1e9, price: price({ payWhatYouWant: { minimum: 0 } }) }),
    'amount_overflow',
  ],
])('refuses %s', (_, of, code) => {
  expect(amounts(of)).toBe(code);
});

test('a graduated price never exceeds the list price, and the next unit never costs less than nothing', () => {
  const tiers = fc
    .uniqueArray(fc.integer({ min: 2, max: 50 }), { minLength: 1, maxLength: 4 })
    .map((froms) =>
      froms.sort((one, other) => one - other).map((from, index) => ({ from, amount: 900 - 100 * index })),
    );
  fc.assert(
    fc.property(tiers, fc.integer({ min: 1, max: 60 }), (tier, quantity) => {
      const total = (many: number) => {
        const lines = itemLines(
          item({ quantity: many, price: price({ tiers: { mode: 'graduated', steps: tier } }) }),
        );
        return lines.ok ? lines.value.reduce((sum, { amount }) => sum + amount, 0) : Number.NaN;
      };
      expect(total(quantity)).toBeLessThanOrEqual(1_000 * quantity);
      expect(total(quantity + 1) - total(quantity)).toBeGreaterThan(0);
    }),
  );
});
