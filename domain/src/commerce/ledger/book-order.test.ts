import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  balancesOf,
  bookCredit,
  bookMove,
  bookPaid,
  bookReturned,
  type GivenBack,
  type PaidPart,
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
const part = (more: Partial<PaidPart>): PaidPart => ({
  price: price(1_000),
  as: 'sales',
  money: 0,
  before: 0,
  giftCards: 0,
  ...more,
});
const paid = (more: Partial<PaidPart>) => bookPaid(when, [part(more)]);
const sound = (entries: readonly (LedgerEntry | null)[]) =>
  entries.flatMap((entry) => (entry ? [ledgerEntrySchema.parse(entry)] : []));
const booked = (entries: readonly (LedgerEntry | null)[]) => balancesOf(sound(entries));
/** The charge, and everything that goes back of it one after the other. */
const returned = (charge: LedgerEntry | null, backs: readonly Partial<GivenBack>[]) => {
  const all = sound([charge]);
  for (const back of backs)
    all.push(...sound([bookReturned(when, all, { money: 0, giftCards: 0, ...back })]));
  return all;
};

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
  test('of several things is one entry', () => {
    const both = bookPaid(when, [
      part({ money: 1_000 }),
      part({ price: price(500, 105), money: 605, as: 'sales' }),
    ]);
    expect(both?.postings).toEqual([
      { account: 'clearing', amount: 1_605 },
      { account: 'sales', amount: -1_500 },
      { account: 'tax', amount: -105 },
    ]);
  });
  test('that costs nothing is no entry', () => {
    expect(paid({ price: price(0) })).toBeNull();
  });
  test('given back goes where it came from', () => {
    const charge = paid({ price: price(1_000, 210), money: 910, giftCards: 300 });
    expect(balancesOf(returned(charge, [{ money: 910 }, { giftCards: 300 }]))).toEqual({
      clearing: 0,
      giftCards: 0,
      sales: -1_000,
      refunds: 1_000,
      tax: 0,
    });
  });
  test('that was never booked gives nothing back', () => {
    expect(bookReturned(when, [], { money: 100, giftCards: 0 })).toBeNull();
  });
});

test('a credit is earned when it is used, and owed again when it comes back', () => {
  const sold = paid({ price: price(9_000), as: 'credits', money: 9_000 });
  const used = bookCredit('creditUsed', when, price(1_000, 210), 900);
  expect(booked([sold, used])).toEqual({ clearing: 9_000, credits: -8_100, sales: -744, tax: -156 });
  const back = bookCredit('creditReturned', when, price(1_000, 210), 900);
  expect(booked([sold, used, back])).toMatchObject({ credits: -9_000, sales: -744, refunds: 744, tax: 0 });
  expect(bookCredit('creditUsed', when, price(1_000), 0)).toBeNull();
});

test.each([
  ['fee', { fees: 55, clearing: -55 }],
  ['commissionReturned', { clearing: 55, commission: -55 }],
  ['payout', { bank: 55, clearing: -55 }],
  ['creditExpired', { credits: 55, breakage: -55 }],
  ['giftCardRevived', { giftCards: -55, breakage: 55 }],
  ['disputeOpened', { disputes: 55, clearing: -55 }],
  ['disputeLost', { disputeLosses: 55, disputes: -55 }],
  ['disputeFee', { disputeFees: 55, clearing: -55 }],
  ['disputeFeeReturned', { disputeFees: -55, clearing: 55 }],
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
    onCards: fc.nat(115_000),
  });
  const partsOf = (total: number, cuts: readonly number[]) =>
    [...cuts.map((cut) => cut % (total + 1)), total]
      .sort((one, other) => one - other)
      .map((until, index, all) => [all[index - 1] ?? 0, until] as const);
  fc.assert(
    fc.property(amounts, ({ net, tax, tip, cuts, backs, onCards }) => {
      const whole = price(net, tax, tip);
      const ins = partsOf(whole.total, cuts).map(([before, until]) =>
        paid({ price: whole, money: until - before, before }),
      );
      expect(booked(ins)).toMatchObject({ clearing: whole.total, sales: -net });
      expect(booked(ins).tax ?? 0).toBe(-tax || 0);
      // Each order gives back what it took in, in parts of its own, some of it onto a gift card.
      const all = ins.flatMap((charge) => {
        const sum = charge?.postings[0]?.amount ?? 0;
        const card = onCards % (sum + 1);
        const parts = partsOf(sum - card, backs).map(([before, until]) => ({ money: until - before }));
        return returned(charge, [...parts.slice(0, 1), { giftCards: card }, ...parts.slice(1)]);
      });
      const end = balancesOf(all);
      expect(end).toMatchObject({ sales: -net, refunds: net });
      expect([end.tax ?? 0, end.tips ?? 0, (end.clearing ?? 0) + (end.giftCards ?? 0)]).toEqual([0, 0, 0]);
      expect(Object.values(end).reduce((sum, amount) => sum + amount, 0)).toBe(0);
      // A debit where an income grows would hide a share that shrank.
      expect(all.every(({ kind, postings }) => kind === 'refund' || (postings[1]?.amount ?? 0) < 0)).toBe(
        true,
      );
    }),
  );
});
