import { orderSchema } from '@evergrow/domain/commerce';
import { invoiceSchema } from '@evergrow/domain/commerce/invoice';
import {
  graceEnd,
  type OwnSubscriptions,
  type Subscription,
  type SubscriptionStatus,
  type SubscriptionView,
} from '@evergrow/domain/commerce/subscription';
import { paths } from '@evergrow/domain/kernel';
import type { Query } from 'firebase-admin/firestore';
import { collectionAt } from '../../kernel/collection.ts';
import { readPage } from '../../kernel/page.ts';
import { subscriptionsIn } from './subscription-store.ts';

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

function openUntil(subscription: Subscription): Date | null {
  if (subscription.status === 'paused') return subscription.pausedFrom;
  return subscription.status === 'pastDue' ? graceEnd(subscription) : null;
}

/** As its owner and its seller see it. */
export function shownSubscription(id: string, subscription: Subscription): SubscriptionView {
  const { terms, openInvoice: open } = subscription;
  const { offeringId, priceId, title, priceTitle, interval, every, quantity, maxQuantity, usage } = terms;
  const { clientUid, clientName, status, cancelAtPeriodEnd, endedBy } = subscription;
  return {
    id,
    clientUid,
    clientName,
    status,
    offeringId,
    priceId,
    title,
    priceTitle,
    interval,
    every,
    quantity,
    maxQuantity,
    price: { amount: terms.amount, currency: terms.currency },
    usage: usage
      ? { unit: usage.unit, included: usage.included, per: usage.per, amount: usage.amount }
      : null,
    trialEnd: iso(subscription.trialEnd),
    periodEnd: iso(subscription.periodEnd),
    cancelAtPeriodEnd,
    openUntil: iso(openUntil(subscription)),
    due: open ? { amount: open.due, attempts: open.attempts, nextAt: iso(open.nextAttemptAt) } : null,
    startedAt: iso(subscription.startedAt),
    endedAt: iso(subscription.endedAt),
    endedBy,
    isDisputed: subscription.disputed.length > 0,
  };
}

/** How many of each are shown to their owner. */
const shown = 50;

/** A person's own subscriptions, the latest first, and what they paid for them. */
export async function listOwn(tenantId: string, uid: string): Promise<OwnSubscriptions> {
  const [subscriptions, orders, invoices] = await Promise.all([
    subscriptionsIn(tenantId).where('clientUid', '==', uid).orderBy('createdAt', 'desc').limit(shown).get(),
    collectionAt(paths.orders(tenantId), orderSchema)
      .where('clientUid', '==', uid)
      .where('purpose', '==', 'subscription')
      .orderBy('createdAt', 'desc')
      .limit(shown)
      .get(),
    collectionAt(paths.invoices(tenantId), invoiceSchema)
      .where('clientUid', '==', uid)
      .orderBy('issuedAt', 'desc')
      .limit(shown * 2)
      .get(),
  ]);
  const issued = invoices.docs.map((one) => ({ id: one.id, ...one.data() })).reverse();
  return {
    items: subscriptions.docs
      .map((one) => shownSubscription(one.id, one.data()))
      .filter(({ status }) => status !== 'starting' && status !== 'abandoned'),
    payments: orders.docs.map((one) => {
      const { quote, items, itemId, refunded, paidAt, createdAt } = one.data();
      return {
        orderId: one.id,
        subscriptionId: itemId ?? '',
        title: items[0]?.title ?? '',
        paid: { amount: quote.total, currency: quote.currency },
        refunded,
        paidAt: (paidAt ?? createdAt).toISOString(),
        invoices: issued
          .filter((invoice) => invoice.orderId === one.id)
          .map(({ id, kind, number }) => ({ id, kind, number })),
      };
    }),
  };
}

type Wanted = {
  status?: SubscriptionStatus | undefined;
  offeringId?: string | undefined;
  cursor?: string | undefined;
};

/** All subscriptions of a business, the latest first, narrowed by state and plan. */
export async function listAll(tenantId: string, { status, offeringId, cursor }: Wanted) {
  const all: Query<Subscription> = subscriptionsIn(tenantId);
  const ofState = status === undefined ? all : all.where('status', '==', status);
  const query = offeringId === undefined ? ofState : ofState.where('terms.offeringId', '==', offeringId);
  const page = await readPage(query, [{ field: 'createdAt', direction: 'desc' }], cursor);
  return {
    items: page.items.map((one) => shownSubscription(one.id, one.data())),
    nextCursor: page.nextCursor,
  };
}
