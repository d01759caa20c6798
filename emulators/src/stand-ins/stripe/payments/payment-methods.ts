import type Stripe from 'stripe';
import { wholeAddress } from '../core/fields.ts';
import { find } from '../core/find.ts';
import { refuse, StripeError } from '../core/stripe-error.ts';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import { type Card, cardBrandOf, type Debit, namedCard, outcomeOfSaving } from './cards.ts';
import { customerOf } from './customers.ts';

export type BillingDetails = {
  readonly email?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly address?: Parameters<typeof wholeAddress>[0] | null | undefined;
};

/** A card that can be charged; saved to a customer, more than once. */
export function newCardMethod(
  world: StripeWorld,
  card: Card,
  billing: BillingDetails,
  metadata: Record<string, string> = {},
): Stripe.PaymentMethod {
  const brand = cardBrandOf(card.number);
  const method = {
    ...commonFields(world, billing, metadata),
    card: {
      brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: 'US',
      display_brand: brand,
      exp_month: card.month,
      exp_year: card.year,
      fingerprint: fingerprintOf(card.number),
      funding: 'credit',
      generated_from: null,
      last4: card.number.slice(-4),
      networks: { available: [brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    type: 'card',
  } satisfies Stripe.PaymentMethod;
  world.state.savedCards[method.id] = card;
  return keep(world, method);
}

/** A bank account that can be debited. */
export function newDebitMethod(
  world: StripeWorld,
  debit: Debit,
  billing: BillingDetails,
  metadata: Record<string, string> = {},
): Stripe.PaymentMethod {
  const method = {
    ...commonFields(world, billing, metadata),
    sepa_debit: {
      bank_code: debit.iban.slice(4, 9),
      branch_code: null,
      country: debit.iban.slice(0, 2),
      fingerprint: fingerprintOf(debit.iban),
      generated_from: { charge: null, setup_attempt: null },
      last4: debit.iban.slice(-4),
    },
    type: 'sepa_debit',
  } satisfies Stripe.PaymentMethod;
  world.state.savedDebits[method.id] = debit;
  return keep(world, method);
}

function commonFields(world: StripeWorld, billing: BillingDetails, metadata: Record<string, string>) {
  const { email = null, name = null, phone = null, address } = billing;
  return {
    id: newId('pm'),
    object: 'payment_method' as const,
    allow_redisplay: 'unspecified',
    billing_details: { address: wholeAddress(address ?? {}), email, name, phone, tax_id: null },
    created: world.now(),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata,
  };
}

function keep(world: StripeWorld, method: Stripe.PaymentMethod): Stripe.PaymentMethod {
  world.state.paymentMethods[method.id] = method;
  world.changed();
  return method;
}

/** The same number always gives the same one, as two cards of one person are told apart by it. */
function fingerprintOf(number: string): string {
  let hash = 7;
  for (const character of number) hash = (hash * 31 + character.charCodeAt(0)) % 2_147_483_647;
  return hash.toString(36).padStart(16, 'x').slice(-16);
}

/**
 * A payment method by its id; `pm_card_visa` and its kin make a new one at each use.
 * @throws StripeError when there is none.
 */
export function methodOf(world: StripeWorld, id: string): Stripe.PaymentMethod {
  const card = id.startsWith('pm_card_') ? namedCard(id) : null;
  if (card) return newCardMethod(world, card, {});
  return find(world, 'paymentMethods', id, 'PaymentMethod', 'payment_method');
}

/**
 * Leaves a payment method with a customer. A card that declines, or whose bank wants to see its owner, declines here too.
 * @throws StripeError 402 for such a card; 400 when somebody else has it.
 */
export function attachMethod(world: StripeWorld, id: string, customerId: string): Stripe.PaymentMethod {
  const customer = customerOf(world, customerId, 'customer');
  const method = methodOf(world, id);
  if (method.customer === customer.id) return method;
  if (method.customer !== null) {
    throw refuse('The payment method you provided has already been attached to a customer.', {
      code: 'payment_method_already_attached',
    });
  }
  const card = world.state.savedCards[method.id];
  const outcome = card ? outcomeOfSaving(card.number) : null;
  if (outcome?.kind === 'decline') {
    throw new StripeError('card_error', outcome.message, {
      code: outcome.code,
      ...(outcome.declineCode ? { declineCode: outcome.declineCode } : {}),
    });
  }
  return giveTo(world, method, customer.id);
}

/** Attaches without asking the bank: it has just been asked. */
export function giveTo(
  world: StripeWorld,
  method: Stripe.PaymentMethod,
  customer: string,
): Stripe.PaymentMethod {
  if (method.customer === customer) return method;
  method.customer = customer;
  world.changed();
  world.emit('payment_method.attached', method);
  return method;
}

/**
 * Takes a payment method away from its customer: it cannot be charged again.
 * @throws StripeError when there is no such one or nobody has it.
 */
export function detachMethod(world: StripeWorld, id: string): Stripe.PaymentMethod {
  const method = find(world, 'paymentMethods', id, 'PaymentMethod');
  const owner = typeof method.customer === 'string' ? method.customer : null;
  if (owner === null) {
    throw refuse(
      'The payment method you provided is not attached to a customer so detachment is impossible.',
    );
  }
  method.customer = null;
  delete world.state.savedCards[id];
  delete world.state.savedDebits[id];
  forgetDefault(world, owner, id);
  world.changed();
  world.emit('payment_method.detached', method, { ...method, customer: owner });
  return method;
}

function forgetDefault({ state }: StripeWorld, customerId: string, id: string): void {
  const customer = state.customers[customerId];
  if (customer && !customer.deleted && customer.invoice_settings.default_payment_method === id) {
    customer.invoice_settings.default_payment_method = null;
  }
  for (const subscription of Object.values(state.subscriptions)) {
    if (subscription.default_payment_method === id) subscription.default_payment_method = null;
  }
}

/** @throws StripeError unless the payment method is the customer's, or nobody's. */
export function mustBelong(method: Stripe.PaymentMethod, customer: string | null): void {
  if (method.customer === null || method.customer === customer) return;
  const message = customer
    ? 'The provided PaymentMethod cannot be used with this Customer: it is not attached to it.'
    : 'The provided PaymentMethod is attached to a Customer: pass its ID in the customer parameter.';
  throw refuse(message, { param: 'payment_method' });
}
