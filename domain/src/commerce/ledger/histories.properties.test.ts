import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MINUTE } from '../../kernel/index.ts';
import { bookedAt, sampleBooking } from '../../scheduling/booking.fixture.ts';
import { cancellationTerms, canMarkNoShow, defaultBookingPolicy, dueNow } from '../../scheduling/index.ts';
import { applyCancellation } from '../apply-cancellation.ts';
import { applyExpiry } from '../apply-expiry.ts';
import { applyNoShow, applyWaiver } from '../apply-no-show.ts';
import { applyPayment } from '../apply-payment.ts';
import { applyRefund } from '../apply-refund.ts';
import { commissionBack } from '../connect/commission.ts';
import { furthestPayout, leftFor, type Payout, payoutStates } from '../connect/payout.ts';
import { sampleOrder, samplePayment, sampleStanding } from '../order.fixture.ts';
import type { RefundSeen } from '../order-refund.ts';
import { bookingIn, orderIn, type Settlement, type Standing } from '../settlement.ts';
import { bookNotedRefund } from './book-news.ts';
import { balancesOf } from './book-order.ts';
import { bookNotedPayout } from './book-payout.ts';
import { bookSettlement } from './book-settlement.ts';
import { type LedgerEntry, ledgerEntrySchema, type Named } from './ledger-entry.ts';

const worth = 7_777;
const lines = [
  { kind: 'base' as const, label: 'A session', quantity: 1, amount: 7_001 },
  { kind: 'tax' as const, label: 'VAT', quantity: 1, amount: 1_471 },
  { kind: 'tip' as const, label: '', quantity: 1, amount: 528 },
];
type Tender = 'none' | 'giftCard' | 'credit';
const tendersOf: Record<Tender, { kind: 'giftCard' | 'credit'; label: string; amount: number }[]> = {
  none: [],
  giftCard: [{ kind: 'giftCard', label: 'a card', amount: 1_234 }],
  credit: [{ kind: 'credit', label: 'ten', amount: 9_000 }],
};

/** A booking with tax and tip: paid at once, by deposit and balance, by gift card or by credit. */
function begin(tender: Tender, hasDeposit: boolean): Standing {
  const tenders = tendersOf[tender];
  const quote = {
    currency: 'EUR' as const,
    lines,
    total: 9_000,
    ...(tenders.length > 0 ? { tenders } : {}),
  };
  const policy = {
    ...defaultBookingPolicy,
    cancellationFees: [{ hoursBefore: 20, percent: 37 }],
    deposit: hasDeposit ? { kind: 'percent' as const, percent: 33 } : null,
  };
  const due = dueNow(quote, policy);
  const booking = sampleBooking({ quote, policy, dueNow: due, extraOrderIds: ['rest'] });
  const rest = { currency: 'EUR' as const, lines: lines.slice(0, 1), total: 7_001 };
  return {
    ...sampleStanding({ order: { quote, due }, booking }),
    orders: {
      order: sampleOrder({ quote, due }),
      rest: sampleOrder({ purpose: 'balance', quote: rest, due: 9_000 - due - (tenders[0]?.amount ?? 0) }),
    },
    bookings: { booking },
  };
}

type News =
  | { is: 'pay' | 'payRest' | 'expire' | 'cancel' | 'callOff' | 'miss' | 'waive' }
  | { is: 'refund'; of: 'order' | 'rest'; part: number }
  | { is: 'fail'; of: 'order' | 'rest'; last: number };

/** What a piece of news comes to: what stands after it and what it books, as functions write both in one commit. */
function hear(
  standing: Standing,
  news: News,
  { books, kept, at }: { books: Map<string, LedgerEntry>; kept: number; at: Date },
): Standing {
  const of = (orderId: string) => [...books.values()].filter((entry) => entry.orderId === orderId);
  const write = (named: readonly Named[]) => {
    for (const { id, entry } of named) {
      expect(books.has(id), `${id} is booked once`).toBe(false);
      books.set(id, ledgerEntrySchema.parse(entry));
    }
  };
  const settle = (settled: Settlement | undefined): Standing => {
    if (!settled) return standing;
    const booked = { order: of('order'), rest: of('rest') };
    write(bookSettlement(standing, settled, { booked, worth: () => worth, now: at }));
    const { orders, bookings, months } = settled;
    return { orders, bookings, months };
  };
  const decided = (result: { ok: true; value: Settlement } | { ok: false }) =>
    settle(result.ok ? result.value : undefined);
  const pay = (orderId: string) => {
    const amount = orderIn(standing, orderId).due;
    const passedOn = { accountId: 'acct_1', fee: Math.floor(amount * kept) };
    return decided(applyPayment(standing, samplePayment(0, { orderId, at, amount, passedOn })));
  };
  const hearRefund = (orderId: string, refunds: readonly RefundSeen[]): Standing => {
    const before = orderIn(standing, orderId);
    const noted = applyRefund(before, { orderId, refunds, at });
    if (!noted.ok || noted.value.order === before) return standing;
    write(bookNotedRefund(orderId, before, noted.value.order, of(orderId), at));
    return { ...standing, orders: { ...standing.orders, [orderId]: noted.value.order } };
  };
  const booking = bookingIn(standing, 'booking');
  const by = (actor: 'client' | 'provider') => ({ by: actor, reason: '', at });
  const cancel = (actor: 'client' | 'provider') =>
    cancellationTerms(booking, actor, at.getTime()).may
      ? decided(applyCancellation(standing, 'booking', by(actor)))
      : standing;
  switch (news.is) {
    case 'pay':
      return pay('order');
    case 'payRest':
      // No rest is asked for before the booking stands.
      return booking.status === 'pending' ? standing : pay('rest');
    case 'expire':
      return settle(applyExpiry(standing, { orderId: 'order', at }));
    case 'cancel':
      return cancel('client');
    case 'callOff':
      return cancel('provider');
    case 'miss':
      return canMarkNoShow(booking, 'provider', at.getTime())
        ? decided(applyNoShow(standing, 'booking', by('provider')))
        : standing;
    case 'waive':
      return decided(applyWaiver(standing, 'booking', at));
    case 'refund': {
      const before = orderIn(standing, news.of);
      const amount = Math.floor((before.due - before.refunded) * news.part);
      const id = `re_${before.refunds.length}`;
      return amount === 0 ? standing : hearRefund(news.of, [{ id, amount, state: 'succeeded' }]);
    }
    case 'fail': {
      const { refunds } = orderIn(standing, news.of);
      const one = refunds.at(-1 - (news.last % Math.max(1, refunds.length)));
      return one ? hearRefund(news.of, [{ ...one, state: 'failed' }]) : standing;
    }
  }
}

