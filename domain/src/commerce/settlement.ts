import type { OutboxEvent } from '../operations/index.ts';
import type { Booking, CalendarMonth } from '../scheduling/index.ts';
import type { Order } from './order.ts';

/** What stands in the database when something happens to an order: to be read in one transaction. */
export interface Standing {
  readonly order: Order;
  /** The order's booking. */
  readonly booking: Booking;
  /** The provider's calendar, in every UTC month `booking.claim` touches. */
  readonly months: readonly CalendarMonth[];
}

/** What it comes to: to be written, with its events in the outbox, in the same transaction. */
export interface Settlement extends Standing {
  /** `unchanged`: nothing is to be written. */
  readonly outcome: 'confirmed' | 'refundDue' | 'released' | 'cancelled' | 'unchanged';
  readonly events: readonly OutboxEvent[];
}

export const unchanged = (standing: Standing): Settlement => ({
  ...standing,
  outcome: 'unchanged',
  events: [],
});

/** A booking can be held for a newer order; what happens to the older one is then no longer its business. */
export const belongsTo = (booking: Booking, orderId: string): boolean =>
  booking.orderId === null || booking.orderId === orderId;

/** The event that has everything not yet given back refunded; none when nothing is left. */
export function refundOfRest(order: Order, orderId: string): OutboxEvent[] {
  const amount = order.quote.total - order.refunded;
  return amount > 0 ? [{ type: 'payment.refundDue', orderId, amount }] : [];
}
