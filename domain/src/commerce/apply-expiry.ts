import type { OutboxEvent } from '../operations/index.ts';
import { releaseClaim, transition } from '../scheduling/index.ts';
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
  const lastDecline = refusal?.slice(0, 60) ?? null;
  const events: OutboxEvent[] =
    lastDecline === null ? [] : [{ type: 'payment.failed', orderId, reason: lastDecline }];
  const orders = { ...standing.orders, [orderId]: { ...expired.value, lastDecline } };
  return { orders, bookings, months, outcome: 'released', events, tenders };
}
