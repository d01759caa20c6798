import { ok, type Result, refuse } from '../kernel/index.ts';
import type { OutboxEvent } from '../operations/index.ts';
import type { Order } from './order.ts';
import { refundable } from './order-item.ts';
import { promiseRefund } from './promise-refund.ts';
import { settledStatus, transitionOrder } from './transitions.ts';

/** Minor units to be given back for each thing, by its key. */
export type ItemRefunds = Readonly<Record<string, number>>;

export interface ItemsRefunded {
  readonly order: Order;
  readonly events: readonly OutboxEvent[];
  /** Minor units that go back onto gift cards: money first, as far as money was paid. */
  readonly giftCard: number;
}

/**
 * An order with some of its things given back, in part or whole: money first, what is left onto its gift cards. All
 * refunds together never exceed what was paid, whoever made them.
 * Refuses what was not bought, nothing, fractions and more than is left of a thing (`invalid_request`), and orders that
 * were not paid, are disputed or hold no things (`invalid_transition`).
 */
export function refundItems(
  orderId: string,
  order: Order,
  refunds: ItemRefunds,
  at: Date,
): Result<ItemsRefunded, 'invalid_request' | 'invalid_transition'> {
  const over: readonly Order['status'][] = ['refunded', 'disputed', 'disputeLost'];
  const holdsThings = order.purpose === 'shop' || order.purpose === 'subscription';
  if (!holdsThings || order.paidAt === null || over.includes(order.status)) {
    return refuse('invalid_transition', 'nothing of this order can be given back');
  }
  const asked = Object.entries(refunds);
  const isSound = asked.every(([key, amount]) => {
    const item = order.items.find((one) => one.key === key);
    return item && Number.isInteger(amount) && amount > 0 && amount <= refundable(item);
  });
  if (asked.length === 0 || !isSound) return refuse('invalid_request', 'more than is left, or not bought');
  const total = asked.reduce((sum, [, amount]) => sum + amount, 0);
  const items = order.items.map((item) => ({ ...item, refunded: item.refunded + (refunds[item.key] ?? 0) }));
  const money = Math.min(total, order.due - Math.max(order.refundsDue, order.refunded));
  const promised = promiseRefund({ ...order, items, updatedAt: at }, orderId, money);
  const changed = { events: promised.events, giftCard: total - money };
  const status = order.due > 0 ? settledStatus(promised.order) : closedBy(items);
  // Where money goes back, news of the payment service will say so.
  if (status === order.status) return ok({ ...changed, order: promised.order });
  const closed = transitionOrder(promised.order, status, at);
  return closed.ok ? ok({ ...changed, order: closed.value }) : closed;
}

/** The state of an order no money ever came in for. */
const closedBy = (items: Order['items']): Order['status'] =>
  items.every((item) => refundable(item) === 0) ? 'refunded' : 'partlyRefunded';
