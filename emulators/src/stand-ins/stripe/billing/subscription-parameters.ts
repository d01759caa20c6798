import type Stripe from 'stripe';
import { z } from 'zod';
import { interval } from '../catalog/prices.ts';
import {
  boolean,
  currency,
  emptyable,
  metadata,
  nonNegative,
  percent,
  positive,
  text,
  timestamp,
} from '../core/fields.ts';
import { listParameters, parameters, part, timeRange } from '../core/parameters.ts';

const priceData = part<Stripe.SubscriptionCreateParams.Item.PriceData>()({
  currency,
  product: text(),
  recurring: part<Stripe.SubscriptionCreateParams.Item.PriceData.Recurring>()({
    interval,
    interval_count: positive.optional(),
  }),
  unit_amount: nonNegative.optional(),
});
const prorationBehavior = z.enum(['always_invoice', 'create_prorations', 'none']);
/** https://docs.stripe.com/api/subscriptions/create#create_subscription-payment_behavior without pending updates */
const paymentBehavior = z.enum(['allow_incomplete', 'default_incomplete', 'error_if_incomplete'], {
  error: 'The local stand-in knows allow_incomplete, default_incomplete and error_if_incomplete.',
});
const discounts = emptyable(
  z.array(part<Stripe.SubscriptionCreateParams.Discount>()({ coupon: text() })).max(1),
).optional();
const trialSettings = part<Stripe.SubscriptionCreateParams.TrialSettings>()({
  end_behavior: part<Stripe.SubscriptionCreateParams.TrialSettings.EndBehavior>()({
    missing_payment_method: z.enum(['cancel', 'create_invoice', 'pause']),
  }),
});
const paymentSettings = part<Stripe.SubscriptionCreateParams.PaymentSettings>()({
  save_default_payment_method: z.enum(['off', 'on_subscription']).optional(),
  payment_method_types: z.array(z.enum(['card', 'sepa_debit'])).optional(),
});
const shared = {
  application_fee_percent: emptyable(percent).optional(),
  cancel_at: emptyable(timestamp).optional(),
  cancel_at_period_end: boolean.optional(),
  collection_method: z.enum(['charge_automatically', 'send_invoice']).optional(),
  days_until_due: nonNegative.optional(),
  default_payment_method: text().optional(),
  description: emptyable(text(500)).optional(),
  discounts,
  metadata: metadata.optional(),
  off_session: boolean.optional(),
  payment_behavior: paymentBehavior.optional(),
  payment_settings: paymentSettings.optional(),
  proration_behavior: prorationBehavior.optional(),
  trial_end: z.union([z.literal('now'), timestamp]).optional(),
  trial_settings: trialSettings.optional(),
} as const;
const transferData = part<Stripe.SubscriptionCreateParams.TransferData>()({
  amount_percent: percent.optional(),
  destination: text(),
});

export const createParameters = parameters<Stripe.SubscriptionCreateParams>()({
  ...shared,
  cancel_at: timestamp.optional(),
  description: text(500).optional(),
  add_invoice_items: z
    .array(
      part<Stripe.SubscriptionCreateParams.AddInvoiceItem>()({
        price: text(),
        quantity: positive.optional(),
      }),
    )
    .max(20)
    .optional(),
  billing_cycle_anchor: timestamp.optional(),
  billing_mode: part<Stripe.SubscriptionCreateParams.BillingMode>()({
    type: z.enum(['flexible'], { error: 'The local stand-in knows the flexible billing mode only.' }),
  }).optional(),
  currency: currency.optional(),
  customer: text(),
  items: z
    .array(
      part<Stripe.SubscriptionCreateParams.Item>()({
        metadata: metadata.optional(),
        price: text().optional(),
        price_data: priceData.optional(),
        quantity: nonNegative.optional(),
      }),
    )
    .min(1)
    .max(20),
  on_behalf_of: text().optional(),
  transfer_data: transferData.optional(),
  trial_period_days: positive.optional(),
});

