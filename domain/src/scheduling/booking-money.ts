import { z } from 'zod';
import { amountSchema, idSchema } from '../kernel/index.ts';
import type { Quote } from '../pricing/index.ts';
import type { Booking } from './booking.ts';
import type { BookingPolicy } from './policy.ts';

/** Money that came in for a booking, order by order: the one it was booked with, the rest of it, extra time. */
export const bookingPaymentSchema = z.strictObject({
  orderId: idSchema,
  purpose: z.enum(['booking', 'balance', 'adjustment']),
  /** The booking's share of the order, in minor units. */
  amount: amountSchema,
  /** What of it was given back or is on its way back. */
  refunded: amountSchema,
});
export type BookingPayment = z.infer<typeof bookingPaymentSchema>;

/** `percent` of `amount`, rounded half up to whole minor units. */
export const percentOf = (amount: number, percent: number): number =>
  Math.floor((amount * percent + 50) / 100);

type Tender = NonNullable<Quote['tenders']>[number]['kind'];

/** What of a quote is paid by tenders of a kind, or of any. */
export const tendered = (quote: Pick<Quote, 'tenders'>, kind?: Tender): number =>
  (quote.tenders ?? []).reduce(
    (sum, tender) => sum + (kind === undefined || tender.kind === kind ? tender.amount : 0),
    0,
  );

/** What of a quote is to be paid in money, now or later. */
export const payableInMoney = (quote: Quote): number => Math.max(0, quote.total - tendered(quote));

/**
 * What is paid when booking: everything, or the deposit the terms ask for. A deposit is a share of what is left after
 * gift cards and credits, and never more than that.
 */
export function dueNow(quote: Quote, { deposit }: Pick<BookingPolicy, 'deposit'>): number {
  const payable = payableInMoney(quote);
  if (deposit === null) return payable;
  return Math.min(payable, deposit.kind === 'flat' ? deposit.amount : percentOf(payable, deposit.percent));
}

type Paid = Pick<Booking, 'payments'>;

/** Money that came in for a booking and stays in, in minor units. */
export const keptOf = ({ payments }: Paid): number =>
  payments.reduce((sum, { amount, refunded }) => sum + amount - refunded, 0);

/** What is owed on the price of a booking that stands: nothing on one that does not. */
export function balanceOf(booking: Pick<Booking, 'payments' | 'quote' | 'status'>): number {
  if (!standing.has(booking.status)) return 0;
  const payments = booking.payments.filter(({ purpose }) => purpose !== 'adjustment');
  return Math.max(0, payableInMoney(booking.quote) - keptOf({ payments }));
}

/** In these a booking is to take place, or did. */
const standing = new Set<Booking['status']>(['confirmed', 'onTheWay', 'arrived', 'inProgress', 'completed']);

/** Whether a booking is to take place or did: what can be paid for. */
export const stands = ({ status }: Pick<Booking, 'status'>): boolean => standing.has(status);

/**
 * Marks `amount` as given back, the latest payment first: each payment gives back no more than came in by it.
 * @returns the payments after it, and what each order gives back
 */
export function takeBack(
  payments: readonly BookingPayment[],
  amount: number,
): { readonly payments: BookingPayment[]; readonly parts: { orderId: string; amount: number }[] } {
  let left = amount;
  const parts: { orderId: string; amount: number }[] = [];
  const after = payments.toReversed().map((payment) => {
    const part = Math.min(left, payment.amount - payment.refunded);
    if (part <= 0) return payment;
    left -= part;
    parts.push({ orderId: payment.orderId, amount: part });
    return { ...payment, refunded: payment.refunded + part };
  });
  return { payments: after.reverse(), parts };
}
