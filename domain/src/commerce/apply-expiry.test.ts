import { expect, it } from 'vitest';
import { sampleBooking } from '../scheduling/booking.fixture.ts';
import { emptyMonth } from '../scheduling/index.ts';
import { applyExpiry } from './apply-expiry.ts';
import { sampleMonths, sampleOrder, samplePayment } from './order.fixture.ts';
import { orderStatusSchema } from './order.ts';

const { at } = samplePayment(16);
const expiry = { orderId: 'order', at };

it('an unpaid order expires with its booking, and the time is free', () => {
  const released = applyExpiry(sampleOrder(), sampleBooking(), sampleMonths(), expiry);
  expect(released).toMatchObject({
    outcome: 'released',
    order: { status: 'expired', updatedAt: at },
    booking: { status: 'expired' },
    events: [],
  });
  expect(released.months).toEqual([emptyMonth('provider', '2026-11')]);
});

it.each(orderStatusSchema.exclude(['awaitingPayment']).options)('an order that is %s stays so', (status) => {
  const standing = { order: sampleOrder({ status }), booking: sampleBooking(), months: sampleMonths() };
  expect(applyExpiry(standing.order, standing.booking, standing.months, expiry)).toEqual({
    ...standing,
    outcome: 'unchanged',
    events: [],
  });
});

it('an older order expires without the booking that is held for a newer one', () => {
  const booking = sampleBooking({ orderId: 'order2' });
  const months = sampleMonths();
  expect(applyExpiry(sampleOrder(), booking, months, expiry)).toMatchObject({
    outcome: 'released',
    order: { status: 'expired' },
    booking,
    months,
  });
});
