import type Stripe from 'stripe';
import { costOf } from '../catalog/new-price.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import type { Period } from './billing-cycle.ts';
import { type Line, subscriptionLine } from './invoice-lines.ts';
import { customerIdOf, isMetered } from './subscription-facts.ts';

type Sample = { readonly at: number; readonly value: number };

/** What a meter makes of the values of a customer. */
export function aggregate(formula: string, samples: readonly Sample[]): number {
  if (formula === 'count') return samples.length;
  if (formula === 'sum') return samples.reduce((sum, { value }) => sum + value, 0);
  return samples.reduce((last, sample) => (sample.at >= last.at ? sample : last), { at: 0, value: 0 }).value;
}

/** What a meter counted of a customer from one time until before another. */
export function samplesOf(
  world: StripeWorld,
  meter: Stripe.Billing.Meter,
  customer: string,
  { start, end }: Period,
): Sample[] {
  const who = meter.customer_mapping.event_payload_key;
  const what = meter.value_settings.event_payload_key;
  return Object.values(world.state.meterEvents)
    .filter(
      ({ event_name, payload, timestamp }) =>
        event_name === meter.event_name && payload[who] === customer && timestamp >= start && timestamp < end,
    )
    .map(({ timestamp, payload }) => ({ at: timestamp, value: Number(payload[what] ?? 1) }));
}

/** What a metered item has used in a period. */
export function usageOf(
  world: StripeWorld,
  subscription: Stripe.Subscription,
  item: Stripe.SubscriptionItem,
  period: Period,
): number {
  const meter = world.state.meters[item.price.recurring?.meter ?? ''];
  if (!meter) return 0;
  return aggregate(
    meter.default_aggregation.formula,
    samplesOf(world, meter, customerIdOf(subscription), period),
  );
}

/** The metered items of a period, with what they have used. */
export function usageLines(world: StripeWorld, subscription: Stripe.Subscription, period: Period): Line[] {
  return subscription.items.data.filter(isMetered).map((item) => {
    const quantity = usageOf(world, subscription, item, period);
    return subscriptionLine(world, subscription, item, {
      amount: costOf(world, item.price, quantity),
      quantity,
      period,
    });
  });
}
