import type Stripe from 'stripe';
import { z } from 'zod';
import type { Api } from '../core/api.ts';
import { mergeMetadata, metadata, nonNegative, positive, text } from '../core/fields.ts';
import { find } from '../core/find.ts';
import { pageOf } from '../core/list.ts';
import { listParameters, noParameters, parameters, part } from '../core/parameters.ts';
import { refuse } from '../core/stripe-error.ts';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import { refundCharge } from '../money/refunds.ts';
import { customerOf, idOf, timeOf } from '../payments/customers.ts';
import { markPaid } from './collect.ts';
import { changeBalance } from './customer-balance.ts';
import { intentOfInvoice } from './invoices.ts';

const line = part<Stripe.CreditNoteCreateParams.Line>()({
  amount: positive.optional(),
  description: text(5000).optional(),
  invoice_line_item: text().optional(),
  quantity: positive.optional(),
  type: z.enum(['custom_line_item', 'invoice_line_item']),
  unit_amount: positive.optional(),
});
const createParameters = parameters<Stripe.CreditNoteCreateParams>()({
  amount: positive.optional(),
  credit_amount: nonNegative.optional(),
  invoice: text(),
  lines: z.array(line).max(250).optional(),
  memo: text(5000).optional(),
  metadata: metadata.optional(),
  out_of_band_amount: nonNegative.optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'order_change', 'product_unsatisfactory']).optional(),
  refund_amount: nonNegative.optional(),
});
const listed = listParameters<Stripe.CreditNoteListParams>()({
  customer: z.string().optional(),
  invoice: z.string().optional(),
});
const linesListed = listParameters<Stripe.CreditNoteListLineItemsParams>()({});
type Create = z.output<typeof createParameters>;

/**
 * Takes a final invoice back, in whole or in part. An open one is lowered; of a paid one the amount is refunded, put on the
 * customer's balance, or was given back otherwise.
 * @throws StripeError for drafts, for more than is left, and when the parts do not sum up
 */
function create(place: StripeWorld, params: Create): Stripe.CreditNote {
  const invoice = find(place, 'invoices', params.invoice, 'invoice', 'invoice');
  const world = timeOf(place, idOf(invoice.customer));
  const open = invoice.status === 'open';
  if (!open && invoice.status !== 'paid')
    throw refuse(
      `Credit notes can only be created for open or paid invoices, this one is ${invoice.status}.`,
    );
  const lines = linesOf(invoice, params);
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  const used = invoice.pre_payment_credit_notes_amount + invoice.post_payment_credit_notes_amount;
  const left = open ? invoice.amount_remaining : invoice.total - used;
  if (total > left) {
    throw refuse(
      `The sum of credit amounts (${total}) is greater than the amount that is left of the invoice (${left}).`,
      { param: 'amount' },
    );
  }
  const { refund_amount = 0, credit_amount = 0, out_of_band_amount = 0 } = params;
  if (!open && refund_amount + credit_amount + out_of_band_amount !== total) {
    throw refuse(
      `The sum of \`refund_amount\`, \`credit_amount\` and \`out_of_band_amount\` must equal the credit note amount (${total}).`,
    );
  }
  const id = newId('cn');
  const refunds = refund_amount > 0 ? [refundOf(world, invoice, refund_amount)] : [];
  const credit = credit_amount > 0 ? creditTo(world, invoice, id, credit_amount) : null;
  const note = noteOf(world, { id, invoice, params, lines, total, open, refunds, credit });
  world.state.creditNotes[id] = note;
  if (open) {
    invoice.pre_payment_credit_notes_amount += total;
    invoice.amount_due -= total;
    invoice.amount_remaining -= total;
    const intent = intentOfInvoice(world, invoice);
    if (intent) intent.amount = invoice.amount_due;
  } else invoice.post_payment_credit_notes_amount += total;
  world.changed();
  world.emit('credit_note.created', note);
  if (open && invoice.amount_remaining === 0) markPaid(world, invoice, 0);
  return note;
}

function refundOf(world: StripeWorld, invoice: Stripe.Invoice, amount: number): Stripe.CreditNote.Refund {
  const intent = intentOfInvoice(world, invoice);
  const charge = world.state.charges[idOf(intent?.latest_charge) ?? ''];
  if (!charge)
    throw refuse('This invoice has no payment that could be refunded.', { param: 'refund_amount' });
  const refund = refundCharge(world, charge, {
    amount,
    reason: null,
    metadata: {},
    reverseTransfer: false,
    refundFee: false,
  });
  return { amount_refunded: amount, payment_record_refund: null, refund: refund.id, type: 'refund' };
}

function creditTo(world: StripeWorld, invoice: Stripe.Invoice, creditNote: string, amount: number): string {
  const customer = customerOf(world, idOf(invoice.customer) ?? '');
  const change = {
    amount: -amount,
    type: 'credit_note',
    currency: invoice.currency,
    creditNote,
    invoice: invoice.id,
  };
  return changeBalance(world, customer, change).id;
}

