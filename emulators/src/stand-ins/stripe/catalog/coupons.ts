import type Stripe from 'stripe';
import { z } from 'zod';
import { addMonths } from '../billing/billing-cycle.ts';
import type { Api } from '../core/api.ts';
import { currency, mergeMetadata, metadata, percent, positive, text, timestamp } from '../core/fields.ts';
import { find } from '../core/find.ts';
import { listParameters, parameters } from '../core/parameters.ts';
import { refuse } from '../core/stripe-error.ts';
import { newId, type StripeWorld } from '../core/stripe-world.ts';

const createParameters = parameters<Stripe.CouponCreateParams>()({
  amount_off: positive.optional(),
  currency: currency.optional(),
  duration: z.enum(['forever', 'once', 'repeating']).optional(),
  duration_in_months: positive.optional(),
  id: text(500).optional(),
  max_redemptions: positive.optional(),
  metadata: metadata.optional(),
  name: text(40).optional(),
  percent_off: percent.optional(),
  redeem_by: timestamp.optional(),
});
const updateParameters = parameters<Stripe.CouponUpdateParams>()({
  metadata: metadata.optional(),
  name: text(40).optional(),
});
const listed = listParameters<Stripe.CouponListParams>()({});

function create(world: StripeWorld, params: z.output<typeof createParameters>): Stripe.Coupon {
  const { amount_off, percent_off, duration = 'once', duration_in_months } = params;
  if ((amount_off === undefined) === (percent_off === undefined)) {
    throw refuse('You must pass either percent_off or amount_off.', { param: 'percent_off' });
  }
  if (amount_off !== undefined && !params.currency) {
    throw refuse('You must pass currency when passing amount_off.', {
      param: 'currency',
      code: 'parameter_missing',
    });
  }
  if ((duration === 'repeating') !== (duration_in_months !== undefined)) {
    throw refuse('`duration_in_months` goes with a `duration` of repeating, and only with it.', {
      param: 'duration_in_months',
    });
  }
  const id = params.id ?? newId('x').slice(2, 10);
  if (world.state.coupons[id])
    throw refuse('Coupon already exists.', { code: 'resource_already_exists', param: 'id' });
  const coupon = {
    id,
    object: 'coupon',
    amount_off: amount_off ?? null,
    created: world.now(),
    currency: amount_off === undefined ? null : (params.currency ?? null),
    duration,
    duration_in_months: duration_in_months ?? null,
    livemode: false,
    max_redemptions: params.max_redemptions ?? null,
    metadata: mergeMetadata({}, params.metadata),
    name: params.name ?? null,
    percent_off: percent_off ?? null,
    redeem_by: params.redeem_by ?? null,
    times_redeemed: 0,
    valid: true,
  } satisfies Stripe.Coupon;
  world.state.coupons[id] = coupon;
  world.changed();
  world.emit('coupon.created', coupon);
  return coupon;
}

/** @throws StripeError when there is none, or it can no longer be used. */
export function usableCoupon(world: StripeWorld, id: string, param: string): Stripe.Coupon {
  const coupon = find(world, 'coupons', id, 'coupon', param);
  const used = coupon.max_redemptions !== null && coupon.times_redeemed >= coupon.max_redemptions;
  const over = coupon.redeem_by !== null && coupon.redeem_by < world.now();
  if (coupon.valid && !used && !over) return coupon;
  throw refuse(`Coupon expired: ${id}`, { code: 'coupon_expired', param });
}

/** A coupon as it is used by somebody for something. */
export function newDiscount(
  world: StripeWorld,
  coupon: Stripe.Coupon,
  by: { customer: string | null; subscription?: string; invoice?: string; session?: string },
): Stripe.Discount {
  const discount = {
    id: newId('di'),
    object: 'discount',
    checkout_session: by.session ?? null,
    customer: by.customer,
    customer_account: null,
    end: coupon.duration_in_months === null ? null : addMonths(world.now(), coupon.duration_in_months),
    invoice: by.invoice ?? null,
    invoice_item: null,
    promotion_code: null,
    source: { coupon: coupon.id, type: 'coupon' },
    start: world.now(),
    subscription: by.subscription ?? null,
    subscription_item: null,
  } satisfies Stripe.Discount;
  world.state.discounts[discount.id] = discount;
  coupon.times_redeemed += 1;
  if (coupon.max_redemptions !== null && coupon.times_redeemed >= coupon.max_redemptions)
    coupon.valid = false;
  world.changed();
  if (by.subscription) world.emit('customer.discount.created', discount);
  return discount;
}

export function couponRoutes(api: Api): void {
  api.post('/coupons', createParameters, create);
  api.read('/coupons/:id', (world, id = '') => find(world, 'coupons', id, 'coupon'));
  api.post('/coupons/:id', updateParameters, (world, params, id = '') => {
    const coupon = find(world, 'coupons', id, 'coupon');
    if (params.name !== undefined) coupon.name = params.name;
    coupon.metadata = mergeMetadata(coupon.metadata ?? {}, params.metadata);
    world.changed();
    world.emit('coupon.updated', coupon);
    return coupon;
  });
  api.remove('/coupons/:id', (world, id = '') => {
    const coupon = find(world, 'coupons', id, 'coupon');
    coupon.valid = false;
    delete world.state.coupons[id];
    world.changed();
    world.emit('coupon.deleted', coupon);
    return { id, object: 'coupon', deleted: true } satisfies Stripe.DeletedCoupon;
  });
  api.list('/coupons', listed, ({ coupons }) => coupons);
}
