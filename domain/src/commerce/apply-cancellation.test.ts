import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../kernel/index.ts';
import { sampleBooking } from '../scheduling/booking.fixture.ts';
import {
  type BookingActor,
  type BookingPolicy,
  defaultBookingPolicy,
  emptyMonth,
} from '../scheduling/index.ts';
import { applyApproval, applyRejection } from './apply-answer.ts';
import { applyCancellation } from './apply-cancellation.ts';
import { applyNoShow, applyWaiver } from './apply-no-show.ts';
import { sampleMonths, sampleOrder, samplePayment, sampleStanding } from './order.fixture.ts';

const { at } = samplePayment(10);
const start = sampleBooking().start.getTime();
const by = (actor: BookingActor, hoursBefore?: number) => ({
  by: actor,
  reason: 'ill',
  at: hoursBefore === undefined ? at : new Date(start - hoursBefore * HOUR),
});
const told = (actor: string) => ({ type: 'booking.cancelled', bookingId: 'booking', by: actor });
const payments = [{ orderId: 'order', purpose: 'booking' as const, amount: 9000, refunded: 0 }];
const paidOrder = { status: 'paid' as const, paidAt: at, paymentIntentId: 'pi_1' };
const ladder: BookingPolicy = {
  ...defaultBookingPolicy,
  cancellationFees: [
    { hoursBefore: 12, percent: 100 },
    { hoursBefore: 20, percent: 50 },
  ],
  noShowPercent: 80,
};
const paid = (changes = {}) =>
  sampleStanding({
    order: paidOrder,
    booking: { status: 'confirmed', payments, policy: ladder, ...changes },
  });
const due = (amount: number, orderId = 'order') => ({ type: 'payment.refundDue', orderId, amount });

describe('a hold', () => {
  it('is let go by its client: nothing is due and nobody is written to', () => {
    const cancelled = applyCancellation(sampleStanding(), 'booking', by('client'));
    expect(cancelled).toMatchObject({
      ok: true,
      value: {
        outcome: 'cancelled',
        orders: { order: { status: 'cancelled' } },
        bookings: { booking: { status: 'cancelled', history: [{}, { by: 'client', reason: 'ill' }] } },
        events: [],
      },
    });
    expect(cancelled.ok && cancelled.value.months).toEqual([emptyMonth('provider', '2026-11')]);
  });

  it('is cancelled by its provider: the client is told', () => {
    expect(applyCancellation(sampleStanding(), 'booking', by('provider'))).toMatchObject({
      value: { orders: { order: { status: 'cancelled' } }, events: [told('provider')] },
    });
  });

  it('goes with all others of the same checkout', () => {
    const standing = {
      orders: { order: sampleOrder({ bookingIds: ['booking', 'other'] }) },
      bookings: { booking: sampleBooking(), other: sampleBooking() },
      months: sampleMonths(),
    };
    expect(applyCancellation(standing, 'other', by('client'))).toMatchObject({
      value: { bookings: { booking: { status: 'cancelled' }, other: { status: 'cancelled' } } },
    });
  });
});

