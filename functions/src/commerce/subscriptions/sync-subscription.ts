import { recurringOf } from '@evergrow/domain/analytics/revenue';
import {
  applySubscription,
  type Subscription,
  type SubscriptionTerms,
} from '@evergrow/domain/commerce/subscription';
import type Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { countSubscription } from '../../analytics/sales/count-sales.ts';
import { audit } from '../../kernel/audit.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { decided, Refusal } from '../../kernel/refusal.ts';
import { idOf } from '../stripe/id-of.ts';
import { bookInvoices } from './book-invoices.ts';
import { planAsItIs } from './plan-store.ts';
import { agreeTo } from './plan-terms.ts';
import { itemsOf, presentOf } from './present-subscription.ts';
import { holdSubscription } from './subscription-store.ts';

/** What is charged now, where it is another thing than was agreed; null where it is the same. */
async function otherTerms(
  tenantId: string,
  { terms }: Subscription,
  found: Stripe.Subscription,
): Promise<SubscriptionTerms | null> {
  const { item } = itemsOf(found);
  const { offeringId = terms.offeringId, priceId = terms.priceId } = item.price.metadata;
  const quantity = item.quantity ?? 1;
  if (offeringId === terms.offeringId && priceId === terms.priceId && quantity === terms.quantity)
    return null;
  const sold = await planAsItIs(tenantId, offeringId);
  const { currency } = terms;
  const wanted = { priceId, quantity, currency };
  if (sold) return (await agreeTo(tenantId, { offeringId, ...sold }, wanted)).terms;
  // Changed by hand at the payment service to what is not sold here any more: what it grants stays.
  const each = item.price.unit_amount ?? Math.round(terms.amount / terms.quantity);
  return { ...terms, priceId, quantity, amount: each * quantity };
}

/**
 * A person has one card here, which the payment service's page changes: what a subscription was begun with becomes that card,
 * so that a subscription never goes on with one that was replaced.
 */
async function keepOneCard({ id, status, customer, default_payment_method: begunWith }: Stripe.Subscription) {
  const card = idOf(begunWith);
  const customerId = idOf(customer);
  if (card === null || customerId === null || status === 'canceled') return;
  await stripe().customers.update(customerId, { invoice_settings: { default_payment_method: card } });
  await stripe().subscriptions.update(id, { default_payment_method: '' });
}

/**
 * Makes a subscription what the payment service says now. Ours is read first and the service asked after, and it is written
 * only where ours has not changed meanwhile: whoever asked earlier can so never overwrite who asked later.
 * @param heard the service's id of it, where it is not known yet
 * @throws Refusal('conflict' | 'invalid_transition' | 'not_found') for what a person has to look at
 */
export async function syncSubscription(
  tenantId: string,
  subscriptionId: string,
  now: Date,
  heard: string | null = null,
): Promise<void> {
  const stripeId = await optimistically(async () => {
    const held = await holdSubscription(tenantId, subscriptionId);
    const id = held.data.stripe.subscriptionId ?? heard;
    if (id === null) return null;
    const found = await stripe().subscriptions.retrieve(id, { expand: ['latest_invoice'] });
    const isOurs =
      found.metadata.subscriptionId === subscriptionId &&
      found.metadata.tenantId === tenantId &&
      idOf(found.customer) === held.data.stripe.customerId;
    if (!isOurs) throw new Refusal('conflict', 'it belongs to somebody else at the payment service');
    await keepOneCard(found);
    const terms = await otherTerms(tenantId, held.data, found);
    const { subscription, news } = decided(applySubscription(held.data, presentOf(found), terms, now));
    if (subscription === held.data) return id;
    const batch = db().batch();
    batch.update(held.reference, { ...subscription }, { lastUpdateTime: held.version });
    for (const one of news) {
      tell(batch, tenantId, { type: 'subscription.changed', subscriptionId, news: one }, now);
    }
    if (news.length === 0) tell(batch, tenantId, { type: 'subscription.settle', subscriptionId }, now);
    if (subscription.status !== held.data.status) {
      const target = `subscription/${subscriptionId}`;
      const reason = `${held.data.status} → ${subscription.status}`;
      audit(batch, tenantId, { action: 'subscription.moved', actor: 'system', target, reason }, now);
    }
    countSubscription(batch, tenantId, recurringOf(held.data), recurringOf(subscription), now);
    await batch.commit();
    return id;
  });
  if (stripeId) await bookInvoices(tenantId, subscriptionId, stripeId, now);
}
