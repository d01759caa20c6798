import { applyDecline, applyRefund } from '@evergrow/domain/commerce';
import type Stripe from 'stripe';
import { stripe } from '../adapters/stripe.ts';
import { db } from '../kernel/firebase.ts';
import { measure } from '../kernel/measure.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { tell } from '../kernel/outbox.ts';
import { decided } from '../kernel/refusal.ts';
import { holdOrder } from '../scheduling/booking-store.ts';
import { expireHold } from './expire-hold.ts';
import { settlePayment } from './settle-payment.ts';
import type { StripeEvent } from './stripe-event.ts';

type Facts = { tenantId: string; event: StripeEvent; now: Date };

/** What each kind of event makes us look up. The body of an event is never believed: Stripe is asked for the present state. */
const handlers: Record<string, (facts: Facts) => Promise<void>> = {
  'checkout.session.completed': followSession,
  'checkout.session.async_payment_succeeded': followSession,
  'checkout.session.async_payment_failed': followSession,
  'checkout.session.expired': followSession,
  'payment_intent.succeeded': followIntent,
  'payment_intent.payment_failed': followIntent,
  'charge.refunded': async (facts) =>
    followCharge(facts, await stripe().charges.retrieve(facts.event.objectId)),
};

/** Does what an event calls for. Returns false for a kind we keep but do nothing about. */
export async function handleStripeEvent(facts: Facts): Promise<boolean> {
  const handler = handlers[facts.event.type];
  if (!handler) return false;
  await handler(facts);
  return true;
}

async function followSession({ tenantId, event, now }: Facts): Promise<void> {
  const session = await stripe().checkout.sessions.retrieve(event.objectId);
  const { orderId } = event;
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
}

async function followIntent({ tenantId, event, now }: Facts): Promise<void> {
  const intent = await stripe().paymentIntents.retrieve(event.objectId);
  const { orderId } = event;
  if (intent.status === 'succeeded') {
    const { amount_received: amount, currency, id } = intent;
    await settlePayment(tenantId, { orderId, paymentIntentId: id, amount, currency, at: now });
  } else if (intent.last_payment_error) {
    const { decline_code: declined, code } = intent.last_payment_error;
    await noteDecline({ tenantId, event, now }, declined ?? code ?? 'card_declined');
  }
}

async function noteDecline({ tenantId, event: { orderId }, now: at }: Facts, reason: string): Promise<void> {
  await optimistically(async () => {
    const held = await holdOrder(tenantId, orderId);
    const { order, events } = applyDecline(held.data, { orderId, reason, at });
    if (order === held.data) return;
    const batch = db().batch();
    batch.update(held.reference, { ...order }, { lastUpdateTime: held.version });
    for (const event of events) tell(batch, tenantId, event, at);
    await batch.commit();
  });
}

async function followCharge(
  { tenantId, event: { orderId }, now: at }: Facts,
  charge: Stripe.Charge,
): Promise<void> {
  await noteRefund(tenantId, { orderId, refundedTotal: charge.amount_refunded, at });
}

/** Books what has been given back so far, by Stripe's own count. */
export async function noteRefund(
  tenantId: string,
  refund: { orderId: string; refundedTotal: number; at: Date },
): Promise<void> {
  await optimistically(async () => {
    const held = await holdOrder(tenantId, refund.orderId);
    const { order, events } = decided(applyRefund(held.data, refund));
    if (order === held.data) return;
    const batch = db().batch();
    batch.update(held.reference, { ...order }, { lastUpdateTime: held.version });
    for (const event of events) tell(batch, tenantId, event, refund.at);
    measure(batch, tenantId, { refunds: order.refunded - held.data.refunded }, refund.at);
    await batch.commit();
  });
}

const idOf = (found: string | { id: string } | null): string | null =>
  typeof found === 'string' ? found : (found?.id ?? null);
