import type Stripe from 'stripe';
import { refuse, StripeError } from '../core/stripe-error.ts';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import { outcomeOfSaving } from './cards.ts';
import { idOf } from './customers.ts';
import { giveTo } from './payment-methods.ts';

export type SetupFacts = {
  readonly customer: string | null;
  readonly description: string | null;
  readonly metadata: Record<string, string>;
  readonly paymentMethodTypes: string[];
  readonly usage: 'off_session' | 'on_session';
};

/** A payment method that is to be left for later payments. */
export function newSetupIntent(world: StripeWorld, facts: SetupFacts): Stripe.SetupIntent {
  const id = newId('seti');
  const setup = {
    id,
    object: 'setup_intent',
    allowed_payment_method_types: null,
    application: null,
    automatic_payment_methods: null,
    cancellation_reason: null,
    client_secret: newId(`${id}_secret`),
    created: world.now(),
    customer: facts.customer,
    customer_account: null,
    description: facts.description,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    managed_payments: null,
    mandate: null,
    metadata: facts.metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: facts.paymentMethodTypes,
    single_use_mandate: null,
    status: 'requires_payment_method',
    usage: facts.usage,
  } satisfies Stripe.SetupIntent;
  world.state.setupIntents[id] = setup;
  world.changed();
  world.emit('setup_intent.created', setup);
  return setup;
}

/** Asks the bank whether a payment method may be kept. */
export function attemptSetup(
  world: StripeWorld,
  setup: Stripe.SetupIntent,
  {
    method,
    authenticated,
    returnUrl,
  }: { method: Stripe.PaymentMethod; authenticated: boolean; returnUrl: string | null },
): void {
  const card = world.state.savedCards[method.id];
  setup.payment_method = method.id;
  setup.next_action = null;
  const outcome = card ? outcomeOfSaving(card.number) : ({ kind: 'success' } as const);
  // A card that was set up elsewhere is not asked about again.
  const asks = outcome.kind === 'challenge' && !authenticated && card?.number !== '4000003800000446';
  if (asks) {
    setup.status = 'requires_action';
    setup.next_action = bankCheck(world, setup, returnUrl);
    world.changed();
    world.emit('setup_intent.requires_action', setup);
    return;
  }
  if (outcome.kind === 'decline') {
    setup.status = 'requires_payment_method';
    setup.payment_method = null;
    setup.last_setup_error = {
      type: 'card_error',
      code: outcome.code,
      message: outcome.message,
      payment_method: structuredClone(method),
      ...(outcome.declineCode ? { decline_code: outcome.declineCode } : {}),
    };
    world.changed();
    world.emit('setup_intent.setup_failed', setup);
    return;
  }
  if (card) world.state.savedCards[method.id] = { ...card, setUp: true };
  const customer = idOf(setup.customer);
  if (customer) giveTo(world, method, customer);
  setup.last_setup_error = null;
  setup.status = 'succeeded';
  useForSubscription(world, setup, method.id);
  world.changed();
  world.emit('setup_intent.succeeded', setup);
}

/** The method a trial was waiting for. */
function useForSubscription({ state }: StripeWorld, { id }: Stripe.SetupIntent, method: string): void {
  const subscription = Object.values(state.subscriptions).find(
    ({ pending_setup_intent }) => pending_setup_intent === id,
  );
  if (!subscription) return;
  subscription.pending_setup_intent = null;
  subscription.default_payment_method = method;
}

function bankCheck(
  world: StripeWorld,
  setup: Stripe.SetupIntent,
  returnUrl: string | null,
): Stripe.SetupIntent.NextAction {
  const query = new URLSearchParams({ client_secret: setup.client_secret ?? '' });
  const url = `${world.baseUrl}/authenticate/${world.account ?? 'platform'}/${setup.id}?${query}`;
  return returnUrl
    ? { type: 'redirect_to_url', redirect_to_url: { url, return_url: returnUrl } }
    : { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: url } };
}

/** The bank's check was passed, or was not. */
export function answerSetupCheck(world: StripeWorld, setup: Stripe.SetupIntent, passed: boolean): void {
  const method = world.state.paymentMethods[idOf(setup.payment_method) ?? ''];
  if (setup.status !== 'requires_action' || !method) return;
  if (passed) {
    attemptSetup(world, setup, { method, authenticated: true, returnUrl: null });
    return;
  }
  setup.next_action = null;
  setup.status = 'requires_payment_method';
  setup.payment_method = null;
  setup.last_setup_error = {
    type: 'invalid_request_error',
    code: 'setup_intent_authentication_failure',
    message:
      'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
    payment_method: structuredClone(method),
  };
  world.changed();
  world.emit('setup_intent.setup_failed', setup);
}

/** The error with which a request answers when the card it asked to keep was declined. */
export function setupError(setup: Stripe.SetupIntent): StripeError | null {
  const error = setup.last_setup_error;
  if (setup.status !== 'requires_payment_method' || !error) return null;
  return new StripeError(
    error.type === 'card_error' ? 'card_error' : 'invalid_request_error',
    error.message ?? '',
    {
      ...(error.code ? { code: error.code } : {}),
      ...(error.decline_code ? { declineCode: error.decline_code } : {}),
      setupIntent: setup,
      status: 402,
    },
  );
}

/** @throws StripeError when it has come to its end already */
export function cancelSetup(
  world: StripeWorld,
  setup: Stripe.SetupIntent,
  reason: Stripe.SetupIntent['cancellation_reason'],
): Stripe.SetupIntent {
  if (['succeeded', 'canceled'].includes(setup.status)) {
    throw refuse(`You cannot cancel this SetupIntent because it has a status of ${setup.status}.`, {
      code: 'setup_intent_unexpected_state',
      setupIntent: setup,
    });
  }
  setup.status = 'canceled';
  setup.cancellation_reason = reason;
  setup.next_action = null;
  world.changed();
  world.emit('setup_intent.canceled', setup);
  return setup;
}
