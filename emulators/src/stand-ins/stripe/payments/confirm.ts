import type Stripe from 'stripe';
import { settleMoney } from '../connect/charge-money.ts';
import { StripeError } from '../core/stripe-error.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { openDispute } from '../disputes/open-dispute.ts';
import { type Card, type CardDecline, disputeOf, offSessionOutcomeOf, outcomeOf } from './cards.ts';
import { newCharge } from './charges.ts';
import { idOf } from './customers.ts';
import { giveTo } from './payment-methods.ts';

export type Attempt = {
  readonly method: Stripe.PaymentMethod;
  /** The one who pays is not there. */
  readonly offSession: boolean;
  /** The bank's check was passed just now. */
  readonly authenticated: boolean;
  /** Where the bank's check leads back to. */
  readonly returnUrl: string | null;
};

/**
 * Tries to pay with a payment method, and says in the payment intent what came of it: `succeeded`, `requires_capture`,
 * `processing` for a debit, `requires_action` for a bank's check, `requires_payment_method` after a decline.
 */
export function attemptPayment(world: StripeWorld, intent: Stripe.PaymentIntent, attempt: Attempt): void {
  const { method } = attempt;
  const card = world.state.savedCards[method.id];
  intent.payment_method = method.id;
  intent.next_action = null;
  if (card) chargeCard(world, intent, attempt, card);
  else debitAccount(world, intent, method);
  world.changed();
  world.intentChanged(intent);
}

function chargeCard(world: StripeWorld, intent: Stripe.PaymentIntent, attempt: Attempt, card: Card): void {
  const { method, offSession, authenticated, returnUrl } = attempt;
  const found = offSession ? offSessionOutcomeOf(card) : outcomeOf(card.number);
  if (found.kind === 'challenge' && !authenticated) {
    intent.status = 'requires_action';
    intent.next_action = bankCheck(world, intent, returnUrl);
    world.emit('payment_intent.requires_action', intent);
    return;
  }
  const outcome = found.kind === 'challenge' ? found.passed : found;
  if (outcome.kind === 'decline') {
    decline(world, intent, method, outcome);
    return;
  }
  const captured = intent.capture_method !== 'manual';
  const charge = newCharge(world, intent, { method, status: 'succeeded', decline: null, captured });
  intent.latest_charge = charge.id;
  intent.last_payment_error = null;
  keepMethod(world, intent, method, authenticated);
  if (captured) {
    succeed(world, intent, charge);
    return;
  }
  intent.status = 'requires_capture';
  intent.amount_capturable = intent.amount;
  world.emit('charge.succeeded', charge);
  world.emit('payment_intent.amount_capturable_updated', intent);
}

function bankCheck(
  world: StripeWorld,
  intent: Stripe.PaymentIntent,
  returnUrl: string | null,
): Stripe.PaymentIntent.NextAction {
  const query = new URLSearchParams({ client_secret: intent.client_secret ?? '' });
  const url = `${world.baseUrl}/authenticate/${world.account ?? 'platform'}/${intent.id}?${query}`;
  return returnUrl
    ? { type: 'redirect_to_url', redirect_to_url: { url, return_url: returnUrl } }
    : { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: url } };
}

function decline(
  world: StripeWorld,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  why: CardDecline,
): void {
  const charge = newCharge(world, intent, { method, status: 'failed', decline: why, captured: false });
  intent.status = 'requires_payment_method';
  intent.latest_charge = charge.id;
  intent.payment_method = null;
  intent.last_payment_error = {
    type: 'card_error',
    code: why.code,
    message: why.message,
    charge: charge.id,
    payment_method: structuredClone(method),
    ...(why.declineCode ? { decline_code: why.declineCode } : {}),
  };
  world.emit('charge.failed', charge);
  world.emit('payment_intent.payment_failed', intent);
}

function debitAccount(world: StripeWorld, intent: Stripe.PaymentIntent, method: Stripe.PaymentMethod): void {
  const debit = world.state.savedDebits[method.id];
  if (!debit)
    throw new StripeError(
      'invalid_request_error',
      'This PaymentMethod was detached and cannot be used again.',
    );
  const charge = newCharge(world, intent, { method, status: 'pending', decline: null, captured: true });
  intent.status = 'processing';
  intent.latest_charge = charge.id;
  intent.last_payment_error = null;
  world.state.pendingPayments[intent.id] = { outcome: debit.outcome, at: world.now() + debit.after };
  world.emit('charge.pending', charge);
  world.emit('payment_intent.processing', intent);
}

