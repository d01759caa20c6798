import type Stripe from 'stripe';
import { usableCoupon } from '../catalog/coupons.ts';
import { checkConnectMoney, mustTakeTransfers } from '../connect/charge-money.ts';
import { minimumCharge } from '../core/currency-minimum.ts';
import { mergeMetadata } from '../core/fields.ts';
import { find } from '../core/find.ts';
import type { SessionPlan } from '../core/pending.ts';
import { refuse } from '../core/stripe-error.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import type { Due } from '../core/timeline.ts';
import { customerOf, idOf } from '../payments/customers.ts';
import { voidIntent } from '../payments/payment-intents.ts';
import { cancelSetup } from '../payments/setup-intents.ts';
import { lineItems } from './line-items.ts';
import { newSessionObject } from './session-object.ts';
import type { CreateSession } from './session-parameters.ts';

const minute = 60;
const day = 24 * 60 * minute;

/**
 * Creates a Checkout Session with a hosted page.
 * @throws StripeError when parts do not fit the mode, the amount is too small or the expiry is out of range.
 */
export function createSession(world: StripeWorld, asked: CreateSession): Stripe.Checkout.Session {
  const now = world.now();
  const params = inOurTime(asked, now);
  checkMode(params);
  checkExpiry(params.expires_at, now);
  if (params.customer) customerOf(world, params.customer, 'customer');
  if (params.customer && params.customer_email) {
    throw refuse('You may only specify one of these parameters: customer, customer_email.', {
      code: 'parameters_exclusive',
    });
  }
  const given = params.discounts?.[0]?.coupon;
  const coupon = given ? usableCoupon(world, given, 'discounts[0][coupon]') : null;
  const items = lineItems(world, params, coupon);
  const plan = planOf(world, params, items);
  const amounts = amountsOf(params, items, plan);
  checkTotal(amounts.currency ?? 'eur', amounts.total);
  const data = params.payment_intent_data;
  checkConnectMoney(world, {
    amount: amounts.total,
    applicationFee: data?.application_fee_amount ?? null,
    destination: data?.transfer_data?.destination ?? null,
    onBehalfOf: data?.on_behalf_of ?? params.subscription_data?.on_behalf_of ?? null,
  });
  const session = newSessionObject(world, params, amounts, day);
  world.state.sessions[session.id] = session;
  world.state.lineItems[session.id] = items;
  world.state.sessionPlans[session.id] = plan;
  world.changed();
  return session;
}

function checkMode(params: CreateSession): void {
  const { mode, line_items } = params;
  if (mode === 'setup') {
    if (line_items) throw refuse('`line_items` are not allowed in setup mode.', { param: 'line_items' });
    if (!params.currency && !params.allowed_payment_method_types) {
      throw refuse('Missing required param: currency.', { param: 'currency', code: 'parameter_missing' });
    }
  } else if (!line_items)
    throw refuse('Missing required param: line_items.', { param: 'line_items', code: 'parameter_missing' });
  const only = (name: 'payment_intent_data' | 'setup_intent_data' | 'subscription_data', wanted: string) => {
    if (params[name] && mode !== wanted)
      throw refuse(`You can not pass \`${name}\` in \`${mode}\` mode.`, { param: name });
  };
  only('payment_intent_data', 'payment');
  only('setup_intent_data', 'setup');
  only('subscription_data', 'subscription');
  if (params.customer_creation && mode === 'subscription') {
    throw refuse('`customer_creation` can only be used in `payment` and `setup` mode.', {
      param: 'customer_creation',
    });
  }
}

function planOf(world: StripeWorld, params: CreateSession, items: readonly Stripe.LineItem[]): SessionPlan {
  const { payment_intent_data: payment, setup_intent_data: setup, subscription_data: data } = params;
  const priceOf = (item: Stripe.LineItem) => idOf(item.price) ?? '';
  const recurring = items.filter(({ price }) => price?.type === 'recurring');
  if (params.mode === 'subscription' && recurring.length === 0) {
    throw refuse('You must provide at least one recurring price in `subscription` mode when using prices.', {
      param: 'line_items',
    });
  }
  if (data?.transfer_data) mustTakeTransfers(world.with({ account: null }), data.transfer_data.destination);
  return {
    payment: {
      metadata: mergeMetadata({}, payment?.metadata),
      description: payment?.description ?? null,
      setupFutureUsage: payment?.setup_future_usage ?? null,
      applicationFee: payment?.application_fee_amount ?? null,
      transfer: payment?.transfer_data
        ? {
            destination: payment.transfer_data.destination,
            ...(payment.transfer_data.amount === undefined ? {} : { amount: payment.transfer_data.amount }),
          }
        : null,
      transferGroup: payment?.transfer_group ?? null,
      statementSuffix: payment?.statement_descriptor_suffix ?? null,
      onBehalfOf: payment?.on_behalf_of ?? null,
      captureMethod: payment?.capture_method === 'manual' ? 'manual' : 'automatic',
    },
    setup: { metadata: mergeMetadata({}, setup?.metadata), description: setup?.description ?? null },
    subscription:
      params.mode === 'subscription'
        ? {
            metadata: mergeMetadata({}, data?.metadata),
            description: data?.description ?? null,
            items: recurring.map((item) => ({ price: priceOf(item), quantity: item.quantity })),
            once: items
              .filter(({ price }) => price?.type === 'one_time')
              .map((item) => ({ price: priceOf(item), quantity: item.quantity ?? 1 })),
            trialEnd: trialEndOf(world, data),
            trialDays: data?.trial_period_days ?? null,
            trialSettings: data?.trial_settings
              ? { end_behavior: { billing_cycle_anchor: null, ...data.trial_settings.end_behavior } }
              : null,
            applicationFeePercent: data?.application_fee_percent ?? null,
            onBehalfOf: data?.on_behalf_of ?? null,
            transfer: data?.transfer_data
              ? {
                  destination: data.transfer_data.destination,
                  amount_percent: data.transfer_data.amount_percent ?? null,
                }
              : null,
            coupon: params.discounts?.[0]?.coupon ?? null,
          }
        : null,
  };
}

