import type { Order } from './order.ts';
import { transitionOrder } from './transitions.ts';

/**
 * What it does that a buyer has paid by a method whose bank answers days later: the order waits for the bank and keeps all it
 * holds. Only an order from a cart waits: a time is held for minutes and not for days. News of any other kind, earlier or
 * later, is not disturbed.
 */
export function applyProcessing(order: Order, at: Date): Order {
  if (order.purpose !== 'shop' || order.status !== 'awaitingPayment') return order;
  const moved = transitionOrder(order, 'processing', at);
  return moved.ok ? { ...moved.value, lastDecline: null } : order;
}
