import { expect, it } from 'vitest';
import { applyDecline } from './apply-decline.ts';
import { sampleOrder, samplePayment } from './order.fixture.ts';
import { orderSchema, orderStatusSchema } from './order.ts';

const decline = { orderId: 'order', reason: 'card_declined', at: samplePayment().at };

it('is noted, told, and leaves the order waiting', () => {
  expect(applyDecline(sampleOrder(), decline)).toMatchObject({
    order: { status: 'awaitingPayment', lastDecline: 'card_declined', updatedAt: decline.at },
    events: [{ type: 'payment.failed', orderId: 'order', reason: 'card_declined' }],
  });
});

it.each(orderStatusSchema.exclude(['awaitingPayment']).options)(
  'is old news to an order that is %s',
  (status) => {
    const order = sampleOrder({ status });
    expect(applyDecline(order, decline)).toEqual({ order, events: [] });
  },
);

it('stays storable with any reason', () => {
  const { order } = applyDecline(sampleOrder(), { ...decline, reason: 'x'.repeat(500) });
  expect(orderSchema.safeParse(order).success).toBe(true);
});
