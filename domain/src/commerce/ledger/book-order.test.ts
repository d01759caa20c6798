import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  balancesOf,
  bookMove,
  bookPaid,
  bookRefunded,
  type OrderPaid,
  type OrderRefunded,
} from './book-order.ts';
import { type LedgerEntry, ledgerEntrySchema } from './ledger-entry.ts';

const at = new Date('2026-11-21T12:00:00Z');
const when = { orderId: 'o', currency: 'EUR' as const, at, now: at };
const price = (net: number, tax = 0, tip = 0) => ({
  total: net + tax + tip,
  lines: [
    { kind: 'base' as const, label: 'Thing', quantity: 1, amount: net },
    ...(tax ? [{ kind: 'tax' as const, label: 'VAT', quantity: 1, amount: tax }] : []),
    ...(tip ? [{ kind: 'tip' as const, label: '', quantity: 1, amount: tip }] : []),
  ],
});
const paid = (more: Partial<OrderPaid>) =>
  bookPaid({
    ...when,
    price: price(1_000),
    as: 'sales',
    money: 0,
    before: 0,
    giftCards: 0,
    credits: 0,
    ...more,
  });
const refunded = (more: Partial<OrderRefunded>) =>
  bookRefunded({ ...when, price: price(1_000), as: 'sales', money: 0, giftCards: 0, before: 0, ...more });
const booked = (entries: readonly (LedgerEntry | null)[]) =>
  balancesOf(entries.flatMap((entry) => (entry ? [ledgerEntrySchema.parse(entry)] : [])));

describe('an order', () => {
  test('by card and gift card, with tax and tip', () => {
    expect(booked([paid({ price: price(1_000, 210, 90), money: 1_000, giftCards: 300 })])).toEqual({
      clearing: 1_000,
      giftCards: 300,
      sales: -1_000,
      tax: -210,
      tips: -90,
    });
  });
  test('of a gift card earns nothing yet, and spending it does', () => {
    const sold = paid({ price: price(5_000), as: 'giftCards', money: 5_000 });
    const spent = paid({ giftCards: 1_000 });
    expect(booked([sold, spent])).toEqual({ clearing: 5_000, giftCards: -4_000, sales: -1_000 });
  });
  test('that costs nothing is no entry', () => {
    expect(paid({ price: price(0) })).toBeNull();
  });
  test('given back goes where it came from', () => {
    const all = price(1_000, 210);
    const entries = [
      paid({ price: all, money: 910, giftCards: 300 }),
      refunded({ price: all, money: 910 }),
      refunded({ price: all, giftCards: 300, before: 910 }),
    ];
    expect(booked(entries)).toEqual({ clearing: 0, giftCards: 0, sales: -1_000, refunds: 1_000, tax: 0 });
  });
});

test.each([
  ['fee', { fees: 55, clearing: -55 }],
  ['payout', { bank: 55, clearing: -55 }],
  ['disputeOpened', { disputes: 55, clearing: -55 }],
  ['disputeLost', { disputeLosses: 55, disputes: -55 }],
] as const)('%s', (kind, balances) => {
  expect(booked([bookMove(kind, { ...when, amount: 55 })])).toEqual(balances);
});

test('whatever is paid in whatever parts and given back: it balances, and every share ends to the cent', () => {
  const amounts = fc.record({
    net: fc.integer({ min: 1, max: 90_000 }),
    tax: fc.integer({ min: 0, max: 20_000 }),
    tip: fc.integer({ min: 0, max: 5_000 }),
    cuts: fc.array(fc.nat(115_000), { maxLength: 4 }),
    backs: fc.array(fc.nat(115_000), { maxLength: 4 }),
  });
  const partsOf = (total: number, cuts: readonly number[]) =>
    [...cuts.map((cut) => cut % (total + 1)), total]
      .sort((one, other) => one - other)
      .map((until, index, all) => [all[index - 1] ?? 0, until] as const);
  fc.assert(
    fc.property(amounts, ({ net, tax, tip, cuts, backs }) => {
      const whole = price(net, tax, tip);
      const ins = partsOf(whole.total, cuts).map(([before, until]) =>
        paid({ price: whole, money: until - before, before }),
      );
      expect(booked(ins)).toMatchObject({ clearing: whole.total, sales: -net });
      expect(booked(ins).tax ?? 0).toBe(-tax || 0);
      const outs = partsOf(whole.total, backs).map(([before, until]) =>
        refunded({ price: whole, money: until - before, before }),
      );
      const end = booked([...ins, ...outs]);
      expect(end).toMatchObject({ clearing: 0, sales: -net, refunds: net });
      expect([end.tax ?? 0, end.tips ?? 0]).toEqual([0, 0]);
      expect(Object.values(end).reduce((sum, amount) => sum + amount, 0)).toBe(0);
    }),
  );
});