function trialEndOf(world: StripeWorld, data: CreateSession['subscription_data']): number | null {
  if (data?.trial_period_days !== undefined) return world.now() + data.trial_period_days * day;
  if (data?.trial_end === undefined) return null;
  if (data.trial_end < world.now() + 2 * day) {
    throw refuse('The `trial_end` date has to be at least 2 days in the future.', {
      param: 'subscription_data[trial_end]',
    });
  }
  return data.trial_end;
}

/** What is paid now: not what a trial puts off. */
function amountsOf({ mode }: CreateSession, items: readonly Stripe.LineItem[], plan: SessionPlan) {
  const currencies = new Set(items.map(({ currency }) => currency));
  if (currencies.size > 1) {
    throw refuse('All prices on a Checkout Session must have the same currency.', {
      param: 'line_items[1][price_data][currency]',
    });
  }
  const trial = plan.subscription?.trialEnd != null;
  const now =
    mode === 'subscription' && trial ? items.filter(({ price }) => price?.type === 'one_time') : items;
  const sum = (field: 'amount_subtotal' | 'amount_discount' | 'amount_total') =>
    now.reduce((total, item) => total + item[field], 0);
  const [currency = null] = currencies;
  return {
    currency,
    subtotal: sum('amount_subtotal'),
    discount: sum('amount_discount'),
    total: sum('amount_total'),
  };
}

function checkTotal(currency: string, total: number): void {
  const least = minimumCharge(currency);
  if (total > 0 && total < least) {
    const message = `The Checkout Session's total amount due must add up to at least ${least} in the minor unit of ${currency}`;
    throw refuse(message, { code: 'amount_too_small' });
  }
  if (total > 99_999_999)
    throw refuse('Amount must be no more than 999,999.99', { code: 'amount_too_large' });
}

/** Whoever calls counts by their own clock, which stays behind where time was let pass here. */
function inOurTime(params: CreateSession, now: number): CreateSession {
  const ahead = now - Math.floor(Date.now() / 1000);
  return params.expires_at === undefined ? params : { ...params, expires_at: params.expires_at + ahead };
}

function checkExpiry(expiresAt: number | undefined, now: number): void {
  if (expiresAt === undefined) return;
  const out = (time: string) =>
    refuse(`The \`expires_at\` timestamp must be ${time} from Checkout Session creation.`, {
      param: 'expires_at',
    });
  // A few seconds pass between the caller's clock and this one; Stripe allows for them too.
  if (expiresAt < now + 30 * minute - 10) throw out('at least 30 minutes');
  if (expiresAt > now + day + 10) throw out('less than 24 hours');
}

/** @throws StripeError when the session is not open any more. */
export function expireSession(world: StripeWorld, id: string): Stripe.Checkout.Session {
  const session = find(world, 'sessions', id, 'checkout.session');
  if (session.status !== 'open') {
    throw refuse(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
    );
  }
  session.status = 'expired';
  session.url = null;
  const intent = world.state.intents[idOf(session.payment_intent) ?? ''];
  if (intent) voidIntent(world, intent, 'automatic');
  const setup = world.state.setupIntents[idOf(session.setup_intent) ?? ''];
  if (setup) cancelSetup(world, setup, 'abandoned');
  world.changed();
  world.emit('checkout.session.expired', session);
  return session;
}

/** Open sessions expire by themselves. */
export function sessionForecast({ state }: StripeWorld): readonly Due[] {
  return Object.values(state.sessions)
    .filter(({ status }) => status === 'open')
    .map((session) => ({
      at: session.expires_at,
      clock: null,
      run: (world) => void expireSession(world, session.id),
    }));
}
