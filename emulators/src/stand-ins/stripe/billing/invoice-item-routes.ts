import type Stripe from 'stripe';
import { z } from 'zod';
import { costOf, nameOf, newPrice, sellablePrice } from '../catalog/new-price.ts';
import type { Api } from '../core/api.ts';
import {
  boolean,
  currency,
  integer,
  mergeMetadata,
  metadata,
  nonNegative,
  positive,
  text,
  timestamp,
} from '../core/fields.ts';
import { find } from '../core/find.ts';
import { listParameters, parameters, part } from '../core/parameters.ts';
import { refuse } from '../core/stripe-error.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { customerOf, idOf, timeOf } from '../payments/customers.ts';
import { newInvoiceItem } from './invoice-items.ts';
import { pendingLine } from './invoice-lines.ts';
import { addUp, mustBe } from './invoices.ts';

const createParameters = parameters<Stripe.InvoiceItemCreateParams>()({
  amount: integer.optional(),
  currency: currency.optional(),
  customer: text(),
  description: text(5000).optional(),
  discountable: boolean.optional(),
  invoice: text().optional(),
  metadata: metadata.optional(),
  period: part<Stripe.InvoiceItemCreateParams.Period>()({ end: timestamp, start: timestamp }).optional(),
  price_data: part<Stripe.InvoiceItemCreateParams.PriceData>()({
    currency,
    product: text(),
    unit_amount: nonNegative,
  }).optional(),
  pricing: part<Stripe.InvoiceItemCreateParams.Pricing>()({ price: text() }).optional(),
  quantity: positive.optional(),
  subscription: text().optional(),
});
const updateParameters = parameters<Stripe.InvoiceItemUpdateParams>()({
  amount: integer.optional(),
  description: text(5000).optional(),
  metadata: metadata.optional(),
});
const listed = listParameters<Stripe.InvoiceItemListParams>()({
  customer: z.string().optional(),
  invoice: z.string().optional(),
  pending: boolean.optional(),
});

function create(place: StripeWorld, params: z.output<typeof createParameters>): Stripe.InvoiceItem {
  const world = timeOf(place, params.customer);
  const customer = customerOf(world, params.customer, 'customer');
  const invoice = params.invoice ? find(world, 'invoices', params.invoice, 'invoice', 'invoice') : null;
  if (invoice) mustBe(invoice, ['draft'], 'edited');
  if (params.subscription) find(world, 'subscriptions', params.subscription, 'subscription', 'subscription');
  const quantity = params.quantity ?? 1;
  const price = priceIn(world, params);
  if (price === null && (params.amount === undefined || !params.currency)) {
    throw refuse('You must pass either `amount` and `currency`, `pricing` or `price_data`.', {
      param: 'amount',
      code: 'parameter_missing',
    });
  }
  const amount = price ? costOf(world, price, quantity) : (params.amount ?? 0);
  const item = newInvoiceItem(world, {
    amount,
    currency: price?.currency ?? params.currency ?? 'eur',
    customer: customer.id,
    description: params.description ?? (price ? nameOf(world, price) : null),
    discountable: params.discountable ?? amount > 0,
    metadata: mergeMetadata({}, params.metadata),
    period: params.period ?? { start: world.now(), end: world.now() },
    price,
    proration: false,
    quantity,
    subscription: params.subscription ?? null,
    subscriptionItem: null,
    invoice: invoice?.id ?? null,
  });
  if (!invoice) return item;
  invoice.lines.data.push({ ...pendingLine(world, item), invoice: invoice.id });
  addUp(world, invoice);
  world.emit('invoice.updated', invoice);
  return item;
}

function priceIn(
  world: StripeWorld,
  { pricing, price_data: data }: z.output<typeof createParameters>,
): Stripe.Price | null {
  if (pricing) return sellablePrice(world, pricing.price, 'one_time', 'pricing[price]');
  if (!data) return null;
  return newPrice(world, {
    active: false,
    currency: data.currency,
    product: data.product,
    recurring: null,
    unitAmount: data.unit_amount,
  });
}

/** The draft an item stands on, whose line follows it. */
function draftOf(world: StripeWorld, item: Stripe.InvoiceItem): Stripe.Invoice | null {
  const invoice = world.state.invoices[idOf(item.invoice) ?? ''];
  if (!invoice) return null;
  mustBe(invoice, ['draft'], 'edited');
  return invoice;
}

const isOf = (line: Stripe.InvoiceLineItem, id: string): boolean =>
  (line.parent?.invoice_item_details?.invoice_item ??
    line.parent?.subscription_item_details?.invoice_item) === id;

export function invoiceItemRoutes(api: Api): void {
  api.post('/invoiceitems', createParameters, create);
  api.read('/invoiceitems/:id', (world, id = '') => find(world, 'invoiceItems', id, 'invoiceitem'));
  api.post('/invoiceitems/:id', updateParameters, (place, params, id = '') => {
    const item = find(place, 'invoiceItems', id, 'invoiceitem');
    const world = timeOf(place, idOf(item.customer));
    const draft = draftOf(world, item);
    if (params.amount !== undefined) item.amount = params.amount;
    if (params.description !== undefined) item.description = params.description;
    item.metadata = mergeMetadata(item.metadata ?? {}, params.metadata);
    if (draft) {
      draft.lines.data = draft.lines.data.map((line) =>
        isOf(line, id) ? { ...pendingLine(world, item), id: line.id, invoice: draft.id } : line,
      );
      addUp(world, draft);
    }
    world.changed();
    return item;
  });
  api.remove('/invoiceitems/:id', (place, id = '') => {
    const item = find(place, 'invoiceItems', id, 'invoiceitem');
    const world = timeOf(place, idOf(item.customer));
    const draft = draftOf(world, item);
    delete world.state.invoiceItems[id];
    if (draft) {
      draft.lines.data = draft.lines.data.filter((line) => !isOf(line, id));
      addUp(world, draft);
    }
    world.changed();
    world.emit('invoiceitem.deleted', item);
    return { id, object: 'invoiceitem', deleted: true } satisfies Stripe.DeletedInvoiceItem;
  });
  api.list(
    '/invoiceitems',
    listed,
    ({ invoiceItems }) => invoiceItems,
    (item, { pending }) =>
      pending === undefined || ((item as Stripe.InvoiceItem).invoice === null) === pending,
    ['pending'],
  );
}
