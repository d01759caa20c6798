import type Stripe from 'stripe';
import { costOf } from '../catalog/new-price.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { clockOf, idOf } from '../payments/customers.ts';
import { type Cycle, type Period, periodAt } from './billing-cycle.ts';
import { discountOf } from './discounting.ts';
import type { Position } from './proration.ts';

type Subscription = Stripe.Subscription;
type Item = Stripe.SubscriptionItem;

/** The period that is running: the same for all items, as all are billed in one cycle here. */
export function periodOf({ items, start_date }: Subscription): Period {
  const [item] = items.data;
  return { start: item?.current_period_start ?? start_date, end: item?.current_period_end ?? start_date };
}

/** The whole cycle the running period belongs to: a first period that an anchor cut short is a part of one. */
export function wholePeriodOf(subscription: Subscription): Period {
  const { start } = periodOf(subscription);
  return periodAt(subscription.billing_cycle_anchor, cycleOf(subscription.items.data), start);
}

export function setPeriod({ items }: Subscription, { start, end }: Period): void {
  for (const item of items.data) {
    item.current_period_start = start;
    item.current_period_end = end;
  }
}

export function cycleOf(items: readonly Pick<Item, 'price'>[]): Cycle {
  const every = items[0]?.price.recurring;
  return { interval: every?.interval ?? 'month', count: every?.interval_count ?? 1 };
}

export const customerIdOf = (subscription: Subscription): string => idOf(subscription.customer) ?? '';
export const clockOfSubscription = (world: StripeWorld, subscription: Subscription): string | null =>
  clockOf(world, customerIdOf(subscription));
export const isMetered = ({ price }: Pick<Item, 'price'>): boolean =>
  price.recurring?.usage_type === 'metered';
export const isOver = ({ status }: Subscription): boolean =>
  status === 'canceled' || status === 'incomplete_expired';

/** The coupon that is taken off at a time, if there still is one. */
export function couponAt(
  world: StripeWorld,
  subscription: Subscription,
  time: number,
): { discount: string; coupon: Stripe.Coupon } | null {
  const id = idOf(subscription.discounts[0]);
  const discount = id ? world.state.discounts[id] : undefined;
  const coupon = world.state.coupons[idOf(discount?.source.coupon) ?? ''];
  if (!discount || !coupon) return null;
  if (discount.end !== null && discount.end <= time) return null;
  return { discount: discount.id, coupon };
}

/** What the items cost for a whole period, after a percentage is taken off. */
export function positionsOf(world: StripeWorld, subscription: Subscription, at: number): Position[] {
  const licensed = subscription.items.data.filter((item) => !isMetered(item));
  const full = licensed.map((item) => costOf(world, item.price, item.quantity ?? 1));
  const coupon = couponAt(world, subscription, at)?.coupon;
  // An amount off belongs to an invoice, not to time: it is not prorated.
  const off = coupon?.percent_off ? discountOf(full, { ...coupon, amount_off: null }) : full.map(() => 0);
  return licensed.map((item, index) => ({
    item: item.id,
    price: item.price.id,
    quantity: item.quantity ?? 1,
    amount: (full[index] ?? 0) - (off[index] ?? 0),
  }));
}

/** The payment method that a subscription is paid with by itself. */
export function defaultMethodOf(
  world: StripeWorld,
  subscription: Subscription | null,
  customer: string,
): string | null {
  const own = subscription ? idOf(subscription.default_payment_method) : null;
  const owner = world.state.customers[customer];
  const general = owner && !owner.deleted ? idOf(owner.invoice_settings.default_payment_method) : null;
  return own ?? general;
}
