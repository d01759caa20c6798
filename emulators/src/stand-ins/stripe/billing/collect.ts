import type Stripe from 'stripe';
import { refuse } from '../core/stripe-error.ts';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import { offSessionOutcomeOf } from '../payments/cards.ts';
import { attemptPayment, declinedError } from '../payments/confirm.ts';
import { customerOf, idOf } from '../payments/customers.ts';
import { newIntent, voidIntent } from '../payments/payment-intents.ts';
import { methodOf, mustBelong } from '../payments/payment-methods.ts';
import { changeBalance } from './customer-balance.ts';
import { addUp, amountDueOf, intentOfInvoice, mustBe, paymentOf, subscriptionOf } from './invoices.ts';
import { defaultMethodOf } from './subscription-facts.ts';

type Invoice = Stripe.Invoice;

/**
 * Makes a draft final: it gets its number, the customer's balance is used, and a payment is made ready for what is due.
 * Nothing due: it is paid.
 */
export function finalizeInvoice(world: StripeWorld, invoice: Invoice): Invoice {
  mustBe(invoice, ['draft'], 'finalized');
  const before = structuredClone(invoice);
  const customer = customerOf(world, idOf(invoice.customer) ?? '');
  addUp(world, invoice);
  const { due, ending } = amountDueOf(invoice);
  if (ending !== invoice.starting_balance) {
    const type = invoice.total <= 0 || ending > 0 ? 'invoice_too_small' : 'applied_to_invoice';
    const amount = ending - invoice.starting_balance;
    changeBalance(world, customer, { amount, type, currency: invoice.currency, invoice: invoice.id });
  }
  customer.currency ??= invoice.currency;
  invoice.ending_balance = ending;
  invoice.number = nextNumber(customer);
  invoice.status = 'open';
  invoice.status_transitions.finalized_at = world.now();
  invoice.effective_at = world.now();
  invoice.automatically_finalizes_at = null;
  invoice.hosted_invoice_url = `${world.baseUrl}/invoice/${world.account ?? 'platform'}/${invoice.id}`;
  invoice.invoice_pdf = `${invoice.hosted_invoice_url}/pdf`;
  if (due > 0) preparePayment(world, invoice, customer);
  world.changed();
  world.emit('invoice.finalized', invoice, before);
  if (due === 0) markPaid(world, invoice, 0);
  return invoice;
}

function nextNumber(customer: Stripe.Customer): string {
  const sequence = customer.next_invoice_sequence ?? 1;
  customer.next_invoice_sequence = sequence + 1;
  return `${customer.invoice_prefix}-${String(sequence).padStart(4, '0')}`;
}

function preparePayment(world: StripeWorld, invoice: Invoice, customer: Stripe.Customer): void {
  const subscription = subscriptionOf(world, invoice);
  const percent = subscription?.application_fee_percent ?? null;
  const share = subscription?.transfer_data ?? null;
  const destination = idOf(share?.destination);
  const intent = newIntent(world, {
    amount: invoice.amount_due,
    currency: invoice.currency,
    customer: customer.id,
    description: subscription
      ? `Subscription ${invoice.billing_reason === 'subscription_create' ? 'creation' : 'update'}`
      : `Payment for Invoice`,
    metadata: {},
    paymentMethodTypes: ['card', 'sepa_debit'],
    setupFutureUsage: subscription ? 'off_session' : null,
    receiptEmail: customer.email,
    onBehalfOf: idOf(subscription?.on_behalf_of),
    applicationFee: percent === null ? null : Math.round((invoice.amount_due * percent) / 100),
    transfer: destination
      ? {
          destination,
          ...(share?.amount_percent
            ? { amount: Math.round((invoice.amount_due * share.amount_percent) / 100) }
            : {}),
        }
      : null,
  });
  const payment = {
    id: newId('inpay'),
    object: 'invoice_payment',
    amount_paid: null,
    amount_requested: invoice.amount_due,
    created: world.now(),
    currency: invoice.currency,
    invoice: invoice.id,
    is_default: true,
    livemode: false,
    payment: { payment_intent: intent.id, type: 'payment_intent' },
    status: 'open',
    status_transitions: { canceled_at: null, paid_at: null },
  } satisfies Stripe.InvoicePayment;
  world.state.invoicePayments[payment.id] = payment;
}

