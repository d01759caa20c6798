import type Stripe from 'stripe';
import { z } from 'zod';
import { cancelNow } from '../billing/cancel.ts';
import { changeBalance } from '../billing/customer-balance.ts';
import type { Api } from '../core/api.ts';
import {
  address,
  email,
  emptyable,
  integer,
  mergeMetadata,
  metadata,
  text,
  wholeAddress,
} from '../core/fields.ts';
import { find } from '../core/find.ts';
import { pageOf } from '../core/list.ts';
import { listParameters, parameters, part } from '../core/parameters.ts';
import { refuse } from '../core/stripe-error.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { createCustomer, customerOf, idOf, timeOf } from './customers.ts';
import { attachMethod, methodOf } from './payment-methods.ts';

const fields = {
  address: emptyable(address).optional(),
  description: text(350).optional(),
  email: email.optional(),
  invoice_settings: part<Stripe.CustomerCreateParams.InvoiceSettings>()({
    default_payment_method: emptyable(text()).optional(),
  }).optional(),
  metadata: metadata.optional(),
  name: text(256).optional(),
  phone: text(20).optional(),
  preferred_locales: z.array(z.string()).optional(),
} as const;
const createParameters = parameters<Stripe.CustomerCreateParams>()({
  ...fields,
  balance: integer.optional(),
  payment_method: text().optional(),
  test_clock: text().optional(),
});
const updateParameters = parameters<Stripe.CustomerUpdateParams>()({
  ...fields,
  balance: integer.optional(),
});
const listed = listParameters<Stripe.CustomerListParams>()({
  email: z.string().optional(),
  test_clock: z.string().optional(),
});
const balanceParameters = parameters<Stripe.CustomerCreateBalanceTransactionParams>()({
  amount: integer,
  currency: text(3),
  description: text(350).optional(),
  metadata: metadata.optional(),
});
const balancesListed = listParameters<Stripe.CustomerListBalanceTransactionsParams>()({});

function create(world: StripeWorld, params: z.output<typeof createParameters>): Stripe.Customer {
  const {
    expand: _,
    payment_method,
    invoice_settings,
    test_clock,
    metadata: given,
    address: place,
    ...rest
  } = params;
  const clock = test_clock ? find(world, 'clocks', test_clock, 'test_clock', 'test_clock') : null;
  const at = clock ? world.with({ now: () => clock.frozen_time }) : world;
  const customer = createCustomer(at, {
    ...presentOf(rest),
    address: place ? wholeAddress(place) : null,
    metadata: mergeMetadata({}, given),
    test_clock: clock?.id ?? null,
  });
  if (payment_method) attachMethod(at, payment_method, customer.id);
  setDefault(at, customer, invoice_settings?.default_payment_method ?? undefined, payment_method);
  return customer;
}

/** Leaves out what was not given. */
function presentOf<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function setDefault(
  world: StripeWorld,
  customer: Stripe.Customer,
  wanted: string | null | undefined,
  attached?: string,
): void {
  if (wanted === undefined) return;
  // A name such as pm_card_visa stands for the one that has just been made of it.
  const made = wanted === attached && wanted?.startsWith('pm_card_');
  const method = made
    ? Object.values(world.state.paymentMethods).find((each) => each.customer === customer.id)
    : wanted === null
      ? null
      : methodOf(world, wanted);
  if (method && method.customer !== customer.id) {
    throw refuse(
      'The customer does not have a payment method with the ID ' +
        `${method.id}. The payment method must be attached to the customer.`,
      { code: 'resource_missing', param: 'invoice_settings[default_payment_method]' },
    );
  }
  customer.invoice_settings.default_payment_method = method?.id ?? null;
}

function update(world: StripeWorld, params: z.output<typeof updateParameters>, id: string): Stripe.Customer {
  const customer = customerOf(world, id);
  const at = timeOf(world, id);
  const before = structuredClone(customer);
  const { expand: _, metadata: given, invoice_settings, address: place, balance, ...rest } = params;
  Object.assign(customer, presentOf(rest));
  if (place !== undefined) customer.address = place && wholeAddress(place);
  customer.metadata = mergeMetadata(customer.metadata, given);
  setDefault(at, customer, invoice_settings?.default_payment_method);
  if (balance !== undefined && balance !== customer.balance) {
    changeBalance(at, customer, { amount: balance - customer.balance, type: 'adjustment' });
  }
  world.changed();
  at.emit('customer.updated', customer, before);
  return customer;
}

function remove(world: StripeWorld, id: string): Stripe.DeletedCustomer {
  const customer = customerOf(world, id);
  const at = timeOf(world, id);
  for (const subscription of Object.values(world.state.subscriptions)) {
    const over = ['canceled', 'incomplete_expired'].includes(subscription.status);
    if (!over && idOf(subscription.customer) === id) cancelNow(at, subscription, 'cancellation_requested');
  }
  for (const method of Object.values(world.state.paymentMethods)) {
    if (method.customer === id) method.customer = null;
  }
  at.emit('customer.deleted', customer);
  const gone = { id, object: 'customer', deleted: true } satisfies Stripe.DeletedCustomer;
  world.state.customers[id] = gone;
  world.changed();
  return gone;
}

export function customerRoutes(api: Api): void {
  api.post('/customers', createParameters, create);
  api.read('/customers/:id', (world, id = '') => find(world, 'customers', id, 'customer'));
  api.post('/customers/:id', updateParameters, (world, params, id = '') => update(world, params, id));
  api.remove('/customers/:id', (world, id = '') => remove(world, id));
  api.list('/customers', listed, ({ customers }) =>
    Object.values(customers)
      .filter((customer) => !customer.deleted)
      .reverse(),
  );
  api.post('/customers/:id/balance_transactions', balanceParameters, (world, params, id = '') =>
    changeBalance(timeOf(world, id), customerOf(world, id), {
      amount: params.amount,
      currency: params.currency.toLowerCase(),
      type: 'adjustment',
      description: params.description ?? null,
      metadata: mergeMetadata({}, params.metadata),
    }),
  );
  api.get('/customers/:id/balance_transactions', balancesListed, (world, params, id = '') => {
    customerOf(world, id);
    const all = Object.values(world.state.customerBalances).filter(({ customer }) => customer === id);
    return pageOf(all.reverse(), `/v1/customers/${id}/balance_transactions`, params);
  });
}
