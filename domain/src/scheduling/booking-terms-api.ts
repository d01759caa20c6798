import { z } from 'zod';
import { instantSchema } from '../kernel/index.ts';

const refusal = z.enum(['invalid_transition', 'not_allowed_by_policy', 'cutoff_passed']).nullable();
/** Minor units of the quote's currency. */
const cost = z.object({
  /** Of the price. */
  percent: z.number().int(),
  fee: z.number().int(),
  refund: z.number().int(),
  giftCard: z.number().int(),
  /** Whether the credit it was paid with is used up. */
  creditKept: z.boolean(),
  /** Before this moment it costs nothing. */
  freeUntil: instantSchema.nullable(),
});

/** `GET /v1/t/{tenantId}/bookings/{bookingId}/terms?start=…` */
export const bookingTermsQuerySchema = z.object({
  /** Where the caller thinks of moving it. */
  start: instantSchema.optional(),
});

/** What the caller may do with a booking now, and what it costs. */
export const bookingTermsSchema = z.object({
  cancel: cost.extend({ may: z.boolean(), refusal, until: instantSchema.nullable() }),
  reschedule: z.object({
    may: z.boolean(),
    refusal,
    until: instantSchema.nullable(),
    left: z.number().int().nullable(),
    /** Percent of the price that stays due on cancelling after the move, because it is moved late. */
    stays: z.number().int(),
    /** What it would cost the client to cancel right after the move. */
    cancelAfter: cost,
  }),
});
export type BookingTerms = z.infer<typeof bookingTermsSchema>;
