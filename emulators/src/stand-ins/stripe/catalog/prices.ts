import type Stripe from 'stripe';
import { z } from 'zod';
import type { Api } from '../core/api.ts';
import { wireDecimal } from '../core/decimal.ts';
import {
  boolean,
  currency,
  decimal,
  emptyable,
  mergeMetadata,
  metadata,
  nonNegative,
  positive,
  text,
} from '../core/fields.ts';
import { find } from '../core/find.ts';
import { listParameters, parameters, part } from '../core/parameters.ts';
import { refuse } from '../core/stripe-error.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { type NewPrice, newPrice } from './new-price.ts';

export const interval = z.enum(['day', 'week', 'month', 'year']);
const recurring = part<Stripe.PriceCreateParams.Recurring>()({
  interval,
  interval_count: positive.optional(),
  meter: text().optional(),
  usage_type: z.enum(['licensed', 'metered']).optional(),
});
const tier = part<Stripe.PriceCreateParams.Tier>()({
  flat_amount: nonNegative.optional(),
  unit_amount: nonNegative.optional(),
  unit_amount_decimal: decimal.optional(),
  up_to: z.union([z.literal('inf'), positive]),
});
const createParameters = parameters<Stripe.PriceCreateParams>()({
  active: boolean.optional(),
  billing_scheme: z.enum(['per_unit', 'tiered']).optional(),
  currency,
  lookup_key: text(200).optional(),
  metadata: metadata.optional(),
  nickname: text(5000).optional(),
  product: text().optional(),
  product_data: part<Stripe.PriceCreateParams.ProductData>()({
    active: boolean.optional(),
    id: text(100).optional(),
    metadata: metadata.optional(),
    name: text(250).min(1),
  }).optional(),
  recurring: recurring.optional(),
  tax_behavior: z.enum(['unspecified']).optional(),
  tiers: z.array(tier).min(1).max(100).optional(),
  tiers_mode: z.enum(['graduated', 'volume']).optional(),
  transfer_lookup_key: boolean.optional(),
  transform_quantity: part<Stripe.PriceCreateParams.TransformQuantity>()({
    divide_by: positive,
    round: z.enum(['up', 'down']),
  }).optional(),
  unit_amount: nonNegative.optional(),
  unit_amount_decimal: decimal.optional(),
});
export const defaultPriceData = part<Stripe.ProductCreateParams.DefaultPriceData>()({
  currency,
  metadata: metadata.optional(),
  recurring: part<Stripe.ProductCreateParams.DefaultPriceData.Recurring>()({
    interval,
    interval_count: positive.optional(),
  }).optional(),
  unit_amount: nonNegative.optional(),
  unit_amount_decimal: decimal.optional(),
});
const updateParameters = parameters<Stripe.PriceUpdateParams>()({
  active: boolean.optional(),
  lookup_key: emptyable(text(200)).optional(),
  metadata: metadata.optional(),
  nickname: emptyable(text(5000)).optional(),
  transfer_lookup_key: boolean.optional(),
});
const listed = listParameters<Stripe.PriceListParams>()({
  active: boolean.optional(),
  currency: currency.optional(),
  lookup_keys: z.array(z.string()).max(10).optional(),
  product: z.string().optional(),
  recurring: part<Stripe.PriceListParams.Recurring>()({
    interval: interval.optional(),
    meter: text().optional(),
    usage_type: z.enum(['licensed', 'metered']).optional(),
  }).optional(),
  type: z.enum(['one_time', 'recurring']).optional(),
});
type Create = z.output<typeof createParameters>;

/**
 * A price of a product, or of a product that is made with it.
 * @throws StripeError for parts that do not fit together, and a lookup key that another price has.
 */
export function createPrice(world: StripeWorld, params: Create): Stripe.Price {
  const { product_data, recurring: every } = params;
  if ((params.product === undefined) === (product_data === undefined)) {
    throw refuse('You must specify either `product` or `product_data`.', {
      param: 'product',
      code: 'parameter_missing',
    });
  }
  checkAmounts(params);
  if (every?.usage_type === 'metered' && !every.meter) {
    throw refuse('Metered prices must have a meter: pass recurring[meter].', {
      param: 'recurring[meter]',
      code: 'parameter_missing',
    });
  }
  if (every?.meter) {
    if (every.usage_type !== 'metered')
      throw refuse('`recurring[meter]` needs `recurring[usage_type]` to be metered.', {
        param: 'recurring[usage_type]',
      });
    find(world, 'meters', every.meter, 'meter', 'recurring[meter]');
  }
  giveKey(world, params.lookup_key, params.transfer_lookup_key ?? false);
  const price = newPrice(world, factsOf(params));
  world.emit('price.created', price);
  return price;
}

