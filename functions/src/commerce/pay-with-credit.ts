import { payByCredit } from '@evergrow/domain/commerce';
import { dueNow } from '@evergrow/domain/scheduling';
import { db } from '../kernel/firebase.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { holdBooking, holdOrder } from '../scheduling/booking-store.ts';
import { reserveCredit } from './credit-store.ts';
import { closeIntent } from './payments/close-intent.ts';

/**
 * Pays a held booking by a credit: nothing is due for it then, and opening the checkout confirms it. The credit comes back
 * when the hold expires.
 * @throws Refusal('not_found' | 'hold_expired' | 'invalid_transition' | 'conflict' | 'credits_spent' | 'invalid_request')
 */
export async function payWithCredit(
  tenantId: string,
  clientUid: string,
  bookingId: string,
  grantId: string,
  now: Date,
): Promise<void> {
  await optimistically(async () => {
    const held = await holdBooking(tenantId, bookingId);
    const booking = held.data;
    if (booking.clientUid !== clientUid || booking.orderId === null) throw new Refusal('not_found');
    if (booking.status !== 'pending') throw new Refusal('invalid_transition');
    if (!booking.holdExpiresAt || booking.holdExpiresAt <= now) throw new Refusal('hold_expired');
    const order = await holdOrder(tenantId, booking.orderId);
    const { checkoutSessionId, openIntentId, bookingIds } = order.data;
    const isOnPage = checkoutSessionId !== null && openIntentId === null;
    // A form that is open asks for money: it is closed first, so that nobody pays what the credit pays.
    const isClosed = openIntentId === null || (await closeIntent(openIntentId));
    if (isOnPage || !isClosed || bookingIds.length > 1) {
      throw new Refusal('conflict', 'The payment has begun: finish it, or release the time and book again');
    }
    const batch = db().batch();
    const use = { grantId, clientUid, offeringId: booking.offeringId, bookingId, now };
    const grant = await reserveCredit(batch, tenantId, use);
    const quote = decided(payByCredit(booking.quote, grant, booking.seats));
    const due = dueNow(quote, booking.policy);
    const paid = { quote, creditGrantId: grantId, dueNow: due, updatedAt: now };
    batch.update(held.reference, paid, { lastUpdateTime: held.version });
    batch.update(order.reference, { quote, due, updatedAt: now }, { lastUpdateTime: order.version });
    await batch.commit();
  });
}
