import type Stripe from 'stripe';
import { newId, type StripeWorld } from './stripe-world.ts';

type Session = Stripe.Checkout.Session;

/** What becomes of a payment when its session expires. */
export function cancelIntent(world: StripeWorld, session: Session): void {
  if (session.payment_intent === null) return;
  const intent = intentOf(world, session);
  intent.status = 'canceled';
  intent.canceled_at = world.now();
  intent.cancellation_reason = 'automatic';
  intent.next_action = null;
  world.emit('payment_intent.canceled', intent);
}

/** The payment of a session; as in the real thing it exists from the first attempt on. */
export function intentOf(world: StripeWorld, session: Session): Stripe.PaymentIntent {
  const known =
    typeof session.payment_intent === 'string' ? world.state.intents[session.payment_intent] : undefined;
  if (known) return known;
  const data = world.state.paymentData[session.id];
  const intent = newIntent(world, {
    amount: session.amount_total ?? 0,
    currency: session.currency ?? 'usd',
    customer: typeof session.customer === 'string' ? session.customer : null,
    description: data?.description ?? null,
    metadata: data?.metadata ?? {},
    paymentMethodTypes: session.payment_method_types,
    setupFutureUsage: data?.setupFutureUsage ?? null,
  });
  session.payment_intent = intent.id;
  world.emit('payment_intent.created', intent);
  return intent;
}

export type IntentFacts = {
  readonly amount: number;
  readonly currency: string;
  readonly customer: string | null;
  readonly description: string | null;
  readonly metadata: Record<string, string>;
  readonly paymentMethodTypes: string[];
  readonly setupFutureUsage: 'off_session' | null;
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
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
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
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: facts.paymentMethodTypes,
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: facts.setupFutureUsage,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_group: null,
  } satisfies Stripe.PaymentIntent;
  world.state.intents[id] = intent;
  return intent;
}
