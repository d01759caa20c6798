import type Stripe from 'stripe';
import type { InvoiceOutcome, StripeWorld } from '../core/stripe-world.ts';
import { clockOf, idOf } from '../payments/customers.ts';
import { giveTo } from '../payments/payment-methods.ts';
import { cancelNow } from './cancel.ts';
import { markPaid } from './collect.ts';
import { nextAttempt, statusAfterFailure } from './dunning.ts';
import { intentOfInvoice, subscriptionOf } from './invoices.ts';

/** What the payment of an invoice means to the invoice. */
export function followInvoicePayment(place: StripeWorld, intent: Stripe.PaymentIntent): void {
  const payment = Object.values(place.state.invoicePayments).find(
    (each) => each.payment.payment_intent === intent.id,
  );
  const invoice = payment ? place.state.invoices[idOf(payment.invoice) ?? ''] : undefined;
  if (!invoice || !['open', 'uncollectible'].includes(invoice.status ?? '')) return;
  const world = atItsTime(place, invoice);
  if (intent.status === 'succeeded') {
    keepMethod(world, invoice, intent);
    markPaid(world, invoice, intent.amount_received);
  }
  if (intent.status === 'processing') beginsUnpaid(world, invoice);
  if (intent.status === 'requires_action') world.invoiceSettled(invoice, 'action_required');
  if (intent.status === 'requires_payment_method') world.invoiceSettled(invoice, 'failed');
}

/** A subscription runs while the bank debits what is due for it. */
function beginsUnpaid(world: StripeWorld, invoice: Stripe.Invoice): void {
  const subscription = subscriptionOf(world, invoice);
  if (subscription?.status !== 'incomplete') return;
  const before = structuredClone(subscription);
  subscription.status = 'active';
  world.changed();
  world.emit('customer.subscription.updated', subscription, before);
}

/** The time of the clock its customer lives on, unless the world is there already. */
function atItsTime(world: StripeWorld, invoice: Stripe.Invoice): StripeWorld {
  const clock = world.state.clocks[clockOf(world, idOf(invoice.customer)) ?? ''];
  return clock ? world.with({ now: () => Math.max(clock.frozen_time, invoice.created) }) : world;
}

function keepMethod(world: StripeWorld, invoice: Stripe.Invoice, intent: Stripe.PaymentIntent): void {
  const subscription = subscriptionOf(world, invoice);
  const method = world.state.paymentMethods[idOf(intent.payment_method) ?? ''];
  const customer = idOf(invoice.customer);
  if (!subscription || !method || !customer) return;
  if (subscription.payment_settings?.save_default_payment_method !== 'on_subscription') return;
  giveTo(world, method, customer);
  subscription.default_payment_method = method.id;
}

/** What collecting an invoice came to, and what that means to its subscription. */
export function followInvoice(place: StripeWorld, invoice: Stripe.Invoice, outcome: InvoiceOutcome): void {
  const world = atItsTime(place, invoice);
  const subscription = subscriptionOf(world, invoice);
  if (outcome === 'paid') {
    if (subscription) becomeActive(world, subscription, invoice);
    return;
  }
  if (outcome === 'action_required') world.emit('invoice.payment_action_required', invoice);
  plan(world, invoice, subscription);
  world.emit('invoice.payment_failed', invoice);
  setDelinquent(world, invoice, true);
  if (subscription) fallBehind(world, subscription, invoice);
}

/** When it is tried again: the first invoice of a subscription is not, and what the customer pays by hand neither. */
function plan(world: StripeWorld, invoice: Stripe.Invoice, subscription: Stripe.Subscription | null): void {
  const byItself =
    invoice.collection_method === 'charge_automatically' && invoice.billing_reason !== 'subscription_create';
  invoice.next_payment_attempt =
    byItself && subscription && invoice.status === 'open'
      ? nextAttempt(invoice.attempt_count, world.now(), world.settings)
      : null;
  world.changed();
}

function fallBehind(world: StripeWorld, subscription: Stripe.Subscription, invoice: Stripe.Invoice): void {
  if (!['active', 'past_due', 'trialing'].includes(subscription.status)) return;
  const status = statusAfterFailure(invoice.attempt_count, world.settings);
  if (status === 'canceled') {
    cancelNow(world, subscription, 'payment_failed');
    return;
  }
  if (subscription.status === status) return;
  const before = structuredClone(subscription);
  subscription.status = status;
  world.changed();
  world.emit('customer.subscription.updated', subscription, before);
}

/** A paid invoice brings a subscription back, unless a later one is still open. */
function becomeActive(world: StripeWorld, subscription: Stripe.Subscription, invoice: Stripe.Invoice): void {
  setDelinquent(world, invoice, false);
  if (subscription.status === 'paused' && idOf(subscription.latest_invoice) === invoice.id) {
    resume(world, subscription);
    return;
  }
  const waits = ['incomplete', 'past_due', 'unpaid'].includes(subscription.status);
  if (!waits || idOf(subscription.latest_invoice) !== invoice.id) return;
  const before = structuredClone(subscription);
  subscription.status =
    subscription.trial_end !== null && subscription.trial_end > world.now() ? 'trialing' : 'active';
  world.changed();
  world.emit('customer.subscription.updated', subscription, before);
}

function resume(world: StripeWorld, subscription: Stripe.Subscription): void {
  const before = structuredClone(subscription);
  subscription.status = 'active';
  delete subscription.status_details;
  world.changed();
  world.emit('customer.subscription.resumed', subscription, before);
}

function setDelinquent(world: StripeWorld, invoice: Stripe.Invoice, delinquent: boolean): void {
  const customer = world.state.customers[idOf(invoice.customer) ?? ''];
  if (!customer || customer.deleted) return;
  const open = intentOfInvoice(world, invoice)?.status === 'requires_payment_method';
  customer.delinquent = delinquent && open;
}
