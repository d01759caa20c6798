import type { Order } from '@evergrow/domain/commerce';
import type { OpenedPayment } from '@evergrow/domain/commerce/payments';
import type { Tenant } from '@evergrow/domain/tenancy';
import Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { errorFacts, log } from '../../kernel/log.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { holdOrder } from '../../scheduling/booking-store.ts';
import type { Buyer } from '../buyer.ts';
import { confirmFree } from '../settle-payment.ts';
import { askingStripe } from '../subscriptions/asking-stripe.ts';
import { closeIntent } from './close-intent.ts';
import { intentFor, isOpen } from './open-intent.ts';
import { orderOfBuyer, whatIsPaid } from './order-to-pay.ts';
import { paymentForm } from './payment-form.ts';
import { cardOf } from './saved-cards.ts';
import { settleIntent } from './settle-intent.ts';

/** A payment that can be made, and whether its card has to be kept for a series. */
type Open = { intent: Stripe.PaymentIntent; keepsCard: boolean };

type Of = { tenantId: string; tenant: Tenant; orderId: string; buyer: Buyer };

const over = (state: 'paid' | 'processing'): OpenedPayment => ({ state, clientSecret: null, reason: null });

/** Whether nothing is to be paid any more, or not yet. */
function overOf({ status, paidAt }: Order): OpenedPayment | null {
  if (paidAt !== null) return over('paid');
  return status === 'processing' ? over('processing') : null;
}

/**
 * How far a payment is, and why its last attempt was declined.
 * @throws Refusal('conflict') for one that was closed: its order is over, or paid another way
 */
function stateOf(intent: Stripe.PaymentIntent): OpenedPayment {
  const { status, client_secret: clientSecret, last_payment_error: error } = intent;
  if (status === 'succeeded') return over('paid');
  if (status === 'canceled')
    throw new Refusal('conflict', 'This payment was closed: look at the order again');
  if (!isOpen(intent)) return over('processing');
  if (status === 'requires_action') return { state: 'action', clientSecret, reason: null };
  if (!error) return { state: 'open', clientSecret, reason: null };
  return { state: 'declined', clientSecret, reason: error.decline_code ?? error.code ?? 'card_declined' };
}

/**
 * The payment of a buyer's own order, opened if it was not; what came of it already is noted.
 * @throws Refusal('not_found' | 'hold_expired' | 'invalid_transition' | 'conflict' | 'payment_unavailable')
 */
async function opened({ tenantId, tenant, orderId, buyer }: Of, now: Date): Promise<Open | OpenedPayment> {
  if (paymentForm() === null) throw new Refusal('payment_unavailable');
  const order = await orderOfBuyer(tenantId, orderId, buyer.uid);
  const ended = overOf(order.data);
  if (ended) return ended;
  const { title, keepsCard } = await whatIsPaid(tenantId, order, now);
  if (order.data.due === 0) {
    await confirmFree(tenantId, orderId, now);
    return over('paid');
  }
  const intent = await intentFor(order, { tenantId, tenant, buyer, title }, now);
  await settleIntent(tenantId, orderId, intent, now);
  // Meanwhile it can have been paid on the page that was open for it.
  const { data: after } = await holdOrder(tenantId, orderId);
  const other = overOf(after);
  if (!other) return { intent, keepsCard };
  if (after.paymentIntentId !== intent.id) await closeIntent(intent.id, 'duplicate');
  return other;
}

/**
 * Says what the card is kept for. `on_session`: its owner is there when they pay with it again, and asked then if their bank
 * wants it; `off_session`: they agreed that it is charged for the later times of a series.
 */
async function keepFor(
  intent: Stripe.PaymentIntent,
  usage: 'on_session' | 'off_session' | null,
): Promise<void> {
  if (!isOpen(intent) || intent.setup_future_usage === usage) return;
  await askingStripe(() => stripe().paymentIntents.update(intent.id, { setup_future_usage: usage ?? '' }));
}

/**
 * Opens the form by which an order is paid; asked again it is the same payment.
 * @param keep the buyer agrees that the card is kept for next time
 * @throws Refusal as `opened` says
 */
export async function openPayment(of: Of, keep: boolean, now: Date): Promise<OpenedPayment> {
  const open = await opened(of, now);
  if (!('intent' in open)) return open;
  const { intent, keepsCard } = open;
  await keepFor(intent, keepsCard ? 'off_session' : keep ? 'on_session' : null);
  return isOpen(intent)
    ? { state: 'open', clientSecret: intent.client_secret, reason: null }
    : stateOf(intent);
}

/**
 * Pays an order with a card that is kept. Its buyer is there: what their bank wants of them is handed to the form.
 * @throws Refusal('not_found') also for a card that is not theirs, and as `opened` says
 */
export async function payWithSaved(of: Of, cardId: string, now: Date): Promise<OpenedPayment> {
  const { tenantId, orderId, buyer } = of;
  await cardOf(tenantId, buyer.uid, cardId);
  const open = await opened(of, now);
  if (!('intent' in open)) return open;
  const { intent, keepsCard } = open;
  await keepFor(intent, keepsCard ? 'off_session' : null);
  const paid = isOpen(intent) ? await confirm(intent.id, cardId) : intent;
  await settleIntent(tenantId, orderId, paid, now);
  return stateOf(paid);
}

/** Confirms it, or finds how it was ended meanwhile: pressed twice, the second is told what came of the first. */
async function confirm(intentId: string, cardId: string): Promise<Stripe.PaymentIntent> {
  try {
    return await stripe().paymentIntents.confirm(intentId, { payment_method: cardId, use_stripe_sdk: true });
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    const isTold = error.type === 'StripeCardError' || error.code === 'payment_intent_unexpected_state';
    if (!isTold) log('ERROR', 'card not confirmed', errorFacts(error));
    const intent = await askingStripe(() => stripe().paymentIntents.retrieve(intentId));
    if (isTold || !isOpen(intent)) return intent;
    throw new Refusal('payment_unavailable');
  }
}

/**
 * What became of the payment the form made: asked by the page after it, for the webhook may come later.
 * @throws Refusal('not_found' | 'conflict' | 'payment_unavailable')
 */
export async function askPayment({ tenantId, orderId, buyer }: Of, now: Date): Promise<OpenedPayment> {
  const { data } = await orderOfBuyer(tenantId, orderId, buyer.uid);
  const ended = overOf(data);
  if (ended) return ended;
  const { openIntentId } = data;
  if (openIntentId === null) return { state: 'open', clientSecret: null, reason: null };
  const intent = await askingStripe(() => stripe().paymentIntents.retrieve(openIntentId));
  await settleIntent(tenantId, orderId, intent, now);
  return stateOf(intent);
}
