import type { Booking } from '../scheduling/index.ts';
import type { Order } from './order.ts';

/** A booking with its share of the order among its payments. */
export function withPayment(
  booking: Booking,
  order: Order,
  orderId: string,
  refunded: 'kept' | 'refunded',
): Booking {
  const { purpose } = order;
  if (purpose === 'package' || purpose === 'giftCard' || purpose === 'shop' || purpose === 'subscription') {
    return booking;
  }
  const amount = purpose === 'booking' ? booking.dueNow : order.due;
  if (amount === 0 || booking.payments.some((payment) => payment.orderId === orderId)) return booking;
  const payment = { orderId, purpose, amount, refunded: refunded === 'kept' ? 0 : amount };
  return { ...booking, payments: [...booking.payments, payment] };
}
