import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemLines } from './item-lines.ts';
import { fromPrices, listedPrice, type Priced } from './listed-price.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' as const });
const gbp = (amount: number) => ({ amount, currency: 'GBP' as const });
const plain: Priced = {
  prices: [eur(2_000), gbp(1_800)],
  options: [],
  variants: [],
  tiers: null,
  payWhatYouWant: null,
};
const chosen: Priced = {
  ...plain,
  options: [{}],
  variants: [
    { id: 'desk', prices: [] },
    { id: 'web', prices: [eur(3_000)] },
    { id: 'gone', prices: [eur(1)], active: false },
  ],
};

describe('a listed price', () => {
  test.each([
    ['the product’s', plain, null, 'EUR', 2_000],
    ['in another currency', plain, null, 'GBP', 1_800],
    ['the variant’s own', chosen, 'web', 'EUR', 3_000],
    ['the product’s where the variant has none', chosen, 'desk', 'EUR', 2_000],
    ['the product’s where the variant has none in the currency', chosen, 'web', 'GBP', 1_800],
  ] as const)('is %s', (_, product, variantId, currency, unit) => {
    expect(listedPrice(product, variantId, currency)).toEqual({ unit, tiers: null, payWhatYouWant: null });
  });

  test.each([
    ['in a currency it is not sold in', plain, null, 'USD'],
    ['without a choice that is needed', chosen, null, 'EUR'],
    ['of an unknown variant', chosen, 'nope', 'EUR'],
    ['of one that is not sold', chosen, 'gone', 'EUR'],
    ['of a variant where there are none', plain, 'desk', 'EUR'],
  ] as const)('is none %s', (_, product, variantId, currency) => {
    expect(listedPrice(product, variantId, currency)).toBeNull();
  });

  test('has the tiers of its currency', () => {
    const steps = [{ from: 10, prices: [eur(1_500)] }];
    const product: Priced = { ...plain, tiers: { mode: 'volume', steps } };
    expect(listedPrice(product, null, 'EUR')?.tiers).toEqual({
      mode: 'volume',
      steps: [{ from: 10, amount: 1_500 }],
    });
    expect(listedPrice(product, null, 'GBP')?.tiers).toBeNull();
  });

  test('begins at what is suggested where the buyer names it, never below the least', () => {
    const named = (minimum: number, suggested: number): Priced => ({
      ...plain,
      payWhatYouWant: { minimum: [eur(minimum)], suggested: [eur(suggested)] },
    });
    expect(listedPrice(named(100, 500), null, 'EUR')).toEqual({
      unit: 500,
      tiers: null,
      payWhatYouWant: { minimum: 100 },
    });
    expect(listedPrice(named(600, 500), null, 'EUR')?.unit).toBe(600);
    expect(listedPrice(named(100, 500), null, 'GBP')).toBeNull();
  });
});

test('from: the least of what can be bought, in each currency', () => {
  expect(fromPrices(plain)).toEqual([eur(2_000), gbp(1_800)]);
  expect(fromPrices(chosen)).toEqual([eur(2_000), gbp(1_800)]);
  expect(fromPrices({ ...chosen, variants: [] })).toEqual([]);
  const free = { minimum: [eur(0)], suggested: [] };
  expect(fromPrices({ ...plain, payWhatYouWant: free })).toEqual([eur(0)]);
});

test('what is listed can always be priced, and one never costs less than from', () => {
  const amount = fc.nat(100_000);
  fc.assert(
    fc.property(amount, fc.array(fc.option(amount), { maxLength: 5 }), (base, owns) => {
      const product: Priced = {
        ...plain,
        prices: [eur(base)],
        options: owns.length > 0 ? [{}] : [],
        variants: owns.map((own, index) => ({ id: `${index}`, prices: own === null ? [] : [eur(own)] })),
      };
      const [from] = fromPrices(product);
      for (const id of owns.length > 0 ? product.variants.map((variant) => variant.id) : [null]) {
        const price = listedPrice(product, id, 'EUR');
        if (!price) throw new Error('it has a price');
        const lines = itemLines({ title: 'x', quantity: 1, offered: null, price: { ...price, group: null } });
        expect(lines.ok && lines.value[0]?.amount).toBeGreaterThanOrEqual(from?.amount ?? 0);
      }
    }),
  );
});
