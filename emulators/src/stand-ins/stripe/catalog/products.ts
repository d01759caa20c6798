import type Stripe from 'stripe';
import { z } from 'zod';
import type { Api } from '../core/api.ts';
import { boolean, emptyable, mergeMetadata, metadata, text, url } from '../core/fields.ts';
import { find } from '../core/find.ts';
import { listParameters, parameters, part } from '../core/parameters.ts';
import { refuse } from '../core/stripe-error.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { newProduct } from './new-product.ts';
import { createPrice, defaultPriceData } from './prices.ts';

const marketing = z.array(part<Stripe.ProductCreateParams.MarketingFeature>()({ name: text(80) })).max(15);
const createParameters = parameters<Stripe.ProductCreateParams>()({
  active: boolean.optional(),
  default_price_data: defaultPriceData.optional(),
  description: text(5000).optional(),
  id: text(100).optional(),
  images: z.array(url).max(8).optional(),
  marketing_features: marketing.optional(),
  metadata: metadata.optional(),
  name: text(250).min(1),
  shippable: boolean.optional(),
  statement_descriptor: text(22).optional(),
  unit_label: text(12).optional(),
  url: url.optional(),
});
const updateParameters = parameters<Stripe.ProductUpdateParams>()({
  active: boolean.optional(),
  default_price: text().optional(),
  description: emptyable(text(5000)).optional(),
  images: emptyable(z.array(url).max(8)).optional(),
  marketing_features: emptyable(marketing).optional(),
  metadata: metadata.optional(),
  name: text(250).min(1).optional(),
  statement_descriptor: text(22).optional(),
  unit_label: emptyable(text(12)).optional(),
  url: emptyable(url).optional(),
});
const listed = listParameters<Stripe.ProductListParams>()({
  active: boolean.optional(),
  ids: z.array(z.string()).optional(),
});

function create(world: StripeWorld, params: z.output<typeof createParameters>): Stripe.Product {
  const {
    expand: _,
    default_price_data,
    metadata: given,
    id,
    name,
    active,
    description,
    images,
    ...rest
  } = params;
  if (id && world.state.products[id]) {
    throw refuse('Product already exists.', { code: 'resource_already_exists', param: 'id' });
  }
  const product = newProduct(world, {
    id,
    name,
    active,
    description,
    images,
    metadata: mergeMetadata({}, given),
  });
  Object.assign(product, Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)));
  world.emit('product.created', product);
  if (default_price_data) {
    product.default_price = createPrice(world, { ...default_price_data, product: product.id, expand: [] }).id;
    world.emit('product.updated', product);
  }
  return product;
}

function update(world: StripeWorld, params: z.output<typeof updateParameters>, id: string): Stripe.Product {
  const product = find(world, 'products', id, 'product');
  const before = structuredClone(product);
  const { expand: _, metadata: given, images, marketing_features, default_price, ...rest } = params;
  Object.assign(product, Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)));
  if (images !== undefined) product.images = images ?? [];
  if (marketing_features !== undefined) product.marketing_features = marketing_features ?? [];
  if (default_price)
    product.default_price = find(world, 'prices', default_price, 'price', 'default_price').id;
  product.metadata = mergeMetadata(product.metadata, given);
  product.updated = world.now();
  world.changed();
  world.emit('product.updated', product, before);
  return product;
}

function remove(world: StripeWorld, id: string): Stripe.DeletedProduct {
  const product = find(world, 'products', id, 'product');
  if (Object.values(world.state.prices).some((price) => price.product === id)) {
    throw refuse(
      'This product cannot be deleted because it has one or more user-created prices. Deactivate it instead.',
    );
  }
  delete world.state.products[id];
  world.changed();
  world.emit('product.deleted', product);
  return { id, object: 'product', deleted: true } satisfies Stripe.DeletedProduct;
}

export function productRoutes(api: Api): void {
  api.post('/products', createParameters, create);
  api.read('/products/:id', (world, id = '') => find(world, 'products', id, 'product'));
  api.post('/products/:id', updateParameters, (world, params, id = '') => update(world, params, id));
  api.remove('/products/:id', (world, id = '') => remove(world, id));
  api.list(
    '/products',
    listed,
    ({ products }) => products,
    (item, { ids }) => ids === undefined || ids.includes((item as Stripe.Product).id),
    ['ids'],
  );
}
