import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from './fold-text.ts';
import { inventedShop } from './invented-shop.fixture.ts';
import { narrowProducts } from './narrow-products.ts';
import type { ProductDocument } from './product-document.ts';
import type { ProductFilters } from './product-filters.ts';
import { shopIndex } from './shop-index.ts';

const index = shopIndex(inventedShop(400));

/** A product's values of a dimension, told in the plainest way. */
function valuesOf(product: ProductDocument, id: string): string[] {
  if (id === 'kind') return [product.kind];
  if (id === 'category') return product.categoryIds;
  if (id === 'tag') return product.tags.map(foldText);
  return product.facets
    .filter(({ name }) => `f:${foldText(name)}` === id)
    .flatMap(({ values }) => values.map(foldText));
}

const isPriced = ({ prices }: ProductDocument, { min, max, currency }: ProductFilters): boolean => {
  if (min === null && max === null) return true;
  const amount = prices.find((price) => price.currency === currency)?.amount;
  return amount !== undefined && amount >= (min ?? 0) && amount <= (max ?? 1e9);
};

const fits = (product: ProductDocument, filters: ProductFilters, except = ''): boolean =>
  isPriced(product, filters) &&
  (!filters.inStock || product.inStock !== 'out') &&
  Object.entries(filters.values).every(
    ([id, wanted]) =>
      id === except || wanted.length === 0 || valuesOf(product, id).some((value) => wanted.includes(value)),
  );

const amount = fc.option(fc.integer({ min: 0, max: 13_000 }), { nil: null });
const filters = fc.record({
  values: fc
    .record(
      Object.fromEntries(
        index.dimensions.map(({ id, values }) => [
          id,
          fc.array(fc.constantFrom(...values.map(({ value }) => value), 'never-heard-of'), { maxLength: 3 }),
        ]),
      ),
      { requiredKeys: [] },
    )
    .map((values) => values as Record<string, string[]>),
  min: amount,
  max: amount,
  currency: fc.constantFrom('EUR' as const, 'USD' as const),
  inStock: fc.boolean(),
});
const places = fc.uniqueArray(fc.nat({ max: index.products.length - 1 }), { maxLength: 300 });

describe('narrowing', () => {
  test('shows what fits and nothing else, in the order given', () => {
    fc.assert(
      fc.property(places, filters, (given, wanted) => {
        const expected = given.filter((place) => {
          const product = index.products[place];
          return product !== undefined && fits(product, wanted);
        });
        expect(narrowProducts(index, given, wanted).places).toEqual(expected);
      }),
    );
  });

  test('counts each value over what fits all the other filters', () => {
    fc.assert(
      fc.property(places, filters, (given, wanted) => {
        const narrowed = narrowProducts(index, given, wanted);
        const products = given.flatMap((place) => index.products[place] ?? []);
        for (const [at, { id, values }] of index.dimensions.entries()) {
          const fitting = products.filter((product) => fits(product, wanted, id));
          const expected = values.map(
            ({ value }) => fitting.filter((product) => valuesOf(product, id).includes(value)).length,
          );
          expect([...(narrowed.counts[at] ?? [])]).toEqual(expected);
        }
        const inStock = products.filter(
          (product) => fits(product, { ...wanted, inStock: false }) && product.inStock !== 'out',
        );
        expect(narrowed.inStock).toBe(inStock.length);
        const amounts = products
          .filter((product) => fits(product, { ...wanted, min: null, max: null }))
          .flatMap((product) => product.prices.filter(({ currency }) => currency === wanted.currency))
          .map((price) => price.amount);
        expect(narrowed.prices).toEqual(
          amounts.length === 0 ? null : { least: Math.min(...amounts), most: Math.max(...amounts) },
        );
      }),
    );
  });

  test('of a dimension the shop does not have, nothing fits', () => {
    const wanted = {
      values: { 'f:nothing': ['x'] },
      min: null,
      max: null,
      currency: 'EUR',
      inStock: false,
    } as const;
    expect(narrowProducts(index, index.byAge, wanted).places).toEqual([]);
  });
});
