import type { Offering, Provider, Review } from '@evergrow/domain/catalog';
import { providerCard } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import type { Documents } from './world.ts';

const made = new Date('2026-02-01T09:00:00.000Z');

/** The page of `provider`: published. */
export const providerDocument: Provider = {
  displayName: 'The provider',
  headline: 'Coach for people who change careers',
  bio: 'Fifteen years in hospitals, then ten of coaching.',
  expertise: ['careerChange', 'burnout'],
  languages: ['en', 'es'],
  countries: ['ES'],
  timeZone: 'Europe/Madrid',
  formats: ['video', 'phone'],
  style: 'balanced',
  price: { amount: 9000, currency: 'EUR' },
  photoPath: null,
  published: true,
  rating: { count: 2, sum: 9 },
  createdAt: made,
  updatedAt: made,
};

export const offeringDocument: Offering = {
  kind: 'session',
  title: 'A session',
  description: 'Fifty minutes, by video or by phone.',
  price: { amount: 9000, currency: 'EUR' },
  durationMinutes: 50,
  formats: ['video'],
  providerIds: ['provider'],
  addOns: [
    { id: 'notes', title: 'Written notes', price: { amount: 1500, currency: 'EUR' }, durationMinutes: 0 },
  ],
  tags: ['career'],
  published: true,
  createdAt: made,
  updatedAt: made,
};

const review: Review = {
  stars: 5,
  text: 'It helped.',
  providerId: 'provider',
  clientUid: 'client',
  authorName: 'The C.',
  createdAt: made,
};

const card = providerCard('provider', providerDocument);

/** What is sold: of each kind of document one that is published and one that is not. */
export const catalogDocuments = (t: string): Documents => ({
  [paths.provider(t, 'provider')]: providerDocument,
  [paths.provider(t, 'otherProvider')]: { ...providerDocument, published: false },
  [paths.directory(t)]: { cards: { provider: card }, updatedAt: made },
  [paths.candidate(t, 'provider')]: {
    card,
    published: true,
    weekHours: '1'.repeat(168),
    textHash: 'a'.repeat(64),
  },
  [paths.offering(t, 'session')]: offeringDocument,
  [paths.offering(t, 'draft')]: { ...offeringDocument, published: false },
  [paths.review(t, 'booking')]: review,
});
