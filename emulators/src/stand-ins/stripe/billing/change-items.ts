import type Stripe from 'stripe';
import { nameOf, sellablePrice } from '../catalog/new-price.ts';
import { mergeMetadata } from '../core/fields.ts';
import { refuse } from '../core/stripe-error.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import type { Period } from './billing-cycle.ts';
import { dayInWords } from './cancel.ts';
import { newInvoiceItem } from './invoice-items.ts';
import { type Position, prorationLines } from './proration.ts';
import { customerIdOf, cycleOf, isMetered, periodOf } from './subscription-facts.ts';
import { newItem, planOf } from './subscription-object.ts';

export type ItemChange = {
  readonly id?: string | undefined;
  readonly price?: string | undefined;
  readonly quantity?: number | undefined;
  readonly deleted?: boolean | undefined;
  readonly metadata?: Record<string, string> | null | undefined;
};

/**
 * Changes the items of a subscription: those named change, the others stay.
 * @returns whether they are billed in another cycle now
 * @throws StripeError for unknown items, prices that cannot be sold, and items that do not go together
 */
export function changeItems(
  world: StripeWorld,
  subscription: Stripe.Subscription,
  changes: readonly ItemChange[],
): boolean {
  const before = cycleOf(subscription.items.data);
  const wasFree = subscription.items.data.every(({ price }) => price.unit_amount === 0);
  for (const [index, change] of changes.entries()) changeItem(world, subscription, change, `items[${index}]`);
  const items = subscription.items.data;
  if (items.length === 0) {
    throw refuse(
      'A subscription must have at least one active plan. To cancel it, use the cancel endpoint.',
      { param: 'items' },
    );
  }
  mustGoTogether(
    items.map(({ price }) => price),
    subscription.currency,
  );
  const after = cycleOf(items);
  const isFree = items.every(({ price }) => price.unit_amount === 0);
  return before.interval !== after.interval || before.count !== after.count || (wasFree && !isFree);
}

function changeItem(
  world: StripeWorld,
  subscription: Stripe.Subscription,
  change: ItemChange,
  param: string,
): void {
  const price = change.price ? sellablePrice(world, change.price, 'recurring', `${param}[price]`) : null;
  if (!change.id) {
    if (!price)
      throw refuse(`Missing required param: ${param}[price].`, {
        code: 'parameter_missing',
        param: `${param}[price]`,
      });
    if (subscription.items.data.some((item) => item.price.id === price.id)) {
      throw refuse(`Cannot add multiple subscription items with the same plan: ${price.id}`, { param });
    }
    const metered = price.recurring?.usage_type === 'metered';
    const facts = {
      price,
      quantity: metered ? null : (change.quantity ?? 1),
      metadata: mergeMetadata({}, change.metadata),
    };
    subscription.items.data.push(newItem(world, subscription.id, facts, periodOf(subscription)));
    return;
  }
  const item = subscription.items.data.find(({ id }) => id === change.id);
  if (!item)
    throw refuse(`No such subscription_item: '${change.id}'`, {
      code: 'resource_missing',
      param: `${param}[id]`,
    });
  if (change.deleted) {
    subscription.items.data = subscription.items.data.filter(({ id }) => id !== item.id);
    return;
  }
  if (price) {
    item.price = structuredClone(price);
    item.plan = planOf(price);
    if (isMetered(item)) delete item.quantity;
    else item.quantity ??= 1;
  }
  if (change.quantity !== undefined) item.quantity = change.quantity;
  item.metadata = mergeMetadata(item.metadata, change.metadata);
}

/** @throws StripeError unless all are billed in the same cycle and currency. */
export function mustGoTogether(prices: readonly Stripe.Price[], currency: string): void {
  const cycles = new Set(
    prices.map(({ recurring }) => `${recurring?.interval_count} ${recurring?.interval}`),
  );
  if (cycles.size > 1) {
    throw refuse(
      'The local stand-in bills all items of a subscription in one cycle: interval fields must match across all prices on this subscription.',
      { param: 'items' },
    );
  }
  if (prices.some((price) => price.currency !== currency)) {
    throw refuse(
      `The price specified only supports other currencies. This doesn't match the expected currency: \`${currency}\`.`,
      {
        param: 'items',
      },
    );
  }
}

/** Puts what a change within a period is worth aside for the next invoice. */
export function putProrationsAside(
  world: StripeWorld,
  subscription: Stripe.Subscription,
  change: {
    readonly before: readonly Position[];
    readonly after: readonly Position[];
    readonly at: number;
    /** The period in which it changes. */
    readonly period: Period;
  },
): Stripe.InvoiceItem[] {
  const { before, after, at, period } = change;
  return prorationLines(before, after, at, period).map((line) => {
    const price = world.state.prices[line.price] ?? null;
    const what = price ? nameOf(world, price) : line.price;
    const words = line.kind === 'credit' ? 'Unused time on' : 'Remaining time on';
    return newInvoiceItem(world, {
      amount: line.prorated,
      currency: subscription.currency,
      customer: customerIdOf(subscription),
      description: `${words} ${line.quantity} × ${what} after ${dayInWords(at)}`,
      discountable: false,
      metadata: subscription.metadata,
      period: { start: at, end: period.end },
      price,
      proration: true,
      quantity: line.quantity,
      subscription: subscription.id,
      subscriptionItem: line.item,
      invoice: null,
    });
  });
}
