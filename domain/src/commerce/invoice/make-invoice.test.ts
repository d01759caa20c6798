import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookPaid } from '../ledger/book-order.ts';
import { sampleOrder } from '../order.fixture.ts';
import { invoiceContent } from './make-invoice.ts';

const at = new Date('2026-11-21T12:00:00Z');
const taxOf = (net: number, percent: number) => Math.floor((net * percent) / 100 + 0.5);

test('of several taxes each says what it is reckoned from, to the cent or not at all', () => {
  const things = fc.array(fc.tuple(fc.integer({ min: 100, max: 90_000 }), fc.constantFrom(0, 10, 21)), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(things, (all) => {
      const items = all.map(([net, percent], index) => ({
        ...{ key: `${index}`, offeringId: 'o', variantId: null, kind: 'product' as const, title: 'Thing' },
        ...{ choice: '', quantity: 1, net, tax: taxOf(net, percent), refunded: 0, parts: [] },
      }));
      const sumAt = (rate: number, of: 'net' | 'tax') =>
        items.reduce((sum, item, index) => sum + (all[index]?.[1] === rate ? item[of] : 0), 0);
      const taxLines = [10, 21].flatMap((percent) =>
        sumAt(percent, 'tax') === 0
          ? []
          : [
              {
                ...{ kind: 'tax' as const, label: 'VAT', quantity: 1, amount: sumAt(percent, 'tax') },
                reason: { of: 'percent' as const, percent },
              },
            ],
      );
      const net = items.reduce((sum, item) => sum + item.net, 0);
      const lines = [{ kind: 'base' as const, label: 'Things', quantity: 1, amount: net }, ...taxLines];
      const total = lines.reduce((sum, { amount }) => sum + amount, 0);
      const quote = { currency: 'EUR' as const, lines, total };
      const order = sampleOrder({ purpose: 'shop', bookingIds: [], items, quote, due: total });
      const part = { price: quote, as: 'sales' as const, money: total, giftCards: 0, before: 0 };
      const entry = bookPaid({ orderId: 'order', currency: 'EUR', at, now: at }, [part]);
      if (!entry) throw new Error('nothing was paid');
      const { taxes } = invoiceContent(entry, order, quote);
      expect(taxes.map(({ percent, tax }) => [percent, tax])).toEqual(
        taxLines.map(({ reason, amount }) => [reason.percent, amount]),
      );
      for (const tax of taxes) {
        if (tax.net !== null)
          expect([tax.percent, tax.net]).toEqual([tax.percent, sumAt(tax.percent ?? 0, 'net')]);
      }
      // With amounts as prices are, no rate comes to what the other would.
      expect(taxes.every((tax) => tax.net !== null)).toBe(true);
    }),
  );
});
