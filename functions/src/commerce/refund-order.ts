import type { Order } from '@evergrow/domain/commerce';
import { stripe } from '../adapters/stripe.ts';
import { holdOrder } from '../scheduling/booking-store.ts';
import { sharedBack } from './connect/share-back.ts';
import { noteRefunds } from './stripe/note-refund.ts';

/**
 * Gives money back through Stripe. `effectId` is Stripe's idempotency key, so that doing it again gives back nothing more;
 * what has been given back is then booked from Stripe's own list. One that failed is booked too: a person sees to it.
 */
export async function refundOrder(
  tenantId: string,
  orderId: string,
  amount: number,
  effectId: string,
  now: Date,
): Promise<void> {
  const { data: order } = await holdOrder(tenantId, orderId);
  if (!order.paymentIntentId) throw new Error('an order without a payment cannot be refunded');
  const left = Math.min(amount, order.due - order.refunded);
  if (left > 0) {
    await stripe().refunds.create(
      {
        payment_intent: order.paymentIntentId,
        amount,
        ...(await sharedBack(order, amount)),
        metadata: { tenantId, orderId, ...aboutBooking(order) },
      },
      { idempotencyKey: `refund-${tenantId}-${effectId}` },
    );
  }
  await noteRefunds(tenantId, orderId, order.paymentIntentId, now);
}

/** For who reads the payment service's dashboard. */
export const aboutBooking = ({ bookingIds }: Pick<Order, 'bookingIds'>): { bookingId?: string } =>
  bookingIds[0] === undefined ? {} : { bookingId: bookingIds[0] };
