import { applyProcessing } from '@evergrow/domain/commerce';
import type Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { holdOrder } from '../../scheduling/booking-store.ts';
import { passedOnOf } from '../connect/sharing.ts';
import { expireHold } from '../expire-hold.ts';
import { settlePayment } from '../settle-payment.ts';
import type { Facts } from './follower.ts';
import { idOf } from './id-of.ts';

/** A payment page of an order: paid, left to the buyer's bank to answer, refused by it, or closed without a payment. */
export async function followSession({ tenantId, event, now }: Facts): Promise<boolean> {
  const { orderId, objectId } = event;
  if (orderId === null) return false;
  await settleSession(tenantId, orderId, objectId, now);
  return true;
}

/** Makes an order what its payment page says now. */
export async function settleSession(
  tenantId: string,
  orderId: string,
  sessionId: string,
  now: Date,
): Promise<void> {
  const session = await stripe().checkout.sessions.retrieve(sessionId, { expand: ['payment_intent'] });
  if (session.payment_status === 'paid') {
    await settlePayment(tenantId, {
      orderId,
      paymentIntentId: idOf(session.payment_intent),
      amount: session.amount_total ?? 0,
      currency: session.currency ?? '',
      passedOn: passedOnOf(session.payment_intent),
      at: now,
    });
  } else if (session.status === 'complete') {
    await followBank(tenantId, orderId, session, now);
  } else if (session.status === 'expired') {
    // An order can have been given another page since, or the form.
    const { data } = await holdOrder(tenantId, orderId);
    if (data.checkoutSessionId === sessionId && data.openIntentId === null)
      await expireHold(tenantId, orderId, now);
  }
}

/** The page was left with a method whose bank answers later, or has answered no: nothing more can be paid on it. */
async function followBank(
  tenantId: string,
  orderId: string,
  { payment_intent: intent }: Stripe.Checkout.Session,
  now: Date,
): Promise<void> {
  if (intent === null || typeof intent === 'string') return;
  const { decline_code: declined, code } = intent.last_payment_error ?? {};
  if (intent.status === 'processing') await noteProcessing(tenantId, orderId, now);
  else await expireHold(tenantId, orderId, now, declined ?? code ?? 'payment_failed');
}

async function noteProcessing(tenantId: string, orderId: string, now: Date): Promise<void> {
  await optimistically(async () => {
    const { data, reference, version } = await holdOrder(tenantId, orderId);
    const order = applyProcessing(data, now);
    if (order !== data) await reference.update({ ...order }, { lastUpdateTime: version });
  });
}
