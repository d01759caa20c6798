import type { OutboxEvent } from '../operations/index.ts';
import type { Booking, CalendarMonth } from '../scheduling/index.ts';
import type { Order } from './order.ts';

/** What stands in the database when something happens to orders and bookings: to be read before one commit. */
export interface Standing {
  readonly orders: Readonly<Record<string, Order>>;
  readonly bookings: Readonly<Record<string, Booking>>;
  /** The calendars of all the bookings' providers, in every UTC month their claims touch. */
  readonly months: readonly CalendarMonth[];
}

export type Outcome =
  | 'confirmed'
  | 'requested'
  | 'fulfilled'
  | 'refundDue'
  | 'released'
  | 'cancelled'
  | 'declined'
  | 'noShow'
  | 'waived'
  | 'unchanged';

/** Of what a booking was paid with besides money: what goes back onto its gift card, and whether its credit does. */
export interface TenderReturn {
  readonly bookingId: string;
  /** Minor units. */
  readonly giftCard: number;
  readonly credit: boolean;
}

/** What it comes to: to be written, with its events in the outbox, in one commit. */
export interface Settlement extends Standing {
  /** `unchanged`: nothing is to be written. */
  readonly outcome: Outcome;
  readonly events: readonly OutboxEvent[];
  /** To be given back in the same commit. */
  readonly tenders: readonly TenderReturn[];
}

export const unchanged = (standing: Standing): Settlement => ({
  ...standing,
  outcome: 'unchanged',
  events: [],
  tenders: [],
});

/** A booking can be held for a newer order; what happens to the older one is then no longer its business. */
export const belongsTo = (booking: Booking, orderId: string): boolean =>
  booking.orderId === null || booking.orderId === orderId || booking.extraOrderIds.includes(orderId);

/** @throws RangeError where the caller did not read what is decided about */
export function orderIn({ orders }: Standing, orderId: string): Order {
  const order = orders[orderId];
  if (!order) throw new RangeError(`order ${orderId} was not read`);
  return order;
}

/** @throws RangeError where the caller did not read what is decided about */
export function bookingIn({ bookings }: Standing, bookingId: string): Booking {
  const booking = bookings[bookingId];
  if (!booking) throw new RangeError(`booking ${bookingId} was not read`);
  return booking;
}

/** The bookings of an order, by id. */
export const bookingsOf = (standing: Standing, order: Order): [id: string, booking: Booking][] =>
  order.bookingIds.map((id) => [id, bookingIn(standing, id)]);
