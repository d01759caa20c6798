import { z } from 'zod';
import { amountSchema } from '../kernel/index.ts';

/** How far a refund is. It goes one way only: one that succeeded can fail later, and one that failed stays failed. */
export const refundStates = ['pending', 'succeeded', 'failed'] as const;

export const orderRefundSchema = z.strictObject({
  /** `re_…` */
  id: z.string().min(1).max(100),
  /** Minor units. */
  amount: amountSchema,
  state: z.enum(refundStates),
  /** Of one that failed: given back once more, or by other means; null while somebody has yet to see to it. */
  resolved: z.enum(['again', 'otherwise']).nullable(),
});
/** Money going back, one refund of the payment service. */
export type OrderRefund = z.infer<typeof orderRefundSchema>;

/** What the payment service says of a refund now. */
export type RefundSeen = Pick<OrderRefund, 'id' | 'amount' | 'state'>;

const rank = (state: OrderRefund['state']): number => refundStates.indexOf(state);

/**
 * What is known of an order's refunds after some more was seen: the furthest state of each. In whatever order and however
 * often things are seen, it comes to the same.
 */
export function joinRefunds(known: readonly OrderRefund[], seen: readonly RefundSeen[]): OrderRefund[] {
  const byId = new Map(known.map((one) => [one.id, one]));
  for (const { id, amount, state } of seen) {
    const before = byId.get(id);
    if (!before || rank(state) > rank(before.state)) {
      byId.set(id, { id, amount, state, resolved: before?.resolved ?? null });
    }
  }
  return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

const sumOf = (refunds: readonly OrderRefund[], has: (refund: OrderRefund) => boolean): number =>
  refunds.reduce((sum, refund) => sum + (has(refund) ? refund.amount : 0), 0);

/** Minor units that went back or are on their way. */
export const refundedOf = (refunds: readonly OrderRefund[]): number =>
  sumOf(refunds, ({ state }) => state !== 'failed');

/** Minor units somebody decided to give back: what failed is still owed, unless it was given back once more. */
export const promisedOf = (refunds: readonly OrderRefund[]): number =>
  sumOf(refunds, ({ resolved }) => resolved !== 'again');

/** Refunds that failed and that nobody has seen to yet. */
export const failedRefunds = (refunds: readonly OrderRefund[]): readonly OrderRefund[] =>
  refunds.filter(({ state, resolved }) => state === 'failed' && resolved === null);

/** Minor units given back by other means than the payment service's. */
export const refundedOtherwise = (refunds: readonly OrderRefund[]): number =>
  sumOf(refunds, ({ resolved }) => resolved === 'otherwise');
