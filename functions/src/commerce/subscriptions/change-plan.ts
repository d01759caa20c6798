import type { PlanChange, ShownChange, Subscription } from '@evergrow/domain/commerce/subscription';
import { MINUTE } from '@evergrow/domain/kernel';
import type Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { newId } from '../../kernel/random.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { askingStripe } from './asking-stripe.ts';
import { planOnSale } from './plan-store.ts';
import { type Agreed, agreeTo } from './plan-terms.ts';
import { itemsOf } from './present-subscription.ts';
import { holdOwnSubscription } from './subscription-store.ts';
import { syncSubscription } from './sync-subscription.ts';

/** How long a change can be made for the price it was shown with. */
const shownFor = 15 * MINUTE;

const changeable = new Set<Subscription['status']>(['trialing', 'active']);

/** What is on sale is agreed to anew; @throws Refusal('invalid_transition' | 'invalid_request') for what is no change */
async function agreedChange(
  tenantId: string,
  subscription: Subscription,
  wanted: PlanChange,
): Promise<Agreed> {
  const { terms, status } = subscription;
  if (!changeable.has(status)) throw new Refusal('invalid_transition');
  const { offeringId, priceId, quantity } = wanted;
  if (offeringId === terms.offeringId && priceId === terms.priceId && quantity === terms.quantity) {
    throw new Refusal('invalid_request', 'this is what there is already');
  }
  const sold = await planOnSale(tenantId, offeringId);
  return await agreeTo(tenantId, { offeringId, ...sold }, { ...wanted, currency: terms.currency });
}

/** What the subscription consists of after the change, and whether its period begins anew. */
function changeOf(found: Stripe.Subscription, { terms, prices }: Agreed) {
  const { item, usage } = itemsOf(found);
  const recurring = item.price.recurring;
  const sameCycle = recurring?.interval === terms.interval && recurring.interval_count === terms.every;
  const counted: Stripe.SubscriptionUpdateParams.Item[] =
    usage?.price.id === prices.usage
      ? []
      : [
          ...(usage ? [{ id: usage.id, deleted: true }] : []),
          ...(prices.usage === null ? [] : [{ price: prices.usage }]),
        ];
  const items = [{ id: item.id, price: prices.price, quantity: terms.quantity }, ...counted];
  const proration_behavior = terms.prorates ? ('always_invoice' as const) : ('none' as const);
  const billsNow = found.status !== 'trialing' && (!sameCycle || terms.prorates);
  return { items, proration_behavior, sameCycle, billsNow };
}

type Change = ReturnType<typeof changeOf>;

/** What is due at once for a change; null where nothing is billed before the next period. */
async function previewOf(
  found: Stripe.Subscription,
  { items, proration_behavior, billsNow }: Change,
  prorationDate: number | null,
): Promise<Stripe.Invoice | null> {
  if (!billsNow) return null;
  return await askingStripe(() =>
    stripe().invoices.createPreview({
      subscription: found.id,
      subscription_details: {
        items,
        proration_behavior,
        ...(prorationDate === null ? {} : { proration_date: prorationDate }),
      },
    }),
  );
}

const prorationDateOf = (invoice: Stripe.Invoice | null): number | null =>
  invoice?.parent?.subscription_details?.subscription_proration_date ?? null;

const idOfStripe = ({ stripe: { subscriptionId } }: Subscription): string => {
  if (subscriptionId === null) throw new Refusal('invalid_transition');
  return subscriptionId;
};

/**
 * What a change of plan or number would cost, shown before it is made: by the payment service's own count, from an instant
 * that is kept here. Making it within a quarter of an hour charges what is shown, to the cent.
 * @throws Refusal('not_found' | 'invalid_transition' | 'invalid_request' | 'offering_not_found' | 'payment_unavailable')
 */
export async function showChange(
  tenantId: string,
  uid: string,
  subscriptionId: string,
  wanted: PlanChange,
  now: Date,
): Promise<ShownChange> {
  return await optimistically(async () => {
    const held = await holdOwnSubscription(tenantId, uid, subscriptionId);
    const agreed = await agreedChange(tenantId, held.data, wanted);
    const found = await askingStripe(() => stripe().subscriptions.retrieve(idOfStripe(held.data)));
    const change = changeOf(found, agreed);
    const preview = await previewOf(found, change, null);
    const prorationDate = prorationDateOf(preview);
    const changeId = newId();
    const dueNow = preview?.amount_due ?? 0;
    const pendingChange = { id: changeId, ...wanted, prorationDate, dueNow, shownAt: now };
    await held.reference.update({ pendingChange, updatedAt: now }, { lastUpdateTime: held.version });
    const { periodEnd, terms } = held.data;
    const keepsPeriod = change.sameCycle || found.status === 'trialing';
    const ends = preview?.lines.data.map(({ period }) => period.end * 1000) ?? [];
    const nextAt = keepsPeriod ? periodEnd : new Date(Math.max(...ends));
    return {
      changeId,
      currency: terms.currency,
      dueNow,
      credit: Math.max(0, -(preview?.total ?? 0)),
      lines: (preview?.lines.data ?? []).map(({ description, amount }) => ({
        label: description ?? '',
        amount,
      })),
      prorationDate: prorationDate === null ? null : new Date(prorationDate * 1000).toISOString(),
      amount: agreed.terms.amount,
      nextAt: nextAt?.toISOString() ?? null,
    };
  });
}

/**
 * Makes a change as it was shown: from the same instant, for the same amount. A card that is declined leaves all as it was.
 * @throws Refusal('not_found' | 'quote_changed' | 'payment_declined' | 'invalid_transition' | 'payment_unavailable')
 */
export async function makeChange(
  tenantId: string,
  uid: string,
  subscriptionId: string,
  changeId: string,
  now: Date,
): Promise<void> {
  const { data } = await holdOwnSubscription(tenantId, uid, subscriptionId);
  const pending = data.pendingChange;
  const isShown = pending?.id === changeId && pending.shownAt.getTime() + shownFor > now.getTime();
  if (!pending || !isShown) throw new Refusal('quote_changed');
  const { offeringId, priceId, quantity, prorationDate, dueNow } = pending;
  const agreed = await agreedChange(tenantId, data, { offeringId, priceId, quantity });
  const found = await askingStripe(() => stripe().subscriptions.retrieve(idOfStripe(data)));
  const change = changeOf(found, agreed);
  const preview = await previewOf(found, change, prorationDate);
  if ((preview?.amount_due ?? 0) !== dueNow) throw new Refusal('quote_changed');
  const { items, proration_behavior } = change;
  await askingStripe(() =>
    stripe().subscriptions.update(
      found.id,
      {
        items,
        proration_behavior,
        payment_behavior: 'error_if_incomplete',
        off_session: true,
        ...(prorationDate === null ? {} : { proration_date: prorationDate }),
      },
      { idempotencyKey: `change-${tenantId}-${subscriptionId}-${changeId}` },
    ),
  );
  await syncSubscription(tenantId, subscriptionId, now);
}
