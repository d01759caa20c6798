import { z } from 'zod';
import { amountSchema, idSchema } from '../kernel/index.ts';
import { quoteSchema } from '../pricing/index.ts';
import { recommendedSchema } from './affiliate/recommended.ts';
import { passedOnSchema } from './connect/passed-on.ts';
import { orderDisputeSchema } from './order-dispute.ts';
import { orderItemSchema } from './order-item.ts';
import { orderRefundSchema } from './order-refund.ts';
import { secondPaymentsSchema } from './second-payment.ts';

export const orderStatusSchema = z.enum([
  'awaitingPayment',
  'processing',
  'paid',
  'expired',
  'cancelled',
  'partlyRefunded',
  'refunded',
  'disputed',
  'disputeLost',
]);
export type OrderStatus = z.infer<typeof orderStatusSchema>;

/**
 * booking = one or several times in one checkout; balance = the rest of a booking after its deposit; adjustment = extra
 * time or work agreed at a visit; package and giftCard = what is bought without a time; shop = what was in a cart;
 * subscription = a paid invoice of one, `itemId`, named after it.
 */
export const orderPurposeSchema = z.enum([
  'booking',
  'balance',
  'adjustment',
  'package',
  'giftCard',
  'shop',
  'subscription',
]);
export type OrderPurpose = z.infer<typeof orderPurposeSchema>;

export const orderSchema = z.strictObject({
  status: orderStatusSchema,
  clientUid: idSchema,
  /** As they called themselves when they bought it; forgotten with their account. */
  clientName: z.string().max(120).default(''),
  purpose: orderPurposeSchema,
  /** The bookings paid with it, all or none of which stand; empty for what needs no time. */
  bookingIds: z.array(idSchema).max(60),
  /** What is bought where it is no booking, e.g. a package; null for bookings. */
  itemId: idSchema.nullable(),
  /** What was in the cart, or the plan that was paid; empty for every other purpose. */
  items: z.array(orderItemSchema).max(30),
  /** Of several bookings their quotes together. */
  quote: quoteSchema,
  /** What is paid with this order, in minor units: what is left after deposits, gift cards and credits. */
  due: amountSchema,
  /** The page it was opened on last; one that was left for the form is closed. */
  checkoutSessionId: z.string().max(200).nullable(),
  /** The payment the form makes, as long as it is the form that is open and not the page; `pi_…`. */
  openIntentId: z.string().max(200).nullable().default(null),
  /** The payment it was paid with. */
  paymentIntentId: z.string().max(200).nullable(),
  /** Minor units of what is due that were found in the directory of all businesses. */
  viaMarket: amountSchema.default(0),
  /** Whose link it was bought by; null where it counts for nobody. */
  recommended: recommendedSchema.nullable().default(null),
  /** Null while it is not paid, and where the money stayed on the platform's account. */
  passedOn: passedOnSchema.nullable().default(null),
  /** Minor units given back so far; never more than is due. */
  refunded: amountSchema,
  /** Minor units decided to be given back, whether they have been yet or not; never more than is due. */
  refundsDue: amountSchema,
  /** What the payment service says of its refunds, by their ids. */
  refunds: z.array(orderRefundSchema).max(100),
  /** Payments somebody asked their bank to take back, by their ids. */
  disputes: z.array(orderDisputeSchema).max(10),
  /** Payments that came after the one it was paid with: they go back. */
  secondPayments: secondPaymentsSchema,
  /** What the last declined attempt said, so that the client can try again knowing why. */
  lastDecline: z.string().max(60).nullable(),
  createdAt: z.date(),
  paidAt: z.date().nullable(),
  expiresAt: z.date(),
  updatedAt: z.date(),
});
/** A quote accepted. */
export type Order = z.infer<typeof orderSchema>;
