import { ok, type Result, refuse } from '../kernel/index.ts';
import { cameTooLate } from './grant-order.ts';
import type { Order, OrderStatus } from './order.ts';
import { holdsMoney } from './order-dispute.ts';
import { refundable } from './order-item.ts';

/** States of an order that was paid. News of refunds and disputes comes in any order: each can become any other. */
const settled = ['paid', 'partlyRefunded', 'refunded', 'disputed', 'disputeLost'] as const;
const otherThan = (status: OrderStatus): readonly OrderStatus[] => settled.filter((one) => one !== status);

/** Whether it is a state of an order that was paid. */
export const isSettled = (status: OrderStatus): boolean => settled.some((one) => one === status);

/** Everything that can become of an order. What is not listed cannot happen. */
export const orderTransitions: Record<OrderStatus, readonly OrderStatus[]> = {
  awaitingPayment: ['processing', 'paid', 'expired', 'cancelled'],
  // The buyer's bank has been asked and answers later.
  processing: ['paid', 'expired', 'cancelled'],
  paid: otherThan('paid'),
  partlyRefunded: settled,
  refunded: otherThan('refunded'),
  disputed: otherThan('disputed'),
  disputeLost: otherThan('disputeLost'),
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

/**
 * The state of a paid order, which follows from its refunds and disputes, in whatever order they became known. What gift
 * cards and credits paid of a cart is given back by the thing: as long as some of it is left, not all is back.
 */
export function settledStatus(order: Pick<Order, 'disputes' | 'refunded' | 'refundsDue' | 'due' | 'items'>) {
  const { disputes, refunded, due, items } = order;
  if (disputes.some(holdsMoney)) return 'disputed';
  if (disputes.some(({ state }) => state === 'lost')) return 'disputeLost';
  const isLeft = !cameTooLate(order) && items.some((item) => refundable(item) > 0);
  const worth = items.reduce((sum, { net, tax }) => sum + net + tax, 0);
  return refundStatus(refunded, isLeft ? Math.max(worth, due) : due);
}

/** The state a paid order is in once `refunded` of its `total` minor units were given back. */
export function refundStatus(refunded: number, total: number): 'paid' | 'partlyRefunded' | 'refunded' {
  if (refunded === 0) return 'paid';
  return refunded < total ? 'partlyRefunded' : 'refunded';
}
