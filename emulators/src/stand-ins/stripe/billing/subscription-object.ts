import type Stripe from 'stripe';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import type { Period } from './billing-cycle.ts';

export type ItemFacts = {
  readonly price: Stripe.Price;
  readonly quantity: number | null;
  readonly metadata: Record<string, string>;
};

export function newItem(
  world: StripeWorld,
  subscription: string,
  { price, quantity, metadata }: ItemFacts,
  { start, end }: Period,
): Stripe.SubscriptionItem {
  return {
    id: newId('si'),
    object: 'subscription_item',
    billing_thresholds: null,
    created: world.now(),
    current_period_end: end,
    current_period_start: start,
    current_trial: null,
    discounts: [],
    metadata,
    plan: planOf(price),
    price: structuredClone(price),
    ...(quantity === null ? {} : { quantity }),
    subscription,
    tax_rates: [],
  } satisfies Stripe.SubscriptionItem;
}

/** The older form of a price, which items still carry. */
export function planOf(price: Stripe.Price): Stripe.Plan {
  return {
    id: price.id,
    object: 'plan',
    active: price.active,
    amount: price.unit_amount,
    amount_decimal: price.unit_amount_decimal,
    billing_scheme: price.billing_scheme,
    created: price.created,
    currency: price.currency,
    interval: price.recurring?.interval ?? 'month',
    interval_count: price.recurring?.interval_count ?? 1,
    livemode: false,
    metadata: price.metadata,
    meter: price.recurring?.meter ?? null,
    nickname: price.nickname,
    product: typeof price.product === 'string' ? price.product : price.product.id,
    tiers_mode: price.tiers_mode,
    transform_usage: price.transform_quantity,
    trial_period_days: null,
    usage_type: price.recurring?.usage_type ?? 'licensed',
  } satisfies Stripe.Plan;
}

export type SubscriptionFacts = {
  readonly customer: Stripe.Customer;
  readonly currency: string;
  readonly anchor: number;
  readonly trialEnd: number | null;
  readonly trialSettings: Stripe.Subscription.TrialSettings | null;
  readonly collection: 'charge_automatically' | 'send_invoice';
  readonly daysUntilDue: number | null;
  readonly defaultMethod: string | null;
  readonly description: string | null;
  readonly metadata: Record<string, string>;
  readonly cancelAtPeriodEnd: boolean;
  readonly cancelAt: number | null;
  readonly saveMethod: 'off' | 'on_subscription';
  readonly applicationFeePercent: number | null;
  readonly onBehalfOf: string | null;
  readonly transfer: { readonly destination: string; readonly amount_percent: number | null } | null;
};

export function newSubscriptionObject(world: StripeWorld, facts: SubscriptionFacts): Stripe.Subscription {
  const now = world.now();
  const id = newId('sub');
  const trialing = facts.trialEnd !== null;
  return {
    id,
    object: 'subscription',
    application: null,
    application_fee_percent: facts.applicationFeePercent,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null },
    billing_cycle_anchor: facts.anchor,
    billing_cycle_anchor_config: null,
    billing_mode: { flexible: { proration_discounts: 'included' }, type: 'flexible' },
    billing_schedules: [],
    billing_thresholds: null,
    cancel_at: facts.cancelAt,
    cancel_at_period_end: facts.cancelAtPeriodEnd,
    canceled_at: facts.cancelAtPeriodEnd || facts.cancelAt !== null ? now : null,
    cancellation_details: { comment: null, feedback: null, feedback_option: null, reason: null },
    collection_method: facts.collection,
    created: now,
    currency: facts.currency,
    customer: facts.customer.id,
    customer_account: null,
    days_until_due: facts.daysUntilDue,
    default_payment_method: facts.defaultMethod,
    default_source: null,
    default_tax_rates: [],
    description: facts.description,
    discounts: [],
    ended_at: null,
    invoice_settings: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: { type: 'self' },
    },
    items: { object: 'list', data: [], has_more: false, url: `/v1/subscription_items?subscription=${id}` },
    latest_invoice: null,
    livemode: false,
    managed_payments: null,
    metadata: facts.metadata,
    next_pending_invoice_item_invoice: null,
    on_behalf_of: facts.onBehalfOf,
    pause_collection: null,
    payment_settings: {
      payment_method_options: null,
      payment_method_types: null,
      save_default_payment_method: facts.saveMethod,
    },
    pending_invoice_item_interval: null,
    pending_setup_intent: null,
    pending_update: null,
    schedule: null,
    start_date: now,
    status: trialing ? 'trialing' : 'incomplete',
    test_clock: facts.customer.test_clock ?? null,
    transfer_data: facts.transfer ? { ...facts.transfer } : null,
    trial_end: facts.trialEnd,
    trial_settings: facts.trialSettings ?? {
      end_behavior: { billing_cycle_anchor: null, missing_payment_method: 'create_invoice' },
    },
    trial_start: trialing ? now : null,
  } satisfies Stripe.Subscription;
}
