import type { TenantPlan } from '../plan/tenant-plan.ts';

const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1000);

/**
 * Tells the local Stripe who subscribed when, and with which card. It lets pass what has come due since, and tells the
 * server, which writes what follows: so this comes after everything else. Does nothing where there is no stand-in.
 * @param base address of the stand-ins
 */
export async function writeSubscriptions(
  base: string | undefined,
  tenants: readonly Pick<TenantPlan, 'tenantId' | 'subscribers'>[],
): Promise<void> {
  if (!base) return;
  const subscriptions = tenants.flatMap(({ tenantId, subscribers }) =>
    subscribers.map(({ id, uid, email, card, trialDays, startedAt, subscription: { terms, stripe } }) => ({
      customer: { id: stripe.customerId, email, metadata: { tenantId, uid } },
      product: { id: `seed_${tenantId}_${terms.offeringId}`, name: terms.title },
      price: {
        ...{ nickname: terms.priceTitle, amount: terms.amount, currency: terms.currency.toLowerCase() },
        ...{ interval: terms.interval, every: terms.every },
        metadata: { tenantId, offeringId: terms.offeringId, priceId: terms.priceId },
      },
      ...{ card, trialDays, at: secondsOf(startedAt) },
      metadata: { tenantId, subscriptionId: id },
    })),
  );
  const response = await fetch(`${base}/dev/subscriptions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ subscriptions }),
  });
  if (!response.ok) throw new Error(`the local Stripe refused the subscriptions: ${await response.text()}`);
}
