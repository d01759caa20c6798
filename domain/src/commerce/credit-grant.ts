import { z } from 'zod';
import { amountSchema, currencySchema, idSchema } from '../kernel/index.ts';

const credits = z.number().int().min(0).max(1_000);

export const creditMoveSchema = z.strictObject({
  at: z.date(),
  kind: z.enum(['granted', 'used', 'returned', 'corrected', 'refunded']),
  /** Signed. */
  change: z.number().int().min(-1_000).max(1_000),
  bookingId: idSchema.nullable(),
  /** What a person said who corrected it. */
  reason: z.string().max(300),
});
export type CreditMove = z.infer<typeof creditMoveSchema>;

export const creditGrantSchema = z.strictObject({
  clientUid: idSchema,
  clientName: z.string().max(80),
  title: z.string().max(80),
  /** The package it was bought as; null for what was given. */
  packageId: idSchema.nullable(),
  /** What paid for it; null for what was given. */
  orderId: idSchema.nullable(),
  offeringIds: z.array(idSchema).min(1).max(20),
  /** What was paid for them, for the books; nothing where they were given, and where they are from before there were books. */
  paid: z
    .strictObject({
      currency: currencySchema,
      /** Minor units that credits not used yet are still owed for. */
      owed: amountSchema,
      /** Minor units that were owed for credits as they ended, and count as earned since. */
      lapsed: amountSchema.default(0),
      /** How often what ended, or can be used again, was booked. */
      lapses: z.number().int().min(0).default(0),
      /** What each booking they pay now is worth of it, by the booking. They, what is owed and what lapsed sum to what was paid. */
      worth: z.record(idSchema, amountSchema),
    })
    .optional(),
  granted: credits,
  /** Never below zero. */
  remaining: credits,
  /** Bookings that are paid by a credit of it now: one each. */
  bookingIds: z.array(idSchema).max(1_000),
  /** The first instant they can no longer be used at; for bookings made before it also later. */
  expiresAt: z.date(),
  /** Whether nothing is owed any more for what ended: false too where there is something yet to be booked. */
  isLapsed: z.boolean().default(false),
  /** When the client was reminded that it ends; null: not yet. */
  remindedAt: z.date().nullable(),
  /** The latest hundred. */
  moves: z.array(creditMoveSchema).max(100),
  createdAt: z.date(),
  updatedAt: z.date(),
});
/** `creditGrants/{id}`: credits a client has of one purchase. Written through the API. */
export type CreditGrant = z.infer<typeof creditGrantSchema>;
