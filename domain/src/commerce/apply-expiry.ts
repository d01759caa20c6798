import { type Booking, type CalendarMonth, releaseClaim, transition } from '../scheduling/index.ts';
import type { Order } from './order.ts';
import { belongsTo, type Settlement, unchanged } from './settlement.ts';
import { transitionOrder } from './transitions.ts';

/**
 * What it does that an order was not paid in time: `released`, the order and its booking expire and the time is free
 * again. `unchanged` for an order that is paid, cancelled or expired already. When it is due is the caller's to know:
 * a sweep goes by `expiresAt`, a webhook by the payment session's end.
 */
export function applyExpiry(
  order: Order,
  booking: Booking,
  months: readonly CalendarMonth[],
  { orderId, at }: { readonly orderId: string; readonly at: Date },
): Settlement {
  const expired = transitionOrder(order, 'expired', at);
  if (!expired.ok) return unchanged({ order, booking, months });
  const released = { order: expired.value, outcome: 'released', events: [] } as const;
  if (!belongsTo(booking, orderId)) return { ...released, booking, months };
  const unbooked = transition(booking, 'expired', { by: 'system', reason: 'not paid in time', at });
  if (!unbooked.ok) return { ...released, booking, months };
  return { ...released, booking: unbooked.value, months: releaseClaim(months, order.bookingId) };
}
