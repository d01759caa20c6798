import { ok, type Result, refuse } from '../kernel/index.ts';
import type { OutboxEvent } from '../operations/index.ts';
import type { Order } from './order.ts';
import { failedRefunds } from './order-refund.ts';

/** What a person did about a refund that failed. */
export interface RefundResolution {
  readonly refundId: string;
  /** `again`: it is given back once more by the payment service; `otherwise`: it was given back by other means. */
  readonly how: 'again' | 'otherwise';
  readonly at: Date;
}

/**
 * The order with a failed refund seen to, and the event that has it given back once more. Each is seen to once, so that
 * two people at it at the same time give back nothing twice.
 * Refuses one that did not fail or was seen to already (`invalid_transition`).
 */
export function resolveRefund(
  orderId: string,
  order: Order,
  { refundId, how, at }: RefundResolution,
): Result<{ readonly order: Order; readonly events: readonly OutboxEvent[] }, 'invalid_transition'> {
  const failed = failedRefunds(order.refunds).find(({ id }) => id === refundId);
  if (!failed) return refuse('invalid_transition', 'this refund needs nothing');
  const refunds = order.refunds.map((one) => (one.id === refundId ? { ...one, resolved: how } : one));
  const events: OutboxEvent[] =
    how === 'again' ? [{ type: 'payment.refundDue', orderId, amount: failed.amount }] : [];
  return ok({ order: { ...order, refunds, updatedAt: at }, events });
}
