import { commonShard } from '@evergrow/domain/analytics/revenue';
import {
  bookCommission,
  bookMove,
  bookNotedDisputes,
  bookNotedRefund,
  bookPaid,
  type LedgerEntry,
  type LedgerMonth,
  type Named,
  type Order,
} from '@evergrow/domain/commerce';
import { type Currency, utcMonth } from '@evergrow/domain/kernel';
import { tendered } from '@evergrow/domain/scheduling';
import { makeLedgerMonth } from '../../factories/ledger.ts';

type Orders = Readonly<Record<string, Order>>;

/** What the books of a tenant say. */
export type Books = {
  readonly entries: Readonly<Record<string, LedgerEntry>>;
  /** By UTC month. */
  readonly months: Readonly<Record<string, LedgerMonth>>;
};

/** What the local Stripe keeps of a payment, in minor units: as much as of one that is made there now. */
export const feeOf = (amount: number): number => Math.round(amount * 0.015) + 25;

/** What the payment of an order is called at the local Stripe. */
export const paymentIdOf = (orderId: string): string => `pi_seed_${orderId.replaceAll(/\W/g, '_')}`;
/** The movement by which it came in. */
export const movementIdOf = (paymentIntentId: string): string => paymentIntentId.replace(/^pi_/, 'txn_');

/** What an order does to the books: paid, given back and disputed, each when it happened, and what the payment cost. */
function entriesOf(orderId: string, order: Order): readonly Named[] {
  const { paidAt, quote, due, paymentIntentId, passedOn, updatedAt } = order;
  if (paidAt === null) return [];
  const facts = { orderId, currency: quote.currency, at: paidAt, now: paidAt };
  const giftCards = tendered(quote, 'giftCard');
  const charge = bookPaid(facts, [{ price: quote, as: 'sales', money: due, giftCards, before: 0 }]);
  if (!charge) return [];
  const paid = { id: `${orderId}_paid`, entry: charge };
  // Of a payment that was passed on, the platform pays the fee.
  const pays = due > 0 && paymentIntentId !== null && passedOn === null;
  const fee = pays ? bookMove('fee', { ...facts, amount: feeOf(due) }) : null;
  // One that failed was on its way before: the books say both.
  const underWay = {
    ...order,
    refunds: order.refunds.map((refund) => ({ ...refund, state: 'succeeded' as const })),
  };
  const back = bookNotedRefund(orderId, null, underWay, [charge], updatedAt);
  const soFar = [charge, ...back.map(({ entry }) => entry)];
  return [
    paid,
    ...(fee && paymentIntentId !== null ? [{ id: `${movementIdOf(paymentIntentId)}_fee`, entry: fee }] : []),
    ...bookCommission(orderId, order, paidAt, paidAt),
    ...back,
    ...bookNotedRefund(orderId, underWay, order, soFar, updatedAt),
    ...bookNotedDisputes(orderId, null, order, updatedAt),
  ];
}

function monthsOf(entries: readonly LedgerEntry[]): Record<string, LedgerMonth> {
  const months: Record<string, LedgerMonth> = {};
  for (const { at, currency, postings, createdAt } of entries) {
    const name = utcMonth(at.getTime());
    const month = months[name] ?? makeLedgerMonth({ balances: {}, entries: 0, updatedAt: createdAt });
    const sums = { ...month.balances[currency] };
    for (const { account, amount } of postings) sums[account] = (sums[account] ?? 0) + amount;
    months[name] = {
      balances: { ...month.balances, [currency]: sums },
      entries: month.entries + 1,
      updatedAt: new Date(Math.max(createdAt.getTime(), month.updatedAt.getTime())),
    };
  }
  return months;
}

/**
 * The books of a tenant, as the server would have kept them.
 * @param besides what is booked of no payment, such as commissions
 */
export function booksOf(orders: Orders, besides: readonly Named[]): Books {
  const named = [...Object.entries(orders).flatMap(([id, order]) => entriesOf(id, order)), ...besides];
  return {
    entries: Object.fromEntries(named.map(({ id, entry }) => [id, entry])),
    months: monthsOf(named.map(({ entry }) => entry)),
  };
}

/** Fees of each day, as revenue counts them: in minor units, of no offering. */
export const feesOf = ({ entries }: Books): { currency: Currency; at: Date; fees: number; shard: number }[] =>
  Object.values(entries).flatMap(({ currency, at, postings }) => {
    const fees = postings.reduce(
      (sum, { account, amount }) => sum + (account === 'fees' || account === 'commission' ? amount : 0),
      0,
    );
    return fees === 0 ? [] : [{ currency, at, fees, shard: commonShard }];
  });
