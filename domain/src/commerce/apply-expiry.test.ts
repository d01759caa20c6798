import { expect, it } from 'vitest';
import { emptyMonth } from '../scheduling/index.ts';
import { applyExpiry } from './apply-expiry.ts';
import { samplePayment, sampleStanding } from './order.fixture.ts';
import { orderStatusSchema } from './order.ts';

const { at } = samplePayment(16);
const expiry = { orderId: 'order', at };

it('an unpaid order expires with its booking, and the time is free', () => {
  const released = applyExpiry(sampleStanding(), expiry);
  expect(released).toMatchObject({
    outcome: 'released',
    orders: { order: { status: 'expired', updatedAt: at } },
    bookings: { booking: { status: 'expired' } },
    events: [],
  });
  expect(released.months).toEqual([emptyMonth('provider', '2026-11')]);
});

it.each(orderStatusSchema.exclude(['awaitingPayment']).options)('an order that is %s stays so', (status) => {
  const standing = sampleStanding({ order: { status } });
  expect(applyExpiry(standing, expiry)).toEqual({
    ...standing,
    outcome: 'unchanged',
    events: [],
    tenders: [],
  });
});

it('an older order expires without the booking that is held for a newer one', () => {
  const standing = sampleStanding({ booking: { orderId: 'order2' } });
  expect(applyExpiry(standing, expiry)).toMatchObject({
    outcome: 'released',
    orders: { order: { status: 'expired' } },
    bookings: standing.bookings,
    months: standing.months,
  });
});

it('the rest of a booking expires without the booking', () => {
  const standing = sampleStanding({
    order: { purpose: 'balance' },
    booking: { status: 'confirmed', orderId: 'first', extraOrderIds: ['order'] },
  });
  expect(applyExpiry(standing, expiry)).toMatchObject({
    orders: { order: { status: 'expired' } },
    bookings: standing.bookings,
    months: standing.months,
  });
});
