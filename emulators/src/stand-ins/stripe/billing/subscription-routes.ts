import type Stripe from 'stripe';
import { newPrice, sellablePrice } from '../catalog/new-price.ts';
import { mustTakeCharges, mustTakeTransfers } from '../connect/charge-money.ts';
import type { Api } from '../core/api.ts';
import { mergeMetadata } from '../core/fields.ts';
import { find } from '../core/find.ts';
import { isWithin } from '../core/list.ts';
import { noParameters } from '../core/parameters.ts';
import { refuse } from '../core/stripe-error.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { customerOf, timeOf } from '../payments/customers.ts';
import { methodOf, mustBelong } from '../payments/payment-methods.ts';
import { cancelNow } from './cancel.ts';
import { mustGoTogether } from './change-items.ts';
import { changeSubscription, type SubscriptionChange } from './change-subscription.ts';
import { createSubscription, type NewSubscription } from './new-subscription.ts';
import { resumeSubscription } from './resume.ts';
import { customerIdOf, isOver, periodOf } from './subscription-facts.ts';
import { itemRoutes } from './subscription-item-routes.ts';
import * as takes from './subscription-parameters.ts';

const day = 24 * 60 * 60;

/** What a request asks a new subscription to be. */
export function factsOf(
  world: StripeWorld,
  params: Partial<takes.CreateSubscription> & Pick<takes.CreateSubscription, 'items' | 'customer'>,
): NewSubscription {
  const customer = customerOf(world, params.customer, 'customer');
  const items = params.items.map(({ price, price_data, quantity, metadata }, index) => {
    const param = `items[${index}][price]`;
    const found = price ? sellablePrice(world, price, 'recurring', param) : priceOf(world, price_data, param);
    const metered = found.recurring?.usage_type === 'metered';
    if (metered && quantity !== undefined)
      throw refuse('You cannot set the quantity of a metered price.', { param: `items[${index}][quantity]` });
    return {
      price: found,
      quantity: metered ? null : (quantity ?? 1),
      metadata: mergeMetadata({}, metadata),
    };
  });
  mustGoTogether(
    items.map(({ price }) => price),
    items[0]?.price.currency ?? 'eur',
  );
  if (params.transfer_data)
    mustTakeTransfers(world.with({ account: null }), params.transfer_data.destination);
  if (params.on_behalf_of) mustTakeCharges(world.with({ account: null }), params.on_behalf_of);
  if (params.collection_method === 'send_invoice' && params.days_until_due === undefined) {
    throw refuse('You must pass `days_until_due` when `collection_method` is `send_invoice`.', {
      param: 'days_until_due',
      code: 'parameter_missing',
    });
  }
  return {
    customer,
    items,
    once: (params.add_invoice_items ?? []).map(({ price, quantity }) => ({
      price: sellablePrice(world, price, 'one_time', 'add_invoice_items'),
      quantity: quantity ?? 1,
    })),
    anchor: params.billing_cycle_anchor ?? null,
    trialEnd: trialOf(world, params),
    trialSettings: params.trial_settings
      ? { end_behavior: { billing_cycle_anchor: null, ...params.trial_settings.end_behavior } }
      : null,
    collection: params.collection_method ?? 'charge_automatically',
    daysUntilDue: params.days_until_due ?? null,
    defaultMethod: ownMethod(world, customer.id, params.default_payment_method),
    description: params.description ?? null,
    metadata: mergeMetadata({}, params.metadata),
    cancelAtPeriodEnd: params.cancel_at_period_end ?? false,
    cancelAt: params.cancel_at ?? null,
    saveMethod: params.payment_settings?.save_default_payment_method ?? 'off',
    applicationFeePercent: params.application_fee_percent ?? null,
    onBehalfOf: params.on_behalf_of ?? null,
    transfer: params.transfer_data
      ? {
          destination: params.transfer_data.destination,
          amount_percent: params.transfer_data.amount_percent ?? null,
        }
      : null,
    coupon: params.discounts?.[0]?.coupon ?? null,
    prorationBehavior: params.proration_behavior ?? 'create_prorations',
    paymentBehavior: params.payment_behavior ?? 'allow_incomplete',
    offSession: params.off_session ?? false,
  };
}

function trialOf(
  world: StripeWorld,
  { trial_end, trial_period_days }: Partial<takes.CreateSubscription>,
): number | null {
  if (trial_end !== undefined && trial_period_days !== undefined) {
    throw refuse('You may only specify one of these parameters: trial_end, trial_period_days.', {
      code: 'parameters_exclusive',
    });
  }
  if (trial_period_days !== undefined) return world.now() + trial_period_days * day;
  if (trial_end === undefined || trial_end === 'now') return null;
  if (trial_end <= world.now()) throw refuse('`trial_end` must be in the future.', { param: 'trial_end' });
  return trial_end;
}

