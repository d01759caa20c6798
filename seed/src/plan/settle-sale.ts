import { applyCancellation, applyExpiry, applyPayment, applyRefund } from '@evergrow/domain/commerce';
import { MINUTE, utcMonthsBetween } from '@evergrow/domain/kernel';
import { type BookingActor, emptyMonth, transition } from '@evergrow/domain/scheduling';
import { mustBe } from './must-be.ts';
import type { Sale } from './tenant-plan.ts';

/** An empty calendar wherever the booking stands: who is taken when is the diary's business. */
const monthsOf = ({ booking: { providerId, claim } }: Sale) =>
  utcMonthsBetween(claim.start.getTime(), claim.end.getTime()).map((month) => emptyMonth(providerId, month));

/** Paid and confirmed. */
export function paySale(sale: Sale, meetingUrl: string | null, at: Date): Sale {
  const { orderId, order } = sale;
  const settled = mustBe(
    applyPayment(order, sale.booking, monthsOf(sale), {
      orderId,
      paymentIntentId: order.quote.total > 0 ? `pi_seed_${orderId}` : null,
      amount: order.quote.total,
      currency: order.quote.currency,
      at,
    }),
  );
  const video = settled.booking.format === 'video';
  return {
    ...sale,
    order: settled.order,
    booking: { ...settled.booking, meetingUrl: video ? meetingUrl : null },
  };
}

/** Not paid in time. */
export function expireSale(sale: Sale, at: Date): Sale {
  const { order, booking } = applyExpiry(sale.order, sale.booking, monthsOf(sale), {
    orderId: sale.orderId,
    at,
  });
  return { ...sale, order, booking };
}

/** Cancelled, and two minutes later all of the money is back. */
export function cancelSale(sale: Sale, by: BookingActor, reason: string, at: Date): Sale {
  const { orderId } = sale;
  const { order, booking } = mustBe(
    applyCancellation(sale.order, sale.booking, monthsOf(sale), { orderId, by, reason, at }),
  );
  const refundedAt = new Date(at.getTime() + 2 * MINUTE);
  const refund = { orderId, refundedTotal: order.quote.total, at: refundedAt };
  return { ...sale, booking, order: mustBe(applyRefund(order, refund)).order };
}

/** Held as agreed. */
export const completeSale = (sale: Sale, at: Date): Sale => ({
  ...sale,
  booking: mustBe(transition(sale.booking, 'completed', { by: 'system', reason: '', at })),
});
