import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR } from '../kernel/index.ts';
import type { QuoteLine } from '../pricing/index.ts';
import { sampleBooking } from './booking.fixture.ts';
import type { Booking } from './booking.ts';
import {
  type BookingPayment,
  balanceOf,
  dueNow,
  keptOf,
  payableInMoney,
  percentOf,
  takeBack,
} from './booking-money.ts';
import { type BookingPolicy, bookingPolicySchema, defaultBookingPolicy } from './policy.ts';
import { cancellationTerms, noShowTerms, reckon, rescheduleTerms } from './policy-terms.ts';

const policy = (changes: Partial<BookingPolicy>): BookingPolicy => ({ ...defaultBookingPolicy, ...changes });
const ladder = policy({
  cancellationFees: [
    { hoursBefore: 24, percent: 100 },
    { hoursBefore: 48, percent: 50 },
  ],
});
const payment = (amount: number) => ({ orderId: 'order', purpose: 'booking' as const, amount, refunded: 0 });
const booked = (changes: Partial<Booking> = {}): Booking =>
  sampleBooking({ status: 'confirmed', policy: ladder, payments: [payment(9000)], ...changes });
const before = (hours: number) => booked().start.getTime() - hours * HOUR;

describe('the ladder', () => {
  it.each([
    [72, 0, 9000],
    [48.001, 0, 9000],
    [48, 50, 4500],
    [24.001, 50, 4500],
    [24, 100, 0],
    [0.1, 100, 0],
  ])('%d hours before keeps %d percent', (hours, percent, refund) => {
    expect(cancellationTerms(booked(), 'client', before(hours))).toMatchObject({
      may: true,
      percent,
      refund,
      fee: 9000 - refund,
      freeUntil: new Date(before(48)),
    });
  });
  it('is for clients: what the business calls off is free, and so is a request', () => {
    for (const actor of ['provider', 'admin', 'system'] as const) {
      expect(cancellationTerms(booked(), actor, before(1))).toMatchObject({ fee: 0, refund: 9000 });
    }
    const requested = booked({ status: 'requested' });
    expect(cancellationTerms(requested, 'client', before(1))).toMatchObject({ may: true, fee: 0 });
  });
  it('rounds half up', () => {
    expect([percentOf(1, 50), percentOf(3, 50), percentOf(5, 10), percentOf(4, 10)]).toEqual([1, 2, 1, 0]);
  });
});

describe('what a client may do alone', () => {
  const strict = { ...ladder, cancelUntilMinutes: 120, rescheduleUntilMinutes: 1440, maxReschedules: 2 };
  it('ends at the cut-off', () => {
    const booking = booked({ policy: strict });
    const cancel = (hours: number) => cancellationTerms(booking, 'client', before(hours)).refusal;
    expect([cancel(2.001), cancel(2), cancel(0)]).toEqual([null, 'cutoff_passed', 'invalid_transition']);
    const move = (hours: number) => rescheduleTerms(booking, 'client', before(hours)).refusal;
    expect([move(24.001), move(24)]).toEqual([null, 'cutoff_passed']);
    expect(rescheduleTerms(booking, 'provider', before(1)).may).toBe(true);
  });
  it('is counted, and can be ruled out', () => {
    const moved = booked({ policy: strict, reschedules: 2 });
    expect(rescheduleTerms(moved, 'client', before(48))).toMatchObject({
      refusal: 'not_allowed_by_policy',
      left: 0,
    });
    expect(rescheduleTerms(moved, 'admin', before(48))).toMatchObject({ may: true, left: null });
    const never = booked({ policy: policy({ clientMayCancel: false, clientMayReschedule: false }) });
    expect(cancellationTerms(never, 'client', before(48)).refusal).toBe('not_allowed_by_policy');
    expect(rescheduleTerms(never, 'client', before(48)).refusal).toBe('not_allowed_by_policy');
    expect(cancellationTerms(never, 'provider', before(48)).may).toBe(true);
  });
});

