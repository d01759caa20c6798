import type { OutboxEvent } from '../operations/index.ts';
import type { Order } from './order.ts';

/**
 * The order with up to `amount` more minor units to be given back, and the event that has them given. What was promised
 * or given back before counts, by us or by hand at the payment service: all refunds together never exceed what came in.
 */
export function promiseRefund(
  order: Order,
  orderId: string,
  amount: number,
): { readonly order: Order; readonly events: OutboxEvent[] } {
  const known = Math.max(order.refundsDue, order.refunded);
  const more = order.paidAt === null ? 0 : Math.min(amount, order.due - known);
  if (more <= 0) return { order, events: [] };
  return {
    order: { ...order, refundsDue: known + more },
    events: [{ type: 'payment.refundDue', orderId, amount: more }],
  };
}
