import { ok, type Result, refuse } from '../kernel/index.ts';
import type { Order, OrderStatus } from './order.ts';

/** Everything that can become of an order. What is not listed cannot happen. */
export const orderTransitions: Record<OrderStatus, readonly OrderStatus[]> = {
  awaitingPayment: ['paid', 'expired', 'cancelled'],
  paid: ['partlyRefunded', 'refunded'],
  partlyRefunded: ['partlyRefunded', 'refunded'],
  refunded: [],
  // The money came late: the time is claimed anew or all of it is given back.
  expired: ['paid'],
  cancelled: ['paid'],
};

/** The order in its next state. `at` is when we learned of it. */
export function transitionOrder(
  order: Order,
  to: OrderStatus,
  at: Date,
): Result<Order, 'invalid_transition'> {
  if (!orderTransitions[order.status].includes(to)) {
    return refuse('invalid_transition', `an order that is ${order.status} cannot become ${to}`);
  }
  return ok({ ...order, status: to, updatedAt: at });
}

/** The state a paid order is in once `refunded` of its `total` minor units were given back. */
export function refundStatus(refunded: number, total: number): 'paid' | 'partlyRefunded' | 'refunded' {
  if (refunded === 0) return 'paid';
  return refunded < total ? 'partlyRefunded' : 'refunded';
}
