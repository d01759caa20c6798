import { describe, expect, test } from 'vitest';
import { inventedShop, productOf, searchFileOf } from './invented-shop.fixture.ts';
import type { ProductFilters } from './product-filters.ts';
import { readSentence } from './read-sentence.ts';
import { noRelations } from './search-file.ts';
import { type ShopSearch, searchShop } from './search-shop.ts';
import { shopIndex } from './shop-index.ts';
import { suggestWords } from './suggest-words.ts';

const eur = (amount: number) => [{ amount, currency: 'EUR' as const }];
const shop = shopIndex(
  searchFileOf(
    [
      productOf({
        id: 'cafe',
        title: 'Café Menu Templates',
        description: 'Twelve menus for coffee houses.',
        tags: ['template', 'print'],
        categoryIds: ['print'],
        prices: eur(2_400),
        publishedAt: 5,
      }),
      productOf({
        id: 'bread',
        title: 'Bread for Busy People',
        description: 'Four breads and the timetable of a week. A chapter on the café around the corner.',
        kind: 'course',
        categoryIds: ['food'],
        prices: eur(1_200),
        publishedAt: 9,
        inStock: 'out',
      }),
      productOf({ id: 'luz', title: 'Luces de invierno', language: 'es', prices: eur(0), publishedAt: 1 }),
      productOf({ id: 'hour', title: 'An hour with me', kind: 'session', prices: [], publishedAt: 3 }),
    ],
    {
      categories: [
        { id: 'print', title: 'Print', titleEs: 'Para imprimir' },
        { id: 'food', title: 'Food', titleEs: 'Comida' },
        { id: 'empty', title: 'Empty', titleEs: 'Vacío' },
      ],
      relations: { ...noRelations, popularity: { bread: 8, luz: 2 } },
    },
  ),
);
const all: ProductFilters = { values: {}, min: null, max: null, currency: 'EUR', inStock: false };
const look = (text: string, changes: Partial<ShopSearch> = {}) =>
  searchShop(shop, {
    text,
    read: readSentence(text, 'EUR', new Set(['course'])),
    vector: null,
    filters: all,
    sort: 'relevance',
    offset: 0,
    ...changes,
  }).list;
const ids = (text: string, changes: Partial<ShopSearch> = {}) =>
  look(text, changes).items.map(({ id }) => id);

describe('words', () => {
  test('are found without accents and with them, first in titles', () => {
    expect(ids('cafe')).toEqual(['cafe', 'bread']);
    expect(ids('CAFÉ')).toEqual(['cafe', 'bread']);
  });
  test('are found unfinished, misspelled, and in the other number', () => {
    expect(ids('temp')).toEqual(['cafe']);
    expect(ids('tempaltes')).toEqual(['cafe']);
    expect(ids('luz')).toEqual(['luz']);
    expect(ids('breads')).toEqual(['bread']);
  });
  test('of a category find what is in it, in both languages', () => {
    expect(ids('comida')).toEqual(['bread']);
  });
  test('that are nowhere find nothing, and markup is only words', () => {
    expect(look('xyzzy')).toMatchObject({ items: [], total: 0, ofAll: 4 });
    expect(ids('<script>alert(1)</script>')).toEqual([]);
    expect(ids('"\\*+?^$()[]{}|')).toEqual([]);
  });
  test('none: everything, the newest first; only a price, what is bought most first', () => {
    expect(look('')).toMatchObject({ total: 4, foundBy: 'none' });
    expect(ids('')).toEqual(['bread', 'cafe', 'hour', 'luz']);
    expect(ids('under 50 euro')).toEqual(['bread', 'luz', 'cafe']);
  });
});

test('is sorted by price with what has none last, by age, and by what is bought', () => {
  expect(ids('', { sort: 'priceAsc' })).toEqual(['luz', 'bread', 'cafe', 'hour']);
  expect(ids('', { sort: 'priceDesc' })).toEqual(['cafe', 'bread', 'luz', 'hour']);
  expect(ids('', { sort: 'newest' })).toEqual(['bread', 'cafe', 'hour', 'luz']);
  expect(ids('cafe', { sort: 'popular' })).toEqual(['bread', 'cafe']);
});

