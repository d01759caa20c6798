import { expect, it } from 'vitest';
import { sampleBooking } from '../scheduling/booking.fixture.ts';
import { emptyMonth } from '../scheduling/index.ts';
import { applyCancellation } from './apply-cancellation.ts';
import { sampleMonths, sampleOrder, samplePayment } from './order.fixture.ts';

const { at } = samplePayment(10);
const by = (actor: 'client' | 'provider') => ({ orderId: 'order', by: actor, reason: 'ill', at });
const told = (actor: string) => ({ type: 'booking.cancelled', bookingId: 'booking', by: actor });

it('a client lets go of a hold: nothing is due and nobody is written to', () => {
  const cancelled = applyCancellation(sampleOrder(), sampleBooking(), sampleMonths(), by('client'));
  expect(cancelled).toMatchObject({
    ok: true,
    value: {
      outcome: 'cancelled',
      order: { status: 'cancelled' },
      booking: { status: 'cancelled', history: [{}, { by: 'client', reason: 'ill' }] },
      events: [],
    },
  });
  expect(cancelled.ok && cancelled.value.months).toEqual([emptyMonth('provider', '2026-11')]);
});

it('a provider cancels a hold: the client is told', () => {
  expect(applyCancellation(sampleOrder(), sampleBooking(), sampleMonths(), by('provider'))).toMatchObject({
    value: { order: { status: 'cancelled' }, events: [told('provider')] },
  });
});

it('of a paid booking, what was not given back is due', () => {
  const order = sampleOrder({ status: 'partlyRefunded', refunded: 2000, paidAt: at });
  const confirmed = sampleBooking({ status: 'confirmed' });
  expect(applyCancellation(order, confirmed, sampleMonths(), by('client'))).toMatchObject({
    value: {
      order,
      events: [told('client'), { type: 'payment.refundDue', orderId: 'order', amount: 7000 }],
    },
  });
});

it.each(['cancelled', 'completed', 'expired'] as const)('a booking that is %s stays so', (status) => {
  const result = applyCancellation(sampleOrder(), sampleBooking({ status }), sampleMonths(), by('client'));
  expect(result).toMatchObject({ ok: false, code: 'invalid_transition' });
});
