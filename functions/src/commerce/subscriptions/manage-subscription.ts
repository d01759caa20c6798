import type { Subscription } from '@evergrow/domain/commerce/subscription';
import { stripe } from '../../adapters/stripe.ts';
import { audit } from '../../kernel/audit.ts';
import { db } from '../../kernel/firebase.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Held } from '../../scheduling/booking-store.ts';
import { askingStripe } from './asking-stripe.ts';
import { itemsOf } from './present-subscription.ts';
import { syncSubscription } from './sync-subscription.ts';

export type By = { actor: string; requestId: string; now: Date };

type Act = 'pause' | 'resume' | 'cancelNow' | 'cancelAtPeriodEnd' | 'keep' | 'retry';

/** In which states each can be asked for. */
const when: Record<Act, readonly Subscription['status'][]> = {
  pause: ['trialing', 'active'],
  resume: ['paused'],
  cancelNow: ['incomplete', 'trialing', 'active', 'pastDue', 'unpaid', 'paused'],
  cancelAtPeriodEnd: ['trialing', 'active', 'pastDue', 'paused'],
  keep: ['trialing', 'active', 'pastDue', 'paused'],
  retry: ['pastDue', 'unpaid'],
};

/**
 * Goes on with what was paused. Within what was paid nothing is charged; after it, a period begins and is paid now, for
 * what the pause let go by is neither owed nor had.
 */
async function resume(id: string, { pausedFrom }: Subscription): Promise<void> {
  const found = await stripe().subscriptions.retrieve(id);
  const since = itemsOf(found).item.current_period_start * 1000;
  const anew = pausedFrom !== null && since >= pausedFrom.getTime() && found.status !== 'trialing';
  await stripe().subscriptions.update(id, {
    pause_collection: '',
    ...(anew
      ? {
          billing_cycle_anchor: { type: 'now' as const },
          proration_behavior: 'none' as const,
          payment_behavior: 'error_if_incomplete' as const,
          off_session: true,
        }
      : {}),
  });
}

async function act(what: Act, id: string, subscription: Subscription): Promise<unknown> {
  const { subscriptions, invoices } = stripe();
  switch (what) {
    case 'pause':
      return await subscriptions.update(id, { pause_collection: { behavior: 'void' } });
    case 'resume':
      return await resume(id, subscription);
    case 'cancelNow':
      return await subscriptions.cancel(id);
    case 'cancelAtPeriodEnd':
      return await subscriptions.update(id, { cancel_at_period_end: true });
    case 'keep':
      return await subscriptions.update(id, { cancel_at_period_end: false });
    case 'retry':
      return subscription.openInvoice ? await invoices.pay(subscription.openInvoice.id) : null;
  }
}

/**
 * Does something about a subscription at the payment service, and takes over what comes of it. Asked for again it changes
 * nothing more; what its state does not allow is refused.
 * @throws Refusal('invalid_transition' | 'payment_declined' | 'payment_unavailable')
 */
export async function manage(
  tenantId: string,
  { id, data }: Held<Subscription>,
  what: Act,
  { actor, requestId, now }: By,
): Promise<void> {
  const { subscriptionId } = data.stripe;
  if (subscriptionId === null || !when[what].includes(data.status)) throw new Refusal('invalid_transition');
  try {
    await askingStripe(() => act(what, subscriptionId, data));
  } finally {
    // A declined attempt is news as well.
    await syncSubscription(tenantId, id, now);
  }
  const batch = db().batch();
  const facts = {
    action: 'subscription.managed',
    actor,
    target: `subscription/${id}`,
    reason: what,
  } as const;
  audit(batch, tenantId, { ...facts, requestId }, now);
  await batch.commit();
}
