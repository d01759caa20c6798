import { stripe } from '../../adapters/stripe.ts';
import { db } from '../../kernel/firebase.ts';
import { isLostRace, optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { holdSubscription } from '../subscriptions/subscription-store.ts';
import { syncSubscription } from '../subscriptions/sync-subscription.ts';
import type { Facts } from './follower.ts';
import { idOf } from './id-of.ts';

/** Something happened to a subscription: it is made what Stripe says now. */
export async function followSubscription({ tenantId, event, now }: Facts): Promise<boolean> {
  const { subscriptionId, objectId, type } = event;
  if (subscriptionId === null) return false;
  await syncSubscription(tenantId, subscriptionId, now, objectId);
  if (type === 'customer.subscription.trial_will_end') await tellTrialEnds(tenantId, subscriptionId, now);
  return true;
}

/** Told once for each trial, and only where it will be charged or end. */
async function tellTrialEnds(tenantId: string, subscriptionId: string, now: Date): Promise<void> {
  const { data } = await holdSubscription(tenantId, subscriptionId);
  if (data.status !== 'trialing' || data.cancelAtPeriodEnd) return;
  const batch = db().batch();
  const news = { type: 'subscription.changed', subscriptionId, news: 'trialEnding' } as const;
  tell(batch, tenantId, news, now, `trial_${subscriptionId}`);
  await batch.commit().catch((error: unknown) => {
    if (!isLostRace(error)) throw error;
  });
}

/** Something happened to an invoice of a subscription: the subscription follows, and what is paid is booked. */
export async function followInvoice({ tenantId, event, now }: Facts): Promise<boolean> {
  if (event.subscriptionId === null) return false;
  await syncSubscription(tenantId, event.subscriptionId, now);
  return true;
}

/** The page on which somebody subscribes: done, or closed without it. */
export async function followSubscriptionPage({ tenantId, event, now }: Facts): Promise<boolean> {
  const { subscriptionId, objectId } = event;
  if (subscriptionId === null) return false;
  const session = await stripe().checkout.sessions.retrieve(objectId);
  const begun = idOf(session.subscription);
  if (begun) await syncSubscription(tenantId, subscriptionId, now, begun);
  else if (session.status === 'expired') await abandon(tenantId, subscriptionId, objectId, now);
  return true;
}

/** Given up, unless another page is open for it or it has begun. */
async function abandon(tenantId: string, id: string, sessionId: string, now: Date): Promise<void> {
  await optimistically(async () => {
    const { data, reference, version } = await holdSubscription(tenantId, id);
    if (data.status !== 'starting' || data.stripe.checkoutSessionId !== sessionId) return;
    await reference.update({ status: 'abandoned', updatedAt: now }, { lastUpdateTime: version });
  });
}
