import { stripe } from '../../adapters/stripe.ts';
import { expireHold } from '../expire-hold.ts';
import { settlePayment } from '../settle-payment.ts';
import type { Facts } from './follower.ts';
import { idOf } from './id-of.ts';

/** A payment page of an order: paid, or closed without a payment. */
export async function followSession({ tenantId, event, now }: Facts): Promise<boolean> {
  const { orderId, objectId } = event;
  if (orderId === null) return false;
  const session = await stripe().checkout.sessions.retrieve(objectId);
  if (session.payment_status === 'paid') {
    await settlePayment(tenantId, {
      orderId,
      paymentIntentId: idOf(session.payment_intent),
      amount: session.amount_total ?? 0,
      currency: session.currency ?? '',
      at: now,
    });
  } else if (session.status === 'expired') {
    await expireHold(tenantId, orderId, now);
  }
  return true;
}
