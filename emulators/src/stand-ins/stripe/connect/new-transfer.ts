import type Stripe from 'stripe';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import { recordMovement } from '../money/balance.ts';

export type TransferFacts = {
  readonly amount: number;
  readonly currency: string;
  readonly destination: string;
  readonly description: string | null;
  readonly metadata: Record<string, string>;
  /** The charge whose money it is. */
  readonly source: string | null;
  readonly group: string | null;
  readonly availableOn: number;
  /** What the connected account pays the platform of it. */
  readonly feeOf?: (there: StripeWorld, payment: Stripe.Charge) => { line: FeeLine } | null;
};
type FeeLine = Omit<Stripe.BalanceTransaction.FeeDetail, 'currency'>;

/** Moves money from the platform's balance to the one of a connected account, where it arrives as a payment. */
export function newTransfer(world: StripeWorld, facts: TransferFacts): Stripe.Transfer {
  const { amount, currency, destination, description } = facts;
  const there = world.with({ account: destination });
  const id = newId('tr');
  const payment = arrival(there, facts, id);
  const transfer: Stripe.Transfer = {
    id,
    object: 'transfer',
    amount,
    amount_reversed: 0,
    balance_transaction: null,
    created: world.now(),
    currency,
    description,
    destination,
    destination_payment: payment.id,
    livemode: false,
    metadata: facts.metadata,
    reversals: { object: 'list', data: [], has_more: false, url: `/v1/transfers/${id}/reversals` },
    reversed: false,
    source_transaction: facts.source,
    source_type: 'card',
    transfer_group: facts.group,
  } satisfies Stripe.Transfer;
  world.state.transfers[id] = transfer;
  const movement = recordMovement(world, {
    type: 'transfer',
    amount: -amount,
    currency,
    source: id,
    description,
    availableOn: facts.availableOn,
  });
  transfer.balance_transaction = movement.id;
  world.emit('transfer.created', transfer);
  const fee = facts.feeOf?.(there, payment) ?? null;
  payment.balance_transaction = recordMovement(there, {
    type: 'payment',
    category: 'charge',
    amount,
    currency,
    source: payment.id,
    description,
    fees: fee ? [fee.line] : [],
    availableOn: facts.availableOn,
  }).id;
  if (fee) payment.application_fee_amount = fee.line.amount;
  return transfer;
}

/** The payment as the connected account sees it. */
function arrival(there: StripeWorld, facts: TransferFacts, transfer: string): Stripe.Charge {
  const id = newId('py');
  const payment: Stripe.Charge = {
    id,
    object: 'charge',
    amount: facts.amount,
    amount_captured: facts.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: null,
    captured: true,
    created: there.now(),
    currency: facts.currency,
    customer: null,
    description: facts.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: {},
    on_behalf_of: null,
    outcome: null,
    paid: true,
    payment_intent: null,
    payment_method: null,
    payment_method_details: { type: 'stripe_account' },
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: transfer,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'succeeded',
    transfer_data: null,
    transfer_group: facts.group,
  } satisfies Stripe.Charge;
  there.state.charges[id] = payment;
  return payment;
}