describe('sentences', () => {
  test('narrow by the price and the kind they name, and say so', () => {
    const found = look('something about bread under 20 euro');
    expect(found.items.map(({ id }) => id)).toEqual(['bread']);
    expect(found.understood).toEqual({ min: null, max: 2_000, currency: 'EUR', kinds: [], inStock: false });
    expect(look('a course about bread').understood?.kinds).toEqual(['course']);
    expect(ids('algo gratis')).toEqual(['luz']);
  });
  test('let a kind go where nothing would be left, but not a price', () => {
    expect(ids('a course about templates')).toEqual(['cafe']);
    expect(ids('templates for a café under 5 euro')).toEqual([]);
  });
  test('say nothing about prices in money the shop does not take', () => {
    expect(look('bread for under 3 yen')).toMatchObject({ total: 1, understood: null });
  });
  test('let a price in money hardly anything is sold in go, rather than find nothing', () => {
    const pounds = (amount: number) => [{ amount, currency: 'GBP' as const }];
    const tea = productOf({ id: 'tea', title: 'Tea at bedtime', prices: pounds(900) });
    const cup = productOf({ id: 'cup', title: 'A cup', prices: [...pounds(3_000), ...eur(3_500)] });
    const abroad = shopIndex({ ...searchFileOf([tea, cup]), currency: 'GBP' });
    const text = 'some tea at bedtime under 20 euro';
    const search = {
      text,
      read: readSentence(text, 'GBP', new Set(['product'])),
      vector: null,
      filters: { ...all, currency: 'GBP' },
      sort: 'relevance',
      offset: 0,
    } as const;
    const { items, understood } = searchShop(abroad, search).list;
    expect([items.map(({ id }) => id), understood]).toEqual([['tea'], null]);
  });
  test('taken literally are words', () => {
    expect(look('bread under 20 euro', { read: null }).understood).toBeNull();
  });
  test('lose to what has been chosen', () => {
    const chosen = { ...all, max: 100 };
    expect(look('bread under 20 euro', { filters: chosen })).toMatchObject({ total: 0, understood: null });
  });
});

test('facets say what there is, in both languages, and keep what was chosen', () => {
  const category = (changes: Partial<ProductFilters>) =>
    look('cafe', { filters: { ...all, ...changes } }).facets.find(({ id }) => id === 'category')?.values;
  expect(category({})).toEqual([
    { value: 'food', label: 'Food', labelEs: 'Comida', count: 1 },
    { value: 'print', label: 'Print', labelEs: 'Para imprimir', count: 1 },
  ]);
  expect(category({ values: { kind: ['course'], category: ['print'] } })).toEqual([
    { value: 'food', label: 'Food', labelEs: 'Comida', count: 1 },
    { value: 'print', label: 'Print', labelEs: 'Para imprimir', count: 0 },
  ]);
});

test('a bundle cannot be had without one of its parts', () => {
  const bundles = shopIndex(
    searchFileOf([
      productOf({ id: 'gone', inStock: 'out' }),
      productOf({ id: 'both', kind: 'bundle', partIds: ['gone', 'elsewhere'] }),
      productOf({ id: 'fine', kind: 'bundle', partIds: ['elsewhere'] }),
    ]),
  );
  const filters = { ...all, inStock: true };
  const found = searchShop(bundles, {
    text: '',
    read: null,
    vector: null,
    filters,
    sort: 'newest',
    offset: 0,
  });
  expect(found.list.items.map(({ id }) => id)).toEqual(['fine']);
});

test('pages follow each other without gaps', () => {
  const large = shopIndex(inventedShop(130));
  const search = { text: '', read: null, vector: null, filters: all, sort: 'newest' } as const;
  const seen: string[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const page = searchShop(large, { ...search, offset });
    seen.push(...page.list.items.map(({ id }) => id));
    offset = page.next;
  }
  expect(new Set(seen).size).toBe(130);
  expect(seen).toHaveLength(130);
});

test('suggests categories that have something, tags and products as they are typed', () => {
  const texts = (typed: string) => suggestWords(shop, typed).map(({ of, text }) => `${of} ${text}`);
  expect(texts('pri')).toEqual(['category Print', 'words print', 'product Café Menu Templates']);
  expect(texts('emp')).toEqual([]);
  expect(texts('caf')).toEqual(['product Café Menu Templates']);
  expect(texts('bred')).toEqual(['product Bread for Busy People']);
  expect(texts('%')).toEqual([]);
});

describe('a sentence in Spanish', () => {
  test('reaches what is sold in English by its plainest words', () => {
    expect(look('busco un curso de pan para mi familia')).toMatchObject({
      foundBy: 'words',
      items: [{ id: 'bread' }],
    });
    expect(ids('algo para imprimir por menos de 30 euros')).toContain('cafe');
  });

  test('that nothing is about shows what fits the rest of it, the most popular first', () => {
    const found = look('algo para mi acuario por menos de 20 euros');
    expect(found).toMatchObject({ foundBy: 'popular', understood: { max: 2_000, currency: 'EUR' } });
    expect(found.items.map(({ id }) => id)).toEqual(['bread', 'luz']);
  });

  test('that nothing fits at all finds nothing', () => {
    const sold = { ...all, values: { kind: ['program'] } };
    expect(look('algo para mi acuario', { filters: sold })).toMatchObject({ total: 0 });
  });
});
