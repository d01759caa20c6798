import type Stripe from 'stripe';
import { z } from 'zod';
import type { Api } from '../core/api.ts';
import { address, email, integer, mergeMetadata, metadata, text } from '../core/fields.ts';
import { find } from '../core/find.ts';
import { pageOf } from '../core/list.ts';
import { listParameters, noParameters, parameters, part } from '../core/parameters.ts';
import { refuse } from '../core/stripe-error.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { cardBrandOf, debitOf, namedCard } from './cards.ts';
import { customerOf } from './customers.ts';
import { attachMethod, detachMethod, newCardMethod, newDebitMethod } from './payment-methods.ts';

const billingDetails = part<Stripe.PaymentMethodCreateParams.BillingDetails>()({
  address: address.optional(),
  email: email.optional(),
  name: text(256).optional(),
  phone: text(40).optional(),
});
const card = z.strictObject({
  token: text(100).optional(),
  number: z
    .string()
    .regex(/^[\d ]{14,23}$/, 'Your card number is incorrect.')
    .optional(),
  exp_month: integer.optional(),
  exp_year: integer.optional(),
  cvc: z.string().optional(),
});
const created = {
  billing_details: billingDetails.optional(),
  card: card.optional(),
  metadata: metadata.optional(),
  sepa_debit: part<Stripe.PaymentMethodCreateParams.SepaDebit>()({ iban: text(40) }).optional(),
  type: z.enum(['card', 'sepa_debit']),
} as const;

/** A payment method that is made where it is used, as Elements does. */
export const methodData = part<Stripe.PaymentMethodCreateParams>()(created);
const createParameters = parameters<Stripe.PaymentMethodCreateParams>()(created);
const updateParameters = parameters<Stripe.PaymentMethodUpdateParams>()({
  billing_details: billingDetails.optional(),
  metadata: metadata.optional(),
});
const attachParameters = parameters<Stripe.PaymentMethodAttachParams>()({ customer: text() });
const listed = listParameters<Stripe.PaymentMethodListParams>()({
  customer: z.string().optional(),
  type: z.string().optional(),
});
const customerListed = listParameters<Stripe.CustomerListPaymentMethodsParams>()({
  type: z.string().optional(),
});

/** @throws StripeError for a card without number or token, and an account that is not a test account. */
export function createMethod(world: StripeWorld, params: z.output<typeof methodData>): Stripe.PaymentMethod {
  const billing = params.billing_details ?? {};
  const kept = mergeMetadata({}, params.metadata);
  if (params.type === 'sepa_debit') {
    const debit = debitOf(params.sepa_debit?.iban ?? '');
    if (!debit) {
      throw refuse('The IBAN you provided is invalid. Use one of the test accounts.', {
        param: 'sepa_debit[iban]',
        code: 'invalid_bank_account_iban',
      });
    }
    if (!billing.name || !billing.email) {
      const param = billing.name ? 'billing_details[email]' : 'billing_details[name]';
      throw refuse(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
    }
    return newDebitMethod(world, debit, billing, kept);
  }
  const { token, number: typed, exp_month, exp_year } = params.card ?? {};
  const tokenCard = token ? namedCard(token) : null;
  if (token && !tokenCard)
    throw refuse(`No such token: '${token}'`, { code: 'resource_missing', param: 'card[token]' });
  if (tokenCard) return newCardMethod(world, tokenCard, billing, kept);
  const number = typed?.replaceAll(' ', '');
  if (!number || !exp_month || !exp_year) {
    const param = number ? 'card[exp_month]' : 'card[number]';
    throw refuse(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  }
  const facts = {
    number,
    brand: cardBrandOf(number),
    month: exp_month,
    year: exp_year,
    name: billing.name ?? '',
  };
  return newCardMethod(world, facts, billing, kept);
}

function updateMethod(world: StripeWorld, params: z.output<typeof updateParameters>, id: string) {
  const method = find(world, 'paymentMethods', id, 'PaymentMethod');
  const { address: place, ...billing } = params.billing_details ?? {};
  Object.assign(method.billing_details, billing);
  if (place) Object.assign(method.billing_details.address ?? {}, place);
  method.metadata = mergeMetadata(method.metadata ?? {}, params.metadata);
  world.changed();
  world.emit('payment_method.updated', method);
  return method;
}

export function paymentMethodRoutes(api: Api): void {
  api.post('/payment_methods', createParameters, (world, { expand: _, ...params }) =>
    createMethod(world, params),
  );
  api.read('/payment_methods/:id', (world, id = '') => find(world, 'paymentMethods', id, 'PaymentMethod'));
  api.post('/payment_methods/:id', updateParameters, (world, params, id = '') =>
    updateMethod(world, params, id),
  );
  api.post('/payment_methods/:id/attach', attachParameters, (world, { customer }, id = '') =>
    attachMethod(world, id, customer),
  );
  api.post('/payment_methods/:id/detach', noParameters, (world, _, id = '') => detachMethod(world, id));
  api.list('/payment_methods', listed, ({ paymentMethods }, { customer }) =>
    Object.values(paymentMethods)
      .filter((method) => customer !== undefined || method.customer === null)
      .reverse(),
  );
  api.get('/customers/:id/payment_methods', customerListed, (world, params, id = '') => {
    customerOf(world, id);
    const all = Object.values(world.state.paymentMethods)
      .filter(
        (method) => method.customer === id && (params.type === undefined || method.type === params.type),
      )
      .reverse();
    return pageOf(all, `/v1/customers/${id}/payment_methods`, params);
  });
  api.read('/customers/:id/payment_methods/:sub', (world, customer = '', id = '') => {
    const method = find(world, 'paymentMethods', id, 'PaymentMethod');
    if (method.customer !== customer) throw refuse(`No such PaymentMethod: '${id}'`, { status: 404 });
    return method;
  });
}
