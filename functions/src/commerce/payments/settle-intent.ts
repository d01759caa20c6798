import type Stripe from 'stripe';
import { passedOnOf } from '../connect/sharing.ts';
import { settlePayment } from '../settle-payment.ts';

/** Makes an order paid whose payment succeeded; leaves it alone where it did not. Doing it again changes nothing. */
export async function settleIntent(
  tenantId: string,
  orderId: string,
  intent: Stripe.PaymentIntent,
  now: Date,
): Promise<void> {
  if (intent.status !== 'succeeded') return;
  const { amount_received: amount, currency, id } = intent;
  const passedOn = passedOnOf(intent);
  await settlePayment(tenantId, { orderId, paymentIntentId: id, amount, currency, passedOn, at: now });
}
