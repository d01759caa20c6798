import type Stripe from 'stripe';
import { refuse } from '../core/stripe-error.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { periodAt } from './billing-cycle.ts';
import { attemptInvoice, finalizeInvoice } from './collect.ts';
import { billAhead, newSubscriptionInvoice } from './period-invoice.ts';
import { cycleOf, periodOf, setPeriod } from './subscription-facts.ts';

/**
 * Brings a paused subscription back: a new period begins, and it is active once that is paid.
 * @throws StripeError when it is not paused
 */
export function resumeSubscription(
  world: StripeWorld,
  subscription: Stripe.Subscription,
  anchor: 'now' | 'unchanged',
): Stripe.Subscription {
  if (subscription.status !== 'paused') {
    throw refuse('Only subscriptions with a status of paused can be resumed.', { code: 'resource_missing' });
  }
  const now = world.now();
  const cycle = cycleOf(subscription.items.data);
  if (anchor === 'now') subscription.billing_cycle_anchor = now;
  const whole = periodAt(subscription.billing_cycle_anchor, cycle, now);
  setPeriod(subscription, { start: now, end: whole.end });
  const invoice = newSubscriptionInvoice(world, subscription, {
    reason: 'subscription_update',
    period: { start: now, end: now },
    lines: billAhead(world, subscription, periodOf(subscription), anchor === 'now' ? {} : { whole }),
    autoAdvance: true,
  });
  finalizeInvoice(world, invoice);
  if (invoice.status === 'open') attemptInvoice(world, invoice, { offSession: false });
  return subscription;
}
