import type Stripe from 'stripe';
import { offSessionOutcomeOf } from './cards.ts';
import { newCharge } from './charges.ts';
import { minimumCharge } from './currency-minimum.ts';
import type { CreateIntent } from './parameters.ts';
import { newIntent } from './payment-intents.ts';
import { noSuch, StripeError } from './stripe-error.ts';
import type { StripeWorld } from './stripe-world.ts';

/**
 * Charges a saved card while its owner is not there. A bank that wants to see them declines with
 * `authentication_required`; the payment intent stays, and is told in the error.
 * https://docs.stripe.com/payments/save-during-payment
 * @throws StripeError for a card the customer does not have, an amount that is too small, and a declined charge (402)
 */
export function chargeOffSession(world: StripeWorld, params: CreateIntent): Stripe.PaymentIntent {
  const customer = world.state.customers[params.customer];
  if (!customer) throw noSuch('customer', params.customer, 'customer');
  const method = world.state.paymentMethods[params.payment_method];
  if (!method) throw noSuch('PaymentMethod', params.payment_method, 'payment_method');
  const card = world.state.savedCards[method.id];
  if (method.customer !== params.customer || !card) {
    throw new StripeError(
      'invalid_request_error',
      'The provided PaymentMethod cannot be used with this Customer: it is not attached to it.',
      { param: 'payment_method' },
    );
  }
  const currency = params.currency.toLowerCase();
  if (params.amount < minimumCharge(currency)) {
    throw new StripeError('invalid_request_error', 'Amount must convert to at least 50 cents.', {
      code: 'amount_too_small',
      param: 'amount',
    });
  }
  const intent = newIntent(world, {
    amount: params.amount,
    currency,
    customer: params.customer,
    description: params.description ?? null,
    metadata: params.metadata,
    paymentMethodTypes: ['card'],
    setupFutureUsage: null,
  });
  const payer = { email: customer.email, name: customer.name ?? null };
  const outcome = offSessionOutcomeOf(card.number);
  const charge = newCharge(world, { ...payer, paymentMethod: method.id }, intent, card, outcome);
  intent.latest_charge = charge.id;
  world.changed();
  if (outcome.kind === 'success') {
    intent.status = 'succeeded';
    intent.payment_method = method.id;
    intent.amount_received = intent.amount;
    world.emit('charge.succeeded', charge);
    world.emit('payment_intent.succeeded', intent);
    return intent;
  }
  const { code, declineCode, message } = outcome;
  intent.status = 'requires_payment_method';
  intent.last_payment_error = {
    type: 'card_error',
    code,
    message,
    charge: charge.id,
    payment_method: method,
    ...(declineCode ? { decline_code: declineCode } : {}),
  };
  world.emit('charge.failed', charge);
  world.emit('payment_intent.payment_failed', intent);
  throw new StripeError('card_error', message, {
    code,
    ...(declineCode ? { declineCode } : {}),
    paymentIntent: intent,
  });
}