describe('what else it was paid with', () => {
  const quote = booked().quote;
  const tender = (kind: 'giftCard' | 'credit', amount: number) => ({ kind, label: '', amount });
  it('a deposit is all that can be kept, and that is said', () => {
    expect(reckon({ quote, payments: [payment(2000)] }, 50)).toMatchObject({
      fee: 2000,
      capped: true,
      refund: 0,
    });
  });
  it('the gift card pays the fee first', () => {
    const mixed = { quote: { ...quote, tenders: [tender('giftCard', 3000)] }, payments: [payment(6000)] };
    expect(reckon(mixed, 50)).toMatchObject({ fee: 4500, refund: 4500, giftCard: 0 });
    expect(reckon(mixed, 20)).toMatchObject({ fee: 1800, refund: 6000, giftCard: 1200 });
  });
  it('a credit is kept from half of the price on', () => {
    const credited = { quote: { ...quote, tenders: [tender('credit', 9000)] }, payments: [] };
    expect([reckon(credited, 49).credit, reckon(credited, 50).credit]).toEqual([true, false]);
    expect(reckon(credited, 100)).toMatchObject({ fee: 0, refund: 0 });
  });
  it('a tip is never kept', () => {
    const tip: QuoteLine = { kind: 'tip', label: 'Tip', quantity: 1, amount: 1000 };
    const tipped = {
      quote: { ...quote, lines: [...quote.lines, tip], total: 10_000 },
      payments: [payment(10_000)],
    };
    expect(reckon(tipped, 100)).toMatchObject({ fee: 9000, refund: 1000 });
  });
});

const anyDeposit = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant('percent' as const), percent: fc.integer({ min: 1, max: 99 }) }),
    fc.record({ kind: fc.constant('flat' as const), amount: fc.integer({ min: 1, max: 20_000 }) }),
  ),
);
const anyPrice = fc
  .record({ total: fc.nat(20_000), gift: fc.nat(20_000), deposit: anyDeposit, percent: fc.nat(100) })
  .map(({ total, gift, deposit, percent }) => {
    const quote = {
      currency: 'EUR' as const,
      lines: [{ kind: 'base' as const, label: '', quantity: 1, amount: total }],
      total,
      tenders:
        Math.min(gift, total) > 0
          ? [{ kind: 'giftCard' as const, label: '', amount: Math.min(gift, total) }]
          : [],
    };
    return { quote, percent, policy: policy({ deposit, noShowPercent: percent }) };
  });

it('nothing is kept or given back that was not paid, whatever the price, the deposit and the terms', () => {
  fc.assert(
    fc.property(anyPrice, ({ quote, percent, policy }) => {
      const due = dueNow(quote, policy);
      expect(due).toBeLessThanOrEqual(payableInMoney(quote));
      const payments = due > 0 ? [payment(due)] : [];
      const gift = quote.tenders.reduce((sum, { amount }) => sum + amount, 0);
      const { fee, refund, giftCard } = reckon({ quote, payments }, percent);
      expect(fee + refund + giftCard).toBe(due + gift);
      expect(Math.min(fee, refund, giftCard)).toBeGreaterThanOrEqual(0);
      expect(fee).toBeLessThanOrEqual(quote.total);
      expect(balanceOf({ quote, payments, status: 'confirmed' })).toBe(payableInMoney(quote) - due);
      expect(noShowTerms({ quote, payments, policy })).toMatchObject({ fee, refund });
    }),
  );
});

it('refunds over any number of payments give back exactly what is asked, and never more than came in by each', () => {
  const payments: fc.Arbitrary<BookingPayment[]> = fc.array(
    fc.record({
      orderId: fc.uuid(),
      purpose: fc.constant('balance' as const),
      amount: fc.nat(9000),
      refunded: fc.constant(0),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(payments, fc.array(fc.nat(9000), { maxLength: 6 }), (paid, asks) => {
      let now = paid;
      let asked = 0;
      const given = new Map<string, number>();
      for (const ask of asks) {
        const kept = keptOf({ payments: now });
        const { payments, parts } = takeBack(now, ask);
        for (const { orderId, amount } of parts) given.set(orderId, (given.get(orderId) ?? 0) + amount);
        asked += Math.min(ask, kept);
        now = payments;
      }
      expect([...given.values()].reduce((sum, amount) => sum + amount, 0)).toBe(asked);
      for (const { orderId, amount, refunded } of now) {
        expect(refunded).toBe(given.get(orderId) ?? 0);
        expect(refunded).toBeLessThanOrEqual(amount);
      }
    }),
  );
});

it.each([
  [
    'hours that do not ascend',
    [
      { hoursBefore: 48, percent: 50 },
      { hoursBefore: 24, percent: 20 },
    ],
  ],
  [
    'a later step that costs less',
    [
      { hoursBefore: 24, percent: 20 },
      { hoursBefore: 48, percent: 50 },
    ],
  ],
])('terms with %s are refused', (_what, cancellationFees) => {
  expect(bookingPolicySchema.safeParse(policy({ cancellationFees })).success).toBe(false);
});
