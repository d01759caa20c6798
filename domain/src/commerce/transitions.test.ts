import { describe, expect, it } from 'vitest';
import { sampleOrder, samplePayment } from './order.fixture.ts';
import { orderStatusSchema } from './order.ts';
import { refundStatus, transitionOrder } from './transitions.ts';

const allowed = [
  'awaitingPayment>paid',
  'awaitingPayment>expired',
  'awaitingPayment>cancelled',
  'paid>partlyRefunded',
  'paid>refunded',
  'partlyRefunded>partlyRefunded',
  'partlyRefunded>refunded',
  'expired>paid',
  'cancelled>paid',
];
const { at } = samplePayment();
const everyStep = orderStatusSchema.options.flatMap((from) =>
  orderStatusSchema.options.map((to) => [from, to, allowed.includes(`${from}>${to}`)] as const),
);

describe('transitionOrder', () => {
  it.each(everyStep)('%s -> %s: %s', (from, to, may) => {
    const order = sampleOrder({ status: from });
    expect(transitionOrder(order, to, at)).toMatchObject(
      may
        ? { ok: true, value: { ...order, status: to, updatedAt: at } }
        : { ok: false, code: 'invalid_transition' },
    );
  });
});

it('an order is as refunded as its money', () => {
  expect([refundStatus(0, 9), refundStatus(1, 9), refundStatus(8, 9), refundStatus(9, 9)]).toEqual([
    'paid',
    'partlyRefunded',
    'partlyRefunded',
    'refunded',
  ]);
  expect(refundStatus(0, 0)).toBe('paid');
});
