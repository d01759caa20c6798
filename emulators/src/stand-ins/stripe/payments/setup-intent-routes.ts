import type Stripe from 'stripe';
import { z } from 'zod';
import type { Api } from '../core/api.ts';
import { boolean, mergeMetadata, metadata, text, url } from '../core/fields.ts';
import { find } from '../core/find.ts';
import { listParameters, parameters, part } from '../core/parameters.ts';
import { refuse } from '../core/stripe-error.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { customerOf, idOf } from './customers.ts';
import { createMethod, methodData } from './payment-method-routes.ts';
import { methodOf, mustBelong } from './payment-methods.ts';
import { mustLeadBack } from './return-url.ts';
import { attemptSetup, cancelSetup, newSetupIntent, setupError } from './setup-intents.ts';

const confirming = {
  mandate_data: z.unknown().optional(),
  payment_method: text().optional(),
  payment_method_data: methodData.optional(),
  return_url: url.optional(),
  use_stripe_sdk: boolean.optional(),
} as const;
const createParameters = parameters<Stripe.SetupIntentCreateParams>()({
  ...confirming,
  allowed_payment_method_types: z
    .array(z.enum(['card', 'sepa_debit']))
    .min(1)
    .optional(),
  automatic_payment_methods: part<Stripe.SetupIntentCreateParams.AutomaticPaymentMethods>()({
    enabled: boolean,
    allow_redirects: z.enum(['always', 'never']).optional(),
  }).optional(),
  confirm: boolean.optional(),
  customer: text().optional(),
  description: text(1000).optional(),
  metadata: metadata.optional(),
  usage: z.enum(['off_session', 'on_session']).optional(),
});
const updateParameters = parameters<Stripe.SetupIntentUpdateParams>()({
  customer: text().optional(),
  description: text(1000).optional(),
  metadata: metadata.optional(),
  payment_method: text().optional(),
});
const withSecret = { client_secret: text().optional(), key: text().optional() };
const confirmParameters = parameters<Stripe.SetupIntentConfirmParams>()(confirming).extend(withSecret);
const retrieveParameters = parameters<Stripe.SetupIntentRetrieveParams>()({
  client_secret: text().optional(),
}).extend({
  key: text().optional(),
});
const cancelParameters = parameters<Stripe.SetupIntentCancelParams>()({
  cancellation_reason: z.enum(['abandoned', 'duplicate', 'requested_by_customer']).optional(),
});
const listed = listParameters<Stripe.SetupIntentListParams>()({
  customer: z.string().optional(),
  payment_method: z.string().optional(),
});

function confirm(
  world: StripeWorld,
  setup: Stripe.SetupIntent,
  params: Pick<
    z.output<typeof confirmParameters>,
    'payment_method' | 'payment_method_data' | 'return_url' | 'use_stripe_sdk'
  >,
): Stripe.SetupIntent {
  if (['succeeded', 'canceled'].includes(setup.status)) {
    throw refuse(`This SetupIntent has a status of ${setup.status} and cannot be confirmed.`, {
      code: 'setup_intent_unexpected_state',
      setupIntent: setup,
    });
  }
  const given = params.payment_method_data
    ? createMethod(world, params.payment_method_data).id
    : (params.payment_method ?? idOf(setup.payment_method));
  if (!given) {
    throw refuse("You cannot confirm this SetupIntent because it's missing a payment method.", {
      code: 'setup_intent_unexpected_state',
      setupIntent: setup,
    });
  }
  mustLeadBack(setup.automatic_payment_methods, params.return_url);
  const method = methodOf(world, given);
  mustBelong(method, idOf(setup.customer));
  attemptSetup(world, setup, {
    method,
    authenticated: false,
    returnUrl: params.use_stripe_sdk ? null : (params.return_url ?? null),
  });
  const failed = setupError(setup);
  if (failed) throw failed;
  return setup;
}

function create(world: StripeWorld, params: z.output<typeof createParameters>): Stripe.SetupIntent {
  if (params.customer) customerOf(world, params.customer, 'customer');
  const setup = newSetupIntent(world, {
    customer: params.customer ?? null,
    description: params.description ?? null,
    metadata: mergeMetadata({}, params.metadata),
    paymentMethodTypes: params.allowed_payment_method_types ?? ['card', 'sepa_debit'],
    usage: params.usage ?? 'off_session',
  });
  setup.allowed_payment_method_types = params.allowed_payment_method_types ?? null;
  setup.automatic_payment_methods = params.allowed_payment_method_types
    ? null
    : { enabled: true, allow_redirects: params.automatic_payment_methods?.allow_redirects ?? 'always' };
  if (params.confirm) return confirm(world, setup, params);
  if (params.payment_method) {
    setup.payment_method = methodOf(world, params.payment_method).id;
    setup.status = 'requires_confirmation';
  }
  return setup;
}

function checkSecret(setup: Stripe.SetupIntent, secret: string | undefined): Stripe.SetupIntent {
  if (secret === undefined || secret === setup.client_secret) return setup;
  throw refuse(
    'The client_secret provided does not match the client_secret associated with the SetupIntent.',
    {
      param: 'client_secret',
      code: 'setup_intent_invalid_parameter',
    },
  );
}

export function setupIntentRoutes(api: Api): void {
  api.post('/setup_intents', createParameters, create);
  api.get('/setup_intents/:id', retrieveParameters, (world, params, id = '') =>
    checkSecret(find(world, 'setupIntents', id, 'setupintent'), params.client_secret),
  );
  api.post('/setup_intents/:id', updateParameters, (world, params, id = '') => {
    const setup = find(world, 'setupIntents', id, 'setupintent');
    if (params.customer) setup.customer = customerOf(world, params.customer, 'customer').id;
    if (params.description !== undefined) setup.description = params.description;
    if (params.payment_method) setup.payment_method = methodOf(world, params.payment_method).id;
    setup.metadata = mergeMetadata(setup.metadata ?? {}, params.metadata);
    world.changed();
    return setup;
  });
  api.post('/setup_intents/:id/confirm', confirmParameters, (world, params, id = '') =>
    confirm(world, checkSecret(find(world, 'setupIntents', id, 'setupintent'), params.client_secret), params),
  );
  api.post('/setup_intents/:id/cancel', cancelParameters, (world, params, id = '') =>
    cancelSetup(world, find(world, 'setupIntents', id, 'setupintent'), params.cancellation_reason ?? null),
  );
  api.list('/setup_intents', listed, ({ setupIntents }) => setupIntents);
}
