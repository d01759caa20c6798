import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleOrder } from '../order.fixture.ts';
import type { OrderItem } from '../order-item.ts';
import { majorUnits, orderExportQuerySchema, orderHeader, orderRows } from './order-export.ts';

const font: Omit<OrderItem, 'key'> = {
  ...{ offeringId: 'font', variantId: null, kind: 'product', title: 'Font', choice: '', quantity: 1 },
  ...{ net: 1_000, tax: 210, refunded: 0, parts: [] },
};

it('has as many cells as columns, with the buyer or without', () => {
  const order = sampleOrder({
    items: [
      { ...font, key: 'i1' },
      { ...font, key: 'i2' },
    ],
  });
  for (const locale of ['en', 'es'] as const) {
    for (const buyer of [null, { name: 'Ana', email: 'ana@example.com' }]) {
      const header = orderHeader(locale, buyer !== null);
      for (const row of orderRows('o1', order, buyer, locale)) {
        expect(row).toHaveLength(header.length);
        expect(row.includes('ana@example.com')).toBe(buyer !== null);
      }
    }
  }
});

it('says by which rates a thing was taxed', () => {
  const taxes = [
    { label: 'VAT', percent: 10, amount: 100 },
    { label: 'City', percent: 2.5, amount: 25 },
  ];
  const order = sampleOrder({ items: [{ ...font, key: 'i1', taxes }] });
  const at = orderHeader('en', false).indexOf('Tax rates');
  expect(orderRows('o1', order, null, 'en')[0]?.[at]).toBe('VAT 10 %, City 2.5 %');
  expect(orderRows('o1', order, null, 'es')[0]?.[at]).toBe('VAT 10 %, City 2,5 %');
});

it('says money to the last unit, whatever the currency', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (amount) => {
      expect(Math.round(majorUnits(amount, 'EUR') * 100)).toBe(amount);
      expect(majorUnits(amount, 'JPY')).toBe(amount);
      expect(Math.round(majorUnits(amount, 'KWD') * 1_000)).toBe(amount);
    }),
  );
});

it('is of a year at most, forwards', () => {
  const ask = (from: string, to: string, status?: string) =>
    orderExportQuerySchema.safeParse({ format: 'csv', from, to, status }).success;
  expect(ask('2026-01-01', '2026-12-31')).toBe(true);
  expect(ask('2026-01-01', '2026-01-01', 'paid,refunded')).toBe(true);
  expect(ask('2026-01-02', '2026-01-01')).toBe(false);
  expect(ask('2025-01-01', '2026-01-02')).toBe(false);
  expect(ask('2026-01-01', '2026-01-02', 'nonsense')).toBe(false);
});
