import type Stripe from 'stripe';
import { z } from 'zod';
import { newDiscount, usableCoupon } from '../catalog/coupons.ts';
import type { Api } from '../core/api.ts';
import {
  boolean,
  currency,
  emptyable,
  mergeMetadata,
  metadata,
  nonNegative,
  text,
  timestamp,
} from '../core/fields.ts';
import { find } from '../core/find.ts';
import { isWithin, pageOf } from '../core/list.ts';
import { listParameters, noParameters, parameters, part, timeRange } from '../core/parameters.ts';
import { refuse } from '../core/stripe-error.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { customerOf, idOf, timeOf } from '../payments/customers.ts';
import { finalizeInvoice, payInvoice } from './collect.ts';
import { addUp, markUncollectible, mustBe, newInvoice, subscriptionOf, voidInvoice } from './invoices.ts';
import { previewInvoice, previewParameters } from './preview.ts';

const shared = {
  auto_advance: boolean.optional(),
  collection_method: z.enum(['charge_automatically', 'send_invoice']).optional(),
  days_until_due: nonNegative.optional(),
  default_payment_method: text().optional(),
  description: text(1500).optional(),
  discounts: emptyable(
    z.array(part<Stripe.InvoiceCreateParams.Discount>()({ coupon: text() })).max(1),
  ).optional(),
  due_date: timestamp.optional(),
  footer: text(5000).optional(),
  metadata: metadata.optional(),
  statement_descriptor: text(22).optional(),
} as const;
const createParameters = parameters<Stripe.InvoiceCreateParams>()({
  ...shared,
  currency: currency.optional(),
  customer: text(),
  pending_invoice_items_behavior: z.enum(['exclude', 'include']).optional(),
  subscription: text().optional(),
});
const updateParameters = parameters<Stripe.InvoiceUpdateParams>()(shared);
const payParameters = parameters<Stripe.InvoicePayParams>()({
  off_session: boolean.optional(),
  paid_out_of_band: boolean.optional(),
  payment_method: text().optional(),
});
const finalizeParameters = parameters<Stripe.InvoiceFinalizeInvoiceParams>()({
  auto_advance: boolean.optional(),
});
const listed = listParameters<Stripe.InvoiceListParams>()({
  collection_method: z.enum(['charge_automatically', 'send_invoice']).optional(),
  customer: z.string().optional(),
  due_date: timeRange.optional(),
  status: z.enum(['draft', 'open', 'paid', 'uncollectible', 'void']).optional(),
  subscription: z.string().optional(),
});
const linesListed = listParameters<Stripe.InvoiceListLineItemsParams>()({});
const paymentsListed = listParameters<Stripe.InvoicePaymentListParams>()({
  invoice: z.string().optional(),
  payment: part<Stripe.InvoicePaymentListParams.Payment>()({
    payment_intent: text().optional(),
    type: z.enum(['payment_intent']),
  }).optional(),
  status: z.enum(['canceled', 'open', 'paid']).optional(),
});

function create(place: StripeWorld, params: z.output<typeof createParameters>): Stripe.Invoice {
  const world = timeOf(place, params.customer);
  const customer = customerOf(world, params.customer, 'customer');
  const subscription = params.subscription
    ? find(world, 'subscriptions', params.subscription, 'subscription', 'subscription')
    : null;
  if (
    params.collection_method === 'send_invoice' &&
    params.days_until_due === undefined &&
    params.due_date === undefined
  ) {
    throw refuse(
      'If invoice collection method is `send_invoice` you must specify `due_date` or `days_until_due`.',
      { param: 'due_date' },
    );
  }
  const coupon = params.discounts?.[0]?.coupon;
  const used = coupon ? usableCoupon(world, coupon, 'discounts[0][coupon]') : null;
  const invoice = newInvoice(world, {
    customer,
    subscription,
    reason: 'manual',
    currency: params.currency ?? subscription?.currency ?? customer.currency ?? 'eur',
    period: { start: world.now(), end: world.now() },
    lines: [],
    withPending: (params.pending_invoice_items_behavior ?? 'exclude') === 'include',
    collection: params.collection_method ?? 'charge_automatically',
    daysUntilDue: params.days_until_due ?? null,
    autoAdvance: params.auto_advance ?? false,
    description: params.description ?? null,
    metadata: mergeMetadata({}, params.metadata),
    defaultMethod: params.default_payment_method ?? null,
    coupon: used ? { coupon: used, discount: newDiscount(world, used, { customer: customer.id }).id } : null,
  });
  if (params.due_date !== undefined) invoice.due_date = params.due_date;
  invoice.footer = params.footer ?? null;
  return invoice;
}

