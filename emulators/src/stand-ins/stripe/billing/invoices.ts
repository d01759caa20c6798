import type Stripe from 'stripe';
import { minimumCharge } from '../core/currency-minimum.ts';
import { refuse } from '../core/stripe-error.ts';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import { idOf } from '../payments/customers.ts';
import { voidIntent } from '../payments/payment-intents.ts';
import type { Period } from './billing-cycle.ts';
import { discountOf } from './discounting.ts';
import { pendingItems } from './invoice-items.ts';
import { type Line, pendingLine } from './invoice-lines.ts';
import { couponAt } from './subscription-facts.ts';

type Invoice = Stripe.Invoice;

export type InvoiceFacts = {
  readonly customer: Stripe.Customer;
  readonly subscription: Stripe.Subscription | null;
  readonly reason: Invoice['billing_reason'];
  readonly currency: string;
  readonly period: Period;
  readonly lines: readonly Line[];
  /** Whether what waits for the next invoice goes on this one. */
  readonly withPending: boolean;
  readonly collection: 'charge_automatically' | 'send_invoice';
  readonly daysUntilDue: number | null;
  readonly autoAdvance: boolean;
  readonly description: string | null;
  readonly metadata: Record<string, string>;
  readonly defaultMethod: string | null;
  readonly coupon?: { readonly discount: string; readonly coupon: Stripe.Coupon } | null;
  readonly prorationDate?: number;
};

const hour = 60 * 60;

/** An invoice as a draft, with its lines and what is taken off. Tells of it. */
export function newInvoice(world: StripeWorld, facts: InvoiceFacts): Invoice {
  const invoice = invoiceObject(world, facts);
  const pending = facts.withPending
    ? pendingItems(world, facts.customer.id, facts.subscription?.id ?? null).filter(
        ({ currency }) => currency === facts.currency,
      )
    : [];
  for (const item of pending) item.invoice = invoice.id;
  invoice.lines.data = [...pending.map((item) => pendingLine(world, item)), ...facts.lines];
  for (const line of invoice.lines.data) line.invoice = invoice.id;
  world.state.invoices[invoice.id] = invoice;
  const coupon =
    facts.coupon ?? (facts.subscription ? couponAt(world, facts.subscription, world.now()) : null);
  if (coupon) invoice.discounts = [coupon.discount];
  addUp(world, invoice);
  world.changed();
  world.emit('invoice.created', invoice);
  return invoice;
}

/** Adds up a draft anew. */
export function addUp(world: StripeWorld, invoice: Invoice): void {
  const lines = invoice.lines.data;
  const id = idOf(invoice.discounts[0]);
  const coupon = id ? world.state.coupons[idOf(world.state.discounts[id]?.source.coupon) ?? ''] : undefined;
  const open = lines.filter(({ discountable }) => discountable);
  const off = coupon
    ? discountOf(
        open.map(({ amount }) => amount),
        coupon,
      )
    : open.map(() => 0);
  for (const line of lines) line.discount_amounts = [];
  for (const [index, line] of open.entries()) {
    const amount = off[index] ?? 0;
    if (id && amount !== 0) line.discount_amounts = [{ amount, discount: id }];
  }
  const discount = off.reduce((sum, each) => sum + each, 0);
  const subtotal = lines.reduce((sum, { amount }) => sum + amount, 0);
  const owner = world.state.customers[idOf(invoice.customer) ?? ''];
  const balance = owner && !owner.deleted ? owner.balance : 0;
  invoice.subtotal = subtotal;
  invoice.subtotal_excluding_tax = subtotal;
  invoice.total = subtotal - discount;
  invoice.total_excluding_tax = invoice.total;
  invoice.total_discount_amounts = id ? [{ amount: discount, discount: id }] : [];
  invoice.starting_balance = balance;
  invoice.amount_due = dueOf(invoice).due;
  invoice.amount_remaining = invoice.amount_due;
}

/** What is to be paid, and what is left on the customer's balance: too small an amount is carried over. */
function dueOf({ total, starting_balance, currency }: Invoice): { due: number; ending: number } {
  const sum = total + starting_balance;
  if (sum <= 0 || (total <= 0 && sum > 0)) return { due: 0, ending: sum };
  return sum < minimumCharge(currency) ? { due: 0, ending: sum } : { due: sum, ending: 0 };
}

export { dueOf as amountDueOf };

