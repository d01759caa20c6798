import { focusAreas } from '@evergrow/domain/catalog';
import { countryCodes, languageCodes } from '@evergrow/domain/kernel';
import { expect, test } from 'vitest';
import { countFilters, readFilters, withoutFilter, writeFilters } from './filters-url.ts';

const full = {
  q: 'new manager',
  language: 'es',
  country: 'MX',
  expertise: 'leadership',
  format: 'video',
  maxPrice: 9000,
  minRating: 4,
  sort: 'priceAsc',
} as const;

test('an address gives back the filters it was written from', () => {
  expect(readFilters(writeFilters(full))).toEqual(full);
  expect(readFilters(writeFilters({ sort: 'rating' }))).toEqual({ sort: 'rating' });
});

test('the plain list has a plain address', () => {
  expect(writeFilters({ sort: 'rating' }).toString()).toBe('');
});

test('what an address says that cannot be a filter is left out', () => {
  const odd = new URLSearchParams(
    'q=%20&language=Spanish&country=Atlantis&expertise=%3Cmagic%3E&format=telepathy&maxPrice=-1&minRating=9&sort=luck&page=7',
  );
  expect(readFilters(odd)).toEqual({ sort: 'rating' });
});

test('every code the domain knows is taken for one', () => {
  for (const language of languageCodes)
    expect(readFilters(new URLSearchParams({ language }))).toMatchObject({ language });
  for (const country of countryCodes)
    expect(readFilters(new URLSearchParams({ country }))).toMatchObject({ country });
  for (const expertise of focusAreas)
    expect(readFilters(new URLSearchParams({ expertise }))).toMatchObject({ expertise });
});

test('counts what narrows the list, not its order', () => {
  expect(countFilters(full)).toBe(7);
  expect(countFilters({ sort: 'name' })).toBe(0);
});

test('takes one filter away and leaves the others', () => {
  expect(withoutFilter(full, 'language')).not.toHaveProperty('language');
  expect(countFilters(withoutFilter(full, 'language'))).toBe(6);
});
