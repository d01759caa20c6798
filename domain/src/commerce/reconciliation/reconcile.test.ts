import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Payout } from '../connect/payout.ts';
import { bookMove, bookPaid } from '../ledger/book-order.ts';
import { bookNotedPayout } from '../ledger/book-payout.ts';
import type { Named } from '../ledger/ledger-entry.ts';
import { differencesOf, entriesOf, isMoved, type Movement, namedAsBooked } from './reconcile.ts';

const at = new Date('2026-11-21T12:00:00Z');
const paid = (orderId: string, money: number, giftCards = 0): Named => {
  const lines = [{ kind: 'base' as const, label: 'Thing', quantity: 1, amount: money + giftCards }];
  const price = { lines, total: money + giftCards };
  const facts = { orderId, currency: 'EUR' as const, at, now: at };
  const entry = bookPaid(facts, [{ price, as: 'sales', money, giftCards, before: 0 }]);
  if (!entry) throw new Error('nothing was paid');
  return { id: `${orderId}_paid`, entry };
};
const charge = (orderId: string, amount: number): Movement => ({
  what: 'charge',
  id: `ch_${orderId}`,
  paymentId: `pi_${orderId}`,
  orderId,
  isKnown: true,
  currency: 'EUR',
  amount,
});

test('each kind of difference is told with both amounts', () => {
  const differences = differencesOf(
    [charge('good', 100), charge('lost', 200), charge('other', 300)],
    [paid('good', 100), paid('other', 299)],
    [paid('ours', 50)],
  );
  expect(differences.map(({ kind, orderId, ours, theirs }) => [kind, orderId, ours, theirs])).toEqual([
    ['missingHere', 'lost', null, 200],
    ['amountDiffers', 'other', 299, 300],
    ['missingThere', 'ours', 50, null],
  ]);
});

test('what gift cards paid alone is no business of the payment service', () => {
  expect(isMoved(paid('card', 0, 100))).toBe(false);
  expect(differencesOf([], [], [paid('card', 0, 100)])).toEqual([]);
});

test('what agrees is no difference, and what is taken out of either side is exactly one', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(amounts, fc.nat(), (all, pick) => {
      const movements = all.map((amount, index) => charge(`o${index}`, amount));
      const booked = all.map((amount, index) => paid(`o${index}`, amount));
      expect(differencesOf(movements, booked, [])).toEqual([]);
      const gone = pick % all.length;
      const without = differencesOf(movements, booked.toSpliced(gone, 1), []);
      expect(without.map(({ kind, orderId }) => [kind, orderId])).toEqual([['missingHere', `o${gone}`]]);
    }),
  );
});

test('a refund that was only ever heard of as failed is two movements nobody need know', () => {
  const back = {
    id: 're_1',
    paymentId: 'pi_1',
    orderId: 'o',
    isKnown: true,
    cameBack: true,
    currency: 'EUR',
    amount: 50,
  } as const;
  const both: Movement[] = [
    { ...back, what: 'refund' },
    { ...back, what: 'refundFailed' },
  ];
  expect(differencesOf(both, [], [])).toEqual([]);
  const heard = { ...paid('o', 50), id: 'o_refund_re_1' };
  expect(differencesOf(both, [heard], []).map(({ key }) => key)).toEqual(['o_refundFailed_re_1']);
});

test('money of a client that no order knows is told apart from news that was lost', () => {
  const nobody: Movement = { ...charge('', 70), id: 'ch_1', orderId: null, isKnown: false };
  const gone: Movement = { ...charge('gone', 80), isKnown: false };
  expect(differencesOf([nobody, gone, charge('lost', 90)], [], [])).toMatchObject([
    { kind: 'unknownOrder', key: 'unknown_ch_1', orderId: null, sourceId: 'ch_1', theirs: 70 },
    { kind: 'unknownOrder', orderId: 'gone' },
    { kind: 'missingHere', orderId: 'lost' },
  ]);
});

test('what was paid twice goes by names of its own, and each part of it that is lost is found', () => {
  const second = {
    ...charge('o', 100),
    id: 'ch_2',
    paymentId: 'pi_2',
  };
  const back: Movement = { ...second, what: 'refund', id: 're_2' };
  const day = [charge('o', 100), second, back];
  const of = (kind: 'secondPayment' | 'secondPaymentBack') => {
    const entry = bookMove(kind, { orderId: 'o', currency: 'EUR', at, now: at, amount: 100 });
    if (!entry) throw new Error('nothing');
    return { id: `o_${kind}_${kind === 'secondPayment' ? 'pi_2' : 're_2'}`, entry };
  };
  const booked = [paid('o', 100), of('secondPayment'), of('secondPaymentBack')];
  const named = namedAsBooked(day, new Map([['o', 'pi_o']]));
  expect(differencesOf(named, booked, [])).toEqual([]);
  for (const [index, { id }] of booked.entries()) {
    const found = differencesOf(named, booked.toSpliced(index, 1), []);
    expect(found.map(({ key, kind }) => [key, kind])).toEqual([[id, 'missingHere']]);
  }
  // An order whose payments are both unheard of: one of them is its own, the other is not.
  const unheard = namedAsBooked(day, new Map([['o', null]]));
  expect(unheard.map(({ what }) => what)).toEqual(['charge', 'secondPayment', 'secondPaymentBack']);
  expect(named.flatMap(entriesOf)).toEqual(booked.map(({ id }) => id));
});

test('payouts are compared by their own names, and one that takes from the bank as any other', () => {
  const of = { orderId: null, paymentId: null, isKnown: true, currency: 'EUR' } as const;
  const moved = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 99 }).map((id) => `po_${id}`),
      amount: fc.integer({ min: 1, max: 9_000 }).chain((n) => fc.constantFrom(n, -n)),
      isBack: fc.boolean(),
    }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(moved, fc.nat(), (all, pick) => {
      const movements = all.flatMap(({ id, amount, isBack }): Movement[] => {
        const one = { ...of, id, amount: Math.abs(amount), cameBack: isBack };
        return [{ ...one, what: 'payout' }, ...(isBack ? [{ ...one, what: 'payoutReturned' as const }] : [])];
      });
      const booked = all.flatMap(({ id, amount, isBack }) => {
        const facts = {
          currency: 'EUR' as const,
          arrivesAt: at,
          failure: null,
          createdAt: at,
          updatedAt: at,
        };
        const left: Payout = { ...facts, amount, state: 'inTransit' };
        const news = bookNotedPayout(id, null, left, at);
        return [...news, ...(isBack ? bookNotedPayout(id, left, { ...left, state: 'failed' }, at) : [])];
      });
      expect(movements.flatMap(entriesOf).filter((id) => !booked.some((one) => one.id === id))).toEqual([]);
      expect(differencesOf(movements, booked, [])).toEqual([]);
      const gone = booked[pick % booked.length];
      const without = booked.filter((one) => one !== gone);
      const found = differencesOf(movements, without, []).map(({ key, kind }) => [key, kind]);
      // Of one that was only ever heard of as failed, the books need know neither movement.
      const came = all.find(({ id }) => gone?.id === `payout_${id}`);
      expect(found).toEqual(came?.isBack ? [] : [[gone?.id, 'missingHere']]);
      expect(
        differencesOf([], [], booked).map(({ key, what, sourceId }) => [key, `${what}_${sourceId}`]),
      ).toEqual(booked.map(({ id }) => [id, id]));
    }),
  );
});
