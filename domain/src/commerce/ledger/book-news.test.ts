import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyDispute } from '../apply-dispute.ts';
import { applyPayment } from '../apply-payment.ts';
import { applyRefund } from '../apply-refund.ts';
import { sampleOrder, samplePayment } from '../order.fixture.ts';
import type { Order } from '../order.ts';
import { disputeStates } from '../order-dispute.ts';
import { refundStates } from '../order-refund.ts';
import { bookNotedDisputes, bookNotedRefund, bookRefundOtherwise } from './book-news.ts';
import { balancesOf } from './book-order.ts';
import { bookSettlement } from './book-settlement.ts';
import { type LedgerEntry, ledgerEntrySchema, type Named } from './ledger-entry.ts';

const { at } = samplePayment(60);
const quote = {
  currency: 'EUR' as const,
  lines: [
    { kind: 'base' as const, label: 'Font', quantity: 1, amount: 7_001 },
    { kind: 'tax' as const, label: 'VAT', quantity: 1, amount: 1_999 },
  ],
  total: 9_000,
};
const unpaid = sampleOrder({ purpose: 'shop', bookingIds: [], quote, due: 9_000 });

type News =
  | { is: 'paid' }
  | { is: 'refund'; id: string; amount: number; state: (typeof refundStates)[number] }
  | { is: 'dispute'; id: string; state: (typeof disputeStates)[number] };

/** What is heard comes to: the order and its books, as functions write both in one commit. */
function hearAll(all: readonly News[]): { order: Order; books: Map<string, LedgerEntry> } {
  let order = unpaid;
  const books = new Map<string, LedgerEntry>();
  const write = (named: readonly Named[]) => {
    for (const { id, entry } of named) {
      expect(books.has(id), `${id} is booked once`).toBe(false);
      books.set(id, ledgerEntrySchema.parse(entry));
    }
  };
  for (const news of all) {
    const before = order;
    const standing = { orders: { order }, bookings: {}, months: [] };
    if (news.is === 'paid') {
      const paid = applyPayment(standing, samplePayment(0, { at }));
      if (!paid.ok) throw new Error(paid.code);
      order = paid.value.orders.order ?? order;
      write(bookSettlement(standing, paid.value, { booked: {}, worth: () => 0, now: at }));
    } else if (news.is === 'refund') {
      const noted = applyRefund(order, { orderId: 'order', refunds: [news], at });
      if (!noted.ok) throw new Error(noted.code);
      order = noted.value.order;
      write(bookNotedRefund('order', before, order, [...books.values()], at));
    } else {
      const dispute = { ...news, amount: 4_000, reason: 'fraudulent', dueBy: null, openedAt: at };
      const { is: _, ...seen } = dispute;
      const noted = applyDispute(order, { orderId: 'order', dispute: seen, at });
      if (!noted.ok) throw new Error(noted.code);
      order = noted.value.order;
      write(bookNotedDisputes('order', before, order, at));
    }
  }
  return { order, books };
}

const life = <T>(states: readonly T[]) => fc.nat(states.length - 1).map((last) => states.slice(0, last + 1));
const histories = fc
  .record({
    refunds: fc.array(fc.tuple(fc.integer({ min: 1, max: 2_500 }), life(refundStates)), { maxLength: 3 }),
    dispute: fc.option(life(disputeStates.filter((state) => state !== 'won' && state !== 'lost'))),
    end: fc.constantFrom('won' as const, 'lost' as const, null),
  })
  .chain(({ refunds, dispute, end }) => {
    const news: News[] = [
      { is: 'paid' },
      ...refunds.flatMap(([amount, states], index) =>
        states.map((state): News => ({ is: 'refund', id: `re_${index}`, amount, state })),
      ),
      ...(dispute ?? []).map((state): News => ({ is: 'dispute', id: 'dp_1', state })),
      ...(dispute && end ? [{ is: 'dispute' as const, id: 'dp_1', state: end }] : []),
    ];
    const again = fc.array(fc.constantFrom(...news), { maxLength: 6 });
    const replayed = again.chain((more) =>
      fc.shuffledSubarray([...news, ...more], { minLength: news.length + more.length }),
    );
    return fc.record({ news: fc.constant(news), replayed });
  });

test('whatever is heard in whatever order and however often: the same order, the same sums, all balanced', () => {
  fc.assert(
    fc.property(histories, ({ news, replayed }) => {
      const clean = hearAll(news);
      const other = hearAll(replayed);
      const { updatedAt: _, ...order } = clean.order;
      expect(other.order).toMatchObject(order);
      const sums = ({ books }: typeof clean) => {
        const balances = balancesOf([...books.values()]);
        return Object.fromEntries(Object.entries(balances).filter(([, amount]) => amount !== 0));
      };
      expect(sums(other)).toEqual(sums(clean));
      const { clearing = 0, disputes = 0, disputeLosses = 0 } = balancesOf([...other.books.values()]);
      expect(clearing + disputes + disputeLosses).toBe(9_000 - other.order.refunded);
    }),
    { numRuns: 500 },
  );
});

test('a refund that did not arrive and is made by bank transfer leaves the bank', () => {
  const refund = { is: 'refund' as const, id: 're_1', amount: 3_000 };
  const { order, books } = hearAll([
    { is: 'paid' },
    { ...refund, state: 'succeeded' },
    { ...refund, state: 'failed' },
  ]);
  const [made] = bookRefundOtherwise('order', order, 're_1', [...books.values()], at);
  const all = [...books.values(), ...(made ? [ledgerEntrySchema.parse(made.entry)] : [])];
  expect(balancesOf(all)).toMatchObject({ clearing: 9_000, bank: -3_000 });
  expect(bookRefundOtherwise('order', order, 're_2', [], at)).toEqual([]);
});
