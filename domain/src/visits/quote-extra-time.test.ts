import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { QuoteLine } from '../pricing/index.ts';
import { sampleBooking } from '../scheduling/booking.fixture.ts';
import { quoteExtraTime } from './quote-extra-time.ts';

const line = (kind: QuoteLine['kind'], amount: number, label: string = kind): QuoteLine => ({
  kind,
  label,
  quantity: 1,
  amount,
});
/** An hour's visit. */
const booked = (lines: QuoteLine[]) =>
  sampleBooking({
    quote: { currency: 'EUR', lines, total: lines.reduce((sum, { amount }) => sum + amount, 0) },
  });
const quoted = (...args: Parameters<typeof quoteExtraTime>) => {
  const quote = quoteExtraTime(...args);
  if (!quote.ok) throw new Error(quote.code);
  return quote.value;
};

test('half an hour more of an hour for 90 costs 45', () => {
  expect(quoted(booked([line('base', 9000)]), null, 30, 'Extra time')).toEqual({
    currency: 'EUR',
    lines: [{ kind: 'adjustment', label: 'Extra time', quantity: 1, amount: 4500 }],
    total: 4500,
  });
});

test('what is not for the work does not grow with it, and tax follows at its rate', () => {
  const booking = booked([
    line('base', 8000),
    line('discount', -1000),
    line('travel', 3000),
    line('tax', 2100, 'VAT 21%'),
    line('tip', 500),
  ]);
  const quote = quoted(booking, null, 30, 'Extra time');
  expect(quote.lines).toEqual([
    { kind: 'adjustment', label: 'Extra time', quantity: 1, amount: 3500 },
    { kind: 'tax', label: 'VAT 21%', quantity: 1, amount: 735 },
  ]);
  expect(quote.total).toBe(4235);
});

test('a service by the hour costs its hour', () => {
  const booking = booked([line('base', 9000)]);
  expect(quoted(booking, { mode: 'hourly', base: 3000 }, 20, 'x').total).toBe(1000);
  expect(quoted(booking, { mode: 'flat', base: 3000 }, 20, 'x').total).toBe(3000);
});

test('what was free stays free', () => {
  expect(quoted(booked([line('base', 0)]), null, 60, 'x').total).toBe(0);
  expect(
    quoted(booked([line('base', 5000), line('discount', -6000), line('fee', 1000)]), null, 60, 'x').total,
  ).toBe(0);
});

test('too much is refused', () => {
  expect(quoteExtraTime(booked([line('base', 99_999_999)]), null, 480, 'x')).toMatchObject({
    ok: false,
    code: 'amount_overflow',
  });
});

test('lines sum to the total, more time never costs less, and half a minor unit is rounded up', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(200_000), fc.integer({ min: 1, max: 95 }), (base, tax, steps) => {
      const booking = booked([line('base', base), line('tax', tax)]);
      const quote = quoted(booking, null, steps * 5, 'x');
      expect(quote.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(quote.total);
      expect(quoted(booking, null, (steps + 1) * 5, 'x').total).toBeGreaterThanOrEqual(quote.total);
      expect(quote.lines[0]?.amount).toBe(Math.floor((base * steps * 5) / 60 + 0.5 + 1e-9));
    }),
  );
});
