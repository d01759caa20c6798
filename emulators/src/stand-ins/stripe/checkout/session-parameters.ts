import type Stripe from 'stripe';
import { z } from 'zod';
import { interval } from '../catalog/prices.ts';
import {
  boolean,
  currency,
  email,
  metadata,
  nonNegative,
  percent,
  positive,
  statementSuffix,
  text,
  timestamp,
  url,
} from '../core/fields.ts';
import { listParameters, parameters, part } from '../core/parameters.ts';

const productData = part<Stripe.Checkout.SessionCreateParams.LineItem.PriceData.ProductData>()({
  name: text(250).min(1, 'You passed an empty string for the product name.'),
  description: text(500).optional(),
  images: z.array(url).max(8).optional(),
  metadata: metadata.optional(),
});
const lineItem = part<Stripe.Checkout.SessionCreateParams.LineItem>()({
  price: text().optional(),
  price_data: part<Stripe.Checkout.SessionCreateParams.LineItem.PriceData>()({
    currency,
    product: text().optional(),
    product_data: productData.optional(),
    recurring: part<Stripe.Checkout.SessionCreateParams.LineItem.PriceData.Recurring>()({
      interval,
      interval_count: positive.optional(),
    }).optional(),
    unit_amount: nonNegative,
  }).optional(),
  quantity: positive
    .refine((value) => value >= 1, { error: 'Invalid quantity: must be at least 1' })
    .optional(),
});
const transferData = part<Stripe.Checkout.SessionCreateParams.PaymentIntentData.TransferData>()({
  amount: positive.optional(),
  destination: text(),
});

export const createSessionParameters = parameters<Stripe.Checkout.SessionCreateParams>()({
  allowed_payment_method_types: z
    .array(z.enum(['card', 'sepa_debit']))
    .min(1)
    .optional(),
  billing_address_collection: z.enum(['auto', 'required']).optional(),
  branding_settings: part<Stripe.Checkout.SessionCreateParams.BrandingSettings>()({
    button_color: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i)
      .optional(),
    display_name: text(100).optional(),
    logo: part<Stripe.Checkout.SessionCreateParams.BrandingSettings.Logo>()({
      type: z.enum(['url'], { error: 'The local stand-in keeps no files.' }),
      url: url.optional(),
    }).optional(),
  }).optional(),
  cancel_url: url.optional(),
  client_reference_id: text(200).optional(),
  currency: currency.optional(),
  custom_text: part<Stripe.Checkout.SessionCreateParams.CustomText>()({
    submit: part<Stripe.Checkout.SessionCreateParams.CustomText.Submit>()({ message: text(1200) }).optional(),
  }).optional(),
  customer: text().optional(),
  customer_creation: z.enum(['always', 'if_required']).optional(),
  customer_email: email.optional(),
  customer_update: part<Stripe.Checkout.SessionCreateParams.CustomerUpdate>()({
    address: z.enum(['auto', 'never']).optional(),
    name: z.enum(['auto', 'never']).optional(),
  }).optional(),
  discounts: z
    .array(part<Stripe.Checkout.SessionCreateParams.Discount>()({ coupon: text() }))
    .max(1)
    .optional(),
  excluded_payment_method_types: z.array(z.string()).max(100).optional(),
  expires_at: timestamp.optional(),
  line_items: z.array(lineItem).min(1).max(100).optional(),
  locale: text(10).optional(),
  metadata: metadata.optional(),
  mode: z.enum(['payment', 'setup', 'subscription']),
  payment_intent_data: part<Stripe.Checkout.SessionCreateParams.PaymentIntentData>()({
    application_fee_amount: positive.optional(),
    capture_method: z.enum(['automatic', 'automatic_async', 'manual']).optional(),
    description: text(1000).optional(),
    metadata: metadata.optional(),
    on_behalf_of: text().optional(),
    receipt_email: email.optional(),
    setup_future_usage: z.enum(['off_session', 'on_session']).optional(),
    statement_descriptor: text(22).optional(),
    statement_descriptor_suffix: statementSuffix.optional(),
    transfer_data: transferData.optional(),
    transfer_group: text(100).optional(),
  }).optional(),
  payment_method_collection: z.enum(['always', 'if_required']).optional(),
  phone_number_collection: part<Stripe.Checkout.SessionCreateParams.PhoneNumberCollection>()({
    enabled: boolean,
  }).optional(),
  setup_intent_data: part<Stripe.Checkout.SessionCreateParams.SetupIntentData>()({
    description: text(1000).optional(),
    metadata: metadata.optional(),
  }).optional(),
  submit_type: z.enum(['auto', 'book', 'donate', 'pay', 'subscribe']).optional(),
  subscription_data: part<Stripe.Checkout.SessionCreateParams.SubscriptionData>()({
    application_fee_percent: percent.optional(),
    description: text(500).optional(),
    metadata: metadata.optional(),
    on_behalf_of: text().optional(),
    transfer_data: part<Stripe.Checkout.SessionCreateParams.SubscriptionData.TransferData>()({
      amount_percent: percent.optional(),
      destination: text(),
    }).optional(),
    trial_end: timestamp.optional(),
    trial_period_days: positive.optional(),
    trial_settings: part<Stripe.Checkout.SessionCreateParams.SubscriptionData.TrialSettings>()({
      end_behavior: part<Stripe.Checkout.SessionCreateParams.SubscriptionData.TrialSettings.EndBehavior>()({
        missing_payment_method: z.enum(['cancel', 'create_invoice', 'pause']),
      }),
    }).optional(),
  }).optional(),
  success_url: url,
  ui_mode: z.enum(['hosted_page'], { error: 'The local stand-in has hosted pages only.' }).optional(),
});
export const listedSessions = listParameters<Stripe.Checkout.SessionListParams>()({
  customer: z.string().optional(),
  payment_intent: z.string().optional(),
  status: z.enum(['complete', 'expired', 'open']).optional(),
  subscription: z.string().optional(),
});
export const listedLineItems = listParameters<Stripe.Checkout.SessionListLineItemsParams>()({});

export type CreateSession = z.output<typeof createSessionParameters>;
export type SessionLine = NonNullable<CreateSession['line_items']>[number];
