import type Stripe from 'stripe';
import { z } from 'zod';
import { checkConnectMoney } from '../connect/charge-money.ts';
import type { Api } from '../core/api.ts';
import { minimumCharge } from '../core/currency-minimum.ts';
import {
  boolean,
  currency,
  email,
  emptyable,
  mergeMetadata,
  metadata,
  positive,
  statementSuffix,
  text,
  url,
} from '../core/fields.ts';
import { find } from '../core/find.ts';
import { listParameters, parameters, part } from '../core/parameters.ts';
import { refuse } from '../core/stripe-error.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { captureIntent } from './capture.ts';
import { attemptPayment, declinedError } from './confirm.ts';
import { customerOf, idOf } from './customers.ts';
import { newIntent, voidIntent } from './payment-intents.ts';
import { createMethod, methodData } from './payment-method-routes.ts';
import { methodOf, mustBelong } from './payment-methods.ts';
import { mustLeadBack } from './return-url.ts';

const methodTypes = z.array(z.enum(['card', 'sepa_debit'])).min(1);
const transferData = part<Stripe.PaymentIntentCreateParams.TransferData>()({
  amount: positive.optional(),
  destination: text(),
});
const confirming = {
  error_on_requires_action: boolean.optional(),
  mandate_data: z.unknown().optional(),
  off_session: boolean.optional(),
  payment_method: text().optional(),
  payment_method_data: methodData.optional(),
  receipt_email: email.optional(),
  return_url: url.optional(),
  setup_future_usage: z.enum(['off_session', 'on_session']).optional(),
  use_stripe_sdk: boolean.optional(),
} as const;
const createParameters = parameters<Stripe.PaymentIntentCreateParams>()({
  ...confirming,
  allowed_payment_method_types: methodTypes.optional(),
  amount: positive,
  application_fee_amount: positive.optional(),
  automatic_payment_methods: part<Stripe.PaymentIntentCreateParams.AutomaticPaymentMethods>()({
    enabled: boolean,
    allow_redirects: z.enum(['always', 'never']).optional(),
  }).optional(),
  capture_method: z.enum(['automatic', 'automatic_async', 'manual']).optional(),
  confirm: boolean.optional(),
  currency,
  customer: text().optional(),
  description: text(1000).optional(),
  metadata: metadata.optional(),
  on_behalf_of: text().optional(),
  statement_descriptor_suffix: statementSuffix.optional(),
  transfer_data: transferData.optional(),
  transfer_group: text(100).optional(),
});
const updateParameters = parameters<Stripe.PaymentIntentUpdateParams>()({
  amount: positive.optional(),
  application_fee_amount: emptyable(positive).optional(),
  customer: text().optional(),
  description: text(1000).optional(),
  metadata: metadata.optional(),
  payment_method: text().optional(),
  receipt_email: emptyable(email).optional(),
  setup_future_usage: emptyable(z.enum(['off_session', 'on_session'])).optional(),
  transfer_group: text(100).optional(),
});
const withSecret = { client_secret: text().optional(), key: text().optional() };
const confirmParameters = parameters<Stripe.PaymentIntentConfirmParams>()(confirming).extend(withSecret);
const retrieveParameters = parameters<Stripe.PaymentIntentRetrieveParams>()({
  client_secret: text().optional(),
}).extend({ key: text().optional() });
const captureParameters = parameters<Stripe.PaymentIntentCaptureParams>()({
  amount_to_capture: positive.optional(),
  application_fee_amount: positive.optional(),
  metadata: metadata.optional(),
});
const cancelParameters = parameters<Stripe.PaymentIntentCancelParams>()({
  cancellation_reason: z.enum(['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer']).optional(),
});
const listed = listParameters<Stripe.PaymentIntentListParams>()({ customer: z.string().optional() });

type Confirming = Pick<
  z.output<typeof confirmParameters>,
  | 'error_on_requires_action'
  | 'off_session'
  | 'payment_method'
  | 'payment_method_data'
  | 'return_url'
  | 'use_stripe_sdk'
>;

