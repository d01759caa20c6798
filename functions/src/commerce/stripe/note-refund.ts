import { applyRefund, bookNotedRefund } from '@evergrow/domain/commerce';
import { countOrder } from '../../analytics/sales/count-sales.ts';
import { db } from '../../kernel/firebase.ts';
import { measure } from '../../kernel/measure.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { decided } from '../../kernel/refusal.ts';
import { holdBooking, holdOrder } from '../../scheduling/booking-store.ts';
import { bookEntry, bookedOf } from '../ledger/ledger-store.ts';

/** Books what has been given back so far, by Stripe's own count. */
export async function noteRefund(
  tenantId: string,
  refund: { orderId: string; refundedTotal: number; at: Date },
): Promise<void> {
  await optimistically(async () => {
    const held = await holdOrder(tenantId, refund.orderId);
    const { order, events } = decided(applyRefund(held.data, refund));
    if (order === held.data) return;
    const batch = db().batch();
    batch.update(held.reference, { ...order }, { lastUpdateTime: held.version });
    for (const event of events) tell(batch, tenantId, event, refund.at);
    measure(batch, tenantId, { refunds: order.refunded - held.data.refunded }, refund.at);
    const booked = await bookedOf(tenantId, refund.orderId);
    for (const { id, entry } of bookNotedRefund(refund.orderId, held.data, order, booked, refund.at)) {
      bookEntry(batch, tenantId, id, entry);
    }
    const bookings = await Promise.all(order.bookingIds.map((id) => holdBooking(tenantId, id)));
    const change = { before: held.data, after: order, bookings: bookings.map(({ data }) => data) };
    await countOrder(batch, tenantId, change, refund.at);
    await batch.commit();
  });
}
