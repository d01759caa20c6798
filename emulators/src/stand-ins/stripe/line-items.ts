import type Stripe from 'stripe';
import type { CreateSession } from './parameters.ts';
import { newId } from './stripe-world.ts';

/** One line of a session, with the price that Stripe makes for it. */
export function lineItem(
  { price_data, quantity }: CreateSession['line_items'][number],
  now: number,
): Stripe.LineItem {
  const currency = price_data.currency.toLowerCase();
  const amount = price_data.unit_amount * quantity;
  return {
    id: newId('li'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency,
    description: price_data.product_data.name,
    metadata: {},
    price: {
      id: newId('price'),
      object: 'price',
      active: false,
      billing_scheme: 'per_unit',
      created: now,
      currency,
      custom_unit_amount: null,
      livemode: false,
      lookup_key: null,
      metadata: {},
      nickname: null,
      product: newId('prod'),
      recurring: null,
      tax_behavior: price_data.tax_behavior ?? 'unspecified',
      tiers_mode: null,
      transform_quantity: null,
      type: 'one_time',
      unit_amount: price_data.unit_amount,
      unit_amount_decimal: null,
    },
    quantity,
  } satisfies Stripe.LineItem;
}
