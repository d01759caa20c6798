import { z } from 'zod';
import { instantSchema } from '../kernel/index.ts';
import { reviewPhotoSchema, reviewStandingSchema } from './review.ts';

/** `POST /v1/t/{tenantId}/reviews/{bookingId}/reply`; an empty text takes the reply back. */
export const reviewReplySchema = z.strictObject({ text: z.string().trim().max(1000) });

/** `POST …/report` */
export const reviewReportSchema = z.strictObject({ reason: z.string().trim().min(1).max(500) });

/** `POST …/moderation` */
export const reviewModerationSchema = z.strictObject({
  decision: z.enum(['hide', 'restore', 'keep']),
  reason: z.string().trim().min(1).max(400),
});
export type ReviewModeration = z.infer<typeof reviewModerationSchema>;

/** `GET /v1/t/{tenantId}/reviews?of=…`: one's own as a provider; for admins those reported, hidden, or all. */
export const reviewsQuerySchema = z.object({
  of: z.enum(['mine', 'reported', 'hidden', 'all']).default('mine'),
  cursor: z.string().max(400).optional(),
});

export const reviewRowSchema = z.object({
  id: z.string(),
  stars: z.number().int(),
  text: z.string(),
  photo: reviewPhotoSchema.nullable(),
  providerId: z.string(),
  authorName: z.string(),
  reply: z.object({ text: z.string(), at: instantSchema }).nullable(),
  standing: reviewStandingSchema,
  /** Why people mind it; for admins, without who. */
  reports: z.array(z.object({ reason: z.string(), at: instantSchema })),
  createdAt: instantSchema,
});
export type ReviewRow = z.infer<typeof reviewRowSchema>;
