import { ok, type Result, refuse } from '../kernel/index.ts';
import type { OutboxEvent } from '../operations/index.ts';
import type { Order } from './order.ts';
import { joinRefunds, promisedOf, type RefundSeen, refundedOf } from './order-refund.ts';
import { settledStatus, transitionOrder } from './transitions.ts';

/** What the payment service says of an order's refunds. */
export interface RefundNews {
  readonly orderId: string;
  /** All of them, or some. */
  readonly refunds: readonly RefundSeen[];
  readonly at: Date;
}

/**
 * What news of refunds does to their order. Each refund is known by its id and only ever gets further, so old news, and
 * the same news again, change nothing. News that comes before the payment's own is kept and counts when that arrives. The
 * events tell the part that is new, and of each refund that failed.
 *
 * Refuses an amount that is no whole number or not above zero (`invalid_request`), and more than was paid (`conflict`).
 */
export function applyRefund(
  order: Order,
  { orderId, refunds: seen, at }: RefundNews,
): Result<
  { readonly order: Order; readonly events: readonly OutboxEvent[] },
  'invalid_request' | 'conflict' | 'invalid_transition'
> {
  if (!seen.every(({ amount }) => Number.isInteger(amount) && amount > 0)) {
    return refuse('invalid_request', 'a refund is a whole number of minor units');
  }
  const refunds = joinRefunds(order.refunds, seen);
  const total = refundedOf(refunds);
  if (total > order.due) return refuse('conflict', `${total} given back of ${order.due}`);
  const events: OutboxEvent[] = [];
  const more = refunds.reduce((sum, { id, amount, state }) => {
    const isNew = state !== 'failed' && !order.refunds.some((one) => one.id === id);
    return sum + (isNew ? amount : 0);
  }, 0);
  if (more > 0) events.push({ type: 'payment.refunded', orderId, amount: more });
  for (const { id, state } of refunds) {
    const before = order.refunds.find((one) => one.id === id);
    if (state === 'failed' && before?.state !== 'failed') {
      events.push({ type: 'payment.refundFailed', orderId, refundId: id });
    }
  }
  const changed = refunds.some(
    ({ id, state }) => order.refunds.find((one) => one.id === id)?.state !== state,
  );
  if (!changed) return ok({ order, events: [] });
  const refundsDue = Math.max(order.refundsDue, Math.min(order.due, promisedOf(refunds)));
  const noted = { ...order, refunds, refunded: total, refundsDue, updatedAt: at };
  if (order.paidAt === null) return ok({ order: noted, events });
  const status = settledStatus(noted);
  if (status === noted.status) return ok({ order: noted, events });
  const moved = transitionOrder(noted, status, at);
  return moved.ok ? ok({ order: moved.value, events }) : moved;
}