export const changedItem = part<Stripe.SubscriptionUpdateParams.Item>()({
  clear_usage: boolean.optional(),
  deleted: boolean.optional(),
  id: text().optional(),
  metadata: metadata.optional(),
  price: text().optional(),
  price_data: priceData.optional(),
  quantity: nonNegative.optional(),
});
const cancellationDetails = part<Stripe.SubscriptionUpdateParams.CancellationDetails>()({
  comment: emptyable(text(5000)).optional(),
  feedback: emptyable(
    z.enum([
      'customer_service',
      'low_quality',
      'missing_features',
      'other',
      'switched_service',
      'too_complex',
      'too_expensive',
      'unused',
    ]),
  ).optional(),
});
export const updateParameters = parameters<Stripe.SubscriptionUpdateParams>()({
  ...shared,
  default_payment_method: emptyable(text()).optional(),
  billing_cycle_anchor: part<Stripe.SubscriptionUpdateParams.BillingCycleAnchor>()({
    type: z.enum(['now', 'unchanged']),
  }).optional(),
  cancellation_details: cancellationDetails.optional(),
  items: z.array(changedItem).max(20).optional(),
  pause_collection: emptyable(
    part<Stripe.SubscriptionUpdateParams.PauseCollection>()({
      behavior: z.enum(['keep_as_draft', 'mark_uncollectible', 'void']),
      resumes_at: timestamp.optional(),
    }),
  ).optional(),
  proration_date: timestamp.optional(),
  transfer_data: emptyable(transferData).optional(),
});
export const cancelParameters = parameters<Stripe.SubscriptionCancelParams>()({
  cancellation_details: cancellationDetails.optional(),
  invoice_now: boolean.optional(),
  prorate: boolean.optional(),
});
export const resumeParameters = parameters<Stripe.SubscriptionResumeParams>()({
  billing_cycle_anchor: part<Stripe.SubscriptionResumeParams.BillingCycleAnchor>()({
    type: z.enum(['now', 'unchanged']),
  }).optional(),
  proration_behavior: prorationBehavior.optional(),
  proration_date: timestamp.optional(),
});
export const listedParameters = listParameters<Stripe.SubscriptionListParams>()({
  collection_method: z.enum(['charge_automatically', 'send_invoice']).optional(),
  current_period_end: timeRange.optional(),
  current_period_start: timeRange.optional(),
  customer: z.string().optional(),
  price: z.string().optional(),
  status: z
    .enum([
      'active',
      'all',
      'canceled',
      'ended',
      'incomplete',
      'incomplete_expired',
      'past_due',
      'paused',
      'trialing',
      'unpaid',
    ])
    .optional(),
  test_clock: z.string().optional(),
});
export const itemCreateParameters = parameters<Stripe.SubscriptionItemCreateParams>()({
  metadata: metadata.optional(),
  payment_behavior: paymentBehavior.optional(),
  price: text(),
  proration_behavior: prorationBehavior.optional(),
  proration_date: timestamp.optional(),
  quantity: nonNegative.optional(),
  subscription: text(),
});
export const itemUpdateParameters = parameters<Stripe.SubscriptionItemUpdateParams>()({
  metadata: metadata.optional(),
  payment_behavior: paymentBehavior.optional(),
  price: text().optional(),
  proration_behavior: prorationBehavior.optional(),
  proration_date: timestamp.optional(),
  quantity: nonNegative.optional(),
});
export const itemDeleteParameters = parameters<Stripe.SubscriptionItemDeleteParams>()({
  clear_usage: boolean.optional(),
  payment_behavior: paymentBehavior.optional(),
  proration_behavior: prorationBehavior.optional(),
  proration_date: timestamp.optional(),
});
export const itemsListed = listParameters<Stripe.SubscriptionItemListParams>()({ subscription: text() });
export type UpdateSubscription = z.output<typeof updateParameters>;
export type CreateSubscription = z.output<typeof createParameters>;
export type PriceData = z.output<typeof priceData>;
