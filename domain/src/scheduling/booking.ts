import { z } from 'zod';
import { formatSchema } from '../catalog/index.ts';
import { amountSchema, idSchema, isoDateSchema, pointSchema, timeZoneSchema } from '../kernel/index.ts';
import { quoteSchema, visitChoicesSchema } from '../pricing/index.ts';
import { sealedSchema } from '../privacy/vault.ts';
import { bookingPaymentSchema } from './booking-money.ts';
import { bookingPolicySchema } from './policy.ts';

export const bookingStatusSchema = z.enum([
  'pending',
  'requested',
  'confirmed',
  'onTheWay',
  'arrived',
  'inProgress',
  'completed',
  'cancelled',
  'declined',
  'noShow',
  'expired',
]);
/**
 * pending = a hold that is being paid; requested = paid, and the provider has yet to approve; declined = they did not;
 * expired = a hold that was not paid in time.
 */
export type BookingStatus = z.infer<typeof bookingStatusSchema>;

export const placeSchema = z.strictObject({
  areaId: idSchema.nullable(),
  /** On the coarse grid: enough for travel times, too little to find a door. */
  cell: pointSchema,
  address: sealedSchema,
});
export type Place = z.infer<typeof placeSchema>;

/** What a step was where the status alone does not say it; retimed: moved within what the client was told. */
const stepKindSchema = z.enum(['rescheduled', 'retimed', 'reassigned', 'turnedBack', 'corrected']);
export type StepKind = z.infer<typeof stepKindSchema>;

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
  /** Everybody who does it, `providerId` first. */
  providerIds: z.array(idSchema).min(1).max(10),
  /** Whether the client asked for this provider where anybody would have done: then nobody else is sent. */
  providerWished: z.boolean().optional(),
  seats: z.number().int().min(1).max(500),
  start: z.date(),
  end: z.date(),
  /** When the provider arrives, where the client was told a window rather than a time. */
  arrivalWindow: z.strictObject({ start: z.date(), end: z.date() }).nullable(),
  /** Where the client is visited. The address is sealed under the client's own key: erasing them erases it. */
  place: placeSchema.nullable(),
  /** What a visit was priced by; null for a session. */
  choices: visitChoicesSchema.nullable(),
  /** As agreed when booking. */
  policy: bookingPolicySchema,
  /** When an unanswered request is declined; null for what needs no approval. */
  respondBy: z.date().nullable(),
  seriesId: idSchema.nullable(),
  /** The day of the series this stands for, also after it was moved. */
  occurrence: isoDateSchema.nullable(),
  /** The bought package it was paid from. */
  creditGrantId: idSchema.nullable(),
  /** How often the client has moved it. */
  reschedules: z.number().int().min(0),
  /** Percent of the price that cancelling cost when its client moved it: what a later cancellation costs at least. */
  lateMovePercent: z.number().int().min(0).max(100).optional(),
  /** When the business moved it, where it did so last: its client has time to answer (`timeToAnswerMove`). */
  movedByBusinessAt: z.date().optional(),
  /** What the calendar holds: start and end with the buffers. */
  claim: z.strictObject({
    start: z.date(),
    end: z.date(),
    /** How many can share it, where it is more than one. */
    capacity: z.number().int().min(2).max(500).optional(),
    /** By provider, where several do it and their buffers differ. */
    of: z.record(idSchema, z.strictObject({ start: z.date(), end: z.date() })).optional(),
  }),
  /** The client's zone when booking: what their mails are written in. */
  timeZone: timeZoneSchema,
  providerTimeZone: timeZoneSchema,
  quote: quoteSchema,
  /** The order it was booked with; several bookings can share one. */
  orderId: idSchema.nullable(),
  /** Orders made for it later: the rest after a deposit, extra time. In the order they were made. */
  extraOrderIds: z.array(idSchema).max(20),
  /** What is paid of it when booking: the deposit, or everything. Minor units. */
  dueNow: amountSchema,
  payments: z.array(bookingPaymentSchema).max(21),
  /** What was kept when it did not take place. Minor units. */
  fee: amountSchema,
  /** Whether the credit it was paid with was kept when it did not take place, and was not given back since. */
  creditKept: z.boolean().optional(),
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
        kind: stepKindSchema.optional(),
      }),
    )
    .max(50),
  createdAt: z.date(),
  updatedAt: z.date(),
});
/** A claimed slot. */
export type Booking = z.infer<typeof bookingSchema>;