/** A price that is made for one subscription. */
export function priceOf(world: StripeWorld, data: takes.PriceData | undefined, param: string): Stripe.Price {
  if (!data) throw refuse(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  return newPrice(world, {
    active: false,
    currency: data.currency,
    product: data.product,
    recurring: {
      interval: data.recurring.interval,
      interval_count: data.recurring.interval_count ?? 1,
      meter: null,
      trial_period_days: null,
      usage_type: 'licensed',
    },
    unitAmount: data.unit_amount ?? 0,
  });
}

function ownMethod(world: StripeWorld, customer: string, id: string | null | undefined): string | null {
  if (!id) return null;
  const method = methodOf(world, id);
  mustBelong(method, customer);
  return method.id;
}

/** What a request changes of a subscription. */
export function changeOf(
  world: StripeWorld,
  subscription: Stripe.Subscription,
  params: Partial<takes.UpdateSubscription>,
): SubscriptionChange {
  const { items, discounts, pause_collection: pause } = params;
  const details = params.cancellation_details;
  const method = ownMethod(world, customerIdOf(subscription), params.default_payment_method);
  return {
    items: items?.map(({ price_data, price, ...item }, index) => ({
      ...item,
      price:
        price ??
        (price_data ? activate(priceOf(world, price_data, `items[${index}][price_data]`)) : undefined),
    })),
    prorationBehavior: params.proration_behavior ?? 'create_prorations',
    prorationDate: params.proration_date,
    anchorNow: params.billing_cycle_anchor?.type === 'now',
    trialEnd: params.trial_end,
    coupon: discounts === undefined ? undefined : (discounts?.[0]?.coupon ?? null),
    cancelAtPeriodEnd: params.cancel_at_period_end,
    cancelAt: params.cancel_at,
    pause:
      pause === undefined
        ? undefined
        : pause && { behavior: pause.behavior, resumes_at: pause.resumes_at ?? null },
    fields: {
      ...(params.metadata === undefined
        ? {}
        : { metadata: mergeMetadata(subscription.metadata, params.metadata) }),
      ...(params.description === undefined ? {} : { description: params.description }),
      ...(method || params.default_payment_method === null ? { default_payment_method: method } : {}),
      ...(params.collection_method ? { collection_method: params.collection_method } : {}),
      ...(params.days_until_due === undefined ? {} : { days_until_due: params.days_until_due }),
      ...(params.trial_settings
        ? {
            trial_settings: {
              end_behavior: { billing_cycle_anchor: null, ...params.trial_settings.end_behavior },
            },
          }
        : {}),
      ...(params.payment_settings?.save_default_payment_method && subscription.payment_settings
        ? {
            payment_settings: {
              ...subscription.payment_settings,
              save_default_payment_method: params.payment_settings.save_default_payment_method,
            },
          }
        : {}),
      ...(details ? { cancellation_details: mergeDetails(subscription, details) } : {}),
    },
    paymentBehavior: params.payment_behavior ?? 'allow_incomplete',
    offSession: params.off_session ?? false,
  };
}

/** A price made for a change is sold by it, though by nothing else. */
function activate(price: Stripe.Price): string {
  price.active = true;
  return price.id;
}

function mergeDetails(
  { cancellation_details }: Stripe.Subscription,
  given: NonNullable<takes.UpdateSubscription['cancellation_details']>,
): Stripe.Subscription.CancellationDetails {
  const {
    comment = null,
    feedback = null,
    feedback_option = null,
    reason = null,
  } = cancellation_details ?? {};
  return {
    comment: given.comment === undefined ? comment : given.comment,
    feedback: given.feedback === undefined ? feedback : given.feedback,
    feedback_option,
    reason,
  };
}

export const subscriptionIn = (world: StripeWorld, id: string, param?: string): Stripe.Subscription =>
  find(world, 'subscriptions', id, 'subscription', param);
/** The time a subscription lives in. */
export const timeOfSubscription = (world: StripeWorld, subscription: Stripe.Subscription): StripeWorld =>
  timeOf(world, customerIdOf(subscription));

export function subscriptionRoutes(api: Api): void {
  api.post('/subscriptions', takes.createParameters, (place, params) => {
    const world = timeOf(place, params.customer);
    return createSubscription(world, factsOf(world, params)).subscription;
  });
  api.read('/subscriptions/:id', (world, id = '') => subscriptionIn(world, id));
  api.post('/subscriptions/:id', takes.updateParameters, (place, params, id = '') => {
    const subscription = subscriptionIn(place, id);
    const world = timeOfSubscription(place, subscription);
    return changeSubscription(world, subscription, changeOf(world, subscription, params));
  });
  api.removeWith('/subscriptions/:id', takes.cancelParameters, (place, params, id = '') => {
    const subscription = subscriptionIn(place, id);
    if (isOver(subscription))
      throw refuse(`No such subscription: '${id}'`, { code: 'resource_missing', param: 'id', status: 404 });
    if (params.cancellation_details)
      subscription.cancellation_details = mergeDetails(subscription, params.cancellation_details);
    return cancelNow(timeOfSubscription(place, subscription), subscription, 'cancellation_requested', {
      prorate: params.prorate ?? false,
      invoiceNow: params.invoice_now ?? false,
    });
  });
  api.post('/subscriptions/:id/resume', takes.resumeParameters, (place, params, id = '') => {
    const subscription = subscriptionIn(place, id);
    return resumeSubscription(
      timeOfSubscription(place, subscription),
      subscription,
      params.billing_cycle_anchor?.type ?? 'now',
    );
  });
  api.removeWith('/subscriptions/:id/discount', noParameters, (place, _, id = '') => {
    const subscription = subscriptionIn(place, id);
    changeSubscription(
      timeOfSubscription(place, subscription),
      subscription,
      changeOf(place, subscription, { discounts: null }),
    );
    return { object: 'discount', deleted: true };
  });
  api.list(
    '/subscriptions',
    takes.listedParameters,
    ({ subscriptions }) => subscriptions,
    (item, { status, price, current_period_end, current_period_start }) => {
      const subscription = item as Stripe.Subscription;
      const { start, end } = periodOf(subscription);
      const ended = isOver(subscription);
      const byStatus =
        status === undefined
          ? subscription.status !== 'canceled'
          : status === 'all'
            ? true
            : status === 'ended'
              ? ended
              : subscription.status === status;
      return (
        byStatus &&
        isWithin(end, current_period_end) &&
        isWithin(start, current_period_start) &&
        (price === undefined || subscription.items.data.some((each) => each.price.id === price))
      );
    },
    ['status', 'price', 'current_period_end', 'current_period_start'],
  );
  itemRoutes(api);
}
