import type Stripe from 'stripe';
import { type Card, type CardOutcome, outcomeOf } from './cards.ts';
import { newCharge } from './charges.ts';
import { createCustomer } from './customers.ts';
import { intentOf } from './payment-intents.ts';
import { newPaymentMethod } from './payment-methods.ts';
import { newId, type StripeWorld } from './stripe-world.ts';

type Session = Stripe.Checkout.Session;
export type Payer = { readonly email: string; readonly name: string };
export type PaymentResult =
  | { readonly kind: 'paid' }
  | { readonly kind: 'challenge' }
  | { readonly kind: 'declined'; readonly message: string };

/** Charges a card on the payment page. A challenge is finished with `answerChallenge`. */
export function payWithCard(world: StripeWorld, session: Session, card: Card, payer: Payer): PaymentResult {
  const intent = intentOf(world, session);
  rememberPayer(session, payer);
  const outcome = outcomeOf(card.number);
  if (outcome.kind === 'challenge') {
    intent.status = 'requires_action';
    intent.next_action = {
      type: 'redirect_to_url',
      redirect_to_url: { url: `${world.baseUrl}/checkout/${session.id}/challenge`, return_url: session.url },
    };
    world.changed();
    world.emit('payment_intent.requires_action', intent);
    return { kind: 'challenge' };
  }
  if (outcome.kind === 'decline') return decline(world, session, intent, outcome, card);
  settle(world, session, intent, card);
  complete(world, session);
  return { kind: 'paid' };
}

/** The card holder passed the bank's check, or did not. */
export function answerChallenge(
  world: StripeWorld,
  session: Session,
  card: Card,
  passed: boolean,
): PaymentResult {
  const intent = intentOf(world, session);
  intent.next_action = null;
  if (passed) {
    settle(world, session, intent, card);
    complete(world, session);
    return { kind: 'paid' };
  }
  const message =
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.';
  intent.status = 'requires_payment_method';
  intent.last_payment_error = {
    type: 'invalid_request_error',
    code: 'payment_intent_authentication_failure',
    message,
  };
  world.changed();
  world.emit('payment_intent.payment_failed', intent);
  return { kind: 'declined', message };
}

/** Accepts a bank debit: the session completes unpaid, and the money comes, or does not, later. */
export function payWithDebit(
  world: StripeWorld,
  session: Session,
  outcome: 'succeeded' | 'failed',
  payer: Payer,
): void {
  const intent = intentOf(world, session);
  rememberPayer(session, payer);
  intent.status = 'processing';
  // Days in reality; long enough here that the return page is seen before.
  world.state.pendingDebits.push({ session: session.id, outcome, at: world.now() + 5 });
  world.changed();
  world.emit('payment_intent.processing', intent);
  complete(world, session);
}

/** Settles the bank debits that are due. */
export function settleDebits(world: StripeWorld): void {
  const due = world.state.pendingDebits.filter(({ at }) => at <= world.now());
  if (due.length === 0) return;
  world.state.pendingDebits = world.state.pendingDebits.filter((debit) => !due.includes(debit));
  for (const { session: id, outcome } of due) {
    const session = world.state.sessions[id];
    if (!session) continue;
    const intent = intentOf(world, session);
    if (outcome === 'succeeded') {
      settle(world, session, intent, null);
      session.payment_status = 'paid';
      world.emit('checkout.session.async_payment_succeeded', session);
    } else {
      intent.status = 'requires_payment_method';
      intent.last_payment_error = {
        type: 'card_error',
        code: 'payment_intent_payment_attempt_failed',
        message: 'The debit was sent back by the bank.',
      };
      world.emit('payment_intent.payment_failed', intent);
      world.emit('checkout.session.async_payment_failed', session);
    }
  }
  world.changed();
}

/** Completes a session that costs nothing. */
export function completeFree(world: StripeWorld, session: Session, payer: Payer): void {
  rememberPayer(session, payer);
  complete(world, session);
}

function rememberPayer(session: Session, { email, name }: Payer): void {
  session.customer_details = {
    address: null,
    business_name: null,
    email,
    individual_name: null,
    name,
    phone: null,
    tax_exempt: 'none',
    tax_ids: [],
  };
}

const payerOf = (session: Session) => ({
  email: session.customer_details?.email ?? null,
  name: session.customer_details?.name ?? null,
  paymentMethod: newId('pm'),
});

function decline(
  world: StripeWorld,
  session: Session,
  intent: Stripe.PaymentIntent,
  outcome: Extract<CardOutcome, { kind: 'decline' }>,
  card: Card,
): PaymentResult {
  const charge = newCharge(world, payerOf(session), intent, card, outcome);
  intent.status = 'requires_payment_method';
  intent.latest_charge = charge.id;
  intent.last_payment_error = {
    type: 'card_error',
    code: outcome.code,
    message: outcome.message,
    charge: charge.id,
    ...(outcome.declineCode ? { decline_code: outcome.declineCode } : {}),
  };
  world.changed();
  world.emit('charge.failed', charge);
  world.emit('payment_intent.payment_failed', intent);
  return { kind: 'declined', message: outcome.message };
}

function settle(world: StripeWorld, session: Session, intent: Stripe.PaymentIntent, card: Card | null): void {
  const payer = payerOf(session);
  const charge = newCharge(world, payer, intent, card, { kind: 'success' });
  intent.status = 'succeeded';
  intent.amount_received = intent.amount;
  intent.latest_charge = charge.id;
  intent.payment_method = charge.payment_method;
  if (card && intent.setup_future_usage !== null && typeof intent.customer === 'string') {
    const method = newPaymentMethod(world, payer.paymentMethod, card, payer, intent.customer);
    world.emit('payment_method.attached', method);
  }
  intent.last_payment_error = null;
  session.payment_status = 'paid';
  world.emit('charge.succeeded', charge);
  world.emit('payment_intent.succeeded', intent);
}

function complete(world: StripeWorld, session: Session): void {
  if (session.customer_creation === 'always' && session.customer_details) {
    const { email, name } = session.customer_details;
    session.customer = createCustomer(world, {
      metadata: {},
      expand: [],
      ...(email ? { email } : {}),
      ...(name ? { name } : {}),
    }).id;
  }
  session.status = 'complete';
  session.url = null;
  world.changed();
  world.emit('checkout.session.completed', session);
}
