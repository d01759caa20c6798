import {
  bookSecondPayments,
  leftOfSecond,
  noteSecondPayment,
  type Payment,
  type SecondPayment,
  secondPaymentOf,
} from '@evergrow/domain/commerce';
import Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { audit } from '../../kernel/audit.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { decided } from '../../kernel/refusal.ts';
import { holdOrder } from '../../scheduling/booking-store.ts';
import { sharedBack } from '../connect/share-back.ts';
import { bookEntry } from '../ledger/ledger-store.ts';
import { noteRefunds } from '../stripe/note-refund.ts';

/**
 * Gives all of a payment back whose order had been paid by another: two ways to pay were open for a moment, and both were
 * used. That it came is booked as owed to who made it, and that it went back as well. Doing it again changes nothing.
 */
export async function giveBack(tenantId: string, payment: Payment, paymentIntentId: string): Promise<void> {
  const second = await keepSecond(tenantId, payment, paymentIntentId);
  if (!second) return;
  const amount = leftOfSecond(second);
  const about = { tenantId, orderId: payment.orderId, paymentIntentId };
  if (amount > 0) await refundSecond(about, second, `twice-${tenantId}-${paymentIntentId}`);
  await noteRefunds(tenantId, payment.orderId, paymentIntentId, payment.at);
}

/** Keeps and books that it came, once; says what is known of it. */
async function keepSecond(
  tenantId: string,
  payment: Payment,
  paymentIntentId: string,
): Promise<SecondPayment | undefined> {
  const { orderId, at } = payment;
  return await optimistically(async () => {
    const { data, reference, version } = await holdOrder(tenantId, orderId);
    const order = decided(noteSecondPayment(data, payment));
    if (order !== data) {
      const batch = db().batch();
      batch.update(reference, { ...order }, { lastUpdateTime: version });
      for (const { id, entry } of bookSecondPayments(orderId, data, order, at)) {
        bookEntry(batch, tenantId, id, entry);
      }
      const target = `order/${orderId}`;
      const reason = 'the order had been paid by another payment';
      audit(batch, tenantId, { action: 'payment.refunded', actor: 'system', target, reason }, at);
      await batch.commit();
    }
    return secondPaymentOf(order, paymentIntentId);
  });
}

/**
 * Has a refund of it made once more that did not arrive.
 * @param effectId Stripe's idempotency key
 */
export async function giveBackAgain(
  about: { tenantId: string; orderId: string; paymentIntentId: string },
  amount: number,
  effectId: string,
  now: Date,
): Promise<void> {
  const { tenantId, orderId, paymentIntentId } = about;
  const second = secondPaymentOf((await holdOrder(tenantId, orderId)).data, paymentIntentId);
  if (!second) throw new Error('a payment nobody knows cannot be given back');
  await refundSecond(about, second, `refund-${tenantId}-${effectId}`, amount);
  await noteRefunds(tenantId, orderId, paymentIntentId, now);
}

/** All that is left of it at Stripe, or so much. What somebody gave back by hand meanwhile is done. */
async function refundSecond(
  { tenantId, orderId, paymentIntentId }: { tenantId: string; orderId: string; paymentIntentId: string },
  second: SecondPayment,
  idempotencyKey: string,
  amount?: number,
): Promise<void> {
  // What had gone on to the business's own account comes back from there, with what the platform kept.
  const shared = await sharedBack(second, amount ?? second.amount);
  try {
    await stripe().refunds.create(
      {
        payment_intent: paymentIntentId,
        reason: 'duplicate',
        ...(amount === undefined ? {} : { amount }),
        ...shared,
        metadata: { tenantId, orderId },
      },
      { idempotencyKey },
    );
  } catch (error) {
    const isBack = error instanceof Stripe.errors.StripeError && error.code === 'charge_already_refunded';
    if (!isBack) throw error;
  }
}
