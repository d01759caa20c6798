import { type Order, orderSchema } from '@evergrow/domain/commerce';
import { DAY, paths } from '@evergrow/domain/kernel';
import type { Quote } from '@evergrow/domain/pricing';
import type { Booking } from '@evergrow/domain/scheduling';
import { documentAt } from '../kernel/collection.ts';
import type { Creator } from '../kernel/writer.ts';

/** How long the page to pay on can be opened. What is not paid by then is the business's to claim. */
const payableFor = 30 * DAY;

/** Adds the order of extra time the client agreed to, to be paid by itself. */
export function orderExtraTime(
  writer: Creator,
  facts: { tenantId: string; bookingId: string; booking: Booking; orderId: string; quote: Quote; now: Date },
): void {
  const { tenantId, bookingId, booking, orderId, quote, now } = facts;
  const order: Order = {
    status: 'awaitingPayment',
    clientUid: booking.clientUid,
    purpose: 'adjustment',
    bookingIds: [bookingId],
    itemId: null,
    quote,
    due: quote.total,
    checkoutSessionId: null,
    paymentIntentId: null,
    refunded: 0,
    refundsDue: 0,
    lastDecline: null,
    createdAt: now,
    paidAt: null,
    expiresAt: new Date(now.getTime() + payableFor),
    updatedAt: now,
  };
  writer.create(documentAt(paths.order(tenantId, orderId), orderSchema), order);
}
