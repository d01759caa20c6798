import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../kernel/index.ts';
import { sampleBooking } from '../scheduling/booking.fixture.ts';
import {
  type CalendarMonth,
  claimEntry,
  defaultBookingPolicy,
  emptyMonth,
  placeClaim,
  releaseClaim,
} from '../scheduling/index.ts';
import { applyExpiry } from './apply-expiry.ts';
import { applyPayment } from './apply-payment.ts';
import { sampleMonths, sampleOrder, samplePayment, sampleStanding } from './order.fixture.ts';
import { orderSchema } from './order.ts';
import type { Payment } from './payment.ts';
import type { Settlement, Standing } from './settlement.ts';

const booking = sampleBooking();
const months = sampleMonths();
const claim = { start: booking.claim.start.getTime(), end: booking.claim.end.getTime() };
const confirmed = [{ type: 'booking.confirmed', bookingId: 'booking' }];
const refundDue = [{ type: 'payment.refundDue', orderId: 'order', amount: 9000 }];
const payment = (refunded = 0) => ({ orderId: 'order', purpose: 'booking', amount: 9000, refunded });

function paid(standing: Standing, by: Payment = samplePayment()): Settlement {
  const result = applyPayment(standing, by);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

/** The calendar after somebody else took the time, the sample hold having been given up. */
function takenByOther(): CalendarMonth[] {
  const rival = { ...claim, kind: 'booking' as const, expiresAt: null };
  const placed = placeClaim(releaseClaim(months, 'booking'), 'rival', rival, samplePayment(20).at.getTime());
  if (!placed.ok) throw new Error(placed.code);
  return placed.value;
}

describe('a payment in time', () => {
  const result = paid(sampleStanding());
  it('pays the order, confirms the booking and keeps its time', () => {
    expect(result).toMatchObject({
      outcome: 'confirmed',
      orders: { order: { status: 'paid', paymentIntentId: 'pi_1', paidAt: samplePayment().at } },
      bookings: { booking: { status: 'confirmed', holdExpiresAt: null, payments: [payment()] } },
      months: [{ entries: { booking: { ...claim, kind: 'booking', expiresAt: null } } }],
      events: confirmed,
    });
    expect(orderSchema.safeParse(result.orders.order).success).toBe(true);
  });

  it('that comes again changes nothing', () => {
    const { orders, bookings, months } = result;
    expect(paid(result, samplePayment(9))).toEqual({
      outcome: 'unchanged',
      orders,
      bookings,
      months,
      events: [],
      tenders: [],
    });
  });

  it('is refused when another payment has paid the order', () => {
    expect(applyPayment(result, samplePayment(9, { paymentIntentId: 'pi_2' }))).toMatchObject({
      ok: false,
      code: 'conflict',
    });
  });
});

describe('where the provider has to agree', () => {
  const policy = { ...defaultBookingPolicy, approval: true, approvalHours: 2 };
  it('the booking is requested, keeps its time, and is to be answered in time', () => {
    expect(paid(sampleStanding({ booking: { policy } }))).toMatchObject({
      outcome: 'requested',
      bookings: {
        booking: { status: 'requested', respondBy: new Date(samplePayment().at.getTime() + 2 * HOUR) },
      },
      months: [{ entries: { booking: { kind: 'booking', expiresAt: null } } }],
      events: [{ type: 'booking.requested', bookingId: 'booking' }],
    });
  });
  it('late payments ask too, and an answer is due before it would begin', () => {
    const week = { policy: { ...policy, approvalHours: 168 } };
    const expired = applyExpiry(sampleStanding({ booking: week }), {
      orderId: 'order',
      at: samplePayment(16).at,
    });
    expect(paid(expired, samplePayment(25))).toMatchObject({
      outcome: 'requested',
      bookings: { booking: { status: 'requested', respondBy: booking.start } },
    });
  });
});

describe('a late payment', () => {
  const expired = applyExpiry(sampleStanding(), { orderId: 'order', at: samplePayment(20).at });

  it('confirms when nobody has taken the time, whether the hold was swept or only ran out', () => {
    for (const standing of [expired, sampleStanding()]) {
      expect(paid(standing, samplePayment(25))).toMatchObject({
        outcome: 'confirmed',
        orders: { order: { status: 'paid' } },
        bookings: { booking: { status: 'confirmed' } },
        months: [{ entries: { booking: { kind: 'booking' } } }],
        events: confirmed,
      });
    }
  });

  it('is due back when somebody has, and leaves them their time', () => {
    for (const standing of [expired, sampleStanding()]) {
      const result = paid({ ...standing, months: takenByOther() }, samplePayment(25));
      expect(result).toMatchObject({
        outcome: 'refundDue',
        orders: { order: { status: 'paid', refundsDue: 9000 } },
        bookings: { booking: { status: 'expired', payments: [payment(9000)] } },
        events: refundDue,
      });
      expect(result.months).toEqual(takenByOther());
    }
  });

  it('is due back when the time has begun', () => {
    const result = paid(sampleStanding(), samplePayment(0, { at: booking.start }));
    expect(result).toMatchObject({
      outcome: 'refundDue',
      bookings: { booking: { status: 'expired' } },
      events: refundDue,
    });
    expect(result.months).toEqual([emptyMonth('provider', '2026-11')]);
  });

  it('is due back when the gift card that paid the rest was given back and is used up since', () => {
    const quote = {
      ...booking.quote,
      total: 12_000,
      tenders: [{ kind: 'giftCard' as const, label: 'Gift card', amount: 3000 }],
    };
    const swept = applyExpiry(sampleStanding({ booking: { quote } }), {
      orderId: 'order',
      at: samplePayment(16).at,
    });
    expect(swept.tenders).toEqual([{ bookingId: 'booking', giftCard: 3000, credit: false }]);
    const late = samplePayment(25);
    expect(paid(swept, { ...late, tendersGone: true })).toMatchObject({
      outcome: 'refundDue',
      events: refundDue,
    });
    expect(paid(swept, late)).toMatchObject({ outcome: 'confirmed' });
  });
});

describe('a payment nobody waits for', () => {
  it('is due back when the booking was cancelled', () => {
    const standing = sampleStanding({ order: { status: 'cancelled' }, booking: { status: 'cancelled' } });
    expect(paid(standing)).toMatchObject({
      outcome: 'refundDue',
      orders: { order: { status: 'paid' } },
      bookings: { booking: { status: 'cancelled', payments: [payment(9000)] } },
      events: refundDue,
    });
  });

  it('is due back when the booking is held for a newer order, which it does not disturb', () => {
    const standing = sampleStanding({ order: { status: 'expired' }, booking: { orderId: 'order2' } });
    expect(paid(standing)).toMatchObject({
      outcome: 'refundDue',
      bookings: standing.bookings,
      months,
      events: refundDue,
    });
  });
});

describe('several bookings in one order', () => {
  const second = sampleBooking({
    start: new Date(booking.start.getTime() + DAY),
    end: new Date(booking.end.getTime() + DAY),
    claim: {
      start: new Date(booking.claim.start.getTime() + DAY),
      end: new Date(booking.claim.end.getTime() + DAY),
    },
    dueNow: 4000,
  });
  const both = (months: readonly CalendarMonth[] = sampleMonths()): Standing => ({
    orders: { order: sampleOrder({ bookingIds: ['booking', 'second'], due: 13_000 }) },
    bookings: { booking: sampleBooking(), second },
    months,
  });
  const money = samplePayment(5, { amount: 13_000 });

  it('are confirmed together, each with its share', () => {
    expect(paid(both(), money)).toMatchObject({
      outcome: 'confirmed',
      bookings: {
        booking: { status: 'confirmed', payments: [{ amount: 9000 }] },
        second: { status: 'confirmed', payments: [{ amount: 4000 }] },
      },
      months: [{ entries: { booking: { kind: 'booking' }, second: { kind: 'booking' } } }],
      events: [...confirmed, { type: 'booking.confirmed', bookingId: 'second' }],
    });
  });

  it('or not at all: when one time is gone, all of them are given up and all of the money goes back', () => {
    const rival = claimEntry(second, 'provider', null);
    const taken = placeClaim(sampleMonths(), 'rival', rival, money.at.getTime());
    expect(taken.ok && paid(both(taken.value), money)).toMatchObject({
      outcome: 'refundDue',
      bookings: { booking: { status: 'expired' }, second: { status: 'expired' } },
      months: [{ entries: { rival } }],
      events: [{ type: 'payment.refundDue', orderId: 'order', amount: 13_000 }],
    });
  });
});

describe('the rest after a deposit', () => {
  const deposit = { orderId: 'order', purpose: 'booking' as const, amount: 3000, refunded: 0 };
  const rest = (status: 'confirmed' | 'cancelled', balance: number): Standing => ({
    orders: { rest: sampleOrder({ purpose: 'balance', due: 6000 }) },
    bookings: {
      booking: sampleBooking({
        status,
        dueNow: 3000,
        extraOrderIds: ['rest'],
        payments: [{ ...deposit, amount: 9000 - balance }],
      }),
    },
    months: sampleMonths(),
  });
  const money = samplePayment(60, { orderId: 'rest', amount: 6000 });
  it('is kept and told', () => {
    expect(paid(rest('confirmed', 6000), money)).toMatchObject({
      outcome: 'fulfilled',
      bookings: { booking: { payments: [deposit, { orderId: 'rest', amount: 6000, refunded: 0 }] } },
      events: [{ type: 'order.paid', orderId: 'rest' }],
    });
  });
  it('goes back as far as it was paid already, and wholly where the booking no longer stands', () => {
    expect(paid(rest('confirmed', 2000), money)).toMatchObject({
      orders: { rest: { refundsDue: 4000 } },
      events: [{ type: 'order.paid' }, { type: 'payment.refundDue', orderId: 'rest', amount: 4000 }],
    });
    expect(paid(rest('cancelled', 6000), money)).toMatchObject({
      outcome: 'refundDue',
      events: [{ type: 'payment.refundDue', orderId: 'rest', amount: 6000 }],
    });
  });
});

it('what is bought without a time is handed over by its event', () => {
  const order = sampleOrder({ purpose: 'package', bookingIds: [], itemId: 'ten' });
  expect(paid({ orders: { order }, bookings: {}, months: [] })).toMatchObject({
    outcome: 'fulfilled',
    orders: { order: { status: 'paid' } },
    events: [{ type: 'order.paid', orderId: 'order' }],
  });
});

it('a refund that was heard of first counts when the payment comes', () => {
  const early = (refunded: number) => sampleStanding({ order: { refunded, refundsDue: refunded } });
  expect(paid(early(3000)).orders.order).toMatchObject({ status: 'partlyRefunded', refunded: 3000 });
  const lost = paid({ ...early(3000), months: takenByOther() }, samplePayment(20));
  expect(lost.events).toEqual([{ ...refundDue[0], amount: 6000 }]);
  const all = paid({ ...early(9000), months: takenByOther() }, samplePayment(20));
  expect(all).toMatchObject({ orders: { order: { status: 'refunded' } }, events: [] });
});

it('an order over nothing is paid without a payment', () => {
  const free = sampleStanding({ order: { due: 0 }, booking: { dueNow: 0 } });
  expect(paid(free, samplePayment(1, { amount: 0, paymentIntentId: null }))).toMatchObject({
    outcome: 'confirmed',
    orders: { order: { status: 'paid', refunded: 0 } },
    bookings: { booking: { payments: [] } },
  });
});

it.each([
  ['too little', { amount: 8999 }, 'conflict'],
  ['too much', { amount: 9001 }, 'conflict'],
  ['NaN', { amount: Number.NaN }, 'conflict'],
  ['another currency', { currency: 'usd' }, 'currency_mismatch'],
])('%s is refused', (_what, change, code) => {
  expect(applyPayment(sampleStanding(), samplePayment(5, change))).toMatchObject({ ok: false, code });
});

it('an order that says it was refunded but never paid is refused', () => {
  const odd = sampleStanding({ order: { status: 'refunded' } });
  expect(applyPayment(odd, samplePayment())).toMatchObject({ ok: false, code: 'invalid_transition' });
});