function factsOf(params: Create): NewPrice {
  const { product_data: made, recurring: every } = params;
  return {
    active: params.active ?? true,
    currency: params.currency,
    lookupKey: params.lookup_key ?? null,
    metadata: mergeMetadata({}, params.metadata),
    nickname: params.nickname ?? null,
    product: params.product ?? {
      id: made?.id,
      name: made?.name ?? '',
      active: made?.active,
      metadata: mergeMetadata({}, made?.metadata),
    },
    recurring: every
      ? {
          interval: every.interval,
          interval_count: every.interval_count ?? 1,
          meter: every.meter ?? null,
          trial_period_days: null,
          usage_type: every.usage_type ?? 'licensed',
        }
      : null,
    tiers: (params.tiers ?? []).map(({ up_to, flat_amount, unit_amount, unit_amount_decimal }) => ({
      flat_amount: flat_amount ?? null,
      flat_amount_decimal: flat_amount === undefined ? null : wireDecimal(String(flat_amount)),
      unit_amount: unit_amount ?? null,
      unit_amount_decimal: wireDecimal(unit_amount_decimal ?? String(unit_amount ?? 0)),
      up_to: up_to === 'inf' ? null : up_to,
    })),
    tiersMode: params.tiers_mode ?? null,
    transform: params.transform_quantity ?? null,
    unitAmount: params.unit_amount ?? null,
    unitAmountDecimal: params.unit_amount_decimal ?? null,
  };
}

function checkAmounts(params: Create): void {
  const { billing_scheme, tiers, tiers_mode, unit_amount, unit_amount_decimal } = params;
  if (billing_scheme === 'tiered') {
    if (!tiers) throw refuse('Missing required param: tiers.', { param: 'tiers', code: 'parameter_missing' });
    if (!tiers_mode)
      throw refuse('Missing required param: tiers_mode.', { param: 'tiers_mode', code: 'parameter_missing' });
    if (unit_amount !== undefined)
      throw refuse('You cannot set both `unit_amount` and `tiers`.', { param: 'unit_amount' });
    const steps = tiers.map(({ up_to }) => (up_to === 'inf' ? Number.POSITIVE_INFINITY : up_to));
    if (
      steps.at(-1) !== Number.POSITIVE_INFINITY ||
      steps.some((step, index) => step <= (steps[index - 1] ?? 0))
    ) {
      throw refuse('The tiers must go up, and the last one must be up to `inf`.', { param: 'tiers' });
    }
    return;
  }
  if (tiers) throw refuse('`tiers` needs `billing_scheme` to be tiered.', { param: 'billing_scheme' });
  if ((unit_amount === undefined) === (unit_amount_decimal === undefined)) {
    throw refuse('You must specify either `unit_amount` or `unit_amount_decimal`.', {
      param: 'unit_amount',
      code: 'parameter_missing',
    });
  }
}

/** A lookup key belongs to one price; it can be taken from another. */
function giveKey(world: StripeWorld, key: string | null | undefined, transfer: boolean, own?: string): void {
  if (!key) return;
  const other = Object.values(world.state.prices).find(
    ({ id, lookup_key }) => lookup_key === key && id !== own,
  );
  if (!other) return;
  if (!transfer) {
    throw refuse(`A price (\`${other.id}\`) already uses that lookup key.`, {
      param: 'lookup_key',
      code: 'resource_already_exists',
    });
  }
  other.lookup_key = null;
}

function update(world: StripeWorld, params: z.output<typeof updateParameters>, id: string): Stripe.Price {
  const price = find(world, 'prices', id, 'price');
  const before = structuredClone(price);
  giveKey(world, params.lookup_key, params.transfer_lookup_key ?? false, id);
  if (params.active !== undefined) price.active = params.active;
  if (params.lookup_key !== undefined) price.lookup_key = params.lookup_key;
  if (params.nickname !== undefined) price.nickname = params.nickname;
  price.metadata = mergeMetadata(price.metadata, params.metadata);
  world.changed();
  world.emit('price.updated', price, before);
  return price;
}

export function priceRoutes(api: Api): void {
  api.post('/prices', createParameters, createPrice);
  api.read('/prices/:id', (world, id = '') => find(world, 'prices', id, 'price'));
  api.post('/prices/:id', updateParameters, (world, params, id = '') => update(world, params, id));
  api.list(
    '/prices',
    listed,
    ({ prices }) => prices,
    (item, { lookup_keys, recurring: every }) => {
      const price = item as Stripe.Price;
      const keyed = lookup_keys === undefined || lookup_keys.includes(price.lookup_key ?? '');
      const fits = Object.entries(every ?? {}).every(
        ([name, value]) => value === undefined || price.recurring?.[name as 'interval'] === value,
      );
      return keyed && fits;
    },
    ['lookup_keys', 'recurring'],
  );
}
