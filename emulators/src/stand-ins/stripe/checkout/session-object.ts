import type Stripe from 'stripe';
import { mergeMetadata } from '../core/fields.ts';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import type { CreateSession } from './session-parameters.ts';

export type SessionAmounts = {
  readonly currency: string | null;
  readonly subtotal: number;
  readonly discount: number;
  readonly total: number;
};

export function newSessionObject(
  world: StripeWorld,
  params: CreateSession,
  { currency, subtotal, discount, total }: SessionAmounts,
  defaultLifetime: number,
): Stripe.Checkout.Session {
  const now = world.now();
  const id = newId('cs_test');
  const setup = params.mode === 'setup';
  return {
    id,
    object: 'checkout.session',
    adaptive_pricing: { enabled: false },
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount_subtotal: setup ? null : subtotal,
    amount_total: setup ? null : total,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: params.billing_address_collection ?? null,
    ...(params.branding_settings ? { branding_settings: lookOf(params.branding_settings) } : {}),
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: now,
    currency: setup ? (params.currency ?? null) : currency,
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
    customer_creation: params.customer ? null : creationOf(params),
    customer_details: null,
    customer_email: params.customer_email ?? null,
    discounts: (params.discounts ?? []).map(({ coupon }) => ({ coupon, promotion_code: null })),
    expires_at: params.expires_at ?? now + defaultLifetime,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: params.locale ?? null,
    managed_payments: null,
    metadata: mergeMetadata({}, params.metadata),
    mode: params.mode,
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection:
      params.mode === 'subscription' ? (params.payment_method_collection ?? 'always') : 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: { card: { request_three_d_secure: 'automatic' } },
    payment_method_types: methodsOf(world, params, currency),
    payment_status: setup || total === 0 ? 'no_payment_required' : 'unpaid',
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
    total_details: setup ? null : { amount_discount: discount, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: `${world.baseUrl}/checkout/${id}`,
    wallet_options: null,
  } satisfies Stripe.Checkout.Session;
}

/** What a page offers: what it asks for, or what the dashboard has switched on and the page does not exclude. */
function methodsOf(world: StripeWorld, params: CreateSession, currency: string | null): string[] {
  if (params.allowed_payment_method_types) return params.allowed_payment_method_types;
  const excluded = params.excluded_payment_method_types ?? [];
  const offered = world.settings.methods.filter(
    (method) => !excluded.includes(method) && (method === 'card' || currency === 'eur'),
  );
  return offered.length === 0 ? ['card'] : offered;
}

/** A subscription and a payment that is repeated need somebody to belong to. */
function creationOf({
  mode,
  customer_creation,
  payment_intent_data,
}: CreateSession): 'always' | 'if_required' {
  if (mode === 'subscription' || payment_intent_data?.setup_future_usage) return 'always';
  return customer_creation ?? 'if_required';
}

/** How the page looks; what was not asked for is as Stripe has it. */
const lookOf = ({
  button_color,
  display_name,
  logo,
}: NonNullable<CreateSession['branding_settings']>): Stripe.Checkout.Session.BrandingSettings => ({
  background_color: '#ffffff',
  border_style: 'rounded',
  button_color: button_color ?? '#0074d4',
  display_name: display_name ?? '',
  font_family: 'default',
  icon: null,
  logo: logo?.url ? { type: 'url', url: logo.url } : null,
});
