import { bookedAt, sampleBooking } from '../scheduling/booking.fixture.ts';
import { type CalendarMonth, emptyMonth } from '../scheduling/index.ts';
import type { Payment } from './apply-payment.ts';
import type { Order } from './order.ts';

/** The unpaid order of the sample booking: 90 euros. */
export const sampleOrder = (changes: Partial<Order> = {}): Order => {
  const { clientUid, quote, holdExpiresAt } = sampleBooking();
  return {
    status: 'awaitingPayment',
    clientUid,
    bookingId: 'booking',
    quote,
    checkoutSessionId: 'cs_1',
    paymentIntentId: null,
    refunded: 0,
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
