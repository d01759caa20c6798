import type Stripe from 'stripe';
import { settleMoney } from '../connect/charge-money.ts';
import { refuse } from '../core/stripe-error.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import type { Due } from '../core/timeline.ts';
import { settlePending } from './confirm.ts';
import { idOf } from './customers.ts';

/**
 * Takes what was held on a card, all of it or a part; the rest is let go.
 * @throws StripeError when nothing is held, or less.
 */
export function captureIntent(
  world: StripeWorld,
  intent: Stripe.PaymentIntent,
  wanted: number | undefined,
  applicationFee: number | undefined,
): Stripe.PaymentIntent {
  const charge = world.state.charges[idOf(intent.latest_charge) ?? ''];
  if (intent.status !== 'requires_capture' || !charge) {
    throw refuse(
      `This PaymentIntent could not be captured because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be captured: requires_capture.`,
      { code: 'payment_intent_unexpected_state', paymentIntent: intent },
    );
  }
  const amount = wanted ?? intent.amount_capturable;
  if (amount > intent.amount_capturable) {
    throw refuse(
      `The amount_to_capture (${amount}) is greater than the amount that can be captured (${intent.amount_capturable}).`,
      { code: 'amount_too_large', param: 'amount_to_capture' },
    );
  }
  if (applicationFee !== undefined) charge.application_fee_amount = applicationFee;
  charge.captured = true;
  charge.amount_captured = amount;
  settleMoney(world, charge);
  intent.status = 'succeeded';
  intent.amount_received = amount;
  intent.amount_capturable = 0;
  world.changed();
  world.emit('charge.captured', charge);
  world.emit('payment_intent.succeeded', intent);
  world.intentChanged(intent);
  return intent;
}

/** Debits whose bank answers by itself. */
export function paymentForecast({ state }: StripeWorld): readonly Due[] {
  return Object.entries(state.pendingPayments).map(([id, { at, outcome }]) => ({
    at,
    clock: null,
    run: (world) => {
      const intent = world.state.intents[id];
      delete world.state.pendingPayments[id];
      if (intent) settlePending(world, intent, outcome);
    },
  }));
}