function update(place: StripeWorld, params: z.output<typeof updateParameters>, id: string): Stripe.Invoice {
  const { world, invoice } = invoiceIn(place, id);
  const before = structuredClone(invoice);
  const { expand: _, metadata: given, discounts, days_until_due, ...rest } = params;
  const fields = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const onlyNotes = Object.keys(fields).every((name) =>
    ['auto_advance', 'default_payment_method', 'description', 'footer'].includes(name),
  );
  if (!onlyNotes || discounts !== undefined || days_until_due !== undefined)
    mustBe(invoice, ['draft'], 'edited');
  Object.assign(invoice, fields);
  if (days_until_due !== undefined) invoice.due_date = world.now() + days_until_due * 24 * 60 * 60;
  if (params.auto_advance === true && invoice.status === 'draft')
    invoice.automatically_finalizes_at = world.now() + 60 * 60;
  if (discounts !== undefined) {
    const coupon = discounts?.[0] ? usableCoupon(world, discounts[0].coupon, 'discounts[0][coupon]') : null;
    invoice.discounts = coupon
      ? [newDiscount(world, coupon, { customer: idOf(invoice.customer), invoice: id }).id]
      : [];
    addUp(world, invoice);
  }
  invoice.metadata = mergeMetadata(invoice.metadata ?? {}, given);
  world.changed();
  world.emit('invoice.updated', invoice, before);
  return invoice;
}

/** An invoice, and the time it lives in. */
function invoiceIn(place: StripeWorld, id: string): { world: StripeWorld; invoice: Stripe.Invoice } {
  const invoice = find(place, 'invoices', id, 'invoice');
  return { invoice, world: timeOf(place, idOf(invoice.customer)) };
}

/** A subscription does not wait any more for an invoice that nobody shall pay. */
function release(world: StripeWorld, invoice: Stripe.Invoice): Stripe.Invoice {
  const subscription = subscriptionOf(world, invoice);
  if (
    subscription &&
    idOf(subscription.latest_invoice) === invoice.id &&
    subscription.status === 'past_due'
  ) {
    const before = structuredClone(subscription);
    subscription.status = 'active';
    world.emit('customer.subscription.updated', subscription, before);
  }
  return invoice;
}

export function invoiceRoutes(api: Api): void {
  api.post('/invoices', createParameters, create);
  api.post('/invoices/create_preview', previewParameters, previewInvoice);
  api.read('/invoices/:id', (world, id = '') => find(world, 'invoices', id, 'invoice'));
  api.post('/invoices/:id', updateParameters, (world, params, id = '') => update(world, params, id));
  api.remove('/invoices/:id', (place, id = '') => {
    const { world, invoice } = invoiceIn(place, id);
    mustBe(invoice, ['draft'], 'deleted');
    if (subscriptionOf(world, invoice))
      throw refuse('Invoices of subscriptions cannot be deleted: void them instead.');
    delete world.state.invoices[id];
    for (const item of Object.values(world.state.invoiceItems)) if (item.invoice === id) item.invoice = null;
    world.changed();
    world.emit('invoice.deleted', invoice);
    return { id, object: 'invoice', deleted: true } satisfies Stripe.DeletedInvoice;
  });
  api.post('/invoices/:id/finalize', finalizeParameters, (place, params, id = '') => {
    const { world, invoice } = invoiceIn(place, id);
    const final = finalizeInvoice(world, invoice);
    if (
      params.auto_advance &&
      final.status === 'open' &&
      final.collection_method === 'charge_automatically'
    ) {
      final.auto_advance = true;
      final.next_payment_attempt = world.now() + 60 * 60;
    }
    return final;
  });
  api.post('/invoices/:id/pay', payParameters, (place, params, id = '') => {
    const { world, invoice } = invoiceIn(place, id);
    return payInvoice(world, invoice, {
      method: params.payment_method,
      offSession: params.off_session ?? true,
      outOfBand: params.paid_out_of_band ?? false,
    });
  });
  api.post('/invoices/:id/void', noParameters, (place, _, id = '') => {
    const { world, invoice } = invoiceIn(place, id);
    return release(world, voidInvoice(world, invoice));
  });
  api.post('/invoices/:id/mark_uncollectible', noParameters, (place, _, id = '') => {
    const { world, invoice } = invoiceIn(place, id);
    return release(world, markUncollectible(world, invoice));
  });
  api.post('/invoices/:id/send', noParameters, (place, _, id = '') => {
    const { world, invoice } = invoiceIn(place, id);
    if (invoice.status === 'draft') finalizeInvoice(world, invoice);
    world.emit('invoice.sent', invoice);
    return invoice;
  });
  api.get('/invoices/:id/lines', linesListed, (world, params, id = '') =>
    pageOf(find(world, 'invoices', id, 'invoice').lines.data, `/v1/invoices/${id}/lines`, params),
  );
  api.list(
    '/invoices',
    listed,
    ({ invoices }) => invoices,
    (item, { due_date, subscription }, world) => {
      const invoice = item as Stripe.Invoice;
      const dueThen =
        due_date === undefined || (invoice.due_date !== null && isWithin(invoice.due_date, due_date));
      return dueThen && (subscription === undefined || subscriptionOf(world, invoice)?.id === subscription);
    },
    ['due_date', 'subscription'],
  );
  api.read('/invoice_payments/:id', (world, id = '') =>
    find(world, 'invoicePayments', id, 'invoice_payment'),
  );
  api.list(
    '/invoice_payments',
    paymentsListed,
    ({ invoicePayments }) => invoicePayments,
    (item, { payment }) =>
      payment?.payment_intent === undefined ||
      (item as Stripe.InvoicePayment).payment.payment_intent === payment.payment_intent,
    ['payment'],
  );
}
