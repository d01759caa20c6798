import { expect, test } from 'vitest';
import { MINUTE } from '../kernel/index.ts';
import { sampleBooking } from '../scheduling/booking.fixture.ts';
import type { Booking, BookingPayment } from '../scheduling/index.ts';
import { earningsOf } from './earnings.ts';

const paid = (
  amount: number,
  refunded = 0,
  purpose: BookingPayment['purpose'] = 'booking',
): BookingPayment => ({ orderId: 'order', purpose, amount, refunded });
const booking = (changes: Partial<Booking>) =>
  sampleBooking({ status: 'completed', payments: [paid(9000)], ...changes });

test('nothing brings nothing', () => {
  expect(earningsOf([])).toEqual({
    completed: 0,
    minutes: 0,
    earned: 0,
    tips: 0,
    fees: 0,
    open: 0,
    offerings: [],
  });
});

test('what was completed counts with extra time, tips and what is still owed', () => {
  const start = new Date('2026-11-02T09:00Z');
  const quote = {
    currency: 'EUR' as const,
    lines: [
      { kind: 'base' as const, label: 'Work', quantity: 1, amount: 8000 },
      { kind: 'tip' as const, label: 'Tip', quantity: 1, amount: 1000 },
    ],
    total: 9000,
  };
  const earnings = earningsOf([
    booking({
      start,
      end: new Date(start.getTime() + 90 * MINUTE),
      quote,
      payments: [paid(9000), paid(3000, 0, 'adjustment')],
    }),
    // A deposit of 20 of 90; the rest has yet to come.
    booking({ payments: [paid(2000)] }),
  ]);
  expect(earnings).toMatchObject({
    completed: 2,
    minutes: 150,
    earned: 14_000,
    tips: 1000,
    open: 7000,
    fees: 0,
  });
});

test('what did not take place brings its fee alone, and what is to come nothing', () => {
  const earnings = earningsOf([
    booking({ status: 'cancelled', payments: [paid(9000, 4500)] }),
    booking({ status: 'noShow', payments: [paid(9000)] }),
    booking({ status: 'confirmed' }),
    booking({ status: 'inProgress' }),
  ]);
  expect(earnings).toMatchObject({ completed: 0, earned: 0, fees: 13_500 });
});

test('by offering, the one that brought most first', () => {
  const { offerings } = earningsOf([
    booking({ offeringId: 'a', offeringTitle: 'A' }),
    booking({ offeringId: 'b', offeringTitle: 'B', payments: [paid(20_000)] }),
    booking({ offeringId: 'a', offeringTitle: 'A', payments: [paid(9000, 1000)] }),
  ]);
  expect(offerings).toEqual([
    { offeringId: 'b', title: 'B', completed: 1, earned: 20_000 },
    { offeringId: 'a', title: 'A', completed: 2, earned: 17_000 },
  ]);
});
