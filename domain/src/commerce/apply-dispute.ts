import { ok, type Result, refuse } from '../kernel/index.ts';
import type { OutboxEvent } from '../operations/index.ts';
import type { Order } from './order.ts';
import { type DisputeState, joinDispute, type OrderDispute } from './order-dispute.ts';
import { settledStatus, transitionOrder } from './transitions.ts';

/** What the payment service says of a dispute now. */
export interface DisputeNews {
  readonly orderId: string;
  readonly dispute: OrderDispute;
  readonly at: Date;
}

const over: readonly DisputeState[] = ['inquiryClosed', 'won', 'lost'];

/**
 * What a dispute does to its order: while the bank holds the money the order is `disputed`, and afterwards what refunds
 * make it, or `disputeLost`. A dispute only ever gets further, so old news changes nothing; news that comes before the
 * payment's own counts when that arrives.
 *
 * Refuses more than was paid (`conflict`).
 */
export function applyDispute(
  order: Order,
  { orderId, dispute, at }: DisputeNews,
): Result<
  { readonly order: Order; readonly events: readonly OutboxEvent[] },
  'conflict' | 'invalid_transition'
> {
  if (dispute.amount > order.due) return refuse('conflict', `${dispute.amount} disputed of ${order.due}`);
  const disputes = joinDispute(order.disputes, dispute);
  if (disputes === order.disputes) return ok({ order, events: [] });
  const before = order.disputes.find(({ id }) => id === dispute.id);
  const type = over.includes(dispute.state) ? 'payment.disputeClosed' : 'payment.disputed';
  const told = type === 'payment.disputeClosed' || isNews(before?.state, dispute.state);
  const events: OutboxEvent[] = told ? [{ type, orderId, disputeId: dispute.id }] : [];
  const noted = { ...order, disputes: [...disputes], updatedAt: at };
  if (order.paidAt === null) return ok({ order: noted, events });
  const status = settledStatus(noted);
  if (status === noted.status) return ok({ order: noted, events });
  const moved = transitionOrder(noted, status, at);
  return moved.ok ? ok({ order: moved.value, events }) : moved;
}

/** That it was opened, or that an inquiry became one that takes the money. */
const isNews = (before: DisputeState | undefined, now: DisputeState): boolean =>
  before === undefined || (now === 'needsResponse' && before !== 'underReview');
