import type { Order } from '@evergrow/domain/commerce';
import type Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';

/** An order, or another payment that came for it. */
type Paid = Pick<Order, 'paymentIntentId' | 'passedOn' | 'refunds'>;
type Back = Pick<Stripe.RefundCreateParams, 'reverse_transfer' | 'refund_application_fee'>;

/**
 * Minor units of a payment that its tenant's account has given back already and its buyer does not have: of refunds that
 * failed, Stripe leaves the money with the platform.
 */
async function heldBack({ paymentIntentId, refunds }: Paid): Promise<number> {
  if (paymentIntentId === null || refunds.every(({ state }) => state !== 'failed')) return 0;
  const { data } = await stripe().refunds.list({ payment_intent: paymentIntentId, limit: 100 });
  return data.reduce((sum, { status, amount, transfer_reversal: taken }) => {
    const failed = status === 'failed' || status === 'canceled';
    if (failed === (taken !== null)) return sum + (failed ? amount : -amount);
    return sum;
  }, 0);
}

/**
 * How a refund is shared: a payment that was passed on is taken back from the tenant's account, and the platform's part of
 * it from the platform. Nothing is taken twice for a refund that failed before.
 */
export async function sharedBack(paid: Paid, amount: number): Promise<Back> {
  const { passedOn } = paid;
  if (passedOn === null || (await heldBack(paid)) >= amount) return {};
  return { reverse_transfer: true, ...(passedOn.fee > 0 ? { refund_application_fee: true } : {}) };
}
