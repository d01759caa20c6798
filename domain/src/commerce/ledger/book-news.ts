import { commissionBack } from '../connect/commission.ts';
import type { Order } from '../order.ts';
import { tookMoney } from '../order-dispute.ts';
import { type OrderRefund, refundedOf, refundedOtherwise } from '../order-refund.ts';
import { bookMove, bookReturned, type Facts } from './book-order.ts';
import type { LedgerEntry, Named } from './ledger-entry.ts';

/**
 * What news of refunds does to the books: each is booked by its own name when it is first heard of, and taken back when it
 * did not arrive. Nothing before the payment's own news came: then it is booked with that.
 * @param before null where nothing of the order was booked yet
 * @param booked what the books say of the order so far
 */
export function bookNotedRefund(
  orderId: string,
  before: Order | null,
  after: Order,
  booked: readonly LedgerEntry[],
  now: Date,
): readonly Named[] {
  if (after.paidAt === null) return [];
  const facts = { orderId, currency: after.quote.currency, at: now, now };
  const stood = (before?.refunds ?? []).filter(({ state }) => state !== 'failed');
  const named: Named[] = [];
  let back = givenBackOf(before?.refunds ?? []);
  const book = (id: string, money: number, commission: string) => {
    const all = [...booked, ...named.map(({ entry }) => entry)];
    const entry = bookReturned(facts, all, { money, giftCards: 0 });
    if (entry) named.push({ id, entry });
    named.push(...bookCommissionBack(commission, after, { from: back, until: back + money }, facts));
    back += money;
  };
  for (const { id, amount, state } of after.refunds) {
    const wasThere = stood.some((one) => one.id === id);
    if (state !== 'failed' && !wasThere)
      book(`${orderId}_refund_${id}`, amount, `${orderId}_commissionBack_${id}`);
    if (state === 'failed' && wasThere)
      book(`${orderId}_refundFailed_${id}`, -amount, `${orderId}_commissionAgain_${id}`);
  }
  return named;
}

/** A refund that did not arrive and was made by other means: the money leaves the tenant's bank. */
export function bookRefundOtherwise(
  orderId: string,
  order: Order,
  refundId: string,
  booked: readonly LedgerEntry[],
  now: Date,
): readonly Named[] {
  const refund = order.refunds.find(({ id }) => id === refundId);
  if (!refund) return [];
  const facts = { orderId, currency: order.quote.currency, at: now, now };
  const entry = bookReturned(facts, booked, { money: refund.amount, giftCards: 0, from: 'bank' });
  const until = givenBackOf(order.refunds);
  const part = { from: until - refund.amount, until };
  const commission = bookCommissionBack(`${orderId}_commissionOtherwise_${refundId}`, order, part, facts);
  return [...(entry ? [{ id: `${orderId}_refundOtherwise_${refundId}`, entry }] : []), ...commission];
}

/** Minor units that are with the buyer again, or on their way there. */
const givenBackOf = (refunds: readonly OrderRefund[]): number =>
  refundedOf(refunds) + refundedOtherwise(refunds);

/** What the platform keeps of a payment. Nothing where it stayed on the platform's own account. */
export function bookCommission(
  orderId: string,
  { passedOn, quote }: Order,
  at: Date,
  now: Date,
): readonly Named[] {
  const amount = passedOn?.fee ?? 0;
  const entry = bookMove('commission', { orderId, currency: quote.currency, amount, at, now });
  return entry ? [{ id: `${orderId}_commission`, entry }] : [];
}

/** What comes back of the commission as more of its payment is given back, or goes again where that did not arrive. */
function bookCommissionBack(
  id: string,
  { passedOn, due }: Order,
  { from, until }: { readonly from: number; readonly until: number },
  facts: Facts,
): Named[] {
  const fee = passedOn?.fee ?? 0;
  const amount = commissionBack(fee, due, until) - commissionBack(fee, due, from);
  const kind = amount < 0 ? 'commission' : 'commissionReturned';
  const entry = bookMove(kind, { ...facts, amount: Math.abs(amount) });
  return entry ? [{ id, entry }] : [];
}

/**
 * What news of disputes does to the books: the bank takes the money, and gives it back or keeps it. Each step is booked
 * once, those that were missed with the next. Nothing before the payment's own news came.
 * @param before null where nothing of the order was booked yet
 */
export function bookNotedDisputes(
  orderId: string,
  before: Order | null,
  after: Order,
  now: Date,
): readonly Named[] {
  if (after.paidAt === null) return [];
  const known = before?.paidAt ? before.disputes : [];
  return after.disputes.flatMap((dispute): Named[] => {
    const { id, amount, state, openedAt } = dispute;
    const was = known.find((one) => one.id === id);
    const facts = { orderId, currency: after.quote.currency, amount, now };
    const opened =
      tookMoney(dispute) && !(was && tookMoney(was))
        ? bookMove('disputeOpened', { ...facts, at: openedAt })
        : null;
    const ended =
      state === was?.state || (state !== 'won' && state !== 'lost')
        ? null
        : bookMove(state === 'won' ? 'disputeWon' : 'disputeLost', { ...facts, at: now });
    return [
      ...(opened ? [{ id: `${orderId}_disputeOpened_${id}`, entry: opened }] : []),
      ...(ended ? [{ id: `${orderId}_${ended.kind}_${id}`, entry: ended }] : []),
    ];
  });
}
