import { type Review, reviewSchema } from '@evergrow/domain/catalog';
import { daysFromNow } from './instants.ts';

/** Five stars and a sentence. */
export const makeReview = (overrides: Partial<Review> = {}): Review =>
  reviewSchema.parse({
    stars: 5,
    text: 'I left with one decision instead of nine worries.',
    photo: null,
    reply: null,
    standing: 'none',
    reports: [],
    providerId: 'provider-1',
    clientUid: 'client-1',
    authorName: 'Robin C.',
    createdAt: daysFromNow(-1),
    ...overrides,
  });
