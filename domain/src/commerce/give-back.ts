import type { OutboxEvent } from '../operations/index.ts';
import { type Reckoning, releaseClaim, takeBack } from '../scheduling/index.ts';
import { promiseRefund } from './promise-refund.ts';
import { bookingIn, type Settlement, type Standing } from './settlement.ts';
import { tendersBack } from './tenders-back.ts';
import { transitionOrder } from './transitions.ts';

/**
 * A booking's money settled as reckoned: the refund promised by the orders it came in with, the latest first, what was
 * kept noted, and orders nobody has paid yet closed.
 */
export function giveBack<S extends Standing>(
  standing: S,
  bookingId: string,
  reckoning: Reckoning,
  at: Date,
): S & Pick<Settlement, 'tenders'> & { readonly events: OutboxEvent[] } {
  const booking = bookingIn(standing, bookingId);
  const { payments, parts } = takeBack(booking.payments, reckoning.refund);
  const orders = { ...standing.orders };
  const events: OutboxEvent[] = [];
  for (const { orderId, amount } of parts) {
    const order = orders[orderId];
    if (!order) throw new RangeError(`order ${orderId} was not read`);
    const promised = promiseRefund(order, orderId, amount);
    orders[orderId] = promised.order;
    events.push(...promised.events);
  }
  for (const id of booking.extraOrderIds) {
    const order = orders[id];
    const closed = order && transitionOrder(order, 'cancelled', at);
    if (closed?.ok) orders[id] = closed.value;
  }
  const { fee, credit, creditKept } = reckoning;
  const ofCredit = credit || creditKept ? { creditKept } : {};
  const bookings = { ...standing.bookings, [bookingId]: { ...booking, payments, fee, ...ofCredit } };
  return {
    ...standing,
    orders,
    bookings,
    events,
    tenders: tendersBack(booking, bookingId, reckoning),
  };
}

/** The booking's time free again. */
export const freeTime = <S extends Standing>(standing: S, bookingId: string): S => ({
  ...standing,
  months: releaseClaim(standing.months, bookingId),
});
