import { describe, expect, it } from 'vitest';
import type { ProviderCard } from './provider.ts';
import { pageFrom, searchProviders, sortRating } from './search-providers.ts';

const card = (id: string, overrides: Partial<ProviderCard> = {}): ProviderCard => ({
  id,
  displayName: `Coach ${id}`,
  headline: 'Helps',
  excerpt: 'With work',
  expertise: ['burnout'],
  languages: ['en'],
  countries: ['GB'],
  timeZone: 'Europe/London',
  formats: ['video'],
  style: 'balanced',
  price: { amount: 5000, currency: 'EUR' },
  photoPath: null,
  rating: { count: 0, sum: 0 },
  ...overrides,
});

const ids = (cards: readonly ProviderCard[]) => cards.map(({ id }) => id);

describe('searchProviders', () => {
  const jose = card('a', {
    displayName: 'José Núñez',
    languages: ['es'],
    price: { amount: 9000, currency: 'EUR' },
  });
  const ann = card('b', { displayName: 'Ann', rating: { count: 40, sum: 190 }, formats: ['phone'] });
  const new5 = card('c', { displayName: 'Zoe', rating: { count: 1, sum: 5 }, countries: ['ES'] });
  const all = [jose, ann, new5];

  it('finds names without their accents', () => {
    expect(ids(searchProviders(all, { q: 'jose NUNEZ', sort: 'name' }))).toEqual(['a']);
  });

  it('wants every word', () => {
    expect(searchProviders(all, { q: 'jose zoe', sort: 'name' })).toEqual([]);
  });

  it('narrows by each filter', () => {
    expect(ids(searchProviders(all, { language: 'es', sort: 'name' }))).toEqual(['a']);
    expect(ids(searchProviders(all, { format: 'phone', sort: 'name' }))).toEqual(['b']);
    expect(ids(searchProviders(all, { country: 'ES', sort: 'name' }))).toEqual(['c']);
    expect(ids(searchProviders(all, { maxPrice: 5000, sort: 'name' }))).toEqual(['b', 'c']);
    expect(ids(searchProviders(all, { minRating: 4.8, sort: 'name' }))).toEqual(['c']);
    expect(searchProviders(all, { expertise: 'grief', sort: 'name' })).toEqual([]);
  });

  it('does not let one review outrank forty', () => {
    expect(sortRating(ann)).toBeGreaterThan(sortRating(new5));
    expect(ids(searchProviders(all, { sort: 'rating' }))).toEqual(['b', 'c', 'a']);
  });

  it('sorts by price both ways, equals by id', () => {
    expect(ids(searchProviders(all, { sort: 'priceAsc' }))).toEqual(['b', 'c', 'a']);
    expect(ids(searchProviders(all, { sort: 'priceDesc' }))).toEqual(['a', 'b', 'c']);
  });
});

describe('pageFrom', () => {
  it('gives twenty at a time and says when there are no more', () => {
    const items = Array.from({ length: 45 }, (_, index) => index);
    expect(pageFrom(items, 0)).toEqual({ items: items.slice(0, 20), next: 20 });
    expect(pageFrom(items, 40)).toEqual({ items: items.slice(40), next: null });
    expect(pageFrom(items, 20).next).toBe(40);
    expect(pageFrom([], 0)).toEqual({ items: [], next: null });
  });
});
