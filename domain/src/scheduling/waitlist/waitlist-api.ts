import { z } from 'zod';
import { instantSchema } from '../../kernel/index.ts';
import { waitlistStatusSchema, wishSchema } from './waitlist-entry.ts';

/** `POST /v1/t/{tenantId}/waitlist` (Idempotency-Key): joins the line for what is taken at present. */
export const joinWaitlistSchema = wishSchema;

export const waitlistEntryViewSchema = wishSchema.extend({
  id: z.string(),
  status: waitlistStatusSchema,
  offeringTitle: z.string(),
  providerName: z.string().nullable(),
  offer: z
    .object({
      bookingId: z.string(),
      providerId: z.string(),
      providerName: z.string(),
      start: instantSchema,
      end: instantSchema,
      expiresAt: instantSchema,
    })
    .nullable(),
});
export type WaitlistEntryView = z.infer<typeof waitlistEntryViewSchema>;
