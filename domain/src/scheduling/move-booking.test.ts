import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../kernel/index.ts';
import { sampleBooking } from './booking.fixture.ts';
import { type Booking, bookingSchema } from './booking.ts';
import { moveBooking } from './move-booking.ts';
import { type BookingPolicy, defaultBookingPolicy } from './policy.ts';
import { cancellationTerms, costAfterMove, lateMovePercentAfter, rescheduleTerms } from './policy-terms.ts';
import type { BookingActor } from './transitions.ts';

const ladder: BookingPolicy = {
  ...defaultBookingPolicy,
  cancellationFees: [
    { hoursBefore: 24, percent: 100 },
    { hoursBefore: 48, percent: 50 },
  ],
};
const payments = [{ orderId: 'order', purpose: 'booking' as const, amount: 9000, refunded: 0 }];
const booked = (changes: Partial<Booking> = {}): Booking =>
  sampleBooking({ status: 'confirmed', policy: ladder, payments, ...changes });
const begin = booked().start.getTime();
const before = (hours: number, start = begin) => new Date(start - hours * HOUR);

function moved(booking: Booking, start: Date, by: BookingActor, at: Date): Booking {
  const end = new Date(start.getTime() + 70 * MINUTE);
  const result = moveBooking(booking, { start, claim: { start, end } }, { by, at });
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
const weekLater = new Date(begin + 7 * 24 * HOUR);

describe('moved out of the fee window', () => {
  it.each([
    [49, undefined, 0],
    [48, 50, 4500],
    [24.1, 50, 4500],
    [24, 100, 9000],
    [1, 100, 9000],
  ])(
    '%d hours before by its client: %s percent stay, however early it is cancelled',
    (hours, percent, fee) => {
      const after = moved(booked(), weekLater, 'client', before(hours));
      expect(after.lateMovePercent).toBe(percent);
      const terms = cancellationTerms(after, 'client', before(hours).getTime());
      expect(terms).toMatchObject({ may: true, fee, refund: 9000 - fee, percent: percent ?? 0 });
      expect(terms.freeUntil).toEqual(percent ? null : before(48, weekLater.getTime()));
    },
  );

  it('by the business: nothing is added, and nothing is cleared', () => {
    for (const by of ['provider', 'admin'] as const) {
      const untouched = moved(booked(), weekLater, by, before(1));
      expect(untouched).not.toHaveProperty('lateMovePercent');
      expect(cancellationTerms(untouched, 'client', before(1).getTime()).fee).toBe(0);
      const late = moved(booked(), weekLater, 'client', before(30));
      const again = moved(late, new Date(weekLater.getTime() + 24 * HOUR), by, before(30));
      expect(again.lateMovePercent).toBe(50);
    }
  });

  it('twice: the higher of the two stays, also through a move in time', () => {
    const first = moved(booked(), weekLater, 'client', before(30));
    const second = moved(first, new Date(begin + 9 * 24 * HOUR), 'client', before(20, weekLater.getTime()));
    expect(second).toMatchObject({ lateMovePercent: 100, reschedules: 2 });
    expect(moved(second, weekLater, 'client', before(100)).lateMovePercent).toBe(100);
  });

  it('called off by the business all the same: everything goes back', () => {
    const after = moved(booked(), weekLater, 'client', before(1));
    expect(cancellationTerms(after, 'provider', before(1).getTime())).toMatchObject({ fee: 0, refund: 9000 });
  });

  it('with a credit: it is kept from half of the price on', () => {
    const tenders = [{ kind: 'credit' as const, label: '', amount: 9000 }];
    const credited = booked({ quote: { ...booked().quote, tenders }, payments: [] });
    const after = moved(credited, weekLater, 'client', before(30));
    const terms = cancellationTerms(after, 'client', before(30).getTime());
    expect(terms).toMatchObject({ credit: false, creditKept: true, fee: 0 });
  });

  it('made before any of this was noted: it is what it was', () => {
    const { lateMovePercent: _none, ...old } = booked();
    expect(bookingSchema.safeParse(old).success).toBe(true);
    expect(cancellationTerms(old, 'client', before(60).getTime())).toMatchObject({ fee: 0, percent: 0 });
  });
});

it('a move takes everything along that goes with the start, and the price stays', () => {
  const arrivalWindow = { start: before(0), end: new Date(begin + HOUR) };
  const after = moved(booked({ arrivalWindow }), weekLater, 'client', before(60));
  expect(after).toMatchObject({
    start: weekLater,
    end: new Date(weekLater.getTime() + HOUR),
    arrivalWindow: { start: weekLater, end: new Date(weekLater.getTime() + HOUR) },
    quote: booked().quote,
    history: [{}, { kind: 'rescheduled', by: 'client' }],
  });
  expect(moveBooking(booked({ status: 'pending' }), after, { by: 'client', at: before(60) }).ok).toBe(false);
});

describe('moved into the fee window by the business', () => {
  const near = before(10);
  const at = before(60);
  const after = (hours: number) => at.getTime() + hours * HOUR;

  it('can be called off for a day as though there were time, then by the terms', () => {
    const strict = { ...ladder, clientMayCancel: false };
    for (const by of ['provider', 'admin'] as const) {
      const booking = moved(booked(), near, by, at);
      const terms = cancellationTerms(booking, 'client', after(23.9));
      expect(terms).toMatchObject({ may: true, fee: 0, refund: 9000, freeUntil: new Date(after(24)) });
      expect(cancellationTerms(booking, 'client', after(24))).toMatchObject({ may: true, fee: 4500 });
      const refused = cancellationTerms({ ...booking, policy: strict }, 'client', after(24));
      expect(refused).toMatchObject({ may: false, refusal: 'not_allowed_by_policy' });
      expect(cancellationTerms({ ...booking, policy: strict }, 'client', after(23)).may).toBe(true);
    }
  });

  it('past the cut-off: until it begins, where that is sooner', () => {
    const policy = { ...ladder, cancelUntilMinutes: 24 * 60 };
    const booking = moved(booked({ policy }), new Date(after(5)), 'provider', at);
    const start = new Date(after(5));
    expect(cancellationTerms(booking, 'client', after(4))).toMatchObject({ may: true, fee: 0, until: start });
    expect(cancellationTerms(booking, 'client', after(5)).may).toBe(false);
  });

  it('clears nothing its client owes already, and ends when they move it themselves', () => {
    const late = moved(booked(), weekLater, 'client', before(30));
    const back = moved(late, before(12), 'provider', before(29));
    expect(cancellationTerms(back, 'client', before(28).getTime()).fee).toBe(4500);
    const own = moved(moved(booked(), near, 'provider', at), before(11), 'client', new Date(after(1)));
    expect(own).not.toHaveProperty('movedByBusinessAt');
    expect(own).not.toHaveProperty('lateMovePercent');
    expect(cancellationTerms(own, 'client', after(2)).fee).toBe(4500);
  });

  it('is what is said before it is moved', () => {
    const said = costAfterMove(booked(), { by: 'provider', now: at.getTime(), start: near });
    expect(said).toMatchObject({ percent: 0, fee: 0, freeUntil: new Date(after(24)) });
  });
});

describe('what is said before it is moved', () => {
  it('is what stays, and what the new time would cost', () => {
    const cost = (hours: number, start: Date | null, by: BookingActor = 'client') =>
      costAfterMove(booked(), { by, now: before(hours).getTime(), start });
    expect(cost(30, null)).toMatchObject({ stays: 50, percent: 50, fee: 4500, freeUntil: null });
    expect(cost(30, weekLater)).toMatchObject({ stays: 50, percent: 50, fee: 4500, freeUntil: null });
    expect(cost(60, weekLater)).toMatchObject({ stays: 0, fee: 0, freeUntil: before(48, +weekLater) });
    // Moved in time, but to where cancelling costs: no late move, and no time left in which it is free.
    expect(cost(60, before(30))).toMatchObject({ stays: 0, percent: 50, fee: 4500, freeUntil: null });
    expect(cost(30, null, 'provider')).toMatchObject({ stays: 0, fee: 0 });
  });
});

const anyPolicy = fc
  .tuple(fc.array(fc.nat(100), { maxLength: 4 }), fc.nat(20))
  .map(([percents, gap]): BookingPolicy => {
    const falling = percents.toSorted((a, b) => b - a);
    return {
      ...defaultBookingPolicy,
      maxReschedules: 50,
      cancellationFees: falling.map((percent, i) => ({ hoursBefore: (i + 1) * (gap + 1), percent })),
    };
  });
const anyMove = fc.record({
  by: fc.constantFrom<BookingActor>('client', 'client', 'provider', 'admin'),
  /** Hours that pass before it. */
  wait: fc.integer({ min: 0, max: 60 }),
  /** Hours from then to the new start. */
  ahead: fc.integer({ min: 1, max: 400 }),
});
const anyTender = fc.constantFrom('money', 'credit', 'giftCard');

it('no sequence of moves lowers what cancelling would have cost at a move by the client, in percent, money or credit', () => {
  const story = fc.record({
    policy: anyPolicy,
    moves: fc.array(anyMove, { maxLength: 8 }),
    tender: anyTender,
    rest: fc.nat(40),
  });
  fc.assert(
    fc.property(story, ({ policy, moves, tender, rest }) => {
      const { quote } = booked();
      const tenders = tender === 'money' ? [] : [{ kind: tender, label: '', amount: 9000 }];
      let booking = booked({
        policy,
        quote: { ...quote, tenders },
        payments: tender === 'money' ? payments : [],
      });
      let now = begin - 200 * HOUR;
      let floor = { percent: 0, fee: 0, back: 9000 };
      const costNow = (at: number) => {
        const terms = cancellationTerms(booking, 'client', at);
        return { ...terms, back: terms.refund + terms.giftCard + (terms.credit ? 9000 : 0) };
      };
      const holds = (at: number) => {
        const cost = costNow(at);
        expect(cost.percent).toBeGreaterThanOrEqual(floor.percent);
        expect(cost.fee).toBeGreaterThanOrEqual(floor.fee);
        expect(cost.back).toBeLessThanOrEqual(floor.back);
      };
      for (const { by, wait, ahead } of moves) {
        now += wait * HOUR;
        if (!rescheduleTerms(booking, by, now).may) continue;
        const start = new Date(now + ahead * HOUR);
        holds(now);
        const cost = costNow(now);
        const said = costAfterMove(booking, { by, now, start });
        expect(said.stays).toBe(lateMovePercentAfter(booking, by, now));
        booking = moved(booking, start, by, new Date(now));
        if (by === 'client') floor = { percent: cost.percent, fee: cost.fee, back: cost.back };
        holds(now);
        const { percent, fee, refund, freeUntil } = costNow(now);
        expect(said).toMatchObject({ percent, fee, refund });
        if (said.freeUntil) expect(freeUntil).toEqual(said.freeUntil);
      }
      holds(now + rest * HOUR);
      expect(bookingSchema.safeParse(booking).success).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
