import type Stripe from 'stripe';
import { newDiscount, usableCoupon } from '../catalog/coupons.ts';
import { costOf, nameOf } from '../catalog/new-price.ts';
import { refuse } from '../core/stripe-error.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { declinedError } from '../payments/confirm.ts';
import { newSetupIntent } from '../payments/setup-intents.ts';
import { periodAt } from './billing-cycle.ts';
import { attemptInvoice, finalizeInvoice, noMethod } from './collect.ts';
import { newInvoiceItem } from './invoice-items.ts';
import { intentOfInvoice } from './invoices.ts';
import { billAhead, newSubscriptionInvoice } from './period-invoice.ts';
import { cycleOf, defaultMethodOf, setPeriod } from './subscription-facts.ts';
import {
  type ItemFacts,
  newItem,
  newSubscriptionObject,
  type SubscriptionFacts,
} from './subscription-object.ts';

export type NewSubscription = Omit<SubscriptionFacts, 'anchor' | 'currency'> & {
  readonly items: readonly ItemFacts[];
  /** Paid once, with the first invoice. */
  readonly once: readonly { readonly price: Stripe.Price; readonly quantity: number }[];
  readonly anchor: number | null;
  readonly coupon: string | null;
  readonly prorationBehavior: 'create_prorations' | 'none' | 'always_invoice';
  readonly paymentBehavior: 'allow_incomplete' | 'default_incomplete' | 'error_if_incomplete';
  readonly offSession: boolean;
  /** The bank's check was passed just now. */
  readonly authenticated?: boolean;
  /** Only work out what the first invoice says. */
  readonly preview?: boolean;
};

/**
 * Begins a subscription and makes its first invoice, which is collected at once unless the customer is to confirm it.
 * @throws StripeError when nothing can be charged, or it was declined and that shall be an error
 */
export function createSubscription(
  world: StripeWorld,
  facts: NewSubscription,
): { subscription: Stripe.Subscription; invoice: Stripe.Invoice } {
  const now = world.now();
  const subscription = newSubscriptionObject(world, {
    ...facts,
    currency: currencyOf(facts),
    anchor: facts.trialEnd ?? facts.anchor ?? now,
  });
  const cycle = cycleOf(facts.items);
  const whole = periodAt(subscription.billing_cycle_anchor, cycle, now);
  // A trial, or an anchor that is still to come, makes a first period of its own.
  const end =
    facts.trialEnd ??
    (facts.anchor !== null && facts.anchor > now ? Math.min(facts.anchor, whole.end) : whole.end);
  const period = { start: now, end };
  subscription.items.data = facts.items.map((item) => newItem(world, subscription.id, item, period));
  setPeriod(subscription, period);
  world.state.subscriptions[subscription.id] = subscription;
  if (facts.coupon) useCoupon(world, subscription, facts.customer.id, facts.coupon);
  world.changed();
  world.emit('customer.subscription.created', subscription);
  addOnce(world, subscription, facts);
  const trial = facts.trialEnd !== null;
  const early = facts.anchor !== null && facts.anchor > now;
  const lines =
    early && facts.prorationBehavior === 'none'
      ? []
      : billAhead(world, subscription, period, { trial, ...(early ? { whole } : {}) });
  const invoice = newSubscriptionInvoice(world, subscription, {
    reason: 'subscription_create',
    period: { start: now, end: now },
    lines,
    autoAdvance: true,
  });
  if (!facts.preview) collectFirst(world, subscription, invoice, facts);
  return { subscription, invoice };
}

function currencyOf({ items, once }: NewSubscription): string {
  const prices = [...items.map(({ price }) => price), ...once.map(({ price }) => price)];
  const currency = prices[0]?.currency ?? 'eur';
  if (prices.some((price) => price.currency !== currency)) {
    throw refuse('All prices on a subscription must have the same currency.', { param: 'items' });
  }
  return currency;
}

function useCoupon(
  world: StripeWorld,
  subscription: Stripe.Subscription,
  customer: string,
  id: string,
): void {
  const coupon = usableCoupon(world, id, 'discounts[0][coupon]');
  subscription.discounts = [newDiscount(world, coupon, { customer, subscription: subscription.id }).id];
}

function addOnce(
  world: StripeWorld,
  subscription: Stripe.Subscription,
  { once, customer }: NewSubscription,
): void {
  for (const { price, quantity } of once) {
    newInvoiceItem(world, {
      amount: costOf(world, price, quantity),
      currency: price.currency,
      customer: customer.id,
      description: nameOf(world, price),
      discountable: true,
      metadata: {},
      period: { start: world.now(), end: world.now() },
      price,
      proration: false,
      quantity,
      subscription: subscription.id,
      subscriptionItem: null,
      invoice: null,
    });
  }
}

function collectFirst(
  world: StripeWorld,
  subscription: Stripe.Subscription,
  invoice: Stripe.Invoice,
  facts: NewSubscription,
): void {
  const method = defaultMethodOf(world, subscription, facts.customer.id);
  const waits = facts.paymentBehavior === 'default_incomplete';
  if (invoice.amount_due > 0 && facts.collection === 'charge_automatically' && !waits && !method)
    throw noMethod();
  finalizeInvoice(world, invoice);
  if (facts.collection === 'send_invoice') {
    activate(world, subscription);
    world.emit('invoice.sent', invoice);
    return;
  }
  if (invoice.status === 'paid') {
    activate(world, subscription);
    if (waits && !method)
      subscription.pending_setup_intent = setupFor(world, subscription, facts.customer.id);
    return;
  }
  if (waits) return;
  attemptInvoice(world, invoice, {
    offSession: facts.offSession,
    authenticated: facts.authenticated ?? false,
  });
  const intent = intentOfInvoice(world, invoice);
  const declined = intent && facts.paymentBehavior === 'error_if_incomplete' ? declinedError(intent) : null;
  if (declined) throw declined;
}

function activate(world: StripeWorld, subscription: Stripe.Subscription): void {
  if (subscription.status !== 'incomplete') return;
  const before = structuredClone(subscription);
  subscription.status = 'active';
  world.changed();
  world.emit('customer.subscription.updated', subscription, before);
}

/** So that a method is there when the trial is over. */
function setupFor(world: StripeWorld, { id }: Stripe.Subscription, customer: string): string {
  return newSetupIntent(world, {
    customer,
    description: null,
    metadata: { subscription: id },
    paymentMethodTypes: ['card'],
    usage: 'off_session',
  }).id;
}
