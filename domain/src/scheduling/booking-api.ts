import { z } from 'zod';
import { formatSchema } from '../catalog/index.ts';
import { amountSchema, idSchema, instantSchema, timeZoneSchema } from '../kernel/index.ts';
import { quoteSchema, referralSchema, visitChoicesSchema } from '../pricing/index.ts';
import { addressSchema } from './address.ts';
import { bookingStatusSchema } from './booking.ts';

/** `POST /v1/t/{tenantId}/holds` (Idempotency-Key): claims a slot for fifteen minutes. */
export const holdRequestSchema = z.strictObject({
  /** Null: whoever is free, where the service is staffed that way. */
  providerId: idSchema.nullable(),
  offeringId: idSchema,
  addOnIds: z.array(idSchema).max(20),
  start: instantSchema,
  format: formatSchema,
  timeZone: timeZoneSchema,
  /** One of the service's lengths; the offering's own when left out. */
  durationMinutes: z.number().int().min(5).max(720).optional(),
  seats: z.number().int().min(1).max(500).default(1),
  /** For a service with prices of its own. */
  choices: visitChoicesSchema.nullable().default(null),
  /** For a service at the client's. */
  address: addressSchema.nullable().default(null),
  promoCode: z.string().trim().max(40).nullable().default(null),
  giftCardCode: z.string().trim().max(40).nullable().default(null),
  /** What the client was shown: `quote_changed` is refused where it is another total. Null: not asked. */
  expectedTotal: amountSchema.nullable().default(null),
  /** Pay with a credit of this bought package. */
  creditGrantId: idSchema.nullable().default(null),
  /** Null: no link brought them. */
  referral: referralSchema.nullable().default(null),
});
export type HoldRequest = z.infer<typeof holdRequestSchema>;
/** What a client sends: what has a default may be left out. */
export type HoldRequestInput = z.input<typeof holdRequestSchema>;

/** Times one checkout may hold. */
export const timesPerCheckout = 10;

/**
 * `POST /v1/t/{tenantId}/holds/several` (Idempotency-Key): claims several times for fifteen minutes, all of them or none,
 * to be paid together. Where one cannot be had the refusal's `errors` name each: its place in `starts`, and the start.
 * Codes, gift cards and credits pay one time at a time.
 */
export const holdSeveralRequestSchema = holdRequestSchema
  .omit({ start: true, promoCode: true, giftCardCode: true, creditGrantId: true })
  .extend({
    starts: z
      .array(instantSchema)
      .min(2)
      .max(timesPerCheckout)
      .refine((starts) => new Set(starts.map((start) => Date.parse(start))).size === starts.length, {
        error: 'each time once',
      }),
  });
export type HoldSeveralRequest = z.infer<typeof holdSeveralRequestSchema>;
export type HoldSeveralRequestInput = z.input<typeof holdSeveralRequestSchema>;

export const holdSeveralSchema = z.object({
  /** In the order of their times. */
  bookingIds: z.array(z.string()),
  orderId: z.string(),
  expiresAt: instantSchema,
  /** All of them together. */
  quote: quoteSchema,
});

export const holdSchema = z.object({
  bookingId: z.string(),
  orderId: z.string(),
  expiresAt: instantSchema,
  quote: quoteSchema,
});

/** `POST /v1/t/{tenantId}/bookings/{bookingId}/checkout` (Idempotency-Key): where to pay. A free booking is confirmed at once and has no url. */
export const checkoutSchema = z.object({ url: z.string().nullable() });

/** `POST …/cancel` */
export const cancelRequestSchema = z.strictObject({ reason: z.string().trim().max(300) });

/** `POST …/reschedule` (Idempotency-Key) */
export const rescheduleRequestSchema = z.strictObject({ start: instantSchema });

/** A booking in JSON: `GET /v1/t/{tenantId}/bookings[/{bookingId}]`. */
export const bookingViewSchema = z.object({
  id: z.string(),
  status: bookingStatusSchema,
  clientUid: z.string(),
  clientName: z.string(),
  providerId: z.string(),
  providerName: z.string(),
  offeringId: z.string(),
  offeringTitle: z.string(),
  format: formatSchema,
  start: instantSchema,
  end: instantSchema,
  timeZone: z.string(),
  quote: quoteSchema,
  orderId: z.string().nullable(),
  holdExpiresAt: instantSchema.nullable(),
  /** Everybody who does it, the one in charge first. */
  providerIds: z.array(z.string()),
  seats: z.number().int(),
  /** When to expect who comes, where a window was told rather than a time. */
  arrivalWindow: z.object({ start: instantSchema, end: instantSchema }).nullable(),
  /** When a request is declined unless it is answered. */
  respondBy: instantSchema.nullable(),
  /** Minor units: what came in and was not given back, what is still owed, and what was kept though it did not take place. */
  paid: z.number().int(),
  balance: z.number().int(),
  fee: z.number().int(),
  /** What cancelling costs its client at least, in percent: what it cost when they moved it late. */
  lateMovePercent: z.number().int(),
  meetingUrl: z.string().nullable(),
  reviewed: z.boolean(),
});
export type BookingView = z.infer<typeof bookingViewSchema>;

/** `GET /v1/t/{tenantId}/bookings?as=…&status=…&cursor=…` */
export const bookingListQuerySchema = z.object({
  as: z.enum(['client', 'provider', 'admin']).default('client'),
  status: bookingStatusSchema.optional(),
  cursor: z.string().max(400).optional(),
});
