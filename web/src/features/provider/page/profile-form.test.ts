import { type Provider, providerProfileSchema } from '@evergrow/domain/catalog';
import { expect, test } from 'vitest';
import { profileFormOf, profileOf } from './profile-form.ts';

const provider: Provider = {
  displayName: 'Ana',
  headline: 'Coach',
  bio: 'Hello',
  expertise: ['leadership'],
  languages: ['es'],
  countries: ['ES'],
  timeZone: 'Europe/Madrid',
  formats: ['video'],
  style: 'balanced',
  price: { amount: 9050, currency: 'EUR' },
  photoPath: null,
  published: true,
  rating: { count: 2, sum: 9 },
  createdAt: new Date(0),
  updatedAt: new Date(0),
};

test('a page comes out of its form as it went in, without what is not the provider to change', () => {
  const { rating: _r, createdAt: _c, updatedAt: _u, ...profile } = provider;
  expect(providerProfileSchema.parse(profileOf(profileFormOf(provider, 'EUR'), 'EUR'))).toEqual(profile);
});

test('a price that is no amount, or is in another currency, has to be entered', () => {
  const form = profileFormOf(provider, 'EUR');
  for (const price of ['', 'ninety', '1.2.3'])
    expect(providerProfileSchema.safeParse(profileOf({ ...form, price }, 'EUR')).success).toBe(false);
  expect(profileFormOf(provider, 'USD').price).toBe('');
});
