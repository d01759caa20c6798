import type Stripe from 'stripe';
import { nameOf } from '../catalog/new-price.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { idOf } from '../payments/customers.ts';
import { attemptInvoice, finalizeInvoice } from './collect.ts';
import { newInvoiceItem, pendingItems } from './invoice-items.ts';
import { voidInvoice } from './invoices.ts';
import { newSubscriptionInvoice } from './period-invoice.ts';
import { prorationLines } from './proration.ts';
import { customerIdOf, periodOf, wholePeriodOf } from './subscription-facts.ts';
import { usageLines } from './usage.ts';

type Subscription = Stripe.Subscription;
type Reason = 'cancellation_requested' | 'payment_failed' | 'payment_disputed';

/** Ends a subscription now. What it owed stays open, except what was never begun. */
export function cancelNow(
  world: StripeWorld,
  subscription: Subscription,
  reason: Reason,
  { prorate = false, invoiceNow = false }: { readonly prorate?: boolean; readonly invoiceNow?: boolean } = {},
): Subscription {
  const before = structuredClone(subscription);
  const paidFor = subscription.status === 'active' || subscription.status === 'past_due';
  if (prorate && paidFor) creditRest(world, subscription, world.now());
  const usage =
    invoiceNow && paidFor
      ? usageLines(world, subscription, { ...periodOf(subscription), end: world.now() })
      : [];
  const first = world.state.invoices[idOf(subscription.latest_invoice) ?? ''];
  if (subscription.status === 'incomplete' && first?.status === 'open') voidInvoice(world, first);
  end(world, subscription, reason);
  world.emit('customer.subscription.deleted', subscription, before);
  const pending = pendingItems(world, customerIdOf(subscription), subscription.id);
  if (invoiceNow && usage.length + pending.length > 0) finalInvoice(world, subscription, usage);
  return subscription;
}

/** Ends a subscription because its time is over: what was used last is billed. */
export function cancelAtEnd(world: StripeWorld, subscription: Subscription): void {
  const before = structuredClone(subscription);
  const usage = usageLines(world, subscription, { ...periodOf(subscription), end: world.now() }).filter(
    ({ amount }) => amount !== 0,
  );
  end(world, subscription, 'cancellation_requested');
  world.emit('customer.subscription.deleted', subscription, before);
  const pending = pendingItems(world, customerIdOf(subscription), subscription.id).filter(
    ({ parent }) => parent?.subscription_details?.subscription === subscription.id,
  );
  const sum = [...usage, ...pending].reduce((total, { amount }) => total + amount, 0);
  if (sum > 0) finalInvoice(world, subscription, usage);
}

function end(world: StripeWorld, subscription: Subscription, reason: Reason): void {
  subscription.status = 'canceled';
  subscription.canceled_at ??= world.now();
  subscription.ended_at = world.now();
  subscription.pause_collection = null;
  if (subscription.cancellation_details) subscription.cancellation_details.reason = reason;
  world.changed();
}

function finalInvoice(
  world: StripeWorld,
  subscription: Subscription,
  usage: ReturnType<typeof usageLines>,
): void {
  const latest = subscription.latest_invoice;
  const invoice = newSubscriptionInvoice(world, subscription, {
    reason: 'subscription_update',
    period: { start: periodOf(subscription).start, end: world.now() },
    lines: usage,
    autoAdvance: true,
  });
  if (invoice.total < 0) subscription.latest_invoice = latest;
  finalizeInvoice(world, invoice);
  if (invoice.status === 'open') attemptInvoice(world, invoice, { offSession: true });
}

/** Puts a credit for the time that was paid for and is not used aside for the next invoice. */
export function creditRest(world: StripeWorld, subscription: Subscription, at: number): void {
  const period = wholePeriodOf(subscription);
  for (const line of prorationLines(world.state.debited[subscription.id] ?? [], [], at, period)) {
    const item = subscription.items.data.find(({ id }) => id === line.item);
    if (!item || line.prorated === 0) continue;
    newInvoiceItem(world, {
      amount: line.prorated,
      currency: subscription.currency,
      customer: customerIdOf(subscription),
      description: `Unused time on ${line.quantity} × ${nameOf(world, item.price)} after ${dayInWords(at)}`,
      discountable: false,
      metadata: subscription.metadata,
      period: { start: at, end: period.end },
      price: item.price,
      proration: true,
      quantity: line.quantity,
      subscription: subscription.id,
      subscriptionItem: item.id,
      invoice: null,
    });
  }
}

/** A day as the line of an invoice says it: 16 Apr 2027. */
export function dayInWords(time: number): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: '2-digit',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(time * 1000);
}
