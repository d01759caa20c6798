import type Stripe from 'stripe';
import { type Card, cardBrandOf } from './cards.ts';
import { noSuch, StripeError } from './stripe-error.ts';
import { newId, type StripeWorld } from './stripe-world.ts';

/** A card that was paid with; saved to a customer, it can be charged again. */
export function newPaymentMethod(
  world: StripeWorld,
  id: string,
  card: Card,
  payer: { readonly email: string | null; readonly name: string | null },
  customer: string | null,
): Stripe.PaymentMethod {
  const method = {
    id,
    object: 'payment_method',
    allow_redisplay: 'limited',
    billing_details: { address: null, email: payer.email, name: payer.name, phone: null, tax_id: null },
    card: {
      brand: cardBrandOf(card.number),
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: 'US',
      display_brand: cardBrandOf(card.number),
      exp_month: card.month,
      exp_year: card.year,
      fingerprint: newId('fp').slice(3, 19),
      funding: 'credit',
      generated_from: null,
      last4: card.number.slice(-4),
      networks: { available: [cardBrandOf(card.number)], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: world.now(),
    customer,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: 'card',
  } satisfies Stripe.PaymentMethod;
  world.state.paymentMethods[id] = method;
  world.state.savedCards[id] = card;
  world.changed();
  return method;
}

/**
 * Takes a saved card away from its customer: it cannot be charged again.
 * @throws StripeError when there is no such card or nobody has it.
 */
export function detachPaymentMethod(world: StripeWorld, id: string): Stripe.PaymentMethod {
  const method = world.state.paymentMethods[id];
  if (!method) throw noSuch('PaymentMethod', id, 'payment_method');
  if (method.customer === null) {
    throw new StripeError(
      'invalid_request_error',
      'The payment method you provided is not attached to a customer so detachment is impossible.',
    );
  }
  method.customer = null;
  delete world.state.savedCards[id];
  world.changed();
  world.emit('payment_method.detached', method);
  return method;
}
