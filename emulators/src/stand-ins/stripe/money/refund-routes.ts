import type Stripe from 'stripe';
import { z } from 'zod';
import type { Api } from '../core/api.ts';
import { boolean, mergeMetadata, metadata, positive, text } from '../core/fields.ts';
import { find } from '../core/find.ts';
import { listParameters, noParameters, parameters } from '../core/parameters.ts';
import { refuse } from '../core/stripe-error.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { idOf } from '../payments/customers.ts';
import { refundCharge, settleRefund } from './refunds.ts';

const createParameters = parameters<Stripe.RefundCreateParams>()({
  amount: positive.optional(),
  charge: text().optional(),
  metadata: metadata.optional(),
  payment_intent: text().optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  refund_application_fee: boolean.optional(),
  reverse_transfer: boolean.optional(),
});
const updateParameters = parameters<Stripe.RefundUpdateParams>()({ metadata: metadata.optional() });
const listed = listParameters<Stripe.RefundListParams>()({
  charge: z.string().optional(),
  payment_intent: z.string().optional(),
});
const chargesListed = listParameters<Stripe.ChargeListParams>()({
  customer: z.string().optional(),
  payment_intent: z.string().optional(),
  transfer_group: z.string().optional(),
});
const chargeUpdateParameters = parameters<Stripe.ChargeUpdateParams>()({
  description: text(1000).optional(),
  metadata: metadata.optional(),
});

function chargeOf(
  world: StripeWorld,
  charge: string | undefined,
  intentId: string | undefined,
): Stripe.Charge {
  if (charge) return find(world, 'charges', charge, 'charge', 'charge');
  if (!intentId) {
    throw refuse(
      'One of the following params should be provided for this request: payment_intent or charge.',
    );
  }
  const intent = find(world, 'intents', intentId, 'payment_intent', 'payment_intent');
  const latest = world.state.charges[idOf(intent.latest_charge) ?? ''];
  if (!latest) throw refuse(`This PaymentIntent (${intentId}) does not have a successful charge to refund.`);
  return latest;
}

export function refundRoutes(api: Api): void {
  api.post('/refunds', createParameters, (world, params) =>
    refundCharge(world, chargeOf(world, params.charge, params.payment_intent), {
      amount: params.amount,
      reason: params.reason ?? null,
      metadata: mergeMetadata({}, params.metadata),
      reverseTransfer: params.reverse_transfer ?? false,
      refundFee: params.refund_application_fee ?? false,
    }),
  );
  api.read('/refunds/:id', (world, id = '') => find(world, 'refunds', id, 'refund'));
  api.post('/refunds/:id', updateParameters, (world, params, id = '') => {
    const refund = find(world, 'refunds', id, 'refund');
    refund.metadata = mergeMetadata(refund.metadata ?? {}, params.metadata);
    world.changed();
    world.emit('refund.updated', refund);
    return refund;
  });
  // Stripe's own test helper: a refund that waits is brought to its end.
  api.post('/test_helpers/refunds/:id/expire', noParameters, (world, _, id = '') => {
    const refund = find(world, 'refunds', id, 'refund');
    settleRefund(world, refund, 'failed');
    return refund;
  });
  api.list('/refunds', listed, ({ refunds }) => refunds);
}

export function chargeRoutes(api: Api): void {
  api.read('/charges/:id', (world, id = '') => find(world, 'charges', id, 'charge'));
  api.post('/charges/:id', chargeUpdateParameters, (world, params, id = '') => {
    const charge = find(world, 'charges', id, 'charge');
    const before = structuredClone(charge);
    if (params.description !== undefined) charge.description = params.description;
    charge.metadata = mergeMetadata(charge.metadata, params.metadata);
    world.changed();
    world.emit('charge.updated', charge, before);
    return charge;
  });
  api.list('/charges', chargesListed, ({ charges }) => charges);
}
