import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY } from '../../../kernel/time.ts';
import { productOf, searchFileOf } from '../invented-shop.fixture.ts';
import { shopIndex } from '../shop-index.ts';
import { packVector } from '../vector.ts';
import { basketsOf, itemNeighbours, type Purchase, recommendFor } from './item-neighbours.ts';
import { personalProducts } from './personal-products.ts';
import { purchaseRelations } from './purchase-relations.ts';
import { relatedProducts } from './related-products.ts';

const now = new Date('2026-11-21T00:00:00Z');
const buy = (who: string, what: string, daysAgo = 1): Purchase => ({
  who,
  what,
  at: now.getTime() - daysAgo * DAY,
});

describe('what goes together', () => {
  const many = Array.from({ length: 6 }, (_, at) => [buy(`m${at}`, 'pan'), buy(`m${at}`, 'lid')]).flat();
  test('is what several people bought both of, before what one did', () => {
    const all = [...many, buy('m0', 'boat'), buy('x', 'boat')];
    const pan = itemNeighbours(basketsOf(all)).get('pan') ?? [];
    expect(pan.map(({ what }) => what)).toEqual(['lid', 'boat']);
    expect((pan[0]?.score ?? 0) > 3 * (pan[1]?.score ?? 1)).toBe(true);
  });
  test('has scores from 0 to 1, never an item with itself, and is mutual', () => {
    const purchases = fc.array(
      fc.record({ who: fc.nat({ max: 8 }).map(String), what: fc.nat({ max: 8 }).map(String), at: fc.nat() }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(purchases, (all) => {
        const found = itemNeighbours(basketsOf(all), { most: 100 });
        for (const [item, row] of found) {
          for (const { what, score } of row) {
            expect(what).not.toBe(item);
            expect(score > 0 && score < 1).toBe(true);
            expect(found.get(what)?.find((other) => other.what === item)?.score).toBeCloseTo(score, 12);
          }
        }
      }),
    );
  });
  test('falls back on what is popular, and never names what one has', () => {
    const found = itemNeighbours(basketsOf(many));
    expect(recommendFor(['pan'], found, ['pan', 'sun', 'lid'], 3)).toEqual(['lid', 'sun']);
    expect(recommendFor([], found, ['pan', 'sun'], 3)).toEqual(['pan', 'sun']);
  });
});

describe('popularity and trends', () => {
  test('count what was bought lately more, and each person once', () => {
    const { popularity } = purchaseRelations(
      [buy('a', 'old', 90), buy('b', 'new', 0), buy('b', 'new', 5)],
      now,
    );
    expect(popularity).toEqual({ old: 0.25, new: 1 });
  });
  test('one buyer is no trend, nor is what has always been bought', () => {
    const always = Array.from({ length: 100 }, (_, at) => buy(`a${at}`, 'always', at));
    const { trending } = purchaseRelations(
      [...always, buy('b', 'one'), buy('b', 'rising', 2), buy('c', 'rising', 1)],
      now,
    );
    expect(trending).toEqual(['rising', 'always']);
  });
  test('nothing bought tells nothing', () => {
    expect(purchaseRelations([], now)).toMatchObject({ popularity: {}, trending: [], bought: {} });
  });
});

describe('beside a product', () => {
  const vector = (x: number, y: number) => packVector([x, y, 0.1]);
  const index = shopIndex(
    searchFileOf(
      [
        productOf({ id: 'a', vector: vector(1, 0), tags: ['wood'] }),
        productOf({ id: 'b', vector: vector(0.9, 0.1) }),
        productOf({ id: 'c', vector: vector(0, 1) }),
        productOf({ id: 'd', inStock: 'out' }),
        productOf({ id: 'e', tags: ['wood'], language: 'es' }),
      ],
      {
        relations: {
          madeAt: 0,
          popularity: { c: 5 },
          trending: [],
          bought: { a: ['gone', 'd', 'c'] },
        },
      },
    ),
  );
  const idsOf = (places: readonly number[]) => places.map((place) => index.products[place]?.id);
  test('stands what is bought with it and can be had, and what is like it', () => {
    const related = relatedProducts(index, 'a', 4);
    expect(idsOf(related?.bought ?? [])).toEqual(['c']);
    expect(idsOf(related?.similar ?? [])).toEqual(['b']);
  });
  test('that the model does not understand stands what has the same labels', () => {
    expect(idsOf(relatedProducts(index, 'e', 4)?.similar ?? [])).toEqual(['a']);
  });
  test('nothing for what is not there', () => expect(relatedProducts(index, 'gone', 4)).toBeNull());
  test('one’s own are what suits what one has, then what is popular', () => {
    expect(idsOf(personalProducts(index, ['a'], 3))).toEqual(['c', 'b', 'e']);
    expect(idsOf(personalProducts(index, [], 2))).toEqual(['c', 'a']);
  });
});
