import type Stripe from 'stripe';
import { minimumCharge } from './currency-minimum.ts';
import { lineItem } from './line-items.ts';
import type { CreateSession } from './parameters.ts';
import { cancelIntent } from './payment-intents.ts';
import { noSuch, StripeError } from './stripe-error.ts';
import { newId, type StripeWorld } from './stripe-world.ts';

const minute = 60;
const day = 24 * 60 * minute;

/**
 * Creates a Checkout Session with a hosted page.
 * @throws StripeError when the amount is too small, the currencies differ or the expiry is out of range.
 */
export function createSession(world: StripeWorld, params: CreateSession): Stripe.Checkout.Session {
  const now = world.now();
  const { currency, total } = totalOf(params);
  checkExpiry(params.expires_at, now);
  if (params.customer && !world.state.customers[params.customer])
    throw noSuch('customer', params.customer, 'customer');
  if (params.customer && params.customer_email) {
    throw new StripeError(
      'invalid_request_error',
      'You may only specify one of these parameters: customer, customer_email.',
    );
  }
  if (params.payment_intent_data?.setup_future_usage && !params.customer) {
    throw new StripeError(
      'invalid_request_error',
      'The local stand-in keeps a card for a customer only: pass customer with setup_future_usage.',
      { param: 'payment_intent_data[setup_future_usage]' },
    );
  }
  const id = newId('cs_test');
  const session = {
    id,
    object: 'checkout.session',
    adaptive_pricing: { enabled: false },
    after_expiration: null,
    allow_promotion_codes: params.allow_promotion_codes ?? null,
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount_subtotal: total,
    amount_total: total,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: params.billing_address_collection ?? null,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: now,
    currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: params.custom_text?.submit ?? null,
      terms_of_service_acceptance: null,
    },
    customer: params.customer ?? null,
    customer_account: null,
    customer_creation: params.customer ? null : (params.customer_creation ?? 'if_required'),
    customer_details: null,
    customer_email: params.customer_email ?? null,
    discounts: [],
    expires_at: params.expires_at ?? now + day,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: params.locale ?? null,
    managed_payments: null,
    metadata: params.metadata,
    mode: params.mode,
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: { card: { request_three_d_secure: 'automatic' } },
    payment_method_types: params.allowed_payment_method_types ?? ['card'],
    payment_status: total === 0 ? 'no_payment_required' : 'unpaid',
    permissions: null,
    phone_number_collection: { enabled: params.phone_number_collection?.enabled ?? false },
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: params.submit_type ?? null,
    subscription: null,
    success_url: params.success_url,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: `${world.baseUrl}/checkout/${id}`,
    wallet_options: null,
  } satisfies Stripe.Checkout.Session;
  world.state.sessions[id] = session;
  world.state.lineItems[id] = params.line_items.map((item) => lineItem(item, now));
  world.state.paymentData[id] = {
    metadata: params.payment_intent_data?.metadata ?? {},
    description: params.payment_intent_data?.description ?? null,
    setupFutureUsage: params.payment_intent_data?.setup_future_usage ?? null,
  };
  world.changed();
  return session;
}

function totalOf(params: CreateSession): { currency: string; total: number } {
  const currencies = new Set(params.line_items.map(({ price_data }) => price_data.currency.toLowerCase()));
  const [currency = ''] = currencies;
  if (currencies.size > 1) {
    throw new StripeError(
      'invalid_request_error',
      'All prices on a Checkout Session must have the same currency.',
      {
        param: 'line_items[1][price_data][currency]',
      },
    );
  }
  const total = params.line_items.reduce(
    (sum, { price_data, quantity }) => sum + price_data.unit_amount * quantity,
    0,
  );
  if (total > 0 && total < minimumCharge(currency)) {
    const least = minimumCharge(currency);
    const message = `The Checkout Session's total amount due must add up to at least ${least} in the minor unit of ${currency}`;
    throw new StripeError('invalid_request_error', message, { code: 'amount_too_small' });
  }
  if (total > 99_999_999) {
    throw new StripeError('invalid_request_error', 'Amount must be no more than 999,999.99', {
      code: 'amount_too_large',
    });
  }
  return { currency, total };
}

function checkExpiry(expiresAt: number | undefined, now: number): void {
  if (expiresAt === undefined) return;
  const from = (time: string) =>
    `The \`expires_at\` timestamp must be ${time} from Checkout Session creation.`;
  const refuse = (message: string) =>
    new StripeError('invalid_request_error', message, { param: 'expires_at' });
  // A few seconds pass between the caller's clock and this one; Stripe allows for them too.
  if (expiresAt < now + 30 * minute - 10) throw refuse(from('at least 30 minutes'));
  if (expiresAt > now + day + 10) throw refuse(from('less than 24 hours'));
}

/** @throws StripeError when the session is not open any more. */
export function expireSession(world: StripeWorld, id: string): Stripe.Checkout.Session {
  const session = world.state.sessions[id];
  if (!session) throw noSuch('checkout.session', id, 'session');
  if (session.status !== 'open') {
    const message = `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`;
    throw new StripeError('invalid_request_error', message);
  }
  session.status = 'expired';
  session.url = null;
  cancelIntent(world, session);
  world.changed();
  world.emit('checkout.session.expired', session);
  return session;
}

/** Expires every open session whose time is over. */
export function expireOverdue(world: StripeWorld): void {
  const now = world.now();
  for (const session of Object.values(world.state.sessions)) {
    if (session.status === 'open' && session.expires_at <= now) expireSession(world, session.id);
  }
}
