import { z } from 'zod';
import { idSchema } from '../kernel/index.ts';
import { quoteSchema } from '../pricing/index.ts';

export const orderStatusSchema = z.enum([
  'awaitingPayment',
  'paid',
  'expired',
  'cancelled',
  'partlyRefunded',
  'refunded',
]);
export type OrderStatus = z.infer<typeof orderStatusSchema>;

export const orderSchema = z.strictObject({
  status: orderStatusSchema,
  clientUid: idSchema,
  bookingId: idSchema,
  quote: quoteSchema,
  checkoutSessionId: z.string().max(200).nullable(),
  paymentIntentId: z.string().max(200).nullable(),
  /** Minor units given back so far; never more than the quote's total. */
  refunded: z.number().int().min(0),
  /** What the last declined attempt said, so that the client can try again knowing why. */
  lastDecline: z.string().max(60).nullable(),
  createdAt: z.date(),
  paidAt: z.date().nullable(),
  expiresAt: z.date(),
  updatedAt: z.date(),
});
/** A quote accepted. */
export type Order = z.infer<typeof orderSchema>;
