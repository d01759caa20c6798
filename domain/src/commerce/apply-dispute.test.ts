import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyDispute } from './apply-dispute.ts';
import { applyPayment } from './apply-payment.ts';
import { applyProcessing } from './apply-processing.ts';
import { applyRefund } from './apply-refund.ts';
import { sampleOrder, samplePayment, sampleStanding } from './order.fixture.ts';
import type { Order } from './order.ts';
import { type DisputeState, disputeStates } from './order-dispute.ts';

const { at } = samplePayment(60);
const paid = sampleOrder({ status: 'paid', paidAt: samplePayment().at, paymentIntentId: 'pi_1' });
const news = (state: DisputeState, id = 'dp_1', amount = 9000) => ({
  orderId: 'order',
  dispute: { id, state, amount, reason: 'fraudulent', dueBy: null, openedAt: at },
  at,
});
function heard(order: Order, ...states: DisputeState[]) {
  return states.reduce(
    ({ order: before, events }, state) => {
      const result = applyDispute(before, news(state));
      if (!result.ok) throw new Error(result.code);
      return { order: result.value.order, events: [...events, ...result.value.events.map((e) => e.type)] };
    },
    { order, events: [] as string[] },
  );
}

it.each([
  [['needsResponse'], 'disputed', ['payment.disputed']],
  [['needsResponse', 'underReview'], 'disputed', ['payment.disputed']],
  [['needsResponse', 'underReview', 'won'], 'paid', ['payment.disputed', 'payment.disputeClosed']],
  [['needsResponse', 'lost'], 'disputeLost', ['payment.disputed', 'payment.disputeClosed']],
  [['inquiry', 'inquiryReview'], 'paid', ['payment.disputed']],
  [['inquiry', 'inquiryClosed'], 'paid', ['payment.disputed', 'payment.disputeClosed']],
  [['inquiry', 'needsResponse'], 'disputed', ['payment.disputed', 'payment.disputed']],
  [['won', 'needsResponse', 'inquiry'], 'paid', ['payment.disputeClosed']],
] as const)('%j makes it %s', (states, status, events) => {
  expect(heard(paid, ...states)).toMatchObject({ order: { status }, events });
});

it('of more than was paid is refused', () => {
  expect(applyDispute(paid, news('needsResponse', 'dp_1', 9001))).toMatchObject({ code: 'conflict' });
});

it('of a part that is won leaves what was given back given back', () => {
  const refunded = applyRefund(paid, {
    orderId: 'order',
    refunds: [{ id: 're_1', amount: 3000, state: 'succeeded' }],
    at,
  });
  if (!refunded.ok) throw new Error(refunded.code);
  expect(heard(refunded.value.order, 'needsResponse').order.status).toBe('disputed');
  expect(heard(refunded.value.order, 'needsResponse', 'won').order.status).toBe('partlyRefunded');
});

it('whatever is heard, in whatever order, before or after the payment: the furthest counts', () => {
  const states = fc.array(fc.constantFrom(...disputeStates), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(states, fc.nat(8), (all, when) => {
      const before = heard(sampleOrder({ purpose: 'package', bookingIds: [] }), ...all.slice(0, when)).order;
      const settled = applyPayment({ ...sampleStanding(), orders: { order: before } }, samplePayment());
      if (!settled.ok) throw new Error(settled.code);
      const { order } = heard(settled.value.orders.order ?? before, ...all.slice(when));
      const furthest = Math.max(...all.map((state) => disputeStates.indexOf(state)));
      const state = disputeStates[furthest];
      expect(order.disputes).toHaveLength(1);
      expect(order.disputes[0]?.state).toBe(state);
      const status =
        state === 'needsResponse' || state === 'underReview'
          ? 'disputed'
          : state === 'lost'
            ? 'disputeLost'
            : 'paid';
      expect(order.status).toBe(status);
    }),
  );
});

it('a buyer’s bank is waited for where nothing else has happened, and not for a time', () => {
  const shop = sampleOrder({ purpose: 'shop', bookingIds: [], lastDecline: 'card_declined' });
  expect(applyProcessing(shop, at)).toMatchObject({ status: 'processing', lastDecline: null });
  for (const status of ['paid', 'expired', 'cancelled', 'processing'] as const) {
    const other = { ...shop, status };
    expect(applyProcessing(other, at)).toBe(other);
  }
  const booking = sampleOrder();
  expect(applyProcessing(booking, at)).toBe(booking);
});
