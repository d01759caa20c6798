import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRefund } from './apply-refund.ts';
import { sampleOrder, samplePayment } from './order.fixture.ts';
import type { Order } from './order.ts';
import { failedRefunds, type RefundSeen, refundStates } from './order-refund.ts';
import { resolveRefund } from './resolve-refund.ts';
import { settledStatus } from './transitions.ts';

const { at } = samplePayment(60);
const paid = sampleOrder({ status: 'paid', paidAt: samplePayment().at, paymentIntentId: 'pi_1' });
const seen = (id: string, amount: number, state: RefundSeen['state'] = 'succeeded') => ({
  id,
  amount,
  state,
});
const news = (...refunds: RefundSeen[]) => ({ orderId: 'order', refunds, at });

/** The order after some news, and the minor units its events told of. */
function after(order: Order, ...all: ReturnType<typeof news>[]) {
  return all.reduce(
    ({ order: before, told, failed }, one) => {
      const result = applyRefund(before, one);
      if (!result.ok) throw new Error(result.code);
      const { events } = result.value;
      return {
        order: result.value.order,
        told: told + events.reduce((sum, e) => sum + (e.type === 'payment.refunded' ? e.amount : 0), 0),
        failed: failed + events.filter((e) => e.type === 'payment.refundFailed').length,
      };
    },
    { order, told: 0, failed: 0 },
  );
}

it.each([
  [3000, 'partlyRefunded'],
  [8999, 'partlyRefunded'],
  [9000, 'refunded'],
])('%i of 9000 make it %s', (amount, status) => {
  expect(applyRefund(paid, news(seen('re_1', amount)))).toMatchObject({
    ok: true,
    value: {
      order: { status, refunded: amount, refundsDue: amount },
      events: [{ type: 'payment.refunded', orderId: 'order', amount }],
    },
  });
});

it('grows by parts, each told once', () => {
  const part = after(paid, news(seen('re_1', 3000, 'pending'))).order;
  const both = news(seen('re_1', 3000), seen('re_2', 1000));
  expect(applyRefund(part, both)).toMatchObject({
    value: { order: { status: 'partlyRefunded', refunded: 4000 }, events: [{ amount: 1000 }] },
  });
  const { order } = after(part, both);
  expect(applyRefund(order, news(seen('re_1', 3000, 'pending')))).toEqual({
    ok: true,
    value: { order, events: [] },
  });
});

it('is kept when it comes before its payment', () => {
  expect(applyRefund(sampleOrder(), news(seen('re_1', 9000)))).toMatchObject({
    value: { order: { status: 'awaitingPayment', refunded: 9000 }, events: [{ amount: 9000 }] },
  });
});

it.each([
  [9001, 'conflict'],
  [-1, 'invalid_request'],
  [0, 'invalid_request'],
  [0.5, 'invalid_request'],
  [Number.NaN, 'invalid_request'],
])('%d is refused', (amount, code) => {
  expect(applyRefund(paid, news(seen('re_1', amount)))).toMatchObject({ ok: false, code });
});

describe('one that fails', () => {
  const failed = after(paid, news(seen('re_1', 9000)), news(seen('re_1', 9000, 'failed')));
  it('is ours again, still owed, and told once', () => {
    expect(failed).toMatchObject({
      order: { status: 'paid', refunded: 0, refundsDue: 9000 },
      told: 9000,
      failed: 1,
    });
    expect(after(failed.order, news(seen('re_1', 9000)))).toMatchObject({ order: failed.order, failed: 0 });
    expect(after(failed.order, news(seen('re_2', 9000))).order).toMatchObject({ status: 'refunded' });
  });
  it.each([
    ['again', [{ type: 'payment.refundDue', orderId: 'order', amount: 9000 }]],
    ['otherwise', []],
  ] as const)('is seen to once: %s', (how, events) => {
    const resolved = resolveRefund('order', failed.order, { refundId: 're_1', how, at });
    if (!resolved.ok) throw new Error(resolved.code);
    expect(resolved.value.events).toEqual(events);
    expect(failedRefunds(resolved.value.order.refunds)).toEqual([]);
    for (const twice of ['again', 'otherwise'] as const) {
      const again = resolveRefund('order', resolved.value.order, { refundId: 're_1', how: twice, at });
      expect(again).toMatchObject({ ok: false, code: 'invalid_transition' });
    }
    expect(after(resolved.value.order, news(seen('re_1', 9000, 'failed'))).failed).toBe(0);
  });
  it('is the only one that can be seen to', () => {
    const whole = after(paid, news(seen('re_1', 9000))).order;
    expect(resolveRefund('order', whole, { refundId: 're_1', how: 'again', at }).ok).toBe(false);
  });
});

it('whatever is heard of refunds, in whatever order and however often: the furthest of each counts', () => {
  const lives = fc.array(
    fc.record({ amount: fc.integer({ min: 1, max: 2_000 }), last: fc.constantFrom(...refundStates) }),
    { minLength: 1, maxLength: 4 },
  );
  const stories = lives.chain((refunds) => {
    const all = refunds.flatMap(({ amount, last }, index) =>
      refundStates
        .slice(0, refundStates.indexOf(last) + 1)
        .map((state) => news(seen(`re_${index}`, amount, state))),
    );
    const replayed = fc
      .array(fc.constantFrom(...all), { maxLength: 10 })
      .chain((more) => fc.shuffledSubarray([...all, ...more], { minLength: all.length + more.length }));
    return fc.record({ refunds: fc.constant(refunds), replayed });
  });
  fc.assert(
    fc.property(stories, ({ refunds, replayed }) => {
      const { order, told, failed } = after(paid, ...replayed);
      const standing = refunds.filter(({ last }) => last !== 'failed');
      expect(order.refunded).toBe(standing.reduce((sum, { amount }) => sum + amount, 0));
      expect(order.status).toBe(settledStatus(order));
      expect(order.refunds.map(({ state }) => state)).toEqual(refunds.map(({ last }) => last));
      expect(failed).toBe(refunds.length - standing.length);
      expect(told).toBeGreaterThanOrEqual(order.refunded);
    }),
  );
});
