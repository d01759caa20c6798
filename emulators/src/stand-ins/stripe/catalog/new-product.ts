import type Stripe from 'stripe';
import { newId, type StripeWorld } from '../core/stripe-world.ts';

export type NewProduct = {
  readonly id?: string | undefined;
  readonly name: string;
  readonly active?: boolean | undefined;
  readonly description?: string | undefined;
  readonly images?: string[] | undefined;
  readonly metadata?: Record<string, string>;
};

export function newProduct(world: StripeWorld, given: NewProduct): Stripe.Product {
  const product = {
    id: given.id ?? newId('prod'),
    object: 'product',
    active: given.active ?? true,
    created: world.now(),
    default_price: null,
    description: given.description ?? null,
    images: given.images ?? [],
    livemode: false,
    marketing_features: [],
    metadata: given.metadata ?? {},
    name: given.name,
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    tax_details: null,
    type: 'service',
    unit_label: null,
    updated: world.now(),
    url: null,
  } satisfies Stripe.Product;
  world.state.products[product.id] = product;
  world.changed();
  return product;
}
