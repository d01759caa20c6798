import type Stripe from 'stripe';
import type { CustomerParameters } from './parameters.ts';
import { noSuch } from './stripe-error.ts';
import { newId, type StripeWorld } from './stripe-world.ts';

export function createCustomer(world: StripeWorld, params: CustomerParameters): Stripe.Customer {
  const id = newId('cus');
  const customer = {
    id,
    object: 'customer',
    address: null,
    balance: 0,
    created: world.now(),
    currency: null,
    default_source: null,
    delinquent: false,
    description: params.description ?? null,
    email: params.email ?? null,
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: params.metadata,
    name: params.name ?? null,
    phone: params.phone ?? null,
    preferred_locales: params.preferred_locales ?? [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  } satisfies Stripe.Customer;
  world.state.customers[id] = customer;
  world.changed();
  world.emit('customer.created', customer);
  return customer;
}

/** @throws StripeError when there is no such customer. */
export function updateCustomer(world: StripeWorld, id: string, params: CustomerParameters): Stripe.Customer {
  const customer = world.state.customers[id];
  if (!customer) throw noSuch('customer', id);
  const { metadata, expand: _, ...fields } = params;
  Object.assign(customer, fields, { metadata: { ...customer.metadata, ...metadata } });
  world.changed();
  return customer;
}
