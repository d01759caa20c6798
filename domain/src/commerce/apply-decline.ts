import type { OutboxEvent } from '../operations/index.ts';
import type { Order } from './order.ts';

/** A payment that did not go through. */
export interface Decline {
  readonly orderId: string;
  /** The payment service's code, e.g. `card_declined`; at most 60 characters are kept. */
  readonly reason: string;
  readonly at: Date;
}

/**
 * What a declined attempt does: it is noted on an order that still awaits payment, so that the client can try again
 * knowing why. The hold stands until it expires. Later or earlier news of any other kind is not disturbed.
 */
export function applyDecline(
  order: Order,
  { orderId, reason, at }: Decline,
): { readonly order: Order; readonly events: readonly OutboxEvent[] } {
  if (order.status !== 'awaitingPayment') return { order, events: [] };
  const kept = reason.slice(0, 60);
  return {
    order: { ...order, lastDecline: kept, updatedAt: at },
    events: [{ type: 'payment.failed', orderId, reason: kept }],
  };
}
