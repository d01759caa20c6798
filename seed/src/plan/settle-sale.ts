import {
  applyCancellation,
  applyExpiry,
  applyNoShow,
  applyPayment,
  applyRefund,
  bookingIn,
  orderIn,
  type Standing,
} from '@evergrow/domain/commerce';
import { MINUTE, utcMonthsBetween } from '@evergrow/domain/kernel';
import { type BookingActor, emptyMonth, transition } from '@evergrow/domain/scheduling';
import { mustBe } from './must-be.ts';
import type { Sale } from './tenant-plan.ts';

/** An empty calendar wherever the booking stands: who is taken when is the diary's business. */
const monthsOf = ({ booking: { providerIds, claim } }: Sale) =>
  utcMonthsBetween(claim.start.getTime(), claim.end.getTime()).flatMap((month) =>
    providerIds.map((id) => emptyMonth(id, month)),
  );

const standingOf = (sale: Sale): Standing => ({
  orders: { [sale.orderId]: sale.order },
  bookings: { [sale.bookingId]: sale.booking },
  months: monthsOf(sale),
});

const after = (sale: Sale, settled: Standing): Sale => ({
  ...sale,
  order: orderIn(settled, sale.orderId),
  booking: bookingIn(settled, sale.bookingId),
});

/** Paid and confirmed. */
export function paySale(sale: Sale, meetingUrl: string | null, at: Date): Sale {
  const { orderId, order } = sale;
  const payment = {
    orderId,
    paymentIntentId: order.due > 0 ? `pi_seed_${orderId}` : null,
    amount: order.due,
    currency: order.quote.currency,
    at,
  };
  const paid = after(sale, mustBe(applyPayment(standingOf(sale), payment)));
  const video = paid.booking.format === 'video';
  return { ...paid, booking: { ...paid.booking, meetingUrl: video ? meetingUrl : null } };
}

/** Not paid in time. */
export const expireSale = (sale: Sale, at: Date): Sale =>
  after(sale, applyExpiry(standingOf(sale), { orderId: sale.orderId, at }));

/** Cancelled, and two minutes later all that is due is back. */
export function cancelSale(sale: Sale, by: BookingActor, reason: string, at: Date): Sale {
  const { orderId } = sale;
  const cancelled = after(
    sale,
    mustBe(applyCancellation(standingOf(sale), sale.bookingId, { by, reason, at })),
  );
  const refundedAt = new Date(at.getTime() + 2 * MINUTE);
  const amount = cancelled.order.refundsDue;
  const refunds = amount > 0 ? [{ id: `re_seed_${orderId}`, amount, state: 'succeeded' as const }] : [];
  const refund = { orderId, refunds, at: refundedAt };
  return { ...cancelled, order: mustBe(applyRefund(cancelled.order, refund)).order };
}

/** The client did not come, and what the terms say is kept. */
export const missSale = (sale: Sale, at: Date): Sale =>
  after(
    sale,
    mustBe(applyNoShow(standingOf(sale), sale.bookingId, { by: 'provider', reason: 'did not come', at })),
  );

/** Held as agreed. */
export const completeSale = (sale: Sale, at: Date): Sale => ({
  ...sale,
  booking: mustBe(transition(sale.booking, 'completed', { by: 'system', reason: '', at })),
});
