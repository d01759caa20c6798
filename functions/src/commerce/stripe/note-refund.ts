import {
  applyRefund,
  applySecondRefund,
  bookNotedRefund,
  bookSecondPayments,
  isPaidTwice,
  type RefundSeen,
} from '@evergrow/domain/commerce';
import { stripe } from '../../adapters/stripe.ts';
import { countOrder } from '../../analytics/sales/count-sales.ts';
import { db } from '../../kernel/firebase.ts';
import { measureMoney } from '../../kernel/measure.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { decided } from '../../kernel/refusal.ts';
import { holdBooking, holdOrder } from '../../scheduling/booking-store.ts';
import { bookEntry, bookedOf } from '../ledger/ledger-store.ts';

/** Stripe's word for how far a refund is, as ours. What needs the buyer's doing is under way. */
const stateOf = (status: string | null): RefundSeen['state'] => {
  if (status === 'succeeded') return 'succeeded';
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending';
};

/** Books how far the refunds of a payment are, as Stripe says now. */
export async function noteRefunds(
  tenantId: string,
  orderId: string,
  paymentIntentId: string,
  at: Date,
): Promise<void> {
  const { data } = await stripe().refunds.list({ payment_intent: paymentIntentId, limit: 100 });
  const refunds = data.map(({ id, amount, status }) => ({ id, amount, state: stateOf(status) }));
  const { data: order } = await holdOrder(tenantId, orderId);
  if (isPaidTwice(order, { paymentIntentId })) {
    await bookSecondRefunds(tenantId, orderId, paymentIntentId, refunds, at);
  } else await bookRefunds(tenantId, orderId, refunds, at);
}

/** Of a payment that came after the order's own. Before that is known there is nothing to book: its own news comes to it. */
async function bookSecondRefunds(
  tenantId: string,
  orderId: string,
  paymentIntentId: string,
  refunds: readonly RefundSeen[],
  at: Date,
): Promise<void> {
  await optimistically(async () => {
    const { data, reference, version } = await holdOrder(tenantId, orderId);
    const noted = applySecondRefund(data, paymentIntentId, { orderId, refunds, at });
    const { order, events } = decided(noted);
    if (order === data) return;
    const batch = db().batch();
    batch.update(reference, { ...order }, { lastUpdateTime: version });
    for (const event of events) tell(batch, tenantId, event, at);
    for (const { id, entry } of bookSecondPayments(orderId, data, order, at)) {
      bookEntry(batch, tenantId, id, entry);
    }
    await batch.commit();
  });
}

/** The same for refunds that were looked up. */
export async function bookRefunds(
  tenantId: string,
  orderId: string,
  refunds: readonly RefundSeen[],
  at: Date,
): Promise<void> {
  await optimistically(async () => {
    const held = await holdOrder(tenantId, orderId);
    const { order, events } = decided(applyRefund(held.data, { orderId, refunds, at }));
    if (order === held.data) return;
    const batch = db().batch();
    batch.update(held.reference, { ...order }, { lastUpdateTime: held.version });
    for (const event of events) tell(batch, tenantId, event, at);
    const back = { refunds: order.refunded - held.data.refunded };
    measureMoney(batch, tenantId, order.quote.currency, back, at);
    const booked = await bookedOf(tenantId, orderId);
    for (const { id, entry } of bookNotedRefund(orderId, held.data, order, booked, at)) {
      bookEntry(batch, tenantId, id, entry);
    }
    const bookings = await Promise.all(order.bookingIds.map((id) => holdBooking(tenantId, id)));
    const change = { before: held.data, after: order, bookings: bookings.map(({ data }) => data) };
    await countOrder(batch, tenantId, change, at);
    await batch.commit();
  });
}
