import { followAccount, followPayout } from './connect/follow-account.ts';
import { followDispute } from './stripe/follow-dispute.ts';
import { followIntent } from './stripe/follow-intent.ts';
import { followCharge, followRefund } from './stripe/follow-refund.ts';
import { followSession } from './stripe/follow-session.ts';
import { followInvoice, followSubscription, followSubscriptionPage } from './stripe/follow-subscription.ts';
import type { Facts, Follower } from './stripe/follower.ts';

/** Who follows which event of the platform's own account. One event can concern several. */
const followers: Readonly<Record<string, readonly Follower[]>> = {
  'checkout.session.completed': [followSession, followSubscriptionPage],
  'checkout.session.async_payment_succeeded': [followSession],
  'checkout.session.async_payment_failed': [followSession],
  'checkout.session.expired': [followSession, followSubscriptionPage],
  'payment_intent.succeeded': [followIntent],
  'payment_intent.payment_failed': [followIntent],
  'charge.refunded': [followCharge],
  'refund.created': [followRefund],
  'refund.updated': [followRefund],
  'refund.failed': [followRefund],
  'charge.dispute.created': [followDispute],
  'charge.dispute.updated': [followDispute],
  'charge.dispute.closed': [followDispute],
  'charge.dispute.funds_withdrawn': [followDispute],
  'charge.dispute.funds_reinstated': [followDispute],
  'customer.subscription.created': [followSubscription],
  'customer.subscription.updated': [followSubscription],
  'customer.subscription.deleted': [followSubscription],
  'customer.subscription.paused': [followSubscription],
  'customer.subscription.resumed': [followSubscription],
  'customer.subscription.trial_will_end': [followSubscription],
  'invoice.paid': [followInvoice],
  'invoice.payment_failed': [followInvoice],
  'invoice.payment_action_required': [followInvoice],
  'invoice.voided': [followInvoice],
  'invoice.marked_uncollectible': [followInvoice],
};

/** Who follows which event of a tenant's connected account. Orders are paid on the platform's, so none of these is about one. */
const accountFollowers: Readonly<Record<string, readonly Follower[]>> = {
  'account.updated': [followAccount],
  'account.application.deauthorized': [followAccount],
  'payout.created': [followPayout],
  'payout.updated': [followPayout],
  'payout.paid': [followPayout],
  'payout.failed': [followPayout],
  'payout.canceled': [followPayout],
};

/** Does what an event calls for. Returns false for one we keep but do nothing about. */
export async function handleStripeEvent(facts: Facts): Promise<boolean> {
  const { type, account } = facts.event;
  let known = false;
  for (const follow of (account === null ? followers : accountFollowers)[type] ?? []) {
    known = (await follow(facts)) || known;
  }
  return known;
}
