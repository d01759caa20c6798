import { describe, expect, test } from 'vitest';
import { productOf } from '../search/invented-shop.fixture.ts';
import { isPartOf, marketPart, placeOf } from './market-part.ts';

const tenant = {
  slug: 'pantry',
  name: 'Pixel Pantry',
  country: 'GB' as const,
  published: true,
  suspended: false,
};
const choice = { listed: true, hiddenOfferingIds: ['secret'], hiddenProviderIds: ['shy'] };
const products = [productOf({ id: 'font' }), productOf({ id: 'secret' })];
const person = (id: string, count: number, sum: number) => ({
  id,
  displayName: id,
  headline: 'Letters',
  excerpt: 'I draw letters.',
  expertise: ['creativity' as const],
  languages: ['en' as const],
  countries: ['GB' as const],
  timeZone: 'Europe/London',
  formats: ['video' as const],
  style: 'balanced' as const,
  price: { amount: 6_000, currency: 'GBP' as const },
  photoPath: null,
  rating: { count, sum },
});
const people = [person('maker', 4, 19), person('shy', 0, 0), person('new', 0, 0)];

describe('what a business shows in the directory', () => {
  test('is what its own search has and who works there, but for what it hides', () => {
    const part = marketPart('t1', tenant, choice, products, people);
    expect(part.map(({ seller }) => seller && [seller.of, seller.id])).toEqual([
      ['offering', 'font'],
      ['provider', 'maker'],
      ['provider', 'new'],
    ]);
    expect(part.every((one) => isPartOf(one, 't1') && !isPartOf(one, 't'))).toBe(true);
    expect(new Set(part.map(({ id }) => id)).size).toBe(3);
    expect(part.map(({ categoryIds }) => categoryIds)).toEqual([['GB'], ['GB'], ['GB']]);
    expect(part[1]?.facets).toEqual([
      { name: 'Business', values: ['Pixel Pantry'] },
      { name: 'Rating', values: ['4+', '4.5+'] },
    ]);
    expect(part[2]?.facets).toHaveLength(1);
  });

  test.each([
    ['it was never asked for', tenant, null],
    ['it was taken out', tenant, { ...choice, listed: false }],
    ['it is not public', { ...tenant, published: false }, choice],
    ['it is suspended', { ...tenant, suspended: true }, choice],
  ])('is nothing where %s', (_why, of, asked) => {
    expect(marketPart('t1', of, asked, products, people)).toEqual([]);
  });

  test('stands under its country, as both languages call it', () => {
    expect(placeOf('GB')).toEqual({ id: 'GB', title: 'United Kingdom', titleEs: 'Reino Unido' });
  });
});