function linesOf(invoice: Stripe.Invoice, params: Create): Stripe.CreditNoteLineItem[] {
  if (!params.lines) {
    const amount = params.amount ?? params.refund_amount ?? params.credit_amount;
    if (amount === undefined)
      throw refuse('You must pass `amount` or `lines`.', { param: 'amount', code: 'parameter_missing' });
    return [newLine({ amount, description: null, quantity: null, type: 'custom_line_item' })];
  }
  return params.lines.map((each, index) => {
    const about = invoice.lines.data.find(({ id }) => id === each.invoice_line_item);
    if (each.type === 'invoice_line_item' && !about) {
      throw refuse(`No such invoice line item: '${each.invoice_line_item}'`, {
        code: 'resource_missing',
        param: `lines[${index}][invoice_line_item]`,
      });
    }
    const quantity = each.quantity ?? null;
    const amount = each.amount ?? (each.unit_amount ?? 0) * (quantity ?? 1);
    return newLine({
      amount: amount || (about?.amount ?? 0),
      description: each.description ?? about?.description ?? null,
      quantity,
      type: each.type,
      ...(about ? { about: about.id } : {}),
    });
  });
}

function newLine(facts: {
  amount: number;
  description: string | null;
  quantity: number | null;
  type: string;
  about?: string;
}): Stripe.CreditNoteLineItem {
  return {
    id: newId('cnli'),
    object: 'credit_note_line_item',
    amount: facts.amount,
    description: facts.description,
    discount_amount: 0,
    discount_amounts: [],
    ...(facts.about ? { invoice_line_item: facts.about } : {}),
    livemode: false,
    metadata: {},
    pretax_credit_amounts: [],
    quantity: facts.quantity,
    tax_rates: [],
    taxes: [],
    type: facts.type,
    unit_amount: null,
    unit_amount_decimal: null,
  } satisfies Stripe.CreditNoteLineItem;
}

type NoteFacts = {
  readonly id: string;
  readonly invoice: Stripe.Invoice;
  readonly params: Create;
  readonly lines: Stripe.CreditNoteLineItem[];
  readonly total: number;
  readonly open: boolean;
  readonly refunds: Stripe.CreditNote.Refund[];
  readonly credit: string | null;
};

function noteOf(
  world: StripeWorld,
  { id, invoice, params, lines, total, open, refunds, credit }: NoteFacts,
): Stripe.CreditNote {
  const before = Object.values(world.state.creditNotes).filter((each) => each.invoice === invoice.id).length;
  return {
    id,
    object: 'credit_note',
    amount: total,
    amount_shipping: 0,
    created: world.now(),
    currency: invoice.currency,
    customer: idOf(invoice.customer) ?? '',
    customer_account: null,
    customer_balance_transaction: credit,
    discount_amount: 0,
    discount_amounts: [],
    effective_at: world.now(),
    invoice: invoice.id,
    lines: { object: 'list', data: lines, has_more: false, url: `/v1/credit_notes/${id}/lines` },
    livemode: false,
    memo: params.memo ?? null,
    metadata: mergeMetadata({}, params.metadata),
    number: `${invoice.number}-CN-${String(before + 1).padStart(2, '0')}`,
    out_of_band_amount: params.out_of_band_amount ?? null,
    pdf: `${invoice.hosted_invoice_url}/credit-notes/${id}`,
    post_payment_amount: open ? 0 : total,
    pre_payment_amount: open ? total : 0,
    pretax_credit_amounts: [],
    reason: params.reason ?? null,
    refunds,
    shipping_cost: null,
    status: 'issued',
    subtotal: total,
    subtotal_excluding_tax: total,
    total,
    total_excluding_tax: total,
    total_taxes: [],
    type: open ? 'pre_payment' : 'post_payment',
    voided_at: null,
  } satisfies Stripe.CreditNote;
}

function voidNote(place: StripeWorld, id: string): Stripe.CreditNote {
  const note = find(place, 'creditNotes', id, 'credit_note');
  const world = timeOf(place, idOf(note.customer));
  const invoice = find(world, 'invoices', idOf(note.invoice) ?? '', 'invoice');
  if (note.status !== 'issued' || invoice.status !== 'open')
    throw refuse('Only credit notes of open invoices can be voided.');
  note.status = 'void';
  note.voided_at = world.now();
  invoice.pre_payment_credit_notes_amount -= note.total;
  invoice.amount_due += note.total;
  invoice.amount_remaining += note.total;
  world.changed();
  world.emit('credit_note.voided', note);
  return note;
}

export function creditNoteRoutes(api: Api): void {
  api.post('/credit_notes', createParameters, create);
  api.read('/credit_notes/:id', (world, id = '') => find(world, 'creditNotes', id, 'credit_note'));
  api.post('/credit_notes/:id/void', noParameters, (world, _, id = '') => voidNote(world, id));
  api.get('/credit_notes/:id/lines', linesListed, (world, params, id = '') =>
    pageOf(find(world, 'creditNotes', id, 'credit_note').lines.data, `/v1/credit_notes/${id}/lines`, params),
  );
  api.list('/credit_notes', listed, ({ creditNotes }) => creditNotes);
}
