import type Stripe from 'stripe';
import { refuse } from '../core/stripe-error.ts';
import { newId, type StripeWorld } from '../core/stripe-world.ts';

export type NewCustomer = Partial<
  Pick<Stripe.Customer, 'address' | 'balance' | 'description' | 'email' | 'metadata' | 'name' | 'phone'>
> & { readonly preferred_locales?: string[]; readonly test_clock?: string | null };

/** Somebody who pays. */
export function createCustomer(world: StripeWorld, given: NewCustomer): Stripe.Customer {
  const customer = {
    id: newId('cus'),
    object: 'customer',
    address: given.address ?? null,
    balance: given.balance ?? 0,
    created: world.now(),
    currency: null,
    default_source: null,
    delinquent: false,
    description: given.description ?? null,
    discount: null,
    email: given.email ?? null,
    invoice_prefix: newId('x').slice(2, 10).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: given.metadata ?? {},
    name: given.name ?? null,
    next_invoice_sequence: 1,
    phone: given.phone ?? null,
    preferred_locales: given.preferred_locales ?? [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: given.test_clock ?? null,
  } satisfies Stripe.Customer;
  world.state.customers[customer.id] = customer;
  world.changed();
  world.emit('customer.created', customer);
  return customer;
}

/**
 * A customer who is still there.
 * @throws StripeError when there is none, or not any more.
 */
export function customerOf(world: StripeWorld, id: string, param?: string): Stripe.Customer {
  const customer = world.state.customers[id];
  if (customer && !customer.deleted) return customer;
  throw refuse(`No such customer: '${id}'`, {
    code: 'resource_missing',
    param: param ?? 'id',
    status: param === undefined ? 404 : 400,
  });
}

/** The id in a field that holds an id here, and an object where it was expanded. */
export function idOf(field: string | { readonly id: string } | null | undefined): string | null {
  if (field === null || field === undefined) return null;
  return typeof field === 'string' ? field : field.id;
}

/**
 * The world at the time of the test clock that a customer lives on; the account's own time for the others.
 * @throws StripeError while that clock is being moved: nothing of its customers may change then.
 */
export function timeOf(world: StripeWorld, customer: string | null | undefined): StripeWorld {
  const found = customer ? world.state.customers[customer] : undefined;
  const clockId = found && !found.deleted ? idOf(found.test_clock) : null;
  const clock = clockId ? world.state.clocks[clockId] : undefined;
  if (!clock) return world;
  if (clock.status === 'advancing') {
    throw refuse('Test clock advancement underway - cannot perform modifications.', {
      status: 429,
      code: 'lock_timeout',
    });
  }
  return world.with({ now: () => clock.frozen_time });
}

/** The test clock a customer lives on. */
export function clockOf({ state }: StripeWorld, customer: string | null): string | null {
  const found = customer ? state.customers[customer] : undefined;
  return found && !found.deleted ? idOf(found.test_clock) : null;
}
