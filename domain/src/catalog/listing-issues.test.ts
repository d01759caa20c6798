import { expect, test } from 'vitest';
import type { ListingDraft } from './listing.ts';
import { plainListing } from './listing.ts';
import { listingIssues } from './listing-issues.ts';

const { publishAt: _at, createdAt: _created, updatedAt: _updated, ...plain } = plainListing(new Date(0));
const eur = (amount: number) => ({ amount, currency: 'EUR' as const });
const usd = (amount: number) => ({ amount, currency: 'USD' as const });
const product = { id: 'font', kind: 'product' as const, price: eur(2_000) };
const wrong = (more: Partial<ListingDraft>, offering: Parameters<typeof listingIssues>[0] = product) =>
  listingIssues(offering, { ...plain, ...more }).map(({ path }) => path);
const variant = { id: 'web', valueIds: ['web'], sku: '', prices: [usd(1)], active: true };
const part = { offeringId: 'book', variantId: null, quantity: 1 };
const steps = (prices: ListingDraft['prices']): ListingDraft['tiers'] => ({
  mode: 'volume',
  steps: [{ from: 2, prices }],
});

test('a plain product fits its listing', () => {
  expect(wrong({})).toEqual([]);
  expect(wrong({ prices: [usd(1)], variants: [variant] })).toEqual([]);
  expect(wrong({ parts: [part] }, { ...product, kind: 'bundle' })).toEqual([]);
});

test.each([
  ['its own currency twice', { prices: [eur(1)] }, ['listing.prices']],
  ['a variant in a currency it is not sold in', { variants: [variant] }, ['listing.variants.0.prices']],
  [
    'a tier without its own currency',
    { prices: [usd(1)], tiers: steps([usd(1)]) },
    ['listing.tiers.steps.0.prices'],
  ],
  [
    'tiers with prices of variants',
    { prices: [usd(1)], tiers: steps([eur(1)]), variants: [variant] },
    ['listing.tiers'],
  ],
  [
    'an offer without its own currency',
    { prices: [usd(1)], payWhatYouWant: { minimum: [usd(1)], suggested: [] } },
    ['listing.payWhatYouWant.minimum'],
  ],
  ['parts of what is no bundle', { parts: [part] }, ['listing.parts']],
])('it refuses %s', (_, more, paths) => {
  expect(wrong(more)).toEqual(paths);
});

test('a bundle has parts, and not itself', () => {
  const bundle = { ...product, kind: 'bundle' as const };
  expect(wrong({}, bundle)).toEqual(['listing.parts']);
  expect(wrong({ parts: [{ ...part, offeringId: 'font' }] }, bundle)).toEqual(['listing.parts']);
});
