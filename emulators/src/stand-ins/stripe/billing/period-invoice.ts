import type Stripe from 'stripe';
import { costOf } from '../catalog/new-price.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { customerOf, idOf } from '../payments/customers.ts';
import type { Period } from './billing-cycle.ts';
import { type Line, subscriptionLine } from './invoice-lines.ts';
import { newInvoice } from './invoices.ts';
import { prorate } from './proration.ts';
import { customerIdOf, isMetered, positionsOf } from './subscription-facts.ts';

export type SubscriptionInvoice = {
  readonly reason: Stripe.Invoice['billing_reason'];
  /** The span the invoice speaks of. */
  readonly period: Period;
  readonly lines: readonly Line[];
  readonly withPending?: boolean;
  readonly autoAdvance: boolean;
  readonly prorationDate?: number;
};

/** An invoice of a subscription, as a draft. */
export function newSubscriptionInvoice(
  world: StripeWorld,
  subscription: Stripe.Subscription,
  facts: SubscriptionInvoice,
): Stripe.Invoice {
  const invoice = newInvoice(world, {
    customer: customerOf(world, customerIdOf(subscription)),
    subscription,
    reason: facts.reason,
    currency: subscription.currency,
    period: facts.period,
    lines: facts.lines,
    withPending: facts.withPending ?? true,
    collection: subscription.collection_method === 'send_invoice' ? 'send_invoice' : 'charge_automatically',
    daysUntilDue: subscription.days_until_due,
    autoAdvance: facts.autoAdvance,
    description: subscription.description,
    metadata: {},
    defaultMethod: null,
    ...(facts.prorationDate === undefined ? {} : { prorationDate: facts.prorationDate }),
  });
  subscription.latest_invoice = idOf(invoice);
  return invoice;
}

/**
 * The licensed items of a subscription for a period that is paid for in advance; for nothing while it is tried. What is
 * billed here is what can be credited later.
 */
export function billAhead(
  world: StripeWorld,
  subscription: Stripe.Subscription,
  period: Period,
  { trial = false, whole = period }: { readonly trial?: boolean; readonly whole?: Period } = {},
): Line[] {
  world.state.debited[subscription.id] = trial ? [] : positionsOf(world, subscription, period.start);
  return subscription.items.data
    .filter((item) => !isMetered(item))
    .map((item) => {
      const quantity = item.quantity ?? 1;
      const full = trial ? 0 : costOf(world, item.price, quantity);
      const amount =
        whole === period ? full : prorate(full, period.start, { start: whole.start, end: period.end });
      return subscriptionLine(world, subscription, item, { amount, quantity, period, trial });
    });
}
