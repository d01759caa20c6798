import { orderSchema } from '@evergrow/domain/commerce';
import {
  isLive,
  type Subscription,
  subscriptionSchema,
  withPayment,
} from '@evergrow/domain/commerce/subscription';
import { paths } from '@evergrow/domain/kernel';
import { stripe } from '../../adapters/stripe.ts';
import { audit } from '../../kernel/audit.ts';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { askingStripe } from './asking-stripe.ts';
import { settleSubscriptionGrants } from './settle-grants.ts';
import { syncSubscription } from './sync-subscription.ts';

/**
 * Makes a subscription follow what became of one of its payments, any number of times: while the buyer's bank holds it back
 * nothing is open, won it opens again, and lost it ends at once, at the payment service too. Nothing for other orders.
 */
export async function followSubscriptionPayment(tenantId: string, orderId: string, now: Date): Promise<void> {
  const found = await keepDisputed(tenantId, orderId, now);
  if (!found) return;
  const { id, subscription } = found;
  await settleSubscriptionGrants(tenantId, id, now);
  const { subscriptionId } = subscription.stripe;
  if (subscription.lost.length === 0 || subscriptionId === null || !isLive(subscription)) return;
  await askingStripe(async () => {
    const { status } = await stripe().subscriptions.retrieve(subscriptionId);
    if (status !== 'canceled') await stripe().subscriptions.cancel(subscriptionId);
  });
  await syncSubscription(tenantId, id, now);
  await settleSubscriptionGrants(tenantId, id, now);
}

type Found = { id: string; subscription: Subscription };

/** The order is read in the transaction that changes the subscription, so that of two the one that saw less changes nothing. */
async function keepDisputed(tenantId: string, orderId: string, now: Date): Promise<Found | null> {
  return await db().runTransaction(async (transaction) => {
    const order = (await transaction.get(documentAt(paths.order(tenantId, orderId), orderSchema))).data();
    if (order?.purpose !== 'subscription' || order.itemId === null) return null;
    const id = order.itemId;
    const reference = documentAt(paths.subscription(tenantId, id), subscriptionSchema);
    const before = (await transaction.get(reference)).data();
    if (!before) return null;
    const subscription = withPayment(before, orderId, order.status, now);
    if (subscription === before) return { id, subscription };
    const { disputed, lost, updatedAt } = subscription;
    transaction.update(reference, { disputed, lost, updatedAt });
    const target = `subscription/${id}`;
    const reason = `${orderId}: ${order.status}`;
    audit(transaction, tenantId, { action: 'subscription.moved', actor: 'system', target, reason }, now);
    return { id, subscription };
  });
}
