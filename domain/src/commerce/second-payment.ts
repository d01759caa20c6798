import { z } from 'zod';
import { amountSchema, ok, type Result, refuse } from '../kernel/index.ts';
import type { OutboxEvent } from '../operations/index.ts';
import { passedOnSchema } from './connect/passed-on.ts';
import type { Order } from './order.ts';
import { joinRefunds, orderRefundSchema, promisedOf, type RefundSeen, refundedOf } from './order-refund.ts';
import type { Payment } from './payment.ts';

/** As many as an order keeps: who pays more often is somebody a person has to talk to. */
const mostSecond = 20;

const secondPaymentSchema = z.strictObject({
  paymentIntentId: z.string().min(1).max(200),
  /** Minor units. */
  amount: amountSchema,
  /** Whose account it went on to; null where it stayed on the platform's. */
  passedOn: passedOnSchema.nullable(),
  /** What the payment service says of how it goes back. */
  refunds: z.array(orderRefundSchema).max(20),
  at: z.date(),
});
/** Money that came for an order another payment had paid. It is not the business's and goes back, all of it. */
export type SecondPayment = z.infer<typeof secondPaymentSchema>;

export const secondPaymentsSchema = z.array(secondPaymentSchema).max(mostSecond).default([]);

/** What an order knows of a payment that came for it after another; undefined where nothing. */
export const secondPaymentOf = (
  { secondPayments }: Pick<Order, 'secondPayments'>,
  paymentIntentId: string,
): SecondPayment | undefined => secondPayments.find((one) => one.paymentIntentId === paymentIntentId);

/** Minor units of it that nobody has decided to give back yet. */
export const leftOfSecond = ({ amount, refunds }: SecondPayment): number =>
  Math.max(0, amount - promisedOf(refunds));

/**
 * The order with a payment noted that came after another had paid it. Known already, it stays as it is.
 * Refuses another currency (`currency_mismatch`) and more of them than an order keeps (`conflict`).
 */
export function noteSecondPayment(
  order: Order,
  { paymentIntentId, amount, currency, passedOn = null, at }: Payment,
): Result<Order, 'currency_mismatch' | 'conflict'> {
  if (paymentIntentId === null || secondPaymentOf(order, paymentIntentId)) return ok(order);
  if (currency.toUpperCase() !== order.quote.currency) {
    return refuse('currency_mismatch', `${currency} for an order in ${order.quote.currency}`);
  }
  if (order.secondPayments.length === mostSecond) return refuse('conflict', 'paid too many times');
  const second: SecondPayment = { paymentIntentId, amount, passedOn, refunds: [], at };
  return ok({ ...order, secondPayments: [...order.secondPayments, second], updatedAt: at });
}

/**
 * What news of its refunds does to a second payment: as to an order's own, each is known by its id and only ever gets
 * further. Of one that did not arrive the event tells. Refuses more than was paid (`conflict`).
 */
export function applySecondRefund(
  order: Order,
  paymentIntentId: string,
  {
    orderId,
    refunds: seen,
    at,
  }: { readonly orderId: string; readonly refunds: readonly RefundSeen[]; readonly at: Date },
): Result<{ readonly order: Order; readonly events: readonly OutboxEvent[] }, 'conflict'> {
  const second = secondPaymentOf(order, paymentIntentId);
  if (!second) return ok({ order, events: [] });
  const refunds = joinRefunds(second.refunds, seen);
  const stateBefore = (id: string) => second.refunds.find((one) => one.id === id)?.state;
  const moved = refunds.filter(({ id, state }) => stateBefore(id) !== state);
  if (moved.length === 0) return ok({ order, events: [] });
  if (refundedOf(refunds) > second.amount) return refuse('conflict', 'more given back than was paid');
  const events = moved.flatMap(({ id, state }): OutboxEvent[] =>
    state === 'failed' ? [{ type: 'payment.refundFailed', orderId, refundId: id }] : [],
  );
  return ok({ order: { ...withSecond(order, { ...second, refunds }), updatedAt: at }, events });
}

/** The order with what is known of one of its second payments replaced. */
export const withSecond = (order: Order, second: SecondPayment): Order => ({
  ...order,
  secondPayments: order.secondPayments.map((one) =>
    one.paymentIntentId === second.paymentIntentId ? second : one,
  ),
});
