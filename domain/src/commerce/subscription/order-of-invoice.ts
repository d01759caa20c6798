import { type Currency, largestAmount, ok, type Result, refuse } from '../../kernel/index.ts';
import { splitAmount } from '../../pricing/engine/index.ts';
import type { QuoteLine } from '../../pricing/index.ts';
import type { PassedOn } from '../connect/passed-on.ts';
import type { Order } from '../order.ts';
import { readInvoiceLine } from './invoice-line.ts';
import type { Subscription } from './subscription.ts';

/** A paid invoice of a subscription, as the payment service has it. */
export interface PaidInvoice {
  readonly id: string;
  readonly currency: Currency;
  readonly lines: readonly { readonly label: string; readonly quantity: number; readonly amount: number }[];
  /** Minor units of the lines together. */
  readonly total: number;
  /** Minor units that were paid in money; less than the total where a credit of an earlier change paid the rest. */
  readonly paid: number;
  readonly paymentIntentId: string | null;
  /** Whose account the money went on to; left out where it stayed on the platform's. */
  readonly passedOn?: PassedOn | null;
  readonly createdAt: Date;
  readonly paidAt: Date;
}

/** A tax that is part of a plan's price. */
export interface IncludedTax {
  readonly label: string;
  /** Percent with up to three decimals. */
  readonly percent: number;
}

/** The part of a price in which taxes are included that is each tax, in minor units; rounded half up together, once. */
export function includedTaxes(paid: number, taxes: readonly IncludedTax[]): number[] {
  const weights = taxes.map(({ percent }) => Math.round(percent * 1_000));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return taxes.map(() => 0);
  const net = Math.floor((2 * paid * 100_000 + (100_000 + all)) / (2 * (100_000 + all)));
  return [...splitAmount(paid - net, weights)];
}

/** A period of a plan is called by the plan's own name; all else stays as the payment service words it. */
function named(label: string): string {
  const read = readInvoiceLine(label);
  return read?.of === 'period' ? read.title : label;
}

const line = (kind: QuoteLine['kind'], label: string, quantity: number, amount: number): QuoteLine => ({
  kind,
  label: label.slice(0, 160),
  quantity: Math.min(10_000, Math.max(1, quantity)),
  amount,
});

/** The net of each part of an invoice, to the cent: what is left for the last is the rest. */
function netLines({ lines, total, paid }: PaidInvoice, net: number): QuoteLine[] {
  const shown = lines.filter(({ amount }) => amount !== 0).slice(0, 150);
  const rest = total - shown.reduce((sum, { amount }) => sum + amount, 0);
  const share = (amount: number) => (paid === 0 ? 0 : Math.round((amount * net) / paid));
  const parts = shown.map(({ label, quantity, amount }) =>
    line('base', named(label), quantity, share(amount)),
  );
  const besides = net - parts.reduce((sum, { amount }) => sum + amount, 0);
  if (besides === 0) return parts;
  const isCent = paid === total && rest === 0 && parts.length > 0;
  // What rounding leaves belongs to the largest line; anything else is a credit of an earlier change.
  if (!isCent) return [...parts, line('adjustment', '', 1, besides)];
  const largest = parts.reduce((most, one, at) => (one.amount > (parts[most]?.amount ?? 0) ? at : most), 0);
  return parts.map((one, at) => (at === largest ? { ...one, amount: one.amount + besides } : one));
}

/**
 * A paid invoice as an order, so that receipts, refunds and books go the way of every other: paid the moment it is known,
 * for what was paid in money. Refuses an invoice nobody paid for with money (`invalid_request`).
 */
export function orderOfInvoice(
  { subscriptionId, subscription }: { readonly subscriptionId: string; readonly subscription: Subscription },
  invoice: PaidInvoice,
  taxes: readonly IncludedTax[],
  now: Date,
): Result<Order, 'invalid_request' | 'amount_overflow'> {
  const { paid } = invoice;
  if (!Number.isInteger(paid) || paid <= 0) return refuse('invalid_request', 'nothing was paid');
  if (paid > largestAmount) return refuse('amount_overflow');
  const parts = includedTaxes(paid, taxes);
  const tax = parts.reduce((sum, part) => sum + part, 0);
  const net = paid - tax;
  const { clientUid, clientName, terms } = subscription;
  const taxLines = taxes.flatMap(({ label, percent }, index) => {
    const amount = parts[index] ?? 0;
    const reason = { of: 'percent' as const, percent };
    return amount === 0 ? [] : [{ ...line('tax', label, 1, amount), reason }];
  });
  return ok({
    status: 'paid',
    clientUid,
    clientName,
    purpose: 'subscription',
    bookingIds: [],
    itemId: subscriptionId,
    items: [
      {
        key: '1',
        offeringId: terms.offeringId,
        variantId: null,
        kind: 'plan',
        title: terms.title.slice(0, 120),
        choice: terms.priceTitle,
        quantity: terms.quantity,
        net,
        tax,
        refunded: 0,
        parts: [],
      },
    ],
    quote: {
      currency: invoice.currency,
      lines: [...netLines(invoice, net), ...taxLines],
      total: paid,
    },
    due: paid,
    checkoutSessionId: null,
    openIntentId: null,
    paymentIntentId: invoice.paymentIntentId,
    viaMarket: subscription.viaMarket ? paid : 0,
    recommended: subscription.recommended,
    passedOn: invoice.passedOn ?? null,
    refunded: 0,
    refundsDue: 0,
    refunds: [],
    disputes: [],
    secondPayments: [],
    lastDecline: null,
    createdAt: invoice.createdAt,
    paidAt: invoice.paidAt,
    expiresAt: invoice.paidAt,
    updatedAt: now,
  });
}
