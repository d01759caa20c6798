import type Stripe from 'stripe';
import { z } from 'zod';
import { boolean, currency, emptyable, integer, metadata, text, timestamp } from '../core/fields.ts';
import { parameters, part } from '../core/parameters.ts';
import { refuse } from '../core/stripe-error.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { customerOf, timeOf } from '../payments/customers.ts';
import { cancelNow } from './cancel.ts';
import { applyChange } from './change-subscription.ts';
import { newInvoiceItem, pendingItems } from './invoice-items.ts';
import { newInvoice } from './invoices.ts';
import { createSubscription } from './new-subscription.ts';
import { newSubscriptionInvoice } from './period-invoice.ts';
import { scratchOf, upcomingInvoice } from './renew.ts';
import { customerIdOf, isOver, periodOf } from './subscription-facts.ts';
import { changedItem } from './subscription-parameters.ts';
import { changeOf, factsOf, subscriptionIn } from './subscription-routes.ts';
import { usageLines } from './usage.ts';

const details = part<Stripe.InvoiceCreatePreviewParams.SubscriptionDetails>()({
  billing_cycle_anchor: part<Stripe.InvoiceCreatePreviewParams.SubscriptionDetails.BillingCycleAnchor>()({
    type: z.enum(['now', 'unchanged']),
  }).optional(),
  cancel_at: emptyable(timestamp).optional(),
  cancel_at_period_end: boolean.optional(),
  cancel_now: boolean.optional(),
  items: z.array(changedItem).max(20).optional(),
  proration_behavior: z.enum(['always_invoice', 'create_prorations', 'none']).optional(),
  proration_date: timestamp.optional(),
  trial_end: z.union([z.literal('now'), timestamp]).optional(),
});
export const previewParameters = parameters<Stripe.InvoiceCreatePreviewParams>()({
  currency: currency.optional(),
  customer: text().optional(),
  discounts: emptyable(
    z.array(part<Stripe.InvoiceCreatePreviewParams.Discount>()({ coupon: text() })).max(1),
  ).optional(),
  invoice_items: z
    .array(
      part<Stripe.InvoiceCreatePreviewParams.InvoiceItem>()({
        amount: integer,
        currency,
        description: text(5000).optional(),
        metadata: metadata.optional(),
      }),
    )
    .max(250)
    .optional(),
  preview_mode: z.enum(['next'], { error: 'The local stand-in previews the next invoice only.' }).optional(),
  subscription: text().optional(),
  subscription_details: details.optional(),
});
type Preview = z.output<typeof previewParameters>;

/**
 * The next invoice as a change would make it: the change is carried out in a copy of what concerns the customer, by the
 * same steps that carry it out in earnest, so that the amounts are those that are charged.
 * @throws StripeError when there is no next invoice, and for what would be refused in earnest
 */
export function previewInvoice(place: StripeWorld, params: Preview): Stripe.Invoice {
  const known = params.subscription ? subscriptionIn(place, params.subscription, 'subscription') : null;
  const customer = known ? customerIdOf(known) : params.customer;
  if (!customer)
    throw refuse('You must specify customer or subscription.', {
      code: 'parameter_missing',
      param: 'customer',
    });
  customerOf(place, customer, 'customer');
  const world = timeOf(place, customer).with({ silent: true, state: scratchOf(place, customer) });
  for (const { amount, currency: money, description } of params.invoice_items ?? []) {
    putAside(world, customer, {
      amount,
      currency: money,
      description: description ?? null,
      subscription: known?.id ?? null,
    });
  }
  const invoice = known ? previewChange(world, known.id, params) : previewNew(world, customer, params);
  return shown(invoice);
}

/** As it is answered: an invoice that does not exist. */
function shown(invoice: Stripe.Invoice): Stripe.Invoice {
  const id = invoice.id.startsWith('upcoming_') ? invoice.id : `upcoming_${invoice.id}`;
  return { ...invoice, id, billing_reason: 'upcoming', status: 'draft', auto_advance: true };
}

function previewChange(world: StripeWorld, id: string, params: Preview): Stripe.Invoice {
  const subscription = subscriptionIn(world, id);
  const { subscription_details: asked } = params;
  if (isOver(subscription)) throw nothingToCome(id);
  if (asked?.cancel_now) {
    const at =
      asked.proration_date === undefined ? world : world.with({ now: () => asked.proration_date ?? 0 });
    cancelNow(at, subscription, 'cancellation_requested', { prorate: asked.proration_behavior !== 'none' });
    return newSubscriptionInvoice(at, subscription, {
      reason: 'upcoming',
      period: periodOf(subscription),
      lines: [],
      autoAdvance: false,
    });
  }
  if (asked || params.discounts !== undefined) {
    const { billing_cycle_anchor: anchor, cancel_now: _, ...rest } = asked ?? {};
    const invoice = applyChange(
      world,
      subscription,
      changeOf(world, subscription, {
        ...rest,
        ...(anchor ? { billing_cycle_anchor: anchor } : {}),
        ...(params.discounts === undefined ? {} : { discounts: params.discounts }),
      }),
    );
    if (invoice) return invoice;
  }
  const ends =
    subscription.cancel_at_period_end ||
    (subscription.cancel_at ?? Number.POSITIVE_INFINITY) <= periodOf(subscription).end;
  const used = usageLines(world, subscription, periodOf(subscription)).some(({ amount }) => amount > 0);
  if (ends && !used && pendingItems(world, customerIdOf(subscription), id).length === 0)
    throw nothingToCome(id);
  return upcomingInvoice(world, subscription);
}

const nothingToCome = (subscription: string) =>
  refuse(`No upcoming invoices for subscription: ${subscription}`, {
    code: 'invoice_upcoming_none',
    status: 404,
  });

function previewNew(world: StripeWorld, customer: string, params: Preview): Stripe.Invoice {
  const { items, trial_end, proration_behavior } = params.subscription_details ?? {};
  if (items) {
    const asked = {
      customer,
      items: items.map(({ price, price_data, quantity }) => ({ price, price_data, quantity })),
      ...(trial_end === undefined ? {} : { trial_end }),
      ...(proration_behavior ? { proration_behavior } : {}),
      ...(params.discounts ? { discounts: params.discounts } : {}),
    };
    return createSubscription(world, { ...factsOf(world, asked), preview: true }).invoice;
  }
  if (pendingItems(world, customer, null).length === 0) {
    throw refuse(`No upcoming invoices for customer: ${customer}`, {
      code: 'invoice_upcoming_none',
      status: 404,
    });
  }
  const money =
    params.currency ??
    params.invoice_items?.[0]?.currency ??
    pendingItems(world, customer, null)[0]?.currency ??
    'eur';
  return newInvoice(world, {
    customer: customerOf(world, customer),
    subscription: null,
    reason: 'upcoming',
    currency: money,
    period: { start: world.now(), end: world.now() },
    lines: [],
    withPending: true,
    collection: 'charge_automatically',
    daysUntilDue: null,
    autoAdvance: false,
    description: null,
    metadata: {},
    defaultMethod: null,
  });
}

function putAside(
  world: StripeWorld,
  customer: string,
  {
    amount,
    currency: money,
    description,
    subscription,
  }: { amount: number; currency: string; description: string | null; subscription: string | null },
): void {
  newInvoiceItem(world, {
    amount,
    currency: money,
    customer,
    description,
    discountable: amount > 0,
    metadata: {},
    period: { start: world.now(), end: world.now() },
    price: null,
    proration: false,
    quantity: 1,
    subscription,
    subscriptionItem: null,
    invoice: null,
  });
}