/** An invoice is paid: with so much money now, or because nothing was due. */
export function markPaid(world: StripeWorld, invoice: Invoice, amount: number): void {
  const before = structuredClone(invoice);
  invoice.status = 'paid';
  invoice.attempted = true;
  invoice.auto_advance = false;
  invoice.amount_paid += amount;
  invoice.amount_remaining = 0;
  invoice.next_payment_attempt = null;
  invoice.status_transitions.paid_at = world.now();
  const payment = paymentOf(world, invoice);
  const unused = amount === 0 ? intentOfInvoice(world, invoice) : null;
  if (unused) voidIntent(world, unused, 'automatic');
  if (payment?.status === 'open') {
    payment.status = amount > 0 ? 'paid' : 'canceled';
    payment.amount_paid = amount;
    payment.status_transitions[amount > 0 ? 'paid_at' : 'canceled_at'] = world.now();
  }
  world.changed();
  world.emit('invoice.updated', invoice, before);
  world.emit('invoice.paid', invoice);
  world.emit('invoice.payment_succeeded', invoice);
  if (payment && amount > 0) world.emit('invoice_payment.paid', payment);
  world.invoiceSettled(invoice, 'paid');
}

export type Collection = {
  /** Instead of the default one. */
  readonly method?: string | undefined;
  /** The one who pays is not there. */
  readonly offSession: boolean;
  /** The bank's check was passed just now. */
  readonly authenticated?: boolean;
};

/** Tries to collect an open invoice with the payment method at hand. Without one, that is a failure, too. */
export function attemptInvoice(
  world: StripeWorld,
  invoice: Invoice,
  { method: wanted, offSession, authenticated = false }: Collection,
): void {
  const intent = intentOfInvoice(world, invoice);
  if (!intent || !['open', 'uncollectible'].includes(invoice.status ?? '')) return;
  const customer = idOf(invoice.customer) ?? '';
  const id =
    wanted ??
    idOf(invoice.default_payment_method) ??
    defaultMethodOf(world, subscriptionOf(world, invoice), customer);
  invoice.attempt_count += 1;
  invoice.attempted = true;
  invoice.next_payment_attempt = null;
  world.changed();
  const method = id ? methodOf(world, id) : null;
  if (!method || !(world.state.savedCards[method.id] || world.state.savedDebits[method.id])) {
    world.invoiceSettled(invoice, 'failed');
    return;
  }
  mustBelong(method, customer);
  const card = world.state.savedCards[method.id];
  const away = card && offSession ? offSessionOutcomeOf(card) : null;
  // A bank that wants to see the customer does not decline here: the payment waits for them.
  const asks = away?.kind === 'decline' && away.code === 'authentication_required';
  attemptPayment(world, intent, {
    method,
    offSession: offSession && !asks,
    authenticated,
    returnUrl: invoice.hosted_invoice_url ?? null,
  });
}

/**
 * Pays an invoice because somebody asks for it.
 * @throws StripeError 402 when the payment is declined or the bank wants to see the customer.
 */
export function payInvoice(
  world: StripeWorld,
  invoice: Invoice,
  { method, offSession, outOfBand }: Collection & { readonly outOfBand: boolean },
): Invoice {
  if (invoice.status === 'draft') finalizeInvoice(world, invoice);
  if (invoice.status === 'paid' && !outOfBand && invoice.amount_due === 0) return invoice;
  if (invoice.status === 'paid') throw refuse('Invoice is already paid');
  mustBe(invoice, ['open', 'uncollectible'], 'paid');
  if (outOfBand) {
    invoice.amount_paid_off_stripe = invoice.amount_due;
    invoice.amount_paid = invoice.amount_due;
    markPaid(world, invoice, 0);
    return invoice;
  }
  const at =
    method ??
    idOf(invoice.default_payment_method) ??
    defaultMethodOf(world, subscriptionOf(world, invoice), idOf(invoice.customer) ?? '');
  if (!at) throw noMethod();
  attemptInvoice(world, invoice, { method: at, offSession });
  const intent = intentOfInvoice(world, invoice);
  const declined = intent ? declinedError(intent) : null;
  if (declined) throw declined;
  if (intent?.status === 'requires_action') {
    throw refuse('This payment requires additional user action before it can be completed successfully.', {
      code: 'invoice_payment_intent_requires_action',
      status: 402,
      paymentIntent: intent,
    });
  }
  return invoice;
}

export const noMethod = () =>
  refuse(
    'This customer has no attached payment source or default payment method. Please consider adding a default payment method. For more information, visit https://stripe.com/docs/billing/subscriptions/payment-methods-setting#payment-method-priority.',
    { code: 'resource_missing' },
  );
