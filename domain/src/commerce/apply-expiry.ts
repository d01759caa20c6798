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
 */
export function applyExpiry(
  standing: Standing,
  { orderId, at }: { readonly orderId: string; readonly at: Date },
): Settlement {
  const order = orderIn(standing, orderId);
  const expired = transitionOrder(order, 'expired', at);
  if (!expired.ok) return unchanged(standing);
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
  const orders = { ...standing.orders, [orderId]: expired.value };
  return { orders, bookings, months, outcome: 'released', events: [], tenders };
}
