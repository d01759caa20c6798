import { bookedAt, sampleBooking } from '../scheduling/booking.fixture.ts';
import { type Booking, type CalendarMonth, emptyMonth } from '../scheduling/index.ts';

import type { Order } from './order.ts';
import type { Payment } from './payment.ts';
import type { Standing } from './settlement.ts';

/** The unpaid order of the sample booking: 90 euros. */
export const sampleOrder = (changes: Partial<Order> = {}): Order => {
  const { clientUid, quote, holdExpiresAt } = sampleBooking();
  return {
    status: 'awaitingPayment',
    clientUid,
    clientName: 'Ana',
    purpose: 'booking',
    bookingIds: ['booking'],
    itemId: null,
    items: [],
    quote,
    due: quote.total,
    checkoutSessionId: 'cs_1',
    openIntentId: null,
    paymentIntentId: null,
    viaMarket: 0,
    recommended: null,
    passedOn: null,
    refunded: 0,
    refundsDue: 0,
    refunds: [],
    disputes: [],
    secondPayments: [],
    lastDecline: null,
    createdAt: bookedAt,
    paidAt: null,
    expiresAt: holdExpiresAt ?? bookedAt,
    updatedAt: bookedAt,
    ...changes,
  };
};

/** The calendar in which the sample booking holds its time. */
export function sampleMonths(): CalendarMonth[] {
  const { claim, holdExpiresAt } = sampleBooking();
  const hold = {
    start: claim.start.getTime(),
    end: claim.end.getTime(),
    kind: 'hold' as const,
    expiresAt: holdExpiresAt?.getTime() ?? null,
  };
  return [{ ...emptyMonth('provider', '2026-11'), entries: { booking: hold } }];
}

/** The sample order's money, arriving `minutes` after the booking was made. */
export const samplePayment = (minutes = 5, changes: Partial<Payment> = {}): Payment => ({
  orderId: 'order',
  paymentIntentId: 'pi_1',
  amount: 9000,
  currency: 'eur',
  at: new Date(bookedAt.getTime() + minutes * 60_000),
  ...changes,
});

/** What stands before anything happened to the sample order. */
export const sampleStanding = (
  changes: { order?: Partial<Order>; booking?: Partial<Booking>; months?: readonly CalendarMonth[] } = {},
): Standing => ({
  orders: { order: sampleOrder(changes.order) },
  bookings: { booking: sampleBooking(changes.booking) },
  months: changes.months ?? sampleMonths(),
});
