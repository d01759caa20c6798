import type Stripe from 'stripe';
import { discountOf } from '../billing/discounting.ts';
import { costOf, nameOf, newPrice, sellablePrice } from '../catalog/new-price.ts';
import { mergeMetadata } from '../core/fields.ts';
import { find } from '../core/find.ts';
import { refuse } from '../core/stripe-error.ts';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import type { CreateSession, SessionLine } from './session-parameters.ts';

/** The lines of a session, with the prices that Stripe makes for them, and a coupon taken off. */
export function lineItems(
  world: StripeWorld,
  params: CreateSession,
  coupon: Stripe.Coupon | null,
): Stripe.LineItem[] {
  const lines = (params.line_items ?? []).map((line, index) => {
    const price = priceOf(world, line, params.mode, `line_items[${index}]`);
    const metered = price.recurring?.usage_type === 'metered';
    if (metered && line.quantity !== undefined)
      throw refuse('You cannot set the quantity of a metered price.', {
        param: `line_items[${index}][quantity]`,
      });
    return { price, quantity: metered ? null : (line.quantity ?? 1) };
  });
  const amounts = lines.map(({ price, quantity }) =>
    quantity === null ? 0 : costOf(world, price, quantity),
  );
  const off = coupon ? discountOf(amounts, coupon) : amounts.map(() => 0);
  return lines.map(({ price, quantity }, index) => {
    const amount = amounts[index] ?? 0;
    const discount = off[index] ?? 0;
    return {
      id: newId('li'),
      object: 'item',
      adjustable_quantity: null,
      amount_discount: discount,
      amount_subtotal: amount,
      amount_tax: 0,
      amount_total: amount - discount,
      currency: price.currency,
      description: nameOf(world, price),
      metadata: {},
      price: structuredClone(price),
      quantity,
    } satisfies Stripe.LineItem;
  });
}

function priceOf(
  world: StripeWorld,
  { price, price_data: data }: SessionLine,
  mode: CreateSession['mode'],
  param: string,
): Stripe.Price {
  if (price) return priceById(world, price, mode, `${param}[price]`);
  if (!data)
    throw refuse(`Missing required param: ${param}[price].`, {
      code: 'parameter_missing',
      param: `${param}[price]`,
    });
  if (data.recurring && mode !== 'subscription') {
    throw refuse(
      'You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.',
      { param },
    );
  }
  if ((data.product === undefined) === (data.product_data === undefined)) {
    throw refuse('You must specify either `product` or `product_data`.', {
      param: `${param}[price_data][product]`,
      code: 'parameter_missing',
    });
  }
  const made = data.product_data;
  return newPrice(world, {
    active: false,
    currency: data.currency,
    product: data.product ?? {
      name: made?.name ?? '',
      active: false,
      description: made?.description,
      images: made?.images,
      metadata: mergeMetadata({}, made?.metadata),
    },
    recurring: data.recurring
      ? {
          interval: data.recurring.interval,
          interval_count: data.recurring.interval_count ?? 1,
          meter: null,
          trial_period_days: null,
          usage_type: 'licensed',
        }
      : null,
    unitAmount: data.unit_amount,
  });
}

function priceById(world: StripeWorld, id: string, mode: CreateSession['mode'], param: string): Stripe.Price {
  const found = find(world, 'prices', id, 'price', param);
  if (mode === 'payment' && found.type === 'recurring') {
    throw refuse(
      'You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.',
      { param },
    );
  }
  return sellablePrice(world, id, found.type === 'recurring' ? 'recurring' : 'one_time', param);
}
