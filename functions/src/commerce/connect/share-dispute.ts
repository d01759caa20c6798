import { type OrderDispute, tookMoney } from '@evergrow/domain/commerce';
import type Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { holdOrder } from '../../scheduling/booking-store.ts';
import { idOf } from '../stripe/id-of.ts';

/** Reversals of one payment that are looked through. */
const most = 100;

/**
 * A dispute takes its money from the platform's account. Where the payment was passed on, the platform takes it back from
 * the tenant's by reversing the transfer, and hands it over again when the dispute is won. Any number of times: what was
 * done names the dispute.
 * @returns whether the payment was passed on
 */
export async function shareDispute(
  tenantId: string,
  orderId: string,
  dispute: OrderDispute,
  chargeId: string | null,
): Promise<boolean> {
  const { passedOn } = (await holdOrder(tenantId, orderId)).data;
  if (passedOn === null) return false;
  if (chargeId !== null && tookMoney(dispute))
    await share(chargeId, dispute, { tenantId, orderId, disputeId: dispute.id });
  return true;
}

type Named = { tenantId: string; orderId: string; disputeId: string };

async function share(chargeId: string, dispute: OrderDispute, metadata: Named): Promise<void> {
  const charge = await stripe().charges.retrieve(chargeId, { expand: ['transfer'] });
  const { transfer } = charge;
  if (!transfer || typeof transfer === 'string') return;
  const taken = await takeBack(transfer, dispute, metadata);
  const destination = idOf(transfer.destination);
  if (dispute.state !== 'won' || taken === null || destination === null) return;
  const { currency, transfer_group: group } = transfer;
  await stripe().transfers.create(
    {
      amount: taken.amount,
      currency,
      destination,
      metadata,
      ...(group === null ? {} : { transfer_group: group }),
    },
    { idempotencyKey: `dispute-won-${metadata.tenantId}-${dispute.id}` },
  );
}

/** What was taken back of a transfer for a dispute, now or before; null where nothing is left of it. */
async function takeBack(
  { id, amount, amount_reversed: gone }: Stripe.Transfer,
  dispute: OrderDispute,
  metadata: Named,
): Promise<Stripe.TransferReversal | null> {
  const { data } = await stripe().transfers.listReversals(id, { limit: most });
  const before = data.find((one) => one.metadata?.disputeId === dispute.id);
  if (before) return before;
  const left = Math.min(dispute.amount, amount - gone);
  if (left <= 0) return null;
  return await stripe().transfers.createReversal(
    id,
    { amount: left, metadata },
    { idempotencyKey: `dispute-${metadata.tenantId}-${dispute.id}` },
  );
}
