import { z } from 'zod';
import { idSchema } from '../kernel/index.ts';
import type { Rating } from './provider.ts';

/** The most a photo may have, as base64: the browser scales it to some 300 KB before it is sent. */
export const reviewPhotoLimit = 900_000;

export const reviewInputSchema = z.strictObject({
  stars: z.number().int().min(1).max(5),
  text: z.string().trim().max(2000),
  /** A JPEG, PNG or WebP in base64. */
  photo: z.base64().max(reviewPhotoLimit).nullable().default(null),
});
export type ReviewInput = z.infer<typeof reviewInputSchema>;

/** none = nobody minds; reported = shown, and waits for an admin; kept = an admin has looked and it stays; hidden = not shown. */
export const reviewStandingSchema = z.enum(['none', 'reported', 'kept', 'hidden']);
export type ReviewStanding = z.infer<typeof reviewStandingSchema>;

/** Standings in which a review is shown, and counts. */
export const shownStandings = ['none', 'reported', 'kept'] as const satisfies readonly ReviewStanding[];

export const reviewPhotoSchema = z.strictObject({
  path: z.string().max(300),
  thumbnailPath: z.string().max(300),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
});
export type ReviewPhoto = z.infer<typeof reviewPhotoSchema>;

const maxReports = 20;

/** `reviews/{bookingId}`: one per booking, after completion only. The author is shown by first name and initial. */
export const reviewSchema = z.strictObject({
  stars: z.number().int().min(1).max(5),
  text: z.string().trim().max(2000),
  photo: reviewPhotoSchema.nullable(),
  providerId: idSchema,
  clientUid: idSchema,
  authorName: z.string().max(80),
  /** What the provider answers, for everybody to read. */
  reply: z.strictObject({ text: z.string().min(1).max(1000), at: z.date() }).nullable(),
  standing: reviewStandingSchema,
  /** Who minds it and why; for admins. */
  reports: z
    .array(z.strictObject({ by: idSchema, reason: z.string().min(1).max(500), at: z.date() }))
    .max(maxReports),
  createdAt: z.date(),
});
export type Review = z.infer<typeof reviewSchema>;

export const isShown = ({ standing }: Pick<Review, 'standing'>): boolean => standing !== 'hidden';

/** The rating after one more review. */
export const addReview = (rating: Rating, stars: number): Rating => ({
  count: rating.count + 1,
  sum: rating.sum + stars,
});

/** The rating without one of its reviews. */
export const withoutReview = (rating: Rating, stars: number): Rating => ({
  count: Math.max(0, rating.count - 1),
  sum: Math.max(0, rating.sum - stars),
});

/** What the rating comes to from all reviews: those hidden do not count. */
export const ratingFrom = (reviews: Iterable<Pick<Review, 'stars' | 'standing'>>): Rating => {
  let rating: Rating = { count: 0, sum: 0 };
  for (const review of reviews) if (isShown(review)) rating = addReview(rating, review.stars);
  return rating;
};

/**
 * The review with one more report. A second one of the same person replaces their first; what an admin has decided to
 * keep stays kept, and what is hidden hidden.
 */
export function reportReview(review: Review, report: Review['reports'][number]): Review {
  const others = review.reports.filter(({ by }) => by !== report.by);
  return {
    ...review,
    standing: review.standing === 'none' ? 'reported' : review.standing,
    reports: [...others, report].slice(-maxReports),
  };
}

/** First name and initial of the rest: what the public sees of a reviewer. */
export function publicAuthorName(displayName: string): string {
  const [first = '', ...rest] = displayName.trim().split(/\s+/);
  const last = rest.at(-1);
  return last === undefined ? first : `${first} ${last.slice(0, 1).toUpperCase()}.`;
}
