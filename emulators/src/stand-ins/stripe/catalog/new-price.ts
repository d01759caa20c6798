import type Stripe from 'stripe';
import { amountFor, type PriceTier } from '../billing/pricing.ts';
import { decimalText, wireDecimal } from '../core/decimal.ts';
import { find } from '../core/find.ts';
import { refuse } from '../core/stripe-error.ts';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import { type NewProduct, newProduct } from './new-product.ts';

export type NewPrice = {
  readonly active: boolean;
  readonly currency: string;
  readonly lookupKey?: string | null;
  readonly metadata?: Record<string, string>;
  readonly nickname?: string | null;
  /** Its id, or what it is made of. */
  readonly product: string | NewProduct;
  readonly recurring: Stripe.Price.Recurring | null;
  readonly tiers?: Stripe.Price.Tier[];
  readonly tiersMode?: 'graduated' | 'volume' | null;
  readonly transform?: Stripe.Price.TransformQuantity | null;
  readonly unitAmount: number | null;
  readonly unitAmountDecimal?: string | null;
};

export function newPrice(world: StripeWorld, facts: NewPrice): Stripe.Price {
  const { unitAmount, unitAmountDecimal = null, tiers = [] } = facts;
  const whole =
    unitAmount ?? (unitAmountDecimal && /^\d+$/.test(unitAmountDecimal) ? Number(unitAmountDecimal) : null);
  const written = unitAmountDecimal ?? (whole === null ? null : String(whole));
  const price = {
    id: newId('price'),
    object: 'price',
    active: facts.active,
    billing_scheme: tiers.length > 0 ? 'tiered' : 'per_unit',
    created: world.now(),
    currency: facts.currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: facts.lookupKey ?? null,
    metadata: facts.metadata ?? {},
    nickname: facts.nickname ?? null,
    product: productOf(world, facts.product),
    recurring: facts.recurring,
    tax_behavior: 'unspecified',
    tiers_mode: facts.tiersMode ?? null,
    transform_quantity: facts.transform ?? null,
    type: facts.recurring ? 'recurring' : 'one_time',
    unit_amount: tiers.length > 0 ? null : whole,
    unit_amount_decimal: tiers.length > 0 || written === null ? null : wireDecimal(written),
  } satisfies Stripe.Price;
  world.state.prices[price.id] = price;
  if (tiers.length > 0) world.state.tiers[price.id] = tiers;
  world.changed();
  return price;
}

function productOf(world: StripeWorld, given: NewPrice['product']): string {
  if (typeof given === 'string') return find(world, 'products', given, 'product', 'product').id;
  return newProduct(world, given).id;
}

/**
 * A price that can be sold now.
 * @throws StripeError when there is none, it is switched off, or it is of another kind.
 */
export function sellablePrice(
  world: StripeWorld,
  id: string,
  type: 'one_time' | 'recurring',
  param: string,
): Stripe.Price {
  const price = find(world, 'prices', id, 'price', param);
  if (!price.active) {
    throw refuse(`The price specified is inactive. This field only accepts active prices.`, { param });
  }
  if (price.type === type) return price;
  const wanted = type === 'recurring' ? 'recurring' : 'one-time';
  throw refuse(
    `The price specified is set to \`type=${price.type}\` but this field only accepts ${wanted} prices.`,
    { param },
  );
}

/** What a quantity of a price costs, in minor units. */
export function costOf(world: StripeWorld, price: Stripe.Price, quantity: number): number {
  const tiers = (world.state.tiers[price.id] ?? []).map(
    (tier): PriceTier => ({
      ...tier,
      unit_amount_decimal: decimalText(tier.unit_amount_decimal),
    }),
  );
  return amountFor(
    { ...price, unit_amount_decimal: decimalText(price.unit_amount_decimal) },
    tiers,
    quantity,
  );
}

/** What its product is called. */
export function nameOf(world: StripeWorld, price: Stripe.Price): string {
  const id = typeof price.product === 'string' ? price.product : price.product.id;
  return world.state.products[id]?.name ?? price.nickname ?? price.id;
}
