import type Stripe from 'stripe';
import type { CreateRefund } from './parameters.ts';
import { noSuch, StripeError } from './stripe-error.ts';
import { newId, type StripeWorld } from './stripe-world.ts';

/**
 * Gives money back, all of what is left or a part.
 * @throws StripeError when there is no such payment, it was not paid, or more is asked than is left.
 */
export function createRefund(world: StripeWorld, params: CreateRefund): Stripe.Refund {
  const charge = chargeOf(world, params);
  if (charge.status !== 'succeeded') {
    throw new StripeError(
      'invalid_request_error',
      `This PaymentIntent (${charge.payment_intent}) does not have a successful charge to refund.`,
    );
  }
  const left = charge.amount - charge.amount_refunded;
  if (left === 0) {
    throw new StripeError('invalid_request_error', `Charge ${charge.id} has already been refunded.`, {
      code: 'charge_already_refunded',
    });
  }
  const amount = params.amount ?? left;
  if (amount > left) {
    const message = `Refund amount (${amount} ${charge.currency}) is greater than unrefunded amount on charge (${left} ${charge.currency})`;
    throw new StripeError('invalid_request_error', message, { param: 'amount' });
  }
  const id = newId('re');
  const refund = {
    id,
    object: 'refund',
    amount,
    balance_transaction: newId('txn'),
    charge: charge.id,
    created: world.now(),
    currency: charge.currency,
    customer: null,
    customer_account: null,
    metadata: params.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: params.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
  } satisfies Stripe.Refund;
  world.state.refunds[id] = refund;
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  world.changed();
  world.emit('refund.created', refund);
  world.emit('charge.refunded', charge);
  world.emit('refund.updated', refund);
  return refund;
}

function chargeOf(
  world: StripeWorld,
  { charge: chargeId, payment_intent: intentId }: CreateRefund,
): Stripe.Charge {
  if (chargeId) {
    const charge = world.state.charges[chargeId];
    if (!charge) throw noSuch('charge', chargeId, 'charge');
    return charge;
  }
  if (!intentId) {
    throw new StripeError(
      'invalid_request_error',
      'One of the following params should be provided for this request: payment_intent or charge.',
    );
  }
  const intent = world.state.intents[intentId];
  if (!intent) throw noSuch('payment_intent', intentId, 'payment_intent');
  const charge =
    typeof intent.latest_charge === 'string' ? world.state.charges[intent.latest_charge] : undefined;
  if (!charge) {
    throw new StripeError(
      'invalid_request_error',
      `This PaymentIntent (${intentId}) does not have a successful charge to refund.`,
    );
  }
  return charge;
}
