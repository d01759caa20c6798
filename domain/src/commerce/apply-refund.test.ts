import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyRefund } from './apply-refund.ts';
import { sampleOrder, samplePayment } from './order.fixture.ts';

const { at } = samplePayment(60);
const paid = sampleOrder({ status: 'paid', paidAt: samplePayment().at, paymentIntentId: 'pi_1' });
const refund = (refundedTotal: number) => ({ orderId: 'order', refundedTotal, at });

it.each([
  [3000, 'partlyRefunded'],
  [8999, 'partlyRefunded'],
  [9000, 'refunded'],
])('%i of 9000 make it %s', (total, status) => {
  expect(applyRefund(paid, refund(total))).toMatchObject({
    ok: true,
    value: {
      order: { status, refunded: total },
      events: [{ type: 'payment.refunded', orderId: 'order', amount: total }],
    },
  });
});

it('grows by parts, each told once', () => {
  const part = sampleOrder({ ...paid, status: 'partlyRefunded', refunded: 3000 });
  expect(applyRefund(part, refund(4000))).toMatchObject({
    value: { order: { status: 'partlyRefunded', refunded: 4000 }, events: [{ amount: 1000 }] },
  });
  expect(applyRefund(part, refund(3000))).toEqual({ ok: true, value: { order: part, events: [] } });
  expect(applyRefund(part, refund(2000))).toEqual({ ok: true, value: { order: part, events: [] } });
});

it('is kept when it comes before its payment', () => {
  expect(applyRefund(sampleOrder(), refund(9000))).toMatchObject({
    value: { order: { status: 'awaitingPayment', refunded: 9000 }, events: [{ amount: 9000 }] },
  });
});

it.each([
  [9001, 'conflict'],
  [-1, 'invalid_request'],
  [0.5, 'invalid_request'],
  [Number.NaN, 'invalid_request'],
])('%d is refused', (total, code) => {
  expect(applyRefund(paid, refund(total))).toMatchObject({ ok: false, code });
});

it('in any order and however often, ends at the largest total, and its events add up to it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9000), { minLength: 1, maxLength: 12 }), (totals) => {
      let order = paid;
      let told = 0;
      for (const total of totals) {
        const result = applyRefund(order, refund(total));
        if (!result.ok) throw new Error(result.code);
        order = result.value.order;
        for (const event of result.value.events) told += event.type === 'payment.refunded' ? event.amount : 0;
      }
      expect(order.refunded).toBe(Math.max(...totals));
      expect(told).toBe(order.refunded);
    }),
  );
});
