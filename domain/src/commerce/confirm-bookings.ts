import type { OutboxEvent } from '../operations/index.ts';
import { claimBooking, respondByOf, transition } from '../scheduling/index.ts';
import type { Payment } from './payment.ts';
import { belongsTo, bookingsOf, orderIn, type Settlement, type Standing } from './settlement.ts';
import { withPayment } from './with-payment.ts';

/**
 * All bookings of a paid order confirmed, or requested where the provider has to agree first, and their times claimed.
 * Null when one of them cannot be: it has begun, somebody else has the time, it was
 * cancelled, or what else it was paid with is gone.
 */
export function confirmBookings(
  standing: Standing,
  { orderId, at, tendersGone }: Payment,
): Settlement | null {
  if (tendersGone) return null;
  const order = orderIn(standing, orderId);
  let { months } = standing;
  const bookings = { ...standing.bookings };
  const events: OutboxEvent[] = [];
  for (const [bookingId, booking] of bookingsOf(standing, order)) {
    if (!belongsTo(booking, orderId) || booking.start <= at) return null;
    const claimed = claimBooking(months, bookingId, booking, null, at.getTime());
    const to = booking.policy.approval ? 'requested' : 'confirmed';
    const stepped = transition(booking, to, { by: 'system', reason: 'paid', at });
    if (!claimed.ok || !stepped.ok) return null;
    months = claimed.value;
    const respondBy = to === 'requested' ? respondByOf(booking, at) : null;
    bookings[bookingId] = withPayment({ ...stepped.value, respondBy }, order, orderId, 'kept');
    events.push({ type: `booking.${to}`, bookingId });
  }
  const outcome = events.some(({ type }) => type === 'booking.requested') ? 'requested' : 'confirmed';
  return { ...standing, bookings, months, outcome, events, tenders: [] };
}
