import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchEvent } from './search-api.ts';
import { countedTerm, countSearches, noSearchTerms, reportSearches } from './search-terms.ts';

const none = noSearchTerms(new Date(0));
const search = (text: string, total = 3): SearchEvent => ({ type: 'search', text, total });
const click = (text: string): SearchEvent => ({ type: 'click', text, productId: 'p' });

describe('a term', () => {
  test('is the same whatever its case, accents and spaces', () => {
    expect(countedTerm('  Café   MENU ')).toBe('cafe menu');
  });
  test.each([
    'maria@example.com',
    '+34 600 123 456',
    '4111 1111 1111 1111',
    'x',
    'https://a.b',
    'a'.repeat(61),
  ])('that may tell of a person or says nothing is not kept: %s', (text) => {
    expect(countedTerm(text)).toBeNull();
    expect(countSearches(none, [search(text)])).toMatchObject({ searches: 1, terms: [] });
  });
});

test('searches, those that found nothing, and clicks are counted', () => {
  const month = countSearches(none, [
    search('Fonts'),
    search('fonts'),
    search('boats', 0),
    click('fonts'),
    click('other'),
  ]);
  expect(month).toMatchObject({ searches: 3, empty: 1, clicks: 2 });
  expect(reportSearches([month])).toMatchObject({
    top: [
      { term: 'fonts', searches: 2, empty: 0, clicks: 1 },
      { term: 'boats', searches: 1, empty: 1, clicks: 0 },
    ],
    missed: [{ term: 'boats' }],
  });
  expect(reportSearches([month, month]).top[0]).toMatchObject({ term: 'fonts', searches: 4, clicks: 2 });
});

test('however much is searched, the list stays short and has every frequent term', () => {
  const terms = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(terms, fc.integer({ min: 2, max: 12 }), (numbers, most) => {
      const month = countSearches(
        none,
        numbers.map((number) => search(`term ${number}`)),
        most,
      );
      expect(month.terms.length).toBeLessThanOrEqual(most);
      for (const number of new Set(numbers)) {
        const times = numbers.filter((other) => other === number).length;
        const entry = month.terms.find(({ term }) => term === `term ${number}`);
        // The guarantee of Space-Saving: whoever makes up more than 1/most of all is there, and counts are too high at most by their error.
        if (times * most > numbers.length) expect(entry).toBeDefined();
        if (entry) {
          expect(entry.searches).toBeGreaterThanOrEqual(times);
          expect(entry.searches - entry.error).toBeLessThanOrEqual(times);
        }
      }
    }),
  );
});
