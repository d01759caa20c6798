import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyRefund } from './apply-refund.ts';
import { grantsOf } from './grant-order.ts';
import { sampleOrder } from './order.fixture.ts';
import type { Order } from './order.ts';
import type { OrderItem } from './order-item.ts';
import { refundItems } from './refund-items.ts';

const at = new Date('2026-11-21T12:00:00Z');
const item = (key: string, net: number, tax = 0): OrderItem => ({
  key,
  offeringId: key,
  variantId: null,
  kind: 'product',
  title: key,
  choice: '',
  quantity: 1,
  net,
  tax,
  refunded: 0,
  parts: [],
});
const order = (items: readonly OrderItem[], giftCard = 0, changes: Partial<Order> = {}): Order => {
  const total = items.reduce((sum, { net, tax }) => sum + net + tax, 0);
  return sampleOrder({
    purpose: 'shop',
    status: 'paid',
    bookingIds: [],
    items: [...items],
    quote: { currency: 'EUR', lines: [{ kind: 'base', label: 'All', quantity: 1, amount: total }], total },
    due: total - giftCard,
    paidAt: at,
    ...changes,
  });
};
const refund = (of: Order, refunds: Record<string, number>) => {
  const done = refundItems('o', of, refunds, at);
  return done.ok ? done.value : done.code;
};

test('money first, then the gift card', () => {
  const done = refund(order([item('a', 1_000, 210), item('b', 500)], 800), { a: 1_210 });
  expect(done).toMatchObject({
    giftCard: 300,
    events: [{ type: 'payment.refundDue', orderId: 'o', amount: 910 }],
    order: { refundsDue: 910, status: 'paid' },
  });
});

test('what was paid by gift card alone is refunded at once', () => {
  const all = order([item('a', 700), item('b', 300)], 1_000);
  const half = refund(all, { a: 700 });
  expect(half).toMatchObject({ giftCard: 700, events: [], order: { status: 'partlyRefunded' } });
  if (typeof half === 'string') throw new Error(half);
  expect(refund(half.order, { b: 300 })).toMatchObject({ giftCard: 300, order: { status: 'refunded' } });
});

test('with all its money back, what a gift card paid of it is still there to be given back', () => {
  const first = refund(order([item('a', 700), item('b', 300)], 300), { a: 700 });
  if (typeof first === 'string') throw new Error(first);
  const refunds = [{ id: 're_1', amount: 700, state: 'succeeded' as const }];
  const news = applyRefund(first.order, { orderId: 'o', refunds, at });
  if (!news.ok) throw new Error(news.code);
  expect(news.value.order).toMatchObject({ status: 'partlyRefunded', refunded: 700 });
  expect(grantsOf('o', news.value.order).map(([, { state }]) => state)).toEqual(['ended', 'active']);
  const rest = refund(news.value.order, { b: 300 });
  expect(rest).toMatchObject({ giftCard: 300, events: [], order: { status: 'refunded' } });
});

describe('refuses', () => {
  test.each([
    ['more than it cost', { a: 1_001 }],
    ['nothing', {}],
    ['zero', { a: 0 }],
    ['a negative amount', { a: -5 }],
    ['a fraction', { a: 0.5 }],
    ['NaN', { a: Number.NaN }],
    ['what was not bought', { x: 1 }],
  ])('%s', (_, refunds) => {
    expect(refund(order([item('a', 1_000)]), refunds)).toBe('invalid_request');
  });
  test.each([
    ['an unpaid order', { paidAt: null, status: 'awaitingPayment' as const }],
    ['one that is given back', { status: 'refunded' as const }],
    ['a booking', { purpose: 'booking' as const }],
  ])('%s', (_, changes) => {
    expect(refund(order([item('a', 1_000)], 0, changes), { a: 1 })).toBe('invalid_transition');
  });
});

test('however often: never more than was paid, by money or by card', () => {
  const steps = fc.array(
    fc.record({ key: fc.constantFrom('a', 'b'), amount: fc.integer({ min: 1, max: 900 }) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_000 }),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: 400 }),
      steps,
      (a, b, byHand, all) => {
        const giftCard = Math.floor((a + b) / 3);
        let now: Order = { ...order([item('a', a), item('b', b)], giftCard), refunded: 0 };
        now = { ...now, refunded: Math.min(byHand, now.due) };
        let cards = 0;
        for (const { key, amount } of all) {
          const done = refundItems('o', now, { [key]: amount }, at);
          if (!done.ok) continue;
          now = done.value.order;
          cards += done.value.giftCard;
        }
        expect(now.refundsDue).toBeLessThanOrEqual(now.due);
        expect(now.items.every(({ net, refunded }) => refunded <= net)).toBe(true);
        expect(cards).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
