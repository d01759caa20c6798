import { describe, expect, it } from 'vitest';
import { sampleBooking } from '../scheduling/booking.fixture.ts';
import { bookingSchema, emptyMonth, placeClaim, releaseClaim } from '../scheduling/index.ts';
import { applyExpiry } from './apply-expiry.ts';
import { applyPayment } from './apply-payment.ts';
import { sampleMonths, sampleOrder, samplePayment } from './order.fixture.ts';
import { orderSchema } from './order.ts';

const order = sampleOrder();
const booking = sampleBooking();
const months = sampleMonths();
const claim = { start: booking.claim.start.getTime(), end: booking.claim.end.getTime() };
const confirmed = [{ type: 'booking.confirmed', bookingId: 'booking' }];
const refundDue = [{ type: 'payment.refundDue', orderId: 'order', amount: 9000 }];

/** The calendar after somebody else took the time, the sample hold having been given up. */
function takenByOther() {
  const rival = { ...claim, kind: 'booking' as const, expiresAt: null };
  const placed = placeClaim(releaseClaim(months, 'booking'), 'rival', rival, samplePayment(20).at.getTime());
  if (!placed.ok) throw new Error(placed.code);
  return placed.value;
}

describe('a payment in time', () => {
  const result = applyPayment(order, booking, months, samplePayment());
  it('pays the order, confirms the booking and keeps its time', () => {
    expect(result).toMatchObject({
      ok: true,
      value: {
        outcome: 'confirmed',
        order: { status: 'paid', paymentIntentId: 'pi_1', paidAt: samplePayment().at },
        booking: { status: 'confirmed', holdExpiresAt: null },
        months: [{ entries: { booking: { ...claim, kind: 'booking', expiresAt: null } } }],
        events: confirmed,
      },
    });
    expect(result.ok && orderSchema.safeParse(result.value.order).success).toBe(true);
    expect(result.ok && bookingSchema.safeParse(result.value.booking).success).toBe(true);
  });

  it('that comes again changes nothing', () => {
    if (!result.ok) throw new Error(result.code);
    const { order: paid, booking: booked, months: kept } = result.value;
    const again = applyPayment(paid, booked, kept, samplePayment(9));
    expect(again).toEqual({
      ok: true,
      value: { outcome: 'unchanged', order: paid, booking: booked, months: kept, events: [] },
    });
  });

  it('is refused when another payment has paid the order', () => {
    if (!result.ok) throw new Error(result.code);
    const { order: paid, booking: booked, months: kept } = result.value;
    const second = applyPayment(paid, booked, kept, samplePayment(9, { paymentIntentId: 'pi_2' }));
    expect(second).toMatchObject({ ok: false, code: 'conflict' });
  });
});

describe('a late payment', () => {
  const at = samplePayment(20).at;
  const expired = applyExpiry(order, booking, months, { orderId: 'order', at });

  it('confirms when nobody has taken the time, whether the hold was swept or only ran out', () => {
    for (const standing of [expired, { order, booking, months }]) {
      const result = applyPayment(standing.order, standing.booking, standing.months, samplePayment(25));
      expect(result).toMatchObject({
        ok: true,
        value: {
          outcome: 'confirmed',
          order: { status: 'paid' },
          booking: { status: 'confirmed' },
          months: [{ entries: { booking: { kind: 'booking' } } }],
          events: confirmed,
        },
      });
    }
  });

  it('is due back when somebody has, and leaves them their time', () => {
    for (const standing of [expired, { order, booking }]) {
      const result = applyPayment(standing.order, standing.booking, takenByOther(), samplePayment(25));
      expect(result).toMatchObject({
        ok: true,
        value: {
          outcome: 'refundDue',
          order: { status: 'paid' },
          booking: { status: 'expired' },
          events: refundDue,
        },
      });
      expect(result.ok && result.value.months).toEqual(takenByOther());
    }
  });

  it('is due back when the time has begun', () => {
    const result = applyPayment(order, booking, months, samplePayment(0, { at: booking.start }));
    expect(result).toMatchObject({
      ok: true,
      value: {
        outcome: 'refundDue',
        booking: { status: 'expired' },
        events: refundDue,
      },
    });
    expect(result.ok && result.value.months).toEqual([emptyMonth('provider', '2026-11')]);
  });
});

describe('a payment nobody waits for', () => {
  it('is due back when the booking was cancelled', () => {
    const cancelled = sampleBooking({ status: 'cancelled' });
    const result = applyPayment(sampleOrder({ status: 'cancelled' }), cancelled, [], samplePayment());
    expect(result).toMatchObject({
      ok: true,
      value: { outcome: 'refundDue', order: { status: 'paid' }, booking: cancelled, events: refundDue },
    });
  });

  it('is due back when the booking is held for a newer order, which it does not disturb', () => {
    const newer = sampleBooking({ orderId: 'order2' });
    const result = applyPayment(sampleOrder({ status: 'expired' }), newer, months, samplePayment());
    expect(result).toMatchObject({
      ok: true,
      value: { outcome: 'refundDue', booking: newer, months, events: refundDue },
    });
  });
});

it('a refund that was heard of first counts when the payment comes', () => {
  const part = applyPayment(sampleOrder({ refunded: 3000 }), booking, months, samplePayment());
  expect(part).toMatchObject({ ok: true, value: { order: { status: 'partlyRefunded', refunded: 3000 } } });
  const lost = applyPayment(sampleOrder({ refunded: 3000 }), booking, takenByOther(), samplePayment(20));
  expect(lost).toMatchObject({ ok: true, value: { events: [{ ...refundDue[0], amount: 6000 }] } });
  const all = applyPayment(sampleOrder({ refunded: 9000 }), booking, takenByOther(), samplePayment(20));
  expect(all).toMatchObject({ ok: true, value: { order: { status: 'refunded' }, events: [] } });
});

it('an order over nothing is paid without a payment', () => {
  const free = sampleOrder({ quote: { ...order.quote, total: 0 } });
  const paid = applyPayment(free, booking, months, samplePayment(1, { amount: 0, paymentIntentId: null }));
  expect(paid).toMatchObject({
    ok: true,
    value: { outcome: 'confirmed', order: { status: 'paid', refunded: 0 } },
  });
});

it.each([
  ['too little', { amount: 8999 }, 'conflict'],
  ['too much', { amount: 9001 }, 'conflict'],
  ['NaN', { amount: Number.NaN }, 'conflict'],
  ['another currency', { currency: 'usd' }, 'currency_mismatch'],
])('%s is refused', (_what, change, code) => {
  expect(applyPayment(order, booking, months, samplePayment(5, change))).toMatchObject({ ok: false, code });
});

it('an order that says it was refunded but never paid is refused', () => {
  const odd = sampleOrder({ status: 'refunded' });
  expect(applyPayment(odd, booking, months, samplePayment())).toMatchObject({
    ok: false,
    code: 'invalid_transition',
  });
});
