import type Stripe from 'stripe';
import { z } from 'zod';
import { createSubscription } from '../billing/new-subscription.ts';
import { newPrice } from '../catalog/new-price.ts';
import { newProduct } from '../catalog/new-product.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { type Forecast, passTime } from '../core/timeline.ts';
import { createCustomer } from '../payments/customers.ts';
import { giveTo, newCardMethod } from '../payments/payment-methods.ts';

const day = 24 * 60 * 60;

export const pastSubscriptionsSchema = z.strictObject({
  subscriptions: z
    .array(
      z.strictObject({
        customer: z.strictObject({
          id: z.string().regex(/^cus_\w{1,100}$/),
          email: z.email(),
          metadata: z.record(z.string(), z.string()),
        }),
        product: z.strictObject({ id: z.string().max(100), name: z.string().max(250) }),
        price: z.strictObject({
          nickname: z.string().max(200),
          amount: z.int().min(1),
          currency: z.string().length(3),
          interval: z.enum(['week', 'month', 'year']),
          every: z.int().min(1),
          metadata: z.record(z.string(), z.string()),
        }),
        /** A test card: what it is charged from when the trial is over. */
        card: z.string().regex(/^\d{16}$/),
        trialDays: z.int().min(0),
        /** When it began, in seconds since 1970. */
        at: z.int().min(0),
        metadata: z.record(z.string(), z.string()),
      }),
    )
    .max(100),
});
type Past = z.infer<typeof pastSubscriptionsSchema>['subscriptions'][number];

function priceOf(world: StripeWorld, { product, price }: Past): Stripe.Price {
  const { id } = world.state.products[product.id] ?? newProduct(world, product);
  return newPrice(world, {
    ...{ active: true, product: id, currency: price.currency, unitAmount: price.amount },
    ...{ nickname: price.nickname, metadata: price.metadata },
    recurring: {
      interval: price.interval,
      interval_count: price.every,
      meter: null,
      trial_period_days: null,
      usage_type: 'licensed',
    },
  });
}

function begin(world: StripeWorld, past: Past): Stripe.Subscription {
  const { email, metadata, id } = past.customer;
  const customer = createCustomer(world, { email, metadata });
  delete world.state.customers[customer.id];
  customer.id = id;
  world.state.customers[id] = customer;
  const card = { number: past.card, name: email, brand: 'visa', month: 12, year: 2099 };
  const method = newCardMethod(world, card, { email });
  world.state.savedCards[method.id] = { ...card, setUp: true };
  giveTo(world, method, id);
  customer.invoice_settings.default_payment_method = method.id;
  return createSubscription(world, {
    ...{ customer, items: [{ price: priceOf(world, past), quantity: 1, metadata: {} }], once: [] },
    ...{ anchor: null, trialEnd: past.trialDays > 0 ? past.at + past.trialDays * day : null },
    trialSettings: null,
    ...{ collection: 'charge_automatically' as const, daysUntilDue: null, defaultMethod: null },
    ...{ description: past.product.name, metadata: past.metadata },
    ...{ cancelAtPeriodEnd: false, cancelAt: null, saveMethod: 'off' as const },
    ...{ applicationFeePercent: null, transfer: null, onBehalfOf: null, coupon: null },
    ...{ prorationBehavior: 'create_prorations' as const, paymentBehavior: 'allow_incomplete' as const },
    ...{ offSession: true, authenticated: true },
  }).subscription;
}

/**
 * Subscriptions that began before this Stripe did: what was due since has come to pass, and one event tells of each as it is
 * now.
 */
export function importSubscriptions(
  world: StripeWorld,
  subscriptions: readonly Past[],
  forecasts: readonly Forecast[],
): void {
  const silent = world.with({ silent: true });
  const begun = subscriptions
    .filter(({ customer }) => !world.state.customers[customer.id])
    .toSorted((one, other) => one.at - other.at)
    .map((past) => {
      // What is due of those before happens first: each thing at its own time.
      passTime(silent, forecasts, null, past.at);
      return begin(world.with({ silent: true, now: () => past.at }), past);
    });
  passTime(silent, forecasts, null, world.now());
  world.changed();
  for (const subscription of begun) world.emit('customer.subscription.updated', subscription);
}
