import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PricedItem, priceOrder } from '../../pricing/engine/index.ts';
import type { Quote, QuoteLine } from '../../pricing/index.ts';
import { bookPaid, bookReturned, type PaidPart } from '../ledger/book-order.ts';
import type { LedgerEntry, Named } from '../ledger/ledger-entry.ts';
import { sampleOrder } from '../order.fixture.ts';
import type { Order } from '../order.ts';
import type { Invoice } from './invoice.ts';
import { documentedOf, invoiceContents } from './make-invoice.ts';

const at = new Date('2026-11-21T12:00:00Z');
const facts = { orderId: 'order', currency: 'EUR' as const, at, now: at };
type Taxes = Invoice['taxes'];
const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);

/** What a history of payment and refunds is documented as. */
function documents(
  order: Order,
  parts: readonly PaidPart[],
  refunds: readonly number[],
  bookings: Parameters<typeof invoiceContents>[2] = [],
) {
  const entry = bookPaid(facts, parts);
  if (!entry) throw new Error('nothing was paid');
  const booked: LedgerEntry[] = [entry];
  let left = sum(parts.map(({ money, giftCards }) => money + giftCards));
  for (const wanted of refunds) {
    const money = Math.min(wanted, left);
    const back = money > 0 ? bookReturned(facts, booked, { money, giftCards: 0 }) : null;
    if (back) booked.push(back);
    left -= money;
  }
  const named = booked.map((one, index): Named => ({ id: `${index}`, entry: one }));
  return { left, all: invoiceContents(documentedOf(named), order, bookings).map(({ content }) => content) };
}

/** By name what rows of several documents come to together. */
function together(all: readonly Taxes[]): Record<string, readonly [net: number, tax: number]> {
  const sums: Record<string, readonly [number, number]> = {};
  for (const { label, percent, net, tax } of all.flat()) {
    const name = `${label} ${percent}`;
    const [before, taxed] = sums[name] ?? [0, 0];
    sums[name] = [before + (net ?? Number.NaN), taxed + tax];
  }
  return sums;
}

const vat = (percent: number) => ({
  ...{ label: 'VAT', percent, areaIds: [], from: null, until: null, countries: [] },
});
const taxesOf = { none: [], low: [vat(10)], high: [vat(21)], both: [vat(10), vat(2.5)] };

/** A cart as the server prices it. */
function bought(
  things: readonly (readonly [net: number, taxed: keyof typeof taxesOf])[],
  isOld = false,
): Order {
  const items = things.map(
    ([amount, taxed], index): PricedItem => ({
      ...{
        key: `${index}`,
        offeringId: 'o',
        kind: 'product',
        categoryIds: [],
        quantity: 1,
        undiscounted: [],
      },
      lines: [{ kind: 'base', label: `Thing ${index}`, quantity: 1, amount }],
      taxes: taxesOf[taxed],
    }),
  );
  const place = { date: '2026-11-21', areaId: null, country: null, exempt: false };
  const priced = priceOrder({ currency: 'EUR', items, discounts: [], place, tip: 0, giftCards: [] });
  if (!priced.ok) throw new Error(priced.code);
  const { quote } = priced.value;
  const ordered = priced.value.items.map(({ key, net, tax, taxes }) => ({
    ...{ key, offeringId: 'o', variantId: null, kind: 'product' as const, title: 'Thing', choice: '' },
    ...{ quantity: 1, net, tax, refunded: 0, parts: [] },
    ...(isOld
      ? {}
      : {
          taxes: taxes.map(({ label, amount, reason }) => ({
            label,
            percent: reason?.of === 'percent' ? reason.percent : null,
            amount,
          })),
        }),
  }));
  return sampleOrder({ purpose: 'shop', bookingIds: [], items: ordered, quote, due: quote.total });
}
const whole = ({ quote }: Order): PaidPart => ({
  ...{ price: quote, as: 'sales', money: quote.total, giftCards: 0, before: 0 },
});
/** As prices are: of a cent or two no tax comes to anything. */
const amounts = fc.integer({ min: 100, max: 90_000 });
const refunds = fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 6 });

