import type { OutboxEvent } from '../operations/index.ts';
import { releaseClaim, transition } from '../scheduling/index.ts';
import type { Order } from './order.ts';
import {
  belongsTo,
  bookingsOf,
  orderIn,
  type Settlement,
  type Standing,
  type TenderReturn,
  unchanged,
} from './settlement.ts';
import { allTendersBack } from './tenders-back.ts';
import { transitionOrder } from './transitions.ts';

/**
 * What it does that an order was not paid in time: `released`, the order and the bookings held for it expire and their
 * times are free again. `unchanged` for an order that is paid, cancelled or expired already. When it is due is the
 * caller's to know: a sweep goes by `expiresAt`, a webhook by the payment session's end.
 * @param refusal why the buyer's bank did not pay days after it was asked: it is noted, and the buyer is told
 */
export function applyExpiry(
  standing: Standing,
  { orderId, at, refusal }: { readonly orderId: string; readonly at: Date; readonly refusal?: string },
): Settlement {
  const order = orderIn(standing, orderId);
  // The bank's answer can come after everything else is over: its reason is noted, and the buyer told.
  if (order.status === 'expired' && refusal !== undefined && order.lastDecline === null) {
    return noteRefusal(standing, orderId, order, refusal, at);
  }
  const expired = transitionOrder(order, 'expired', at);
  // What waits for the buyer's bank ends with its answer, however long that takes.
  const waits = order.status === 'processing' && refusal === undefined;
  if (!expired.ok || waits) return unchanged(standing);
  const bookings = { ...standing.bookings };
  let { months } = standing;
  const tenders: TenderReturn[] = [];
  for (const [id, booking] of order.purpose === 'booking' ? bookingsOf(standing, order) : []) {
    const unbooked = transition(booking, 'expired', { by: 'system', reason: 'not paid in time', at });
    if (!belongsTo(booking, orderId) || !unbooked.ok) continue;
    bookings[id] = unbooked.value;
    months = releaseClaim(months, id);
    tenders.push(...allTendersBack(booking, id));
  }
  const released = { ...standing, bookings, months, outcome: 'released' as const, events: [], tenders };
  const after = { ...expired.value, lastDecline: null };
  if (refusal !== undefined)
    return { ...released, ...noteRefusal(released, orderId, after, refusal, at), tenders };
  return { ...released, orders: { ...standing.orders, [orderId]: after } };
}

function noteRefusal(
  standing: Standing,
  orderId: string,
  order: Order,
  refusal: string,
  at: Date,
): Settlement {
  const reason = refusal.slice(0, 60);
  const orders = { ...standing.orders, [orderId]: { ...order, lastDecline: reason, updatedAt: at } };
  const events: OutboxEvent[] = [{ type: 'payment.failed', orderId, reason }];
  const { bookings, months } = standing;
  return { orders, bookings, months, outcome: 'released', events, tenders: [] };
}