const part = fc.constantFrom(0, 0.1, 0.37, 0.5, 0.99, 1);
const anyNews: fc.Arbitrary<News> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('pay', 'payRest', 'expire', 'cancel', 'callOff', 'miss', 'waive')
      .map((is) => ({ is })) as fc.Arbitrary<News>,
  },
  {
    weight: 2,
    arbitrary: fc.record({ is: fc.constant('refund' as const), of: fc.constantFrom('order', 'rest'), part }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('fail' as const),
      of: fc.constantFrom('order', 'rest'),
      last: fc.nat(2),
    }),
  },
);

test('whatever happens, in whatever order: the books balance, and hold what came in and did not go back', () => {
  const history = fc.array(fc.tuple(anyNews, fc.constantFrom(0, 5, 12, 600, 1_440)), { maxLength: 14 });
  const tender = fc.constantFrom<Tender>('none', 'giftCard', 'credit');
  const share = fc.constantFrom(0, 0.03, 0.137, 1);
  fc.assert(
    fc.property(tender, fc.boolean(), history, share, (by, hasDeposit, news, kept) => {
      const books = new Map<string, LedgerEntry>();
      let standing = begin(by, hasDeposit);
      let now = bookedAt.getTime();
      for (const [one, wait] of news) {
        now += wait * MINUTE;
        standing = hear(standing, one, { books, kept, at: new Date(now) });
        const balances = balancesOf([...books.values()]);
        expect(Object.values(balances).reduce((sum, amount) => sum + amount, 0)).toBe(0);
        const came = Object.values(standing.orders).reduce(
          (sum, { paidAt, due, refunded }) => sum + (paidAt === null ? 0 : due - refunded),
          0,
        );
        // What the platform keeps of it is as much as what did not go back pays of the commission.
        const commission = Object.values(standing.orders).reduce((sum, { passedOn, due, refunded }) => {
          const fee = passedOn?.fee ?? 0;
          return sum + fee - commissionBack(fee, due, refunded);
        }, 0);
        expect(balances.commission ?? 0).toBe(commission);
        expect(balances.clearing ?? 0).toBe(came - commission);
        // Nothing is given back that was not taken, and everything given back takes it all back.
        const { sales = 0, refunds = 0, tax = 0, tips = 0, credits = 0, giftCards = 0 } = balances;
        expect([credits, giftCards].every((held) => held >= 0)).toBe(true);
        expect([0, worth]).toContain(credits);
        expect(refunds).toBeLessThanOrEqual(-sales);
        if (came === 0 && credits === 0 && giftCards === 0)
          expect([sales + refunds, tax, tips]).toEqual([0, 0, 0]);
        if (came === 9_000) expect([sales + refunds, tax, tips]).toEqual([-7_001, -1_471, -528]);
        expect(Math.min(-tax, -tips) || 0).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('whatever is heard of payouts, in whatever order: the bank has what arrived or is on its way', () => {
  const seen = fc.record({ id: fc.nat(2), state: fc.constantFrom(...payoutStates) });
  const amounts = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -9_000, max: 90_000 })));
  fc.assert(
    fc.property(amounts, fc.array(seen, { maxLength: 12 }), (sums, news) => {
      const known = new Map<number, Payout>();
      const books = new Map<string, LedgerEntry>();
      for (const { id, state } of news) {
        const [amount = 0, at] = [sums[id], bookedAt];
        const facts = { amount, currency: 'EUR' as const, failure: null };
        const now = { ...facts, state, arrivesAt: at, createdAt: at, updatedAt: at };
        const before = known.get(id) ?? null;
        const after = furthestPayout(before, now);
        known.set(id, after);
        for (const { id: name, entry } of bookNotedPayout(`po_${id}`, before, after, at)) {
          expect(books.has(name), `${name} is booked once`).toBe(false);
          books.set(name, ledgerEntrySchema.parse(entry));
        }
      }
      const left = [...known.values()].reduce((sum, one) => sum + (leftFor(one) ? one.amount : 0), 0);
      const { bank = 0, clearing = 0 } = balancesOf([...books.values()]);
      expect([bank, bank + clearing]).toEqual([left, 0]);
    }),
  );
});
