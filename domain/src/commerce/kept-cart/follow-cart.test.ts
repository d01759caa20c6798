import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../kernel/index.ts';
import type { OrderStatus } from '../order.ts';
import { cartKept, keepCart, stepOfCart } from './follow-cart.ts';
import { defaultCartReminders } from './kept-cart.ts';

const at = (hours: number) => new Date(Date.UTC(2026, 10, 2) + hours * HOUR);
const line = (offeringId: string, quantity = 1) => ({ offeringId, variantId: null, quantity, offered: null });
const on = { ...defaultCartReminders(at(0)), on: true };
const agreed = { clientUid: 'ana', wording: '2026-11', agreedAt: at(0), remindedAt: null as Date | null };
const order = (status: OrderStatus, offeringId: string, hours: number) => ({
  status,
  paidAt: status === 'paid' ? at(hours) : null,
  createdAt: at(hours),
  expiresAt: at(hours + 1),
  items: [{ offeringId } as never],
});

describe('keeping a cart', () => {
  it('is due once it stood untouched, each look at it putting that off', () => {
    const first = keepCart(null, [line('font')], agreed, on, at(1));
    expect(first).toMatchObject({ touchedAt: at(1), dueAt: at(5), expiresAt: new Date(+at(1) + cartKept) });
    expect(keepCart(first, [line('font')], agreed, on, at(2)).dueAt).toEqual(at(6));
  });

  it('is mailed about once until something else is in it, and then not within a week', () => {
    const first = { ...keepCart(null, [line('font')], agreed, on, at(1)), dueAt: null };
    const mailed = { ...agreed, remindedAt: at(5) };
    expect(keepCart(first, [line('font')], mailed, on, at(6))).toMatchObject({
      dueAt: null,
      touchedAt: at(1),
    });
    const changed = keepCart(first, [line('font', 2)], mailed, on, at(6));
    expect(changed.dueAt).toEqual(new Date(+at(5) + 7 * DAY));
  });

  it('never mails twice within a week, whatever is done to it', () => {
    const acts = fc.array(fc.record({ hours: fc.nat(200), quantity: fc.integer({ min: 1, max: 3 }) }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(acts, (done) => {
        let cart = keepCart(null, [line('font')], agreed, on, at(0));
        let remindedAt: Date | null = null;
        let clock = 0;
        for (const { hours, quantity } of done) {
          clock += hours;
          if (cart.dueAt && cart.dueAt <= at(clock)) {
            if (remindedAt) expect(+at(clock) - +remindedAt).toBeGreaterThanOrEqual(7 * DAY);
            remindedAt = at(clock);
            cart = { ...cart, dueAt: null };
          }
          cart = keepCart(cart, [line('font', quantity)], { ...agreed, remindedAt }, on, at(clock));
        }
      }),
    );
  });
});

describe('a cart that is due', () => {
  const cart = { lines: [line('font'), line('icons')], touchedAt: at(1) };
  const step = (orders: ReturnType<typeof order>[], consent: typeof agreed | null = agreed, settings = on) =>
    stepOfCart(cart, consent, settings, orders, at(6));

  it('is forgotten without consent, or where the business follows up none', () => {
    expect(step([], null)).toEqual({ step: 'forget' });
    expect(step([], agreed, { ...on, on: false })).toEqual({ step: 'forget' });
  });

  it('waits while it is being paid for', () => {
    expect(step([order('awaitingPayment', 'font', 5.5)])).toEqual({ step: 'wait', until: at(10.5) });
    expect(step([order('processing', 'font', 2)])).toEqual({ step: 'wait', until: at(30) });
  });

  it('is not about what was bought since, and not at all where that is everything', () => {
    expect(step([order('paid', 'font', 2)])).toEqual({ step: 'remind', lines: [line('icons')] });
    expect(step([order('paid', 'font', 2), order('paid', 'icons', 3)])).toEqual({ step: 'forget' });
    expect(step([order('paid', 'font', -24), order('expired', 'font', 2)])).toEqual({
      step: 'remind',
      lines: cart.lines,
    });
  });
});
