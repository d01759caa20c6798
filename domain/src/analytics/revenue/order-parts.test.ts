import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Order } from '../../commerce/index.ts';
import { sampleOrder } from '../../commerce/order.fixture.ts';
import { sampleBooking } from '../../scheduling/booking.fixture.ts';
import { type SoldPart, soldChange, soldParts } from './order-parts.ts';

const paidAt = new Date('2026-11-21T10:00Z');
const item = (offeringId: string, net: number, tax: number, refunded = 0): Order['items'][number] => ({
  key: offeringId,
  offeringId,
  variantId: null,
  kind: 'product',
  title: offeringId,
  choice: '',
  quantity: 2,
  net,
  tax,
  refunded,
  parts: [],
});
const cart = (items: Order['items'], changes: Partial<Order> = {}): Order =>
  sampleOrder({ purpose: 'shop', bookingIds: [], items, paidAt, status: 'paid', ...changes });

test('an order counts what its items cost, their taxes, and what was given back of them', () => {
  const items = [item('font', 1_000, 210, 605), item('icons', 500, 0)];
  const parts = soldParts(cart(items, { due: 1_710, refunded: 605 }), []);
  expect(parts).toEqual([
    {
      offeringId: 'font',
      kind: 'product',
      title: 'font',
      orders: 1,
      units: 2,
      gross: 1_210,
      tax: 210,
      tips: 0,
      refunds: 605,
      refundedTax: 105,
    },
    {
      offeringId: 'icons',
      kind: 'product',
      title: 'icons',
      orders: 0,
      units: 2,
      gross: 500,
      tax: 0,
      tips: 0,
      refunds: 0,
      refundedTax: 0,
    },
  ]);
});

test('what a gift card pays is no money, and what nobody decided goes back in proportion', () => {
  const parts = soldParts(
    cart([item('font', 1_000, 0), item('icons', 500, 0)], { due: 900, refunded: 300 }),
    [],
  );
  expect(parts.map(({ gross, refunds }) => [gross, refunds])).toEqual([
    [600, 200],
    [300, 100],
  ]);
});

test('nothing counts before it is paid; the rest of a booking is no further order', () => {
  const booking = sampleBooking();
  const order = sampleOrder();
  expect(soldParts(order, [booking])).toEqual([]);
  const paid = { ...order, paidAt };
  const { offeringId, offeringTitle: title } = booking;
  expect(soldParts(paid, [booking])).toMatchObject([
    { offeringId, title, kind: 'session', orders: 1, units: 1, gross: order.due },
  ]);
  const rest = sampleOrder({ purpose: 'balance', paidAt, due: 1_000 });
  expect(soldParts(rest, [booking])).toMatchObject([{ orders: 0, units: 0, gross: 1_000 }]);
});

const amounts = fc.array(
  fc.record({
    of: fc.constantFrom('font', 'icons', 'brushes'),
    net: fc.integer({ min: 0, max: 50_000 }),
    tax: fc.integer({ min: 0, max: 10_000 }),
    back: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 8 },
);
const sum = (parts: readonly SoldPart[], figure: 'gross' | 'refunds' | 'tax' | 'refundedTax') =>
  parts.reduce((all, part) => all + part[figure], 0);

test('whatever steps an order takes, what they add is what it counts in the end, to the cent', () => {
  fc.assert(
    fc.property(amounts, fc.double({ min: 0, max: 1, noNaN: true }), (of, share) => {
      const items = of.map(({ of: id, net, tax }) => item(id, net, tax));
      const total = items.reduce((all, { net, tax }) => all + net + tax, 0);
      const due = Math.floor(total * share);
      const unpaid = cart(items, { due, paidAt: null });
      const paid = cart(items, { due });
      const decided = items.map((one, index) => ({
        ...one,
        refunded: Math.floor((one.net + one.tax) * (of[index]?.back ?? 0)),
      }));
      const half = cart(decided, { due, refunded: Math.floor(due / 2) });
      const all = cart(decided, { due, refunded: due });
      const steps = [
        ...soldChange(null, unpaid, []),
        ...soldChange(unpaid, paid, []),
        ...soldChange(paid, half, []),
        ...soldChange(half, all, []),
        ...soldChange(all, all, []),
      ];
      const end = soldParts(all, []);
      for (const figure of ['gross', 'refunds', 'tax', 'refundedTax'] as const) {
        expect(sum(steps, figure)).toBe(sum(end, figure));
        for (const id of ['font', 'icons', 'brushes']) {
          const ofOne = (parts: readonly SoldPart[]) => parts.filter(({ offeringId }) => offeringId === id);
          expect(sum(ofOne(steps), figure)).toBe(sum(ofOne(end), figure));
        }
      }
      expect([sum(end, 'gross'), sum(end, 'refunds')]).toEqual([due, due]);
      expect(sum(end, 'tax')).toBeLessThanOrEqual(due);
    }),
  );
});
