import type { Offering } from '@evergrow/domain/catalog';
import {
  type Plan,
  planAmount,
  pricesOnSale,
  type SubscriptionTerms,
} from '@evergrow/domain/commerce/subscription';
import type { Currency } from '@evergrow/domain/kernel';
import { decided, Refusal } from '../../kernel/refusal.ts';
import { stripePriceOf, stripeUsagePriceOf } from './plan-prices.ts';
import { offeringsNamed } from './plan-store.ts';

type Wanted = { priceId: string; quantity: number; currency: Currency };
type Sold = { offeringId: string; offering: Offering; plan: Plan };

/** What somebody agrees to, and the prices it is charged by at the payment service. */
export type Agreed = { terms: SubscriptionTerms; prices: { price: string; usage: string | null } };

/**
 * What choosing this of a plan means, from the catalog alone.
 * @throws Refusal('offering_not_found' | 'invalid_request' | 'currency_mismatch' | 'amount_overflow' | 'payment_unavailable')
 */
export async function agreeTo(
  tenantId: string,
  { offeringId, offering, plan }: Sold,
  { priceId, quantity, currency }: Wanted,
): Promise<Agreed> {
  const price = pricesOnSale(plan, currency).find(({ id }) => id === priceId);
  if (!price) throw new Refusal('offering_not_found');
  if (quantity > plan.maxQuantity) throw new Refusal('invalid_request', 'more than can be had');
  const amount = decided(planAmount(price, currency, quantity));
  const of = { tenantId, offeringId, title: offering.title };
  const charged = await stripePriceOf(of, price, currency);
  const usage = await stripeUsagePriceOf(of, price, plan, currency);
  const terms: SubscriptionTerms = {
    offeringId,
    priceId,
    title: offering.title,
    priceTitle: price.title,
    interval: price.interval,
    every: price.every,
    currency,
    quantity,
    amount,
    usage:
      price.usage && usage
        ? {
            unit: price.usage.unit,
            included: price.usage.included,
            per: price.usage.per,
            amount: usage.amount,
            event: usage.event,
            meterId: usage.meterId,
          }
        : null,
    ...(await standingTerms(tenantId, { offeringId, offering, plan })),
  };
  return { terms, prices: { price: charged, usage: usage?.price ?? null } };
}

/** What holds whichever of a plan's prices is paid. */
async function standingTerms(tenantId: string, { offeringId, offering, plan }: Sold) {
  const { graceDays, prorates, maxQuantity } = plan;
  return {
    graceDays,
    prorates,
    maxQuantity,
    grants: [
      { offeringId, kind: offering.kind, title: offering.title },
      ...(await offeringsNamed(tenantId, plan.includes)),
    ],
  };
}
