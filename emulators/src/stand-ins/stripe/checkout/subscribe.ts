import type Stripe from 'stripe';
import { createSubscription } from '../billing/new-subscription.ts';
import { find } from '../core/find.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { customerOf, timeOf } from '../payments/customers.ts';

const day = 24 * 60 * 60;

/**
 * Begins the subscription a session was for.
 * @returns whether its first invoice is paid
 */
export function subscribe(
  place: StripeWorld,
  session: Stripe.Checkout.Session,
  customer: string,
  method: Stripe.PaymentMethod | null,
): boolean {
  const plan = place.state.sessionPlans[session.id]?.subscription;
  if (!plan) return false;
  const world = timeOf(place, customer);
  const priced = <Q>({ price, quantity }: { price: string; quantity: Q }) => ({
    price: find(world, 'prices', price, 'price'),
    quantity,
  });
  const { subscription, invoice } = createSubscription(world, {
    customer: customerOf(world, customer),
    items: plan.items.map((item) => ({ ...priced(item), metadata: {} })),
    once: plan.once.map(priced),
    anchor: null,
    trialEnd: plan.trialDays ? world.now() + plan.trialDays * day : plan.trialEnd,
    trialSettings: plan.trialSettings,
    collection: 'charge_automatically',
    daysUntilDue: null,
    defaultMethod: method?.id ?? null,
    description: plan.description,
    metadata: plan.metadata,
    cancelAtPeriodEnd: false,
    cancelAt: null,
    saveMethod: 'off',
    applicationFeePercent: plan.applicationFeePercent,
    transfer: plan.transfer,
    onBehalfOf: plan.onBehalfOf ?? null,
    coupon: plan.coupon,
    prorationBehavior: 'create_prorations',
    paymentBehavior: 'allow_incomplete',
    offSession: false,
    authenticated: true,
  });
  session.subscription = subscription.id;
  session.invoice = invoice.id;
  return invoice.status === 'paid';
}
