import { ok, type Result, refuse } from '../kernel/index.ts';
import type { OutboxEvent } from '../operations/index.ts';
import { type Booking, balanceOf, releaseClaim, stands, transition } from '../scheduling/index.ts';
import { confirmBookings } from './confirm-bookings.ts';
import type { Order } from './order.ts';
import type { Payment } from './payment.ts';
import { promiseRefund } from './promise-refund.ts';
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
import { isSettled, settledStatus, transitionOrder } from './transitions.ts';
import { withPayment } from './with-payment.ts';

export type PaymentRefusal = 'conflict' | 'currency_mismatch' | 'invalid_transition';

/**
 * What a payment does. The order is paid, and then
 * - `confirmed`: its bookings are, all of them, be it that their holds still stood or that they had expired and the times
 *   were still free; `requested` where one of them awaits approval first; or the rest of a booking is paid;
 * - `refundDue`: a time is gone or has begun, or a booking was cancelled, so all of the money goes back and none stands;
 * - `fulfilled`: what was bought is no time, and the event has it handed over;
 * - `unchanged`: this payment was known already.
 *
 * Refuses, with nothing to be written, another amount or a second payment (`conflict`), another currency
 * (`currency_mismatch`), and an order whose state contradicts itself (`invalid_transition`): money is then with us that
 * a person has to look at.
 */
export function applyPayment(standing: Standing, payment: Payment): Result<Settlement, PaymentRefusal> {
  const order = orderIn(standing, payment.orderId);
  const { currency } = order.quote;
  if (payment.currency.toUpperCase() !== currency) {
    return refuse('currency_mismatch', `${payment.currency} for an order in ${currency}`);
  }
  if (payment.amount !== order.due) {
    return refuse('conflict', `${payment.amount} was paid where ${order.due} was due`);
  }
  if (order.paidAt !== null) {
    return order.paymentIntentId === payment.paymentIntentId
      ? ok(unchanged(standing))
      : refuse('conflict', 'the order was paid by another payment already');
  }
  const settled = settle(order, payment);
  if (!settled.ok) return settled;
  const paid = { ...standing, orders: { ...standing.orders, [payment.orderId]: settled.value } };
  switch (order.purpose) {
    case 'booking':
      return ok(claimOrRefund(paid, settled.value, payment));
    case 'balance':
    case 'adjustment':
      return ok(creditBooking(paid, settled.value, payment));
    case 'package':
    case 'giftCard':
    case 'subscription':
      return ok({
        ...paid,
        outcome: 'fulfilled',
        events: [{ type: 'order.paid', orderId: payment.orderId }],
        tenders: [],
      });
    case 'shop':
      return ok(handOver(paid, settled.value, payment));
  }
}

/** What was in the cart is handed over; paid too late for what it was to be had with, the money goes back. */
function handOver(standing: Standing, order: Order, { orderId, tendersGone }: Payment): Settlement {
  if (!tendersGone) {
    return { ...standing, outcome: 'fulfilled', events: [{ type: 'order.paid', orderId }], tenders: [] };
  }
  const { order: refunding, events } = promiseRefund(order, orderId, order.due);
  const orders = { ...standing.orders, [orderId]: refunding };
  return { ...standing, orders, outcome: 'refundDue', events, tenders: [] };
}

/** The order paid; refunds and disputes whose news came before the payment's count now. */
function settle(
  order: Order,
  { paymentIntentId, passedOn = null, at }: Payment,
): Result<Order, 'invalid_transition'> {
  if (isSettled(order.status)) {
    return refuse('invalid_transition', `an order that is ${order.status} and was never paid`);
  }
  const paid = transitionOrder(order, 'paid', at);
  if (!paid.ok) return paid;
  const settled = { ...paid.value, paymentIntentId, passedOn, paidAt: at, lastDecline: null };
  const status = settledStatus(order);
  return status === 'paid' ? ok(settled) : transitionOrder(settled, status, at);
}

function claimOrRefund(standing: Standing, order: Order, payment: Payment): Settlement {
  const { orderId, at } = payment;
  const of = bookingsOf(standing, order);
  if (of.every(([, booking]) => belongsTo(booking, orderId) && stands(booking))) {
    const paid = of.map(([id, booking]) => [id, withPayment(booking, order, orderId, 'kept')] as const);
    const bookings = { ...standing.bookings, ...Object.fromEntries(paid) };
    return { ...standing, bookings, outcome: 'confirmed', events: [], tenders: [] };
  }
  const confirmed = confirmBookings(standing, payment);
  if (confirmed) return confirmed;
  const { order: refunding, events } = promiseRefund(order, orderId, order.due);
  const given = giveUp(standing, of, order, orderId, at);
  return {
    ...given,
    orders: { ...standing.orders, [orderId]: refunding },
    outcome: 'refundDue',
    events,
  };
}

/** The order's bookings that were still held, given up together, and their times free. */
function giveUp(
  standing: Standing,
  of: readonly (readonly [string, Booking])[],
  order: Order,
  orderId: string,
  at: Date,
): Pick<Settlement, 'bookings' | 'months' | 'tenders'> {
  let { months } = standing;
  const bookings = { ...standing.bookings };
  const tenders: TenderReturn[] = [];
  for (const [id, booking] of of) {
    if (!belongsTo(booking, orderId)) continue;
    const lost = transition(booking, 'expired', { by: 'system', reason: 'paid too late', at });
    bookings[id] = withPayment(lost.ok ? lost.value : booking, order, orderId, 'refunded');
    if (lost.ok) tenders.push(...allTendersBack(booking, id));
    if (lost.ok || booking.status === 'expired') months = releaseClaim(months, id);
  }
  return { bookings, months, tenders };
}

/** The rest of a booking, or extra time. What is paid for one that no longer stands, or twice, goes back. */
function creditBooking(standing: Standing, order: Order, { orderId }: Payment): Settlement {
  const of = bookingsOf(standing, order)[0];
  if (!of) return { ...standing, outcome: 'fulfilled', events: [], tenders: [] };
  const [id, booking] = of;
  const owed = order.purpose === 'balance' ? balanceOf(booking) : order.due;
  const kept = stands(booking) ? Math.min(order.due, owed) : 0;
  const { order: refunding, events: refunds } = promiseRefund(order, orderId, order.due - kept);
  const credited = withPayment(booking, order, orderId, 'kept');
  const payments = credited.payments.map((payment) =>
    payment.orderId === orderId ? { ...payment, refunded: order.due - kept } : payment,
  );
  const told: OutboxEvent[] = kept > 0 ? [{ type: 'order.paid', orderId }] : [];
  return {
    ...standing,
    orders: { ...standing.orders, [orderId]: refunding },
    bookings: { ...standing.bookings, [id]: { ...credited, payments } },
    outcome: kept > 0 ? 'fulfilled' : 'refundDue',
    events: [...told, ...refunds],
    tenders: [],
  };
}
