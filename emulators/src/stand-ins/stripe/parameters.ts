import { z } from 'zod';

/** What each endpoint takes. Everything arrives as text; anything not listed here is refused, as Stripe does. */
const text = (max = 5000) => z.string().max(max, `Invalid string: longer than ${max} characters`);
const integer = z.string().transform((value, context) => {
  if (/^-?\d+$/.test(value)) return Number(value);
  context.issues.push({ code: 'custom', message: `Invalid integer: ${value}`, input: value });
  return z.NEVER;
});
const boolean = z
  .enum(['true', 'false'], { error: 'Invalid boolean' })
  .transform((value) => value === 'true');
const absoluteUrl = text(5000).refine((value) => URL.canParse(value.replaceAll(/[{}]/g, '')), {
  error: 'Not a valid URL',
});
const email = z
  .string()
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, { error: (issue) => `Invalid email address: ${issue.input}` });
/** https://docs.stripe.com/api/metadata: 50 keys, 40 characters each, values of 500. */
const metadata = z
  .record(z.string().max(40), text(500))
  .refine((value) => Object.keys(value).length <= 50, { error: 'Metadata can have at most 50 keys' })
  .default({});
const expand = z.array(z.string()).max(20).default([]);

const productData = z.strictObject({
  name: text(250).min(1, 'You passed an empty string for the product name.'),
  description: text(500).optional(),
  images: z.array(absoluteUrl).max(8).optional(),
  metadata,
  tax_code: z.string().optional(),
});
const lineItem = z.strictObject({
  price_data: z.strictObject({
    currency: z.string().regex(/^[a-zA-Z]{3}$/, 'Invalid currency'),
    product_data: productData,
    unit_amount: integer.refine((value) => value >= 0, { error: 'Invalid non-negative integer' }),
    tax_behavior: z.enum(['exclusive', 'inclusive', 'unspecified']).optional(),
  }),
  quantity: integer
    .refine((value) => value >= 1, { error: 'Invalid quantity: must be at least 1' })
    .default(1),
});

export const createSessionParameters = z.strictObject({
  mode: z.enum(['payment'], { error: 'The local stand-in knows mode=payment only.' }),
  line_items: z.array(lineItem).min(1).max(100),
  success_url: absoluteUrl,
  cancel_url: absoluteUrl.optional(),
  client_reference_id: text(200).optional(),
  customer: z.string().optional(),
  customer_email: email.optional(),
  customer_creation: z.enum(['always', 'if_required']).optional(),
  expires_at: integer.optional(),
  locale: z.string().max(10).optional(),
  metadata,
  payment_intent_data: z
    .strictObject({
      metadata,
      description: text(1000).optional(),
      receipt_email: email.optional(),
      statement_descriptor: text(22).optional(),
      statement_descriptor_suffix: text(22).optional(),
      transfer_group: text(100).optional(),
      setup_future_usage: z.enum(['off_session']).optional(),
    })
    .optional(),
  // Called payment_method_types before the API version of 2026-10-28.
  allowed_payment_method_types: z
    .array(z.enum(['card', 'sepa_debit']))
    .min(1)
    .optional(),
  custom_text: z.strictObject({ submit: z.strictObject({ message: text(1200) }).optional() }).optional(),
  submit_type: z.enum(['auto', 'book', 'donate', 'pay']).optional(),
  ui_mode: z.enum(['hosted_page']).optional(),
  billing_address_collection: z.enum(['auto', 'required']).optional(),
  phone_number_collection: z.strictObject({ enabled: boolean }).optional(),
  allow_promotion_codes: boolean.optional(),
  expand,
});

/** Charging a saved card at once, its owner away: the one way the platform makes a payment intent itself. */
export const createIntentParameters = z.strictObject({
  amount: integer.refine((value) => value >= 1, { error: 'Invalid positive integer' }),
  currency: z.string().regex(/^[a-zA-Z]{3}$/, 'Invalid currency'),
  customer: z.string(),
  payment_method: z.string(),
  off_session: boolean.refine((value) => value, { error: 'The local stand-in knows off_session=true only.' }),
  confirm: boolean.refine((value) => value, { error: 'The local stand-in knows confirm=true only.' }),
  description: text(1000).optional(),
  metadata,
  expand,
});

export const createRefundParameters = z.strictObject({
  payment_intent: z.string().optional(),
  charge: z.string().optional(),
  amount: integer.refine((value) => value >= 1, { error: 'Invalid positive integer' }).optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  metadata,
  expand,
});

export const customerParameters = z.strictObject({
  email: email.optional(),
  name: text(256).optional(),
  phone: text(20).optional(),
  description: text(350).optional(),
  preferred_locales: z.array(z.string()).optional(),
  metadata,
  expand,
});

export const readParameters = z.strictObject({ expand });

export const listParameters = z.strictObject({
  limit: integer
    .refine((value) => value >= 1 && value <= 100, { error: 'Invalid limit: from 1 to 100' })
    .default(10),
  starting_after: z.string().optional(),
  ending_before: z.string().optional(),
  payment_intent: z.string().optional(),
  charge: z.string().optional(),
  customer: z.string().optional(),
  email: z.string().optional(),
  status: z.string().optional(),
  type: z.string().optional(),
  types: z.array(z.string()).optional(),
  created: z
    .union([integer, z.strictObject({ gt: integer, gte: integer, lt: integer, lte: integer }).partial()])
    .optional(),
  expand,
});

export type CreateSession = z.output<typeof createSessionParameters>;
export type CreateIntent = z.output<typeof createIntentParameters>;
export type CreateRefund = z.output<typeof createRefundParameters>;
export type CustomerParameters = z.output<typeof customerParameters>;
export type ListParameters = z.output<typeof listParameters>;
