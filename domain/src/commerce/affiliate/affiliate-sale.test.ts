import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../kernel/index.ts';
import { sampleOrder } from '../order.fixture.ts';
import type { Order } from '../order.ts';
import type { OrderItem } from '../order-item.ts';
import { sameMailbox } from './affiliate.ts';
import {
  type AffiliateSale,
  affiliateSaleSchema,
  isDue,
  keptNet,
  outstanding,
  paidSale,
  settleSale,
} from './affiliate-sale.ts';

const at = new Date('2026-11-21T10:00:00Z');
const item = (changes: Partial<OrderItem> = {}): OrderItem => ({
  key: '1',
  offeringId: 'font',
  variantId: null,
  kind: 'product',
  title: 'Font',
  choice: '',
  quantity: 1,
  net: 1_000,
  tax: 210,
  refunded: 0,
  parts: [],
  ...changes,
});
const paid = (changes: Partial<Order> = {}): Order =>
  sampleOrder({ purpose: 'shop', status: 'paid', paidAt: at, items: [item()], ...changes });
const sale = (changes: Partial<AffiliateSale> = {}): AffiliateSale => ({
  affiliateId: '0123456789',
  kind: 'affiliate',
  currency: 'EUR',
  terms: { points: 1_000, credit: 0, holdDays: 30, offeringIds: [] },
  ...{ kept: 0, earned: 0, reversed: 0, paid: 0, open: false, payableAt: null },
  createdAt: at,
  updatedAt: at,
  ...changes,
});

describe('a sale that was recommended', () => {
  it('earns a share of its net once it is paid, payable when the hold is over', () => {
    expect(settleSale(sale(), sampleOrder({ items: [item()] }), at)).toMatchObject({
      earned: 0,
      open: false,
    });
    const settled = settleSale(sale(), paid(), at);
    expect(settled).toMatchObject({ kept: 1_000, earned: 100, open: true });
    expect(isDue(settled, new Date('2026-12-21T09:59:59Z'))).toBe(false);
    expect(isDue(settled, new Date('2026-12-21T10:00:00Z'))).toBe(true);
    expect(settleSale(settled, paid(), new Date())).toBe(settled);
  });

  it('earns of what counts only, and a credit of no more than is kept', () => {
    const items = [item(), item({ key: '2', offeringId: 'icons', net: 500 })];
    const some = sale({ terms: { points: 1_000, credit: 0, holdDays: 0, offeringIds: ['icons'] } });
    expect(settleSale(some, paid({ items }), at).earned).toBe(50);
    const credit = sale({
      kind: 'customer',
      terms: { points: 0, credit: 1_200, holdDays: 0, offeringIds: [] },
    });
    expect(settleSale(credit, paid(), at).earned).toBe(1_000);
  });

  it('is taken back in part and in full, also after it was paid out, and rests while a bank holds the money', () => {
    const earned = paidSale(settleSale(sale(), paid(), at), at);
    const half = settleSale(earned, paid({ status: 'partlyRefunded', items: [item({ refunded: 605 })] }), at);
    expect(half).toMatchObject({ kept: 500, reversed: 50, paid: 100, open: true });
    expect(outstanding(half)).toBe(-50);
    const lost = settleSale(half, paid({ status: 'refunded' }), at);
    expect(lost.earned - lost.reversed).toBe(0);
    const disputed = { ...paid(), status: 'disputed' as Order['status'] };
    expect(settleSale(settleSale(sale(), paid(), at), disputed, at)).toMatchObject({
      earned: 100,
      open: false,
    });
  });

  it('counts what went back of the order as a whole', () => {
    expect(keptNet(paid({ refunded: 1_210, items: [item(), item({ key: '2' })] }), [])).toBe(1_000);
  });

  it('without items earns of what the books say is kept, whatever it was paid with, and not before it took place', () => {
    const charge = {
      kind: 'charge' as const,
      postings: [
        { account: 'clearing' as const, amount: 5_000 },
        { account: 'giftCards' as const, amount: 3_000 },
        { account: 'sales' as const, amount: -6_500 },
        { account: 'tax' as const, amount: -1_000 },
        { account: 'tips' as const, amount: -500 },
      ],
    };
    const back = {
      kind: 'refund' as const,
      postings: [
        { account: 'refunds' as const, amount: 1_500 },
        { account: 'tax' as const, amount: 300 },
        { account: 'clearing' as const, amount: -1_800 },
      ],
    };
    const used = {
      kind: 'creditUsed' as const,
      postings: [
        { account: 'credits' as const, amount: 900 },
        { account: 'sales' as const, amount: -900 },
      ],
    };
    const end = new Date(at.getTime() + 10 * DAY);
    const { affiliateId, kind, terms } = sale();
    const booked = paid({ items: [], recommended: { affiliateId, kind, terms, heldFrom: end } });
    const first = settleSale(sale(), booked, at, [charge, used]);
    expect(first).toMatchObject({ kept: 6_500, earned: 650, open: true });
    expect(first.payableAt).toEqual(new Date(end.getTime() + 30 * DAY));
    expect(settleSale(first, booked, at, [charge, used, back])).toMatchObject({ kept: 5_000, reversed: 150 });
    expect(settleSale(first, { ...booked, status: 'refunded' }, at, [charge])).toMatchObject({
      reversed: 650,
    });
  });

  it('never earns more than is kept, and ends at zero when all went back, whatever happened between', () => {
    const items = fc.array(
      fc.record({ net: fc.nat(99_999), tax: fc.nat(20_000), share: fc.integer({ min: 0, max: 100 }) }),
      { minLength: 1, maxLength: 5 },
    );
    const steps = fc.array(
      fc.record({ items, status: fc.constantFrom('paid', 'partlyRefunded', 'disputed', 'refunded') }),
      { maxLength: 6 },
    );
    const kinds = fc.constantFrom('affiliate' as const, 'customer' as const);
    fc.assert(
      fc.property(
        items,
        steps,
        kinds,
        fc.nat(9_000),
        fc.nat(50_000),
        (first, later, kind, points, credit) => {
          const orderOf = (some: typeof first, status: string): Order =>
            paid({
              status: status as Order['status'],
              items: some.map(({ net, tax, share }, index) =>
                item({ key: `${index}`, net, tax, refunded: Math.floor(((net + tax) * share) / 100) }),
              ),
            });
          let now = sale({ kind, terms: { points, credit, holdDays: 0, offeringIds: [] } });
          for (const { items: some, status } of [{ items: first, status: 'paid' }, ...later]) {
            const before = now;
            now = settleSale(now, orderOf(some, status), at);
            expect(now.earned - now.reversed).toBeLessThanOrEqual(now.kept);
            expect(now.earned).toBeGreaterThanOrEqual(before.earned);
            expect(now.reversed).toBeGreaterThanOrEqual(before.reversed);
            expect(affiliateSaleSchema.safeParse(now).success).toBe(true);
            if (now.open && now.kept % 3 === 0 && outstanding(now) > 0) now = paidSale(now, at);
          }
          now = settleSale(now, orderOf(first, 'refunded'), at);
          expect(now.earned - now.reversed).toBe(0);
          expect(outstanding(now) + now.paid).toBe(0);
        },
      ),
    );
  });
});

it('one mailbox is one person, however it is spelled', () => {
  expect(sameMailbox('Ana.Ruiz+shop@gmail.com', 'anaruiz@googlemail.com')).toBe(true);
  expect(sameMailbox('ana@example.com', 'ana+2@Example.com')).toBe(true);
  expect(sameMailbox('ana@example.com', 'ana@example.org')).toBe(false);
});
