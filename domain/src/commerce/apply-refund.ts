import { ok, type Result, refuse } from '../kernel/index.ts';
import type { OutboxEvent } from '../operations/index.ts';
import type { Order } from './order.ts';
import { refundStatus, transitionOrder } from './transitions.ts';

/** What the payment service says has been given back of an order. */
export interface Refund {
  readonly orderId: string;
  /** Minor units given back so far, in all. */
  readonly refundedTotal: number;
  readonly at: Date;
}

/**
 * What a refund does to its order. Totals only grow: one that is not larger than what is known is old news and changes
 * nothing. News that comes before the payment's own is kept and counts when that arrives. The event tells the part that
 * is new, so that the events of an order add up to what was given back.
 *
 * Refuses a total that is no whole number or negative (`invalid_request`), and more than was paid (`conflict`).
 */
export function applyRefund(
  order: Order,
  { orderId, refundedTotal, at }: Refund,
): Result<
  { readonly order: Order; readonly events: readonly OutboxEvent[] },
  'invalid_request' | 'conflict' | 'invalid_transition'
> {
  const { due } = order;
  if (!Number.isInteger(refundedTotal) || refundedTotal < 0) {
    return refuse('invalid_request', 'a refund is a whole number of minor units');
  }
  if (refundedTotal > due) return refuse('conflict', `${refundedTotal} given back of ${due}`);
  if (refundedTotal <= order.refunded) return ok({ order, events: [] });
  const refundsDue = Math.max(order.refundsDue, refundedTotal);
  const refunded = { ...order, refunded: refundedTotal, refundsDue, updatedAt: at };
  const amount = refundedTotal - order.refunded;
  const events: OutboxEvent[] = [{ type: 'payment.refunded', orderId, amount }];
  if (order.paidAt === null) return ok({ order: refunded, events });
  const moved = transitionOrder(refunded, refundStatus(refundedTotal, due), at);
  return moved.ok ? ok({ order: moved.value, events }) : moved;
}
