import { type PriceTermsInput, priceTermsInputSchema } from '@evergrow/domain/pricing';
import { expect, test } from 'vitest';
import { emptyTerms, termsFormOf, termsOf } from './terms-form.ts';

const terms: PriceTermsInput = {
  title: 'Schools',
  percentOff: 12.5,
  prices: [
    { offeringId: 'font', variantId: 'web', prices: [{ amount: 1_950, currency: 'GBP' }] },
    { offeringId: 'book', variantId: null, prices: [{ amount: 900, currency: 'EUR' }] },
  ],
  from: new Date('2026-12-01T00:00').toISOString(),
  until: new Date('2027-01-01T00:00').toISOString(),
};

test('terms come out of their form as they went in', () => {
  expect(priceTermsInputSchema.parse(termsOf(termsFormOf(terms)))).toEqual(terms);
  const plain = { ...terms, percentOff: 0, prices: [], from: null, until: null };
  expect(priceTermsInputSchema.parse(termsOf(termsFormOf(plain)))).toEqual(plain);
});

test('an end before the beginning, no title, and no percentage are refused', () => {
  const refuses = (more: object) =>
    !priceTermsInputSchema.safeParse(termsOf({ ...emptyTerms, title: 'A', ...more })).success;
  expect(refuses({})).toBe(false);
  expect(refuses({ title: '' })).toBe(true);
  expect(refuses({ percentOff: 'ten' })).toBe(true);
  expect(refuses({ percentOff: '101' })).toBe(true);
  expect(refuses({ from: '2026-12-02', until: '2026-12-01' })).toBe(true);
});
