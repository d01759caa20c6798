import { describe, expect, test } from 'vitest';
import { listingDraftSchema, plainListing } from './listing.ts';

const { publishAt: _at, createdAt: _created, updatedAt: _updated, ...plain } = plainListing(new Date(0));
const licence = {
  id: 'licence',
  title: 'Licence',
  values: [
    { id: 'desk', title: 'Desktop' },
    { id: 'web', title: 'Web' },
  ],
};
const variant = (id: string, valueId: string) => ({
  id,
  valueIds: [valueId],
  sku: '',
  prices: [],
  active: true,
});
const eur = (amount: number) => ({ amount, currency: 'EUR' as const });
const accepts = (more: object) => listingDraftSchema.safeParse({ ...plain, ...more }).success;

test('an offering nobody has set up is sold as it stands', () => {
  expect(accepts({})).toBe(true);
});

describe('variants', () => {
  test('one of each value', () => {
    expect(accepts({ options: [licence], variants: [variant('a', 'desk'), variant('b', 'web')] })).toBe(true);
  });
  test.each([
    ['without options', { variants: [variant('a', 'desk')] }],
    ['options without any', { options: [licence] }],
    ['of an unknown value', { options: [licence], variants: [variant('a', 'cloud')] }],
    ['the same choice twice', { options: [licence], variants: [variant('a', 'web'), variant('b', 'web')] }],
    ['the same name twice', { options: [licence], variants: [variant('a', 'web'), variant('a', 'desk')] }],
    ['a currency twice', { prices: [eur(1), eur(2)] }],
    [
      'tiers that do not ascend',
      {
        tiers: {
          mode: 'volume',
          steps: [
            { from: 5, prices: [eur(1)] },
            { from: 5, prices: [eur(1)] },
          ],
        },
      },
    ],
    [
      'an offer with tiers',
      {
        payWhatYouWant: { minimum: [eur(0)], suggested: [] },
        tiers: { mode: 'volume', steps: [{ from: 2, prices: [eur(1)] }] },
      },
    ],
  ])('refuses %s', (_, more) => {
    expect(accepts(more)).toBe(false);
  });
});
