import type Stripe from 'stripe';
import { feeGivenBack, refundFee, reverseTransfer, shareOf } from '../connect/reversals.ts';
import { refuse } from '../core/stripe-error.ts';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import type { Due } from '../core/timeline.ts';
import { refundCourseOf } from '../payments/cards.ts';
import { idOf } from '../payments/customers.ts';
import { recordMovement } from './balance.ts';

export type RefundFacts = {
  /** Minor units. Default: what is left. */
  readonly amount?: number | undefined;
  readonly reason: Stripe.Refund['reason'];
  readonly metadata: Record<string, string>;
  /** Take the money back from the connected account it went to. */
  readonly reverseTransfer: boolean;
  /** Give the platform's fee back, in proportion. */
  readonly refundFee: boolean;
};

/** Seconds until a refund that does not come to its end at once does. Days in reality. */
const secondsLater = 5;

/**
 * Gives money back, all of what is left or a part.
 * @throws StripeError when the charge was not paid or was disputed, or more is asked than is left.
 */
export function refundCharge(world: StripeWorld, charge: Stripe.Charge, facts: RefundFacts): Stripe.Refund {
  const amount = amountOf(charge, facts.amount);
  const course = refundCourseOf(world.state.savedCards[charge.payment_method ?? '']);
  const shares = shareBack(world, charge, amount, facts);
  const id = newId(charge.id.startsWith('py_') ? 'pyr' : 're');
  const refund: Stripe.Refund = {
    id,
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: world.now(),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: {
      type: 'card',
      card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
    },
    metadata: facts.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: facts.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: course?.first ?? 'succeeded',
    transfer_reversal: null,
  } satisfies Stripe.Refund;
  world.state.refunds[id] = refund;
  refund.transfer_reversal = shares.reverse(id);
  refund.balance_transaction = recordMovement(world, {
    type: charge.id.startsWith('py_') ? 'payment_refund' : 'refund',
    category: 'refund',
    amount: -amount,
    currency: charge.currency,
    source: id,
    description: `REFUND FOR CHARGE (${charge.description ?? charge.id})`,
    fees: shares.directFee ? [feeGivenBack(shares.directFee)] : [],
  }).id;
  if (course) world.state.pendingRefunds[id] = { at: world.now() + secondsLater, outcome: course.last };
  const before = structuredClone(charge);
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount_captured;
  world.changed();
  world.emit('refund.created', refund);
  world.emit('charge.refunded', charge, before);
  if (refund.status === 'succeeded') tell(world, refund);
  return refund;
}

function tell(world: StripeWorld, refund: Stripe.Refund, before?: Stripe.Refund): void {
  world.emit('refund.updated', refund, before);
  world.emit('charge.refund.updated', refund, before);
}

function amountOf(charge: Stripe.Charge, wanted: number | undefined): number {
  if (charge.status !== 'succeeded' || !charge.captured) {
    throw refuse(
      `This PaymentIntent (${charge.payment_intent}) does not have a successful charge to refund.`,
    );
  }
  if (charge.disputed) {
    throw refuse(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: 'charge_disputed',
    });
  }
  const left = charge.amount_captured - charge.amount_refunded;
  if (left === 0) {
    throw refuse(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  }
  const amount = wanted ?? left;
  if (amount > left) {
    throw refuse(
      `Refund amount (${amount} ${charge.currency}) is greater than unrefunded amount on charge (${left} ${charge.currency})`,
      { param: 'amount' },
    );
  }
  return amount;
}

/** What connected accounts and the platform's fee have to do with a refund. Checks first, moves in `reverse`. */
function shareBack(world: StripeWorld, charge: Stripe.Charge, amount: number, facts: RefundFacts) {
  const transfer = world.state.transfers[idOf(charge.transfer) ?? ''];
  if (facts.reverseTransfer && !transfer) {
    throw refuse('Cannot reverse transfer on a charge that does not have an associated transfer.', {
      param: 'reverse_transfer',
    });
  }
  const platform = world.with({ account: null });
  const fee = platform.state.applicationFees[idOf(charge.application_fee) ?? ''];
  if (facts.refundFee && !fee) {
    throw refuse('Cannot refund an application fee on a charge that does not have one.', {
      param: 'refund_application_fee',
    });
  }
  const of = (whole: number, done: number) =>
    shareOf(whole, done, charge.amount_refunded, amount, charge.amount_captured);
  const feeBack =
    facts.refundFee && fee
      ? Math.min(of(fee.amount, fee.amount_refunded), fee.amount - fee.amount_refunded)
      : 0;
  if (fee && feeBack > 0) refundFee(platform, fee, feeBack);
  return {
    directFee: world.account === null ? 0 : feeBack,
    reverse(refund: string): string | null {
      if (!facts.reverseTransfer || !transfer) return null;
      const back = Math.min(
        of(transfer.amount, transfer.amount_reversed),
        transfer.amount - transfer.amount_reversed,
      );
      return reverseTransfer(world, transfer, { amount: back, metadata: {}, refund, feeBack }).id;
    },
  };
}

/** What a refund that was not at its end comes to. */
export function settleRefund(
  world: StripeWorld,
  refund: Stripe.Refund,
  outcome: 'succeeded' | 'failed',
): void {
  delete world.state.pendingRefunds[refund.id];
  if (refund.status === 'failed' || refund.status === 'canceled') return;
  const before = structuredClone(refund);
  refund.status = outcome;
  if (outcome === 'failed') takeBack(world, refund);
  world.changed();
  if (outcome === 'failed') world.emit('refund.failed', refund, before);
  tell(world, refund, before);
}

/** The money of a refund that failed is the account's again. */
function takeBack(world: StripeWorld, refund: Stripe.Refund): void {
  refund.failure_reason = 'expired_or_canceled_card';
  refund.failure_balance_transaction = recordMovement(world, {
    type: 'refund_failure',
    amount: refund.amount,
    currency: refund.currency,
    source: refund.id,
    description: 'REFUND FAILURE',
  }).id;
  const charge = world.state.charges[idOf(refund.charge) ?? ''];
  if (!charge) return;
  charge.amount_refunded -= refund.amount;
  charge.refunded = false;
}

export function refundForecast({ state }: StripeWorld): readonly Due[] {
  return Object.entries(state.pendingRefunds).map(([id, { at, outcome }]) => ({
    at,
    clock: null,
    run: (world) => {
      const refund = world.state.refunds[id];
      delete world.state.pendingRefunds[id];
      if (refund) settleRefund(world, refund, outcome);
    },
  }));
}
