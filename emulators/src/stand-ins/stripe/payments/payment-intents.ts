import type Stripe from 'stripe';
import { newId, type StripeWorld } from '../core/stripe-world.ts';

export type IntentFacts = {
  readonly amount: number;
  readonly currency: string;
  readonly customer: string | null;
  readonly description: string | null;
  readonly metadata: Record<string, string>;
  readonly paymentMethodTypes: string[];
  readonly setupFutureUsage: 'off_session' | 'on_session' | null;
  readonly captureMethod?: 'automatic' | 'automatic_async' | 'manual';
  readonly receiptEmail?: string | null;
  readonly applicationFee?: number | null;
  readonly transfer?: { readonly destination: string; readonly amount?: number } | null;
  readonly transferGroup?: string | null;
  readonly statementSuffix?: string | null;
  /** The connected account whose business it is. */
  readonly onBehalfOf?: string | null;
};

/** A payment nobody has made yet. */
export function newIntent(world: StripeWorld, facts: IntentFacts): Stripe.PaymentIntent {
  const id = newId('pi');
  const intent = {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: facts.amount,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: facts.applicationFee ?? null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: facts.captureMethod ?? 'automatic_async',
    client_secret: newId(`${id}_secret`),
    confirmation_method: 'automatic',
    created: world.now(),
    currency: facts.currency,
    customer: facts.customer,
    customer_account: null,
    description: facts.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: facts.metadata,
    next_action: null,
    on_behalf_of: facts.onBehalfOf ?? null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: facts.paymentMethodTypes,
    payment_record: null,
    processing: null,
    receipt_email: facts.receiptEmail ?? null,
    review: null,
    setup_future_usage: facts.setupFutureUsage,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: facts.statementSuffix ?? null,
    status: 'requires_payment_method',
    transfer_data: facts.transfer ?? null,
    transfer_group: facts.transferGroup ?? null,
  } satisfies Stripe.PaymentIntent;
  world.state.intents[id] = intent;
  world.changed();
  world.emit('payment_intent.created', intent);
  return intent;
}

/** A payment that shall not be made any more. */
export function voidIntent(
  world: StripeWorld,
  intent: Stripe.PaymentIntent,
  reason: Stripe.PaymentIntent['cancellation_reason'],
): void {
  if (['canceled', 'succeeded'].includes(intent.status)) return;
  intent.status = 'canceled';
  intent.canceled_at = world.now();
  intent.cancellation_reason = reason;
  intent.amount_capturable = 0;
  intent.next_action = null;
  delete world.state.pendingPayments[intent.id];
  world.changed();
  world.emit('payment_intent.canceled', intent);
}
