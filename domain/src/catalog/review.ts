import { z } from 'zod';
import { idSchema } from '../kernel/index.ts';
import type { Rating } from './provider.ts';

export const reviewInputSchema = z.strictObject({
  stars: z.number().int().min(1).max(5),
  text: z.string().trim().max(2000),
});
export type ReviewInput = z.infer<typeof reviewInputSchema>;

/** `reviews/{bookingId}`: one per booking, after completion only. The author is shown by first name and initial. */
export const reviewSchema = reviewInputSchema.extend({
  providerId: idSchema,
  clientUid: idSchema,
  authorName: z.string().max(80),
  createdAt: z.date(),
});
export type Review = z.infer<typeof reviewSchema>;

/** The rating after one more review. */
export const addReview = (rating: Rating, stars: number): Rating => ({
  count: rating.count + 1,
  sum: rating.sum + stars,
});

/** First name and initial of the rest: what the public sees of a reviewer. */
export function publicAuthorName(displayName: string): string {
  const [first = '', ...rest] = displayName.trim().split(/\s+/);
  const last = rest.at(-1);
  return last === undefined ? first : `${first} ${last.slice(0, 1).toUpperCase()}.`;
}