describe('an invoice of several rates', () => {
  const carts = (...kinds: (keyof typeof taxesOf)[]) =>
    fc.array(fc.tuple(amounts, fc.constantFrom(...kinds)), { minLength: 1, maxLength: 12 });

  test('says of each what it is reckoned from, and credit notes of all of it come to the same, to the cent', () => {
    fc.assert(
      fc.property(carts('none', 'low', 'high'), refunds, fc.boolean(), (things, parts, isWhole) => {
        const order = bought(things);
        const back = isWhole ? [...parts, order.quote.total] : parts;
        const { all, left } = documents(order, [whole(order)], back);
        const [invoice, ...notes] = all;
        const netAt = (kind: keyof typeof taxesOf) =>
          sum(things.filter(([, taxed]) => taxed === kind).map(([net]) => net));
        const isTaxed = netAt('low') + netAt('high') > 0;
        const said = Object.fromEntries(invoice?.taxes.map(({ percent, net }) => [percent, net]) ?? []);
        const expected = { 10: netAt('low'), 21: netAt('high'), ...(isTaxed ? { 0: netAt('none') } : {}) };
        expect(said).toEqual(Object.fromEntries(Object.entries(expected).filter(([, net]) => net > 0)));
        for (const { lines, taxes, total } of all) {
          const net = sum(lines.map((line) => line.net));
          expect(net + sum(taxes.map(({ tax }) => tax))).toBe(total);
          if (taxes.length > 0) expect(sum(taxes.map((row) => row.net ?? Number.NaN))).toBe(net);
          for (const row of taxes) expect(Math.min(row.net ?? -1, row.tax)).toBeGreaterThanOrEqual(0);
        }
        if (left === 0 && isTaxed) {
          expect(together(notes.map(({ taxes }) => taxes))).toEqual(together([invoice?.taxes ?? []]));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('of which several are on one thing says what each is on', () => {
    fc.assert(
      fc.property(carts('none', 'low', 'both'), refunds, (things, parts) => {
        const order = bought(things);
        const { all } = documents(order, [whole(order)], [...parts, order.quote.total]);
        const [invoice, ...notes] = all;
        const netAt = (...kinds: string[]) =>
          sum(things.filter(([, taxed]) => kinds.includes(taxed)).map(([net]) => net));
        const said = new Map(invoice?.taxes.map(({ percent, net }) => [percent, net]));
        expect([said.get(10) ?? 0, said.get(2.5) ?? 0]).toEqual([netAt('low', 'both'), netAt('both')]);
        if (said.size > 0) {
          expect(together(notes.map(({ taxes }) => taxes))).toEqual(together([invoice?.taxes ?? []]));
        }
      }),
    );
  });

  test('of an order from before its things said how they are taxed says it where the amounts do, else nothing', () => {
    const order = bought(
      [
        [1_000, 'low'],
        [2_000, 'high'],
        [300, 'none'],
      ],
      true,
    );
    expect(documents(order, [whole(order)], []).all[0]?.taxes).toEqual([
      { label: 'VAT', percent: 10, net: 1_000, tax: 100 },
      { label: 'VAT', percent: 21, net: 2_000, tax: 420 },
      { label: '', percent: 0, net: 300, tax: 0 },
    ]);
    // Of one cent and of two, ten and two and a half percent together and either alone cannot be told apart.
    const unclear = bought(
      [
        [1_000, 'both'],
        [2_000, 'low'],
      ],
      true,
    );
    const [invoice] = documents(unclear, [whole(unclear)], []).all;
    expect(invoice?.taxes.map(({ net, tax }) => [net, tax])).toEqual([
      [null, 300],
      [null, 25],
    ]);
  });
});

const taxLine = (label: string, percent: number, net: number): QuoteLine => ({
  ...{ kind: 'tax', label, quantity: 1, amount: Math.floor((net * percent) / 100 + 0.5) },
  reason: { of: 'percent', percent },
});
/** A booking's price: one thing, the taxes on it, a tip. */
function priced(net: number, percents: readonly number[], tip: number): Quote {
  const lines: QuoteLine[] = [
    { kind: 'base', label: 'Visit', quantity: 1, amount: net },
    ...percents.map((percent) => taxLine(`Tax ${percent}`, percent, net)).filter(({ amount }) => amount > 0),
    ...(tip > 0 ? [{ kind: 'tip' as const, label: '', quantity: 1, amount: tip }] : []),
  ];
  return { currency: 'EUR', lines, total: sum(lines.map(({ amount }) => amount)) };
}
const prices = fc
  .tuple(amounts, fc.subarray([21, 8.25, 2], { minLength: 1 }), fc.nat(2_000))
  .map((facts) => priced(...facts));

describe('of a booking', () => {
  test('a deposit and the rest are together what the price says, by rate', () => {
    fc.assert(
      fc.property(prices, fc.integer({ min: 1, max: 99 }), refunds, (price, percent, parts) => {
        const deposit = Math.max(1, Math.floor((price.total * percent) / 100));
        const rest = price.total - deposit;
        const part = (money: number, before: number): PaidPart => ({
          ...{ price, as: 'sales', money, giftCards: 0, before },
        });
        const first = sampleOrder({ quote: price, due: deposit });
        const [one, ...notes] = documents(first, [part(deposit, 0)], [...parts, deposit]).all;
        const last = sampleOrder({ purpose: 'balance', quote: price, due: rest });
        const bookings = [{ quote: price, dueNow: deposit }];
        const [two] = rest > 0 ? documents(last, [part(rest, deposit)], [], bookings).all : [];
        const whole = sampleOrder({ quote: price, due: price.total });
        const [all] = documents(whole, [part(price.total, 0)], []).all;
        expect(together([one?.taxes ?? [], two?.taxes ?? []])).toEqual(together([all?.taxes ?? []]));
        expect(together(notes.map(({ taxes }) => taxes))).toEqual(together([one?.taxes ?? []]));
        // All of it is taxed by every rate, but for the tip.
        for (const document of [one, two]) {
          const bases = document?.taxes.filter((row) => row.percent !== 0).map((row) => row.net) ?? [];
          expect(new Set(bases).size).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('several at once that are taxed differently each bring their own', () => {
    const quotes = [priced(10_000, [21], 0), priced(5_000, [], 0), priced(2_000, [21, 2], 500)];
    const dueNow = [3_630, 5_000, 2_960];
    const bookings = quotes.map((quote, index) => ({ quote, dueNow: dueNow[index] ?? 0 }));
    const lines = quotes.flatMap((quote) => quote.lines);
    const order = sampleOrder({
      bookingIds: ['a', 'b', 'c'],
      quote: { currency: 'EUR', lines, total: sum(quotes.map(({ total }) => total)) },
      due: sum(dueNow),
    });
    const parts = bookings.map(
      ({ quote, dueNow: money }): PaidPart => ({
        ...{ price: quote, as: 'sales', money, giftCards: 0, before: 0 },
      }),
    );
    const [invoice] = documents(order, parts, [], bookings).all;
    expect(invoice?.taxes).toEqual([
      { label: 'Tax 21', percent: 21, net: 5_000, tax: 1_050 },
      { label: 'Tax 2', percent: 2, net: 2_000, tax: 40 },
      { label: '', percent: 0, net: 5_500, tax: 0 },
    ]);
  });
});
