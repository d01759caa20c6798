import { z } from 'zod';
import { formatSchema } from '../catalog/index.ts';
import { idSchema, timeZoneSchema } from '../kernel/index.ts';
import { quoteSchema } from '../pricing/index.ts';

export const bookingStatusSchema = z.enum(['pending', 'confirmed', 'completed', 'cancelled', 'expired']);
/** pending = a hold that is being paid; expired = a hold that was not paid in time. */
export type BookingStatus = z.infer<typeof bookingStatusSchema>;

export const bookingSchema = z.strictObject({
  status: bookingStatusSchema,
  clientUid: idSchema,
  clientName: z.string().max(80),
  providerId: idSchema,
  providerName: z.string().max(80),
  offeringId: idSchema,
  offeringTitle: z.string().max(120),
  addOnIds: z.array(idSchema).max(20),
  format: formatSchema,
  start: z.date(),
  end: z.date(),
  /** What the calendar holds: start and end with the buffers. */
  claim: z.strictObject({ start: z.date(), end: z.date() }),
  /** The client's zone when booking: what their mails are written in. */
  timeZone: timeZoneSchema,
  providerTimeZone: timeZoneSchema,
  quote: quoteSchema,
  orderId: idSchema.nullable(),
  /** When an unpaid hold is released; null once confirmed. */
  holdExpiresAt: z.date().nullable(),
  meetingUrl: z.string().max(300).nullable(),
  reviewed: z.boolean(),
  /** Whether the client came through their matches: the numerator of match-to-booking. */
  fromMatch: z.boolean(),
  history: z
    .array(
      z.strictObject({
        at: z.date(),
        status: bookingStatusSchema,
        by: z.enum(['client', 'provider', 'admin', 'system']),
        reason: z.string().max(300),
      }),
    )
    .max(50),
  createdAt: z.date(),
  updatedAt: z.date(),
});
/** A claimed slot. */
export type Booking = z.infer<typeof bookingSchema>;
