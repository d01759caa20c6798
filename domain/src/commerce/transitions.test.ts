import { describe, expect, it } from 'vitest';
import { sampleOrder, samplePayment } from './order.fixture.ts';
import { orderStatusSchema } from './order.ts';
import { refundStatus, transitionOrder } from './transitions.ts';

const settled = ['paid', 'partlyRefunded', 'refunded', 'disputed', 'disputeLost'];
const allowed = [
  'awaitingPayment>processing',
  'awaitingPayment>paid',
  'awaitingPayment>expired',
  'awaitingPayment>cancelled',
  'processing>paid',
  'processing>expired',
  'processing>cancelled',
  'partlyRefunded>partlyRefunded',
  'expired>paid',
  'cancelled>paid',
  ...settled.flatMap((from) => settled.filter((to) => to !== from).map((to) => `${from}>${to}`)),
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
