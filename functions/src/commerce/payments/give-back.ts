import type { Payment } from '@evergrow/domain/commerce';
import Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { audit } from '../../kernel/audit.ts';
import { db } from '../../kernel/firebase.ts';
import { passedOnOf } from '../connect/sharing.ts';

/**
 * Gives all of a payment back whose order had been paid by another: two ways to pay were open for a moment, and both were
 * used. It is not in the books, for it was never ours. Doing it again gives back nothing more.
 */
export async function giveBack(
  tenantId: string,
  { orderId, at }: Payment,
  paymentIntentId: string,
): Promise<void> {
  const intent = await stripe().paymentIntents.retrieve(paymentIntentId, { expand: ['latest_charge'] });
  const { latest_charge: charge } = intent;
  // What had gone on to the business's own account comes back from there, with what the platform kept.
  const passedOn = passedOnOf(intent);
  const reversed = passedOn && { reverse_transfer: true, refund_application_fee: passedOn.fee > 0 };
  if (charge !== null && typeof charge !== 'string' && charge.refunded) return;
  try {
    await stripe().refunds.create(
      {
        payment_intent: paymentIntentId,
        reason: 'duplicate',
        ...reversed,
        metadata: { tenantId, orderId },
      },
      { idempotencyKey: `twice-${tenantId}-${paymentIntentId}` },
    );
  } catch (error) {
    const isBack = error instanceof Stripe.errors.StripeError && error.code === 'charge_already_refunded';
    if (!isBack) throw error;
    return;
  }
  const batch = db().batch();
  const target = `order/${orderId}`;
  const reason = 'the order had been paid by another payment';
  audit(batch, tenantId, { action: 'payment.refunded', actor: 'system', target, reason }, at);
  await batch.commit();
}