function invoiceObject(world: StripeWorld, facts: InvoiceFacts): Invoice {
  const { customer, subscription, collection, autoAdvance } = facts;
  const now = world.now();
  const id = newId('in');
  return {
    id,
    object: 'invoice',
    account_country: 'DE',
    account_name: 'Evergrow',
    account_tax_ids: null,
    amount_due: 0,
    amount_overpaid: 0,
    amount_paid: 0,
    amount_remaining: 0,
    amount_shipping: 0,
    application: null,
    attempt_count: 0,
    attempted: false,
    auto_advance: autoAdvance,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null, provider: null, status: null },
    automatically_finalizes_at: autoAdvance ? now + hour : null,
    billing_reason: facts.reason,
    collection_method: collection,
    created: now,
    currency: facts.currency,
    custom_fields: null,
    customer: customer.id,
    customer_account: null,
    customer_address: customer.address ?? null,
    customer_email: customer.email,
    customer_name: customer.name ?? null,
    customer_phone: customer.phone ?? null,
    customer_shipping: null,
    customer_tax_exempt: 'none',
    customer_tax_ids: [],
    default_payment_method: facts.defaultMethod,
    default_source: null,
    default_tax_rates: [],
    description: facts.description,
    discounts: [],
    due_date: collection === 'send_invoice' ? now + (facts.daysUntilDue ?? 30) * 24 * hour : null,
    effective_at: null,
    ending_balance: null,
    footer: null,
    from_invoice: null,
    hosted_invoice_url: null,
    invoice_pdf: null,
    issuer: { type: 'self' },
    last_finalization_error: null,
    latest_revision: null,
    lines: { object: 'list', data: [], has_more: false, url: `/v1/invoices/${id}/lines` },
    livemode: false,
    metadata: facts.metadata,
    next_payment_attempt: autoAdvance && collection === 'charge_automatically' ? now + hour : null,
    number: null,
    on_behalf_of: subscription?.on_behalf_of ?? null,
    parent: subscription
      ? {
          quote_details: null,
          subscription_details: {
            metadata: { ...subscription.metadata },
            subscription: subscription.id,
            ...(facts.prorationDate === undefined
              ? {}
              : { subscription_proration_date: facts.prorationDate }),
          },
          type: 'subscription_details',
        }
      : null,
    payment_settings: { default_mandate: null, payment_method_options: null, payment_method_types: null },
    period_end: facts.period.end,
    period_start: facts.period.start,
    post_payment_credit_notes_amount: 0,
    pre_payment_credit_notes_amount: 0,
    receipt_number: null,
    rendering: null,
    shipping_cost: null,
    shipping_details: null,
    starting_balance: 0,
    statement_descriptor: null,
    status: 'draft',
    status_transitions: { finalized_at: null, marked_uncollectible_at: null, paid_at: null, voided_at: null },
    subtotal: 0,
    subtotal_excluding_tax: 0,
    test_clock: customer.test_clock ?? null,
    total: 0,
    total_discount_amounts: [],
    total_excluding_tax: 0,
    total_pretax_credit_amounts: [],
    total_taxes: [],
    webhooks_delivered_at: now,
  } satisfies Invoice;
}

/** The subscription an invoice is for. */
export function subscriptionOf(world: StripeWorld, invoice: Invoice): Stripe.Subscription | null {
  const id = idOf(invoice.parent?.subscription_details?.subscription);
  return id ? (world.state.subscriptions[id] ?? null) : null;
}

/** The payment by which an invoice is paid. */
export function intentOfInvoice(world: StripeWorld, invoice: Invoice): Stripe.PaymentIntent | null {
  const payment = paymentOf(world, invoice);
  return world.state.intents[idOf(payment?.payment.payment_intent) ?? ''] ?? null;
}

export function paymentOf({ state }: StripeWorld, { id }: Invoice): Stripe.InvoicePayment | null {
  return (
    Object.values(state.invoicePayments).find(({ invoice, is_default }) => invoice === id && is_default) ??
    null
  );
}

/** @throws StripeError unless an invoice is in one of some states. */
export function mustBe(invoice: Invoice, states: readonly string[], what: string): void {
  if (states.includes(invoice.status ?? '')) return;
  throw refuse(
    `This invoice is ${invoice.status} and can't be ${what}: only ${states.join(' or ')} invoices can.`,
    {
      code:
        invoice.status === 'draft' || what !== 'edited'
          ? 'status_transition_invalid'
          : 'invoice_not_editable',
    },
  );
}

/** Nobody shall pay an invoice any more. */
export function voidInvoice(world: StripeWorld, invoice: Invoice): Invoice {
  mustBe(invoice, ['open', 'uncollectible'], 'voided');
  const before = structuredClone(invoice);
  invoice.status = 'void';
  invoice.status_transitions.voided_at = world.now();
  endCollection(world, invoice);
  world.emit('invoice.voided', invoice, before);
  return invoice;
}

/** Nobody is expected to pay an invoice any more, though they may. */
export function markUncollectible(world: StripeWorld, invoice: Invoice): Invoice {
  mustBe(invoice, ['open'], 'marked uncollectible');
  const before = structuredClone(invoice);
  invoice.status = 'uncollectible';
  invoice.status_transitions.marked_uncollectible_at = world.now();
  invoice.next_payment_attempt = null;
  invoice.auto_advance = false;
  world.changed();
  world.emit('invoice.marked_uncollectible', invoice, before);
  return invoice;
}

function endCollection(world: StripeWorld, invoice: Invoice): void {
  invoice.next_payment_attempt = null;
  invoice.auto_advance = false;
  const intent = intentOfInvoice(world, invoice);
  if (intent) voidIntent(world, intent, 'void_invoice');
  const payment = paymentOf(world, invoice);
  if (payment?.status === 'open') {
    payment.status = 'canceled';
    payment.status_transitions.canceled_at = world.now();
  }
  world.changed();
}
