import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GiftCard, moveGift } from '../../pricing/index.ts';
import { sampleOrder } from '../order.fixture.ts';
import { type CardStanding, followCardOrder, refundCard } from './follow-card.ts';
import { defaultCardSales, isSold } from './sold-card.ts';

const at = new Date('2026-11-10T10:00:00Z');
const total = 5_000;
const standing = (): CardStanding => ({
  sold: {
    ...{ buyerUid: 'ana', amount: total, state: 'issued', cardId: 'card', isGift: false },
    ...{ codeSealed: 'sealed', recipientSealed: null, tokenHash: null, sentAt: null },
    ...{ createdAt: at, updatedAt: at, expiresAt: null },
  },
  card: {
    ...{ currency: 'EUR', issued: total, balance: total, reserved: 0, spent: 0, ending: '7Q2K', note: '' },
    ...{ active: true, expiresAt: null, orderId: 'order', createdAt: at, updatedAt: at },
    ...{ endsAt: null, isLapsed: false, lapsed: 0, lapses: 0 },
  },
});
const paid = sampleOrder({ purpose: 'giftCard', status: 'paid', due: total, paidAt: at });
const sums = ({ balance, reserved, spent }: GiftCard) => balance + reserved + spent;

describe('a gift card that was sold', () => {
  it('gives back what was not spent, once, and is worth that much less at once', () => {
    const spent = moveGift(standing().card, 'reserve', 2_000, at);
    if (!spent.ok) throw new Error('not reserved');
    const back = refundCard('order', paid, { ...standing(), card: spent.value }, at);
    if (!back.ok) throw new Error('refused');
    expect(back.value.events).toEqual([{ type: 'payment.refundDue', orderId: 'order', amount: 3_000 }]);
    expect(back.value.card).toMatchObject({ issued: 2_000, balance: 0, reserved: 2_000 });
    expect(refundCard('order', back.value.order, back.value, at).ok).toBe(false);
  });

  it('rests while its payment is disputed, comes back when that is won, and is gone when it is lost', () => {
    const held = followCardOrder(standing(), { ...paid, status: 'disputed' }, at);
    expect([held.sold.state, held.card.active, held.card.balance]).toEqual(['held', false, total]);
    const won = followCardOrder(held, paid, at);
    expect([won.sold.state, won.card.active, won.card.balance]).toEqual(['issued', true, total]);
    const lost = followCardOrder(held, { ...paid, status: 'disputeLost' }, at);
    expect([lost.sold.state, lost.card.balance]).toEqual(['revoked', 0]);
  });

  it('stays withdrawn where the business withdrew it', () => {
    const { sold, card } = standing();
    const withdrawn = { sold, card: { ...card, active: false, endsAt: at } };
    expect(followCardOrder(withdrawn, paid, at).card.active).toBe(false);
    const held = followCardOrder(withdrawn, { ...paid, status: 'disputed' }, at);
    const won = followCardOrder(held, paid, at);
    expect([won.sold.state, won.card.active]).toEqual(['issued', false]);
  });

  it('never gives back and lets spend more together than was paid, whatever happens in whatever order', () => {
    const act = fc.oneof(
      fc.record({ do: fc.constant('spend' as const), part: fc.integer({ min: 1, max: total }) }),
      fc.record({ do: fc.constant('refundByHand' as const), part: fc.integer({ min: 1, max: total }) }),
      fc.record({ do: fc.constantFrom('refund' as const, 'follow' as const), part: fc.constant(0) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        let now = standing();
        let order = paid;
        let ours = 0;
        for (const { do: what, part } of acts) {
          if (what === 'spend') {
            const moved = moveGift(now.card, 'reserve', Math.min(part, now.card.balance), at);
            if (moved.ok) now = { ...now, card: moved.value };
          } else if (what === 'refund') {
            const before = now.card.balance;
            const back = refundCard('order', order, now, at);
            if (!back.ok) continue;
            now = back.value;
            order = back.value.order;
            ours += before - now.card.balance;
            expect(now.card.reserved + ours).toBeLessThanOrEqual(total);
          } else if (what === 'refundByHand') {
            const known = Math.max(order.refunded, order.refundsDue);
            order = { ...order, refunded: Math.min(total, known + part) };
          } else {
            now = followCardOrder(now, order, at);
            expect(followCardOrder(now, order, at)).toEqual(now);
          }
          expect(sums(now.card)).toBe(now.card.issued);
          expect(Math.min(now.card.balance, now.card.reserved)).toBeGreaterThanOrEqual(0);
          expect(order.refundsDue).toBeLessThanOrEqual(order.due);
        }
      }),
    );
  });
});

it('sells the amounts that were set, and any between the bounds', () => {
  const on = { ...defaultCardSales(at), on: true };
  expect([2_500, 2_600].map((amount) => isSold(on, amount))).toEqual([true, false]);
  const any = { ...on, between: { least: 1_000, most: 20_000 } };
  expect([999, 1_000, 2_600, 20_001].map((amount) => isSold(any, amount))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isSold({ ...any, on: false }, 2_500)).toBe(false);
});