describe('what was paid', () => {
  it.each([
    ['client', 21, 9000, 0],
    ['client', 20, 4500, 4500],
    ['client', 12.1, 4500, 4500],
    ['client', 12, 0, 9000],
    ['provider', 1, 9000, 0],
    ['admin', 1, 9000, 0],
  ] as const)('cancelled by the %s %d h before: %d goes back and %d is kept', (who, hours, back, fee) => {
    expect(applyCancellation(paid(), 'booking', by(who, hours))).toMatchObject({
      value: {
        bookings: { booking: { fee, payments: [{ refunded: back }] } },
        orders: { order: { refundsDue: back } },
        events: back > 0 ? [told(who), due(back)] : [told(who)],
      },
    });
  });

  it('given back by hand before is not given back again', () => {
    const standing = sampleStanding({
      order: { ...paidOrder, status: 'partlyRefunded', refunded: 2000, refundsDue: 2000 },
      booking: { status: 'confirmed', payments },
    });
    expect(applyCancellation(standing, 'booking', by('client'))).toMatchObject({
      value: { events: [told('client'), due(7000)] },
    });
  });

  it('as a deposit is all a higher fee can keep', () => {
    const deposit = [{ orderId: 'order', purpose: 'booking' as const, amount: 3000, refunded: 0 }];
    const standing = paid({ payments: deposit });
    expect(applyCancellation(standing, 'booking', by('client', 15))).toMatchObject({
      value: { bookings: { booking: { fee: 3000 } }, events: [told('client')] },
    });
  });

  it('in two parts goes back from the later one first, and an unpaid third is closed', () => {
    const standing = {
      orders: {
        order: sampleOrder({ ...paidOrder, due: 3000 }),
        rest: sampleOrder({ ...paidOrder, purpose: 'balance', due: 6000 }),
        more: sampleOrder({ purpose: 'adjustment', due: 500 }),
      },
      bookings: {
        booking: sampleBooking({
          status: 'confirmed',
          policy: ladder,
          extraOrderIds: ['rest', 'more'],
          payments: [
            { orderId: 'order', purpose: 'booking', amount: 3000, refunded: 0 },
            { orderId: 'rest', purpose: 'balance', amount: 6000, refunded: 0 },
          ],
        }),
      },
      months: sampleMonths(),
    };
    expect(applyCancellation(standing, 'booking', by('client', 15))).toMatchObject({
      value: { orders: { more: { status: 'cancelled' } }, events: [told('client'), due(4500, 'rest')] },
    });
    expect(applyCancellation(standing, 'booking', by('provider', 15))).toMatchObject({
      value: { events: [told('provider'), due(6000, 'rest'), due(3000)] },
    });
  });
});

describe('a request', () => {
  const requested = (changes = {}) => paid({ status: 'requested', respondBy: new Date(start), ...changes });
  it('is approved and keeps its time', () => {
    expect(applyApproval(requested(), 'booking', by('provider'))).toMatchObject({
      value: {
        outcome: 'confirmed',
        bookings: { booking: { status: 'confirmed', respondBy: null } },
        events: [{ type: 'booking.confirmed' }],
      },
    });
  });
  it.each(['provider', 'system'] as const)('is declined by the %s, freed and given back wholly', (who) => {
    const declined = applyRejection(requested(), 'booking', by(who, 1));
    expect(declined).toMatchObject({
      value: {
        outcome: 'declined',
        bookings: { booking: { status: 'declined', fee: 0 } },
        events: [{ type: 'booking.declined', bookingId: 'booking' }, due(9000)],
      },
    });
    expect(declined.ok && declined.value.months).toEqual([emptyMonth('provider', '2026-11')]);
  });
  it('is taken back by its client for nothing', () => {
    expect(applyCancellation(requested(), 'booking', by('client', 1))).toMatchObject({
      value: { bookings: { booking: { fee: 0 } }, events: [told('client'), due(9000)] },
    });
  });
  it('cannot be approved by its client, nor once it was taken back', () => {
    expect(applyApproval(requested(), 'booking', by('client')).ok).toBe(false);
    expect(applyApproval(paid({ status: 'cancelled' }), 'booking', by('provider')).ok).toBe(false);
  });
});

describe('a client who did not come', () => {
  const missed = applyNoShow(paid(), 'booking', { by: 'provider', reason: '', at: new Date(start + DAY) });
  it('gets back what the terms do not keep', () => {
    expect(missed).toMatchObject({
      value: {
        outcome: 'noShow',
        bookings: { booking: { status: 'noShow', fee: 7200 } },
        events: [{ type: 'booking.noShow' }, due(1800)],
      },
    });
  });
  it('gets back the rest when it is waived, once', () => {
    if (!missed.ok) throw new Error(missed.code);
    const waived = applyWaiver(missed.value, 'booking', at);
    expect(waived).toMatchObject({
      value: {
        bookings: { booking: { fee: 0 } },
        orders: { order: { refundsDue: 9000 } },
        events: [due(7200)],
      },
    });
    expect(waived.ok && applyWaiver(waived.value, 'booking', at).ok).toBe(false);
  });
});

it.each(['cancelled', 'completed', 'expired'] as const)('a booking that is %s stays so', (status) => {
  const result = applyCancellation(sampleStanding({ booking: { status } }), 'booking', by('client'));
  expect(result).toMatchObject({ ok: false, code: 'invalid_transition' });
});