function create(world: StripeWorld, params: z.output<typeof createParameters>): Stripe.PaymentIntent {
  const { amount, currency: money, customer } = params;
  if (params.off_session && !params.confirm) {
    throw refuse('You can only set `off_session` when `confirm` is true.', { param: 'off_session' });
  }
  checkAmount(amount, money);
  if (customer) customerOf(world, customer, 'customer');
  checkConnectMoney(world, {
    amount,
    applicationFee: params.application_fee_amount ?? null,
    destination: params.transfer_data?.destination ?? null,
    onBehalfOf: params.on_behalf_of ?? null,
  });
  const intent = newIntent(world, {
    amount,
    currency: money,
    customer: customer ?? null,
    description: params.description ?? null,
    metadata: mergeMetadata({}, params.metadata),
    paymentMethodTypes: params.allowed_payment_method_types ?? ['card', 'sepa_debit'],
    setupFutureUsage: params.setup_future_usage ?? null,
    captureMethod: params.capture_method ?? 'automatic_async',
    receiptEmail: params.receipt_email ?? null,
    applicationFee: params.application_fee_amount ?? null,
    transfer: params.transfer_data ? transferOf(params.transfer_data) : null,
    transferGroup: params.transfer_group ?? null,
    statementSuffix: params.statement_descriptor_suffix ?? null,
    onBehalfOf: params.on_behalf_of ?? null,
  });
  intent.allowed_payment_method_types = params.allowed_payment_method_types ?? null;
  intent.automatic_payment_methods = params.allowed_payment_method_types
    ? null
    : { enabled: true, ...redirects(params) };
  if (params.confirm) return confirm(world, intent, params);
  if (params.payment_method) prepare(world, intent, params.payment_method);
  return intent;
}

const redirects = (params: z.output<typeof createParameters>) => ({
  allow_redirects: params.automatic_payment_methods?.allow_redirects ?? 'always',
});

const transferOf = ({ destination, amount }: z.output<typeof transferData>) => ({
  destination,
  ...(amount === undefined ? {} : { amount }),
});

function checkAmount(amount: number, money: string): void {
  const least = minimumCharge(money);
  if (amount < least) {
    throw refuse(`Amount must be at least ${least} in the minor unit of ${money}`, {
      code: 'amount_too_small',
      param: 'amount',
    });
  }
  if (amount > 99_999_999) {
    throw refuse('Amount must be no more than 999,999.99', { code: 'amount_too_large', param: 'amount' });
  }
}

/** Takes the payment method for later: nothing is charged yet. */
function prepare(world: StripeWorld, intent: Stripe.PaymentIntent, id: string): Stripe.PaymentMethod {
  const method = methodOf(world, id);
  mustBelong(method, idOf(intent.customer));
  if (!intent.payment_method_types.includes(method.type)) {
    throw refuse(
      `The PaymentMethod provided (${method.type}) is not allowed for this PaymentIntent. Please attach one of: ${intent.payment_method_types.join(', ')}.`,
      { param: 'payment_method' },
    );
  }
  intent.payment_method = method.id;
  intent.status = 'requires_confirmation';
  world.changed();
  return method;
}

