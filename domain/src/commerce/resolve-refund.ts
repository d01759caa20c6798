import { ok, type Result, refuse } from '../kernel/index.ts';
import type { OutboxEvent } from '../operations/index.ts';
import type { Order } from './order.ts';
import { failedRefunds } from './order-refund.ts';
import { withSecond } from './second-payment.ts';

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
  const isIt = ({ id }: { id: string }) => id === refundId;
  const second = order.secondPayments.find((one) => failedRefunds(one.refunds).some(isIt));
  const failed = failedRefunds(second?.refunds ?? order.refunds).find(isIt);
  if (!failed) return refuse('invalid_transition', 'this refund needs nothing');
  const refunds = (second ?? order).refunds.map((one) => (isIt(one) ? { ...one, resolved: how } : one));
  const of = second ? { paymentIntentId: second.paymentIntentId } : {};
  const events: OutboxEvent[] =
    how === 'again' ? [{ type: 'payment.refundDue', orderId, amount: failed.amount, ...of }] : [];
  const after = second ? withSecond(order, { ...second, refunds }) : { ...order, refunds };
  return ok({ order: { ...after, updatedAt: at }, events });
}