/** The money of a payment is there. */
export function succeed(world: StripeWorld, intent: Stripe.PaymentIntent, charge: Stripe.Charge): void {
  charge.status = 'succeeded';
  charge.captured = true;
  if (charge.amount_captured === 0) charge.amount_captured = charge.amount;
  settleMoney(world, charge);
  intent.status = 'succeeded';
  intent.amount_received = charge.amount_captured;
  intent.amount_capturable = 0;
  world.emit('charge.succeeded', charge);
  world.emit('payment_intent.succeeded', intent);
  disputeIfAsked(world, charge);
}

function disputeIfAsked(world: StripeWorld, charge: Stripe.Charge): void {
  const id = charge.payment_method ?? '';
  const wanted = disputeOf(world.state.savedCards[id]?.number ?? '');
  if (wanted) openDispute(world, charge, wanted);
  if (world.state.savedDebits[id]?.disputed) {
    openDispute(world, charge, { reason: 'debit_not_authorized', inquiry: false });
  }
}

/** A payment that shall be repeated leaves its method with the customer. */
function keepMethod(
  world: StripeWorld,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  authenticated: boolean,
): void {
  const customer = idOf(intent.customer);
  if (intent.setup_future_usage === null || customer === null) return;
  const card = world.state.savedCards[method.id];
  if (card && authenticated) world.state.savedCards[method.id] = { ...card, setUp: true };
  giveTo(world, method, customer);
}

/** The bank says whether it pays what it was asked for. */
export function settlePending(
  world: StripeWorld,
  intent: Stripe.PaymentIntent,
  outcome: 'succeeded' | 'failed',
): void {
  delete world.state.pendingPayments[intent.id];
  const charge = world.state.charges[idOf(intent.latest_charge) ?? ''];
  const method = world.state.paymentMethods[idOf(intent.payment_method) ?? ''];
  if (!charge || intent.status !== 'processing') return;
  if (outcome === 'succeeded') {
    if (method) keepMethod(world, intent, method, true);
    succeed(world, intent, charge);
  } else {
    const message = 'The customer’s bank account could not be debited.';
    charge.status = 'failed';
    charge.paid = false;
    charge.failure_code = 'charge_exceeds_source_limit';
    charge.failure_message = message;
    intent.status = 'requires_payment_method';
    intent.payment_method = null;
    intent.last_payment_error = {
      type: 'card_error',
      code: 'payment_intent_payment_attempt_failed',
      message,
      charge: charge.id,
      ...(method ? { payment_method: structuredClone(method) } : {}),
    };
    world.emit('charge.failed', charge);
    world.emit('payment_intent.payment_failed', intent);
  }
  world.changed();
  world.intentChanged(intent);
}

/** The bank's check was passed, or was not. */
export function answerCheck(world: StripeWorld, intent: Stripe.PaymentIntent, passed: boolean): void {
  const method = world.state.paymentMethods[idOf(intent.payment_method) ?? ''];
  if (intent.status !== 'requires_action' || !method) return;
  const returnUrl = intent.next_action?.redirect_to_url?.return_url ?? null;
  if (passed) {
    attemptPayment(world, intent, { method, offSession: false, authenticated: true, returnUrl });
    return;
  }
  intent.next_action = null;
  intent.status = 'requires_payment_method';
  intent.payment_method = null;
  intent.last_payment_error = {
    type: 'invalid_request_error',
    code: 'payment_intent_authentication_failure',
    message:
      'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
    payment_method: structuredClone(method),
  };
  world.changed();
  world.emit('payment_intent.payment_failed', intent);
  world.intentChanged(intent);
}

/** The error with which a request answers when the payment it asked for was declined. */
export function declinedError(intent: Stripe.PaymentIntent): StripeError | null {
  const error = intent.last_payment_error;
  if (intent.status !== 'requires_payment_method' || !error) return null;
  return new StripeError(
    error.type === 'card_error' ? 'card_error' : 'invalid_request_error',
    error.message ?? '',
    {
      ...(error.code ? { code: error.code } : {}),
      ...(error.decline_code ? { declineCode: error.decline_code } : {}),
      ...(error.charge ? { charge: error.charge } : {}),
      ...(error.payment_method ? { paymentMethod: error.payment_method } : {}),
      paymentIntent: intent,
      status: 402,
    },
  );
}
