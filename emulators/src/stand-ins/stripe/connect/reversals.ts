import type Stripe from 'stripe';
import { refuse } from '../core/stripe-error.ts';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import { recordMovement } from '../money/balance.ts';
import { idOf } from '../payments/customers.ts';

export type ReversalFacts = {
  readonly amount: number;
  readonly metadata: Record<string, string>;
  /** The refund it belongs to. */
  readonly refund: string | null;
  /** What the platform gives back of its fee with it. */
  readonly feeBack: number;
};

/**
 * Takes money of a transfer back from the connected account.
 * @throws StripeError when more is asked than is left of it.
 */
export function reverseTransfer(
  world: StripeWorld,
  transfer: Stripe.Transfer,
  { amount, metadata, refund, feeBack }: ReversalFacts,
): Stripe.TransferReversal {
  const left = transfer.amount - transfer.amount_reversed;
  if (amount > left) {
    throw refuse(
      `Transfer reversal amount (${amount}) is greater than the unreversed amount of the transfer (${left})`,
      {
        param: 'amount',
      },
    );
  }
  const before = structuredClone(transfer);
  const there = world.with({ account: idOf(transfer.destination) });
  const reversal = {
    id: newId('trr'),
    object: 'transfer_reversal',
    amount,
    balance_transaction: recordMovement(world, {
      type: 'transfer_refund',
      category: 'transfer_reversal',
      amount,
      currency: transfer.currency,
      source: transfer.id,
      description: null,
    }).id,
    created: world.now(),
    currency: transfer.currency,
    destination_payment_refund: refundThere(there, transfer, amount, feeBack).id,
    metadata,
    source_refund: refund,
    transfer: transfer.id,
  } satisfies Stripe.TransferReversal;
  world.state.transferReversals[reversal.id] = reversal;
  transfer.amount_reversed += amount;
  transfer.reversed = transfer.amount_reversed === transfer.amount;
  transfer.reversals.data.unshift(reversal);
  world.changed();
  world.emit('transfer.reversed', transfer, before);
  return reversal;
}

/** The refund as the connected account sees it. */
function refundThere(
  there: StripeWorld,
  transfer: Stripe.Transfer,
  amount: number,
  feeBack: number,
): Stripe.Refund {
  const payment = there.state.charges[idOf(transfer.destination_payment) ?? ''];
  const id = newId('pyr');
  const refund = {
    id,
    object: 'refund',
    amount,
    balance_transaction: recordMovement(there, {
      type: 'payment_refund',
      category: 'refund',
      amount: -amount,
      currency: transfer.currency,
      source: id,
      description: null,
      fees: feeBack ? [feeGivenBack(feeBack)] : [],
    }).id,
    charge: payment?.id ?? null,
    created: there.now(),
    currency: transfer.currency,
    customer: null,
    customer_account: null,
    metadata: {},
    payment_intent: null,
    payment_method: null,
    reason: null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
  } satisfies Stripe.Refund;
  there.state.refunds[id] = refund;
  if (payment) {
    payment.amount_refunded += amount;
    payment.refunded = payment.amount_refunded === payment.amount;
  }
  return refund;
}

/** The line of a refund's balance transaction that says what came back of the platform's fee. */
export const feeGivenBack = (amount: number) => ({
  amount: -amount,
  application: null,
  description: 'Application fee refund',
  type: 'application_fee',
});

/**
 * Gives back a part of the platform's fee.
 * @throws StripeError when more is asked than is left of it.
 */
export function refundFee(
  platform: StripeWorld,
  fee: Stripe.ApplicationFee,
  amount: number,
  metadata: Record<string, string> = {},
): Stripe.FeeRefund {
  const left = fee.amount - fee.amount_refunded;
  if (amount > left) {
    throw refuse(`Refund amount (${amount}) is greater than fee amount left to refund (${left})`, {
      param: 'amount',
    });
  }
  const before = structuredClone(fee);
  const id = newId('fr');
  const refund = {
    id,
    object: 'fee_refund',
    amount,
    balance_transaction: recordMovement(platform, {
      type: 'application_fee_refund',
      category: 'platform_earning_refund',
      amount: -amount,
      currency: fee.currency,
      source: id,
      description: null,
    }).id,
    created: platform.now(),
    currency: fee.currency,
    fee: fee.id,
    metadata,
  } satisfies Stripe.FeeRefund;
  platform.state.feeRefunds[id] = refund;
  fee.amount_refunded += amount;
  fee.refunded = fee.amount_refunded === fee.amount;
  fee.refunds.data.unshift(refund);
  platform.changed();
  platform.emit('application_fee.refunded', fee, before);
  return refund;
}

/** The share of an amount that goes with a part of the whole; what is left of it when the whole is refunded. */
export function shareOf(amount: number, done: number, refunded: number, part: number, whole: number): number {
  return Math.round((amount * (refunded + part)) / whole) - done;
}
