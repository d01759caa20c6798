import type Stripe from 'stripe';
import { nameOf } from '../catalog/new-price.ts';
import { wireDecimal } from '../core/decimal.ts';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import { idOf } from '../payments/customers.ts';
import type { Period } from './billing-cycle.ts';

export type Line = Stripe.InvoiceLineItem;

type LineFacts = {
  readonly amount: number;
  readonly currency: string;
  readonly description: string | null;
  readonly discountable: boolean;
  readonly metadata: Record<string, string>;
  readonly parent: Stripe.InvoiceLineItem.Parent;
  readonly period: Period;
  readonly price: Stripe.Price | null;
  readonly quantity: number | null;
  readonly subscription: string | null;
};

function newLine(facts: LineFacts): Line {
  return {
    id: newId('il'),
    object: 'line_item',
    amount: facts.amount,
    currency: facts.currency,
    description: facts.description,
    discount_amounts: [],
    discountable: facts.discountable,
    discounts: [],
    invoice: null,
    livemode: false,
    metadata: facts.metadata,
    parent: facts.parent,
    period: { start: facts.period.start, end: facts.period.end },
    pretax_credit_amounts: [],
    pricing: facts.price ? pricingOf(facts.price) : null,
    quantity: facts.quantity,
    quantity_decimal: facts.quantity === null ? null : wireDecimal(String(facts.quantity)),
    subscription: facts.subscription,
    subtotal: facts.amount,
    taxes: [],
  } satisfies Line;
}

export const pricingOf = (price: Stripe.Price): Stripe.InvoiceLineItem.Pricing => ({
  price_details: { price: price.id, product: idOf(price.product) ?? '' },
  type: 'price_details',
  unit_amount_decimal: price.unit_amount_decimal,
});

/** What an item of a subscription costs for a period. */
export function subscriptionLine(
  world: StripeWorld,
  subscription: Stripe.Subscription,
  item: Stripe.SubscriptionItem,
  facts: {
    readonly amount: number;
    readonly quantity: number;
    readonly period: Period;
    readonly trial?: boolean;
  },
): Line {
  const name = nameOf(world, item.price);
  return newLine({
    amount: facts.amount,
    currency: subscription.currency,
    description: facts.trial
      ? `Trial period for ${name}`
      : `${facts.quantity} × ${name} (${priceInWords(item.price)})`,
    discountable: true,
    metadata: subscription.metadata,
    parent: {
      invoice_item_details: null,
      subscription_item_details: {
        invoice_item: null,
        proration: false,
        proration_details: { credited_items: null },
        subscription: subscription.id,
        subscription_item: item.id,
      },
      type: 'subscription_item_details',
    },
    period: facts.period,
    price: item.price,
    quantity: facts.quantity,
    subscription: subscription.id,
  });
}

/** What was put aside for the next invoice. */
export function pendingLine(world: StripeWorld, item: Stripe.InvoiceItem): Line {
  const details = item.parent?.subscription_details ?? null;
  const about = { proration: item.proration, proration_details: { credited_items: null } };
  const price = world.state.prices[idOf(item.pricing?.price_details?.price) ?? ''];
  return newLine({
    amount: item.amount,
    currency: item.currency,
    description: item.description,
    discountable: item.discountable,
    metadata: item.metadata ?? {},
    parent: details?.subscription_item
      ? {
          invoice_item_details: null,
          subscription_item_details: {
            ...about,
            invoice_item: item.id,
            subscription: details.subscription,
            subscription_item: details.subscription_item,
          },
          type: 'subscription_item_details',
        }
      : {
          invoice_item_details: {
            ...about,
            invoice_item: item.id,
            subscription: details?.subscription ?? null,
          },
          subscription_item_details: null,
          type: 'invoice_item_details',
        },
    period: item.period,
    price: price ?? null,
    quantity: item.quantity,
    subscription: details?.subscription ?? null,
  });
}

/** A price as the line of an invoice says it. */
export function priceInWords({
  unit_amount,
  currency,
  recurring,
  billing_scheme,
  tiers_mode,
}: Stripe.Price): string {
  const count = recurring?.interval_count ?? 1;
  const every = recurring
    ? ` / ${count > 1 ? `every ${count} ${recurring.interval}s` : recurring.interval}`
    : '';
  if (billing_scheme === 'tiered') return `${tiers_mode === 'volume' ? 'Volume' : 'Tier'} pricing${every}`;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: currency.toUpperCase() });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return `at ${format.format((unit_amount ?? 0) / 10 ** digits)}${every}`;
}
