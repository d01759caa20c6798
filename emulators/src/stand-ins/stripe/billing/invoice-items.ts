import type Stripe from 'stripe';
import { wireDecimal } from '../core/decimal.ts';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import { idOf } from '../payments/customers.ts';
import type { Period } from './billing-cycle.ts';

export type InvoiceItemFacts = {
  readonly amount: number;
  readonly currency: string;
  readonly customer: string;
  readonly description: string | null;
  readonly discountable: boolean;
  readonly metadata: Record<string, string>;
  readonly period: Period;
  readonly price: Stripe.Price | null;
  readonly proration: boolean;
  readonly quantity: number;
  readonly subscription: string | null;
  readonly subscriptionItem: string | null;
  readonly invoice: string | null;
};

/** Something that goes on an invoice: on the one it is made for, or on the next one. */
export function newInvoiceItem(world: StripeWorld, facts: InvoiceItemFacts): Stripe.InvoiceItem {
  const customer = world.state.customers[facts.customer];
  const item = {
    id: newId('ii'),
    object: 'invoiceitem',
    amount: facts.amount,
    currency: facts.currency,
    customer: facts.customer,
    customer_account: null,
    date: world.now(),
    description: facts.description,
    discountable: facts.discountable,
    discounts: [],
    invoice: facts.invoice,
    livemode: false,
    metadata: facts.metadata,
    net_amount: facts.amount,
    parent: facts.subscription
      ? {
          subscription_details: {
            subscription: facts.subscription,
            ...(facts.subscriptionItem ? { subscription_item: facts.subscriptionItem } : {}),
          },
          type: 'subscription_details',
        }
      : null,
    period: { start: facts.period.start, end: facts.period.end },
    pricing: facts.price
      ? {
          price_details: { price: facts.price.id, product: idOf(facts.price.product) ?? '' },
          type: 'price_details',
          unit_amount_decimal: facts.price.unit_amount_decimal,
        }
      : null,
    proration: facts.proration,
    quantity: facts.quantity,
    quantity_decimal: wireDecimal(String(facts.quantity)),
    tax_rates: [],
    test_clock: customer && !customer.deleted ? (customer.test_clock ?? null) : null,
  } satisfies Stripe.InvoiceItem;
  world.state.invoiceItems[item.id] = item;
  world.changed();
  world.emit('invoiceitem.created', item);
  return item;
}

/** What waits for the next invoice of a subscription, or of a customer without one. */
export function pendingItems(
  { state }: StripeWorld,
  customer: string,
  subscription: string | null,
): Stripe.InvoiceItem[] {
  return Object.values(state.invoiceItems).filter((item) => {
    if (item.invoice !== null || idOf(item.customer) !== customer) return false;
    const own = item.parent?.subscription_details?.subscription ?? null;
    // What belongs to no subscription goes with whichever invoice is next.
    return own === null || own === subscription;
  });
}
