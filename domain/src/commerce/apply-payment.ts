import { ok, type Result, refuse } from '../kernel/index.ts';
import type { Booking, CalendarMonth } from '../scheduling/index.ts';
import { confirmClaim, releaseClaim, transition } from '../scheduling/index.ts';
import type { Order } from './order.ts';
import { belongsTo, refundOfRest, type Settlement, type Standing, unchanged } from './settlement.ts';
import { refundStatus, transitionOrder } from './transitions.ts';

/** Money that has arrived. */
export interface Payment {
  readonly orderId: string;
  /** Null only where nothing was to pay. */
  readonly paymentIntentId: string | null;
  /** Minor units. */
  readonly amount: number;
  /** ISO 4217 in either case: Stripe writes it small. */
  readonly currency: string;
  /** When we learn of it, which is what holds are judged by. */
  readonly at: Date;
}

export type PaymentRefusal = 'conflict' | 'currency_mismatch' | 'invalid_transition';

/**
 * What a payment does. The order is paid, and then
 * - `confirmed`: the booking is, be it that its hold still stood or that it had expired and the time was still free;
 * - `refundDue`: the time is gone or has begun, or the booking was cancelled, so all of the money goes back;
 * - `unchanged`: this payment was known already.
 *
 * Refuses, with nothing to be written, another amount or a second payment (`conflict`), another currency
 * (`currency_mismatch`), and an order whose state contradicts itself (`invalid_transition`): money is then with us that
 * a person has to look at.
 */
export function applyPayment(
  order: Order,
  booking: Booking,
  months: readonly CalendarMonth[],
  payment: Payment,
): Result<Settlement, PaymentRefusal> {
  const { quote } = order;
  if (payment.currency.toUpperCase() !== quote.currency) {
    return refuse('currency_mismatch', `${payment.currency} for an order in ${quote.currency}`);
  }
  if (payment.amount !== quote.total) {
    return refuse('conflict', `${payment.amount} was paid where ${quote.total} was due`);
  }
  if (order.paidAt !== null) {
    return order.paymentIntentId === payment.paymentIntentId
      ? ok(unchanged({ order, booking, months }))
      : refuse('conflict', 'the order was paid by another payment already');
  }
  const settled = settle(order, payment);
  return settled.ok ? ok(claimOrRefund({ order: settled.value, booking, months }, payment)) : settled;
}

/** The order paid; a refund whose news came before the payment's counts now. */
function settle(order: Order, { paymentIntentId, at }: Payment): Result<Order, 'invalid_transition'> {
  const paid = transitionOrder(order, 'paid', at);
  if (!paid.ok) return paid;
  const settled = { ...paid.value, paymentIntentId, paidAt: at, lastDecline: null };
  const status = refundStatus(order.refunded, order.quote.total);
  return status === 'paid' ? ok(settled) : transitionOrder(settled, status, at);
}

function claimOrRefund(standing: Standing, { orderId, at }: Payment): Settlement {
  const { order, booking, months } = standing;
  const events = refundOfRest(order, orderId);
  if (!belongsTo(booking, orderId) || booking.status === 'cancelled') {
    return { ...standing, outcome: 'refundDue', events };
  }
  if (booking.status === 'confirmed' || booking.status === 'completed') {
    return { ...standing, outcome: 'confirmed', events: [] };
  }
  const { bookingId } = order;
  const confirmed = confirm(standing, at);
  if (confirmed) {
    return { order, ...confirmed, outcome: 'confirmed', events: [{ type: 'booking.confirmed', bookingId }] };
  }
  const lost = transition(booking, 'expired', { by: 'system', reason: 'paid too late', at });
  return {
    order,
    booking: lost.ok ? lost.value : booking,
    months: releaseClaim(months, bookingId),
    outcome: 'refundDue',
    events,
  };
}

/** The booking confirmed and its time claimed, or null when it has begun or somebody else has it. */
function confirm(
  { order, booking, months }: Standing,
  at: Date,
): Pick<Standing, 'booking' | 'months'> | null {
  if (booking.start <= at) return null;
  const interval = { start: booking.claim.start.getTime(), end: booking.claim.end.getTime() };
  const claimed = confirmClaim(months, order.bookingId, at.getTime(), interval);
  const confirmed = transition(booking, 'confirmed', { by: 'system', reason: 'paid', at });
  return claimed.ok && confirmed.ok ? { booking: confirmed.value, months: claimed.value } : null;
}
