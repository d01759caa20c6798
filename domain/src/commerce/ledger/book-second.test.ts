import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleOrder, samplePayment } from '../order.fixture.ts';
import type { Order } from '../order.ts';
import { failedRefunds, type RefundSeen } from '../order-refund.ts';
import { isPaidTwice } from '../payment.ts';
import { resolveRefund } from '../resolve-refund.ts';
import { applySecondRefund, leftOfSecond, noteSecondPayment } from '../second-payment.ts';
import { balancesOf } from './book-order.ts';
import { bookSecondPayments } from './book-second.ts';
import { type LedgerEntry, ledgerEntrySchema } from './ledger-entry.ts';

const { at } = samplePayment(60);
const paid = sampleOrder({ status: 'paid', paidAt: at, paymentIntentId: 'pi_own' });

/** An order and its books, written as functions write both in one commit. */
function open() {
  let order: Order = paid;
  const books = new Map<string, LedgerEntry>();
  const write = (after: Order) => {
    for (const { id, entry } of bookSecondPayments('order', order, after, at)) {
      expect(books.has(id), `${id} is booked once`).toBe(false);
      books.set(id, ledgerEntrySchema.parse(entry));
    }
    order = after;
  };
  const note = (paymentIntentId: string, amount: number, fee: number | null) => {
    const passedOn = fee === null ? null : { accountId: 'acct_1', fee };
    const noted = noteSecondPayment(order, { ...samplePayment(61), paymentIntentId, amount, passedOn });
    if (!noted.ok) throw new Error(noted.code);
    write(noted.value);
  };
  const hear = (paymentIntentId: string, refunds: readonly RefundSeen[]) => {
    const heard = applySecondRefund(order, paymentIntentId, { orderId: 'order', refunds, at });
    if (heard.ok) write(heard.value.order);
    return heard;
  };
  const resolve = (refundId: string, how: 'again' | 'otherwise') => {
    const resolved = resolveRefund('order', order, { refundId, how, at });
    if (resolved.ok) write(resolved.value.order);
    return resolved;
  };
  return { note, hear, resolve, order: () => order, balances: () => balancesOf([...books.values()]) };
}

const steps = fc.array(
  fc.record({
    is: fc.constantFrom('refund', 'refund', 'succeeds', 'fails', 'again', 'otherwise', 'noted'),
    part: fc.integer({ min: 1, max: 9_000 }),
    pick: fc.nat(9),
  }),
  { maxLength: 20 },
);

test('a payment that came after another is owed until it is back, with its commission, whatever happens', () => {
  const fee = fc.option(fc.integer({ min: 0, max: 900 }));
  fc.assert(
    fc.property(fc.integer({ min: 900, max: 9_000 }), fee, steps, (amount, kept, all) => {
      const world = open();
      const of = () => {
        const [second] = world.order().secondPayments;
        if (!second) throw new Error('not noted');
        return second;
      };
      world.note('pi_2', amount, kept);
      expect(world.balances().overpaid).toBe(-amount);
      for (const [index, { is, part, pick }] of all.entries()) {
        const { refunds } = of();
        const one = refunds[pick % Math.max(1, refunds.length)];
        const failed = failedRefunds(refunds)[0];
        if (is === 'noted') world.note('pi_2', amount, kept);
        else if (is === 'refund') {
          const left = Math.min(part, leftOfSecond(of()));
          if (left > 0) world.hear('pi_2', [{ id: `re_${index}`, amount: left, state: 'pending' }]);
        } else if (is === 'again' || is === 'otherwise') {
          if (failed) expect(world.resolve(failed.id, is).ok).toBe(true);
        } else if (one) world.hear('pi_2', [{ ...one, state: is === 'fails' ? 'failed' : 'succeeded' }]);
        const balances = world.balances();
        const back = of().refunds.reduce((sum, { state, resolved, amount: more }) => {
          return sum + (state !== 'failed' || resolved === 'otherwise' ? more : 0);
        }, 0);
        expect(0 - (balances.overpaid ?? 0)).toBe(amount - back);
        expect(Object.values(balances).reduce((sum, one) => sum + one, 0)).toBe(0);
        if (back === amount) expect(balances.commission ?? 0).toBe(0);
      }
      // Nothing of it is the order's own.
      expect(world.order()).toMatchObject({ status: 'paid', refunded: 0, refunds: [] });
    }),
    { numRuns: 400 },
  );
});

test('it is noted once, in the order’s currency, and news of it from before is left to its own', () => {
  const world = open();
  expect(isPaidTwice(paid, { paymentIntentId: 'pi_2' })).toBe(true);
  world.hear('pi_2', [{ id: 're_1', amount: 100, state: 'succeeded' }]);
  expect(world.order()).toBe(paid);
  world.note('pi_2', 9_000, null);
  world.note('pi_2', 9_000, null);
  expect(world.order().secondPayments).toHaveLength(1);
  const dollars = { ...samplePayment(), paymentIntentId: 'pi_3', currency: 'usd' };
  expect(noteSecondPayment(paid, dollars)).toMatchObject({ code: 'currency_mismatch' });
  expect(world.hear('pi_2', [{ id: 're_1', amount: 9_001, state: 'pending' }])).toMatchObject({
    code: 'conflict',
  });
  const failed = world.hear('pi_2', [{ id: 're_1', amount: 9_000, state: 'failed' }]);
  expect(failed).toMatchObject({
    value: { events: [{ type: 'payment.refundFailed', orderId: 'order', refundId: 're_1' }] },
  });
  expect(world.resolve('re_1', 'again')).toMatchObject({
    value: { events: [{ type: 'payment.refundDue', amount: 9_000, paymentIntentId: 'pi_2' }] },
  });
  expect(world.resolve('re_1', 'again').ok).toBe(false);
});