/** @throws StripeError 402 when the payment is declined; the intent stays, and is told in the error. */
function confirm(world: StripeWorld, intent: Stripe.PaymentIntent, params: Confirming): Stripe.PaymentIntent {
  if (!['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(intent.status)) {
    throw refuse(
      `This PaymentIntent's status is ${intent.status}, but it must be one of requires_payment_method, requires_confirmation, requires_action to be confirmed.`,
      { code: 'payment_intent_unexpected_state', paymentIntent: intent },
    );
  }
  const given = params.payment_method_data
    ? createMethod(world, params.payment_method_data).id
    : (params.payment_method ?? idOf(intent.payment_method));
  if (!given) {
    throw refuse(
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
      { code: 'payment_intent_unexpected_state', paymentIntent: intent },
    );
  }
  mustLeadBack(intent.automatic_payment_methods, params.return_url);
  const method = prepare(world, intent, given);
  attemptPayment(world, intent, {
    method,
    offSession: params.off_session ?? false,
    authenticated: false,
    // Where Stripe.js is at hand, the bank's check is shown in the page.
    returnUrl: params.use_stripe_sdk ? null : (params.return_url ?? null),
  });
  if (intent.status === 'requires_action' && params.error_on_requires_action) {
    voidIntent(world, intent, 'automatic');
    throw refuse('This payment required an authentication action to complete.', {
      code: 'authentication_required',
      status: 402,
      paymentIntent: intent,
    });
  }
  const declined = declinedError(intent);
  if (declined) throw declined;
  return intent;
}

function update(
  world: StripeWorld,
  params: z.output<typeof updateParameters>,
  id: string,
): Stripe.PaymentIntent {
  const intent = find(world, 'intents', id, 'payment_intent');
  const { expand: _, metadata: given, payment_method, customer, ...rest } = params;
  const moneyMoved = ['succeeded', 'canceled', 'processing', 'requires_capture'].includes(intent.status);
  if (moneyMoved && (rest.amount !== undefined || payment_method || customer)) {
    throw refuse(
      `This PaymentIntent could not be updated because it has a status of ${intent.status}. You may only update it in these statuses: requires_payment_method, requires_confirmation, requires_action.`,
      { code: 'payment_intent_unexpected_state', paymentIntent: intent },
    );
  }
  if (rest.amount !== undefined) checkAmount(rest.amount, intent.currency);
  if (customer) intent.customer = customerOf(world, customer, 'customer').id;
  Object.assign(intent, Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)));
  intent.metadata = mergeMetadata(intent.metadata, given);
  if (payment_method) prepare(world, intent, payment_method);
  world.changed();
  return intent;
}

function cancel(
  world: StripeWorld,
  params: z.output<typeof cancelParameters>,
  id: string,
): Stripe.PaymentIntent {
  const intent = find(world, 'intents', id, 'payment_intent');
  if (['succeeded', 'canceled', 'processing'].includes(intent.status)) {
    throw refuse(
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be canceled: requires_payment_method, requires_capture, requires_confirmation, requires_action.`,
      { code: 'payment_intent_unexpected_state', paymentIntent: intent },
    );
  }
  voidIntent(world, intent, params.cancellation_reason ?? null);
  return intent;
}

/** Whoever has no secret key must know the intent's own secret. */
function checkSecret(
  intent: Stripe.PaymentIntent,
  params: { key?: string | undefined; client_secret?: string | undefined },
) {
  if (params.client_secret === undefined || params.client_secret === intent.client_secret) return intent;
  throw refuse(
    'The client_secret provided does not match the client_secret associated with the PaymentIntent.',
    {
      code: 'payment_intent_invalid_parameter',
      param: 'client_secret',
    },
  );
}

export function intentRoutes(api: Api): void {
  api.post('/payment_intents', createParameters, create);
  api.get('/payment_intents/:id', retrieveParameters, (world, params, id = '') =>
    checkSecret(find(world, 'intents', id, 'payment_intent'), params),
  );
  api.post('/payment_intents/:id', updateParameters, (world, params, id = '') => update(world, params, id));
  api.post('/payment_intents/:id/confirm', confirmParameters, (world, params, id = '') => {
    const intent = checkSecret(find(world, 'intents', id, 'payment_intent'), params);
    if (params.setup_future_usage) intent.setup_future_usage = params.setup_future_usage;
    if (params.receipt_email) intent.receipt_email = params.receipt_email;
    return confirm(world, intent, params);
  });
  api.post('/payment_intents/:id/capture', captureParameters, (world, params, id = '') => {
    const intent = find(world, 'intents', id, 'payment_intent');
    intent.metadata = mergeMetadata(intent.metadata, params.metadata);
    return captureIntent(world, intent, params.amount_to_capture, params.application_fee_amount);
  });
  api.post('/payment_intents/:id/cancel', cancelParameters, (world, params, id = '') =>
    cancel(world, params, id),
  );
  api.list('/payment_intents', listed, ({ intents }) => intents);
}
