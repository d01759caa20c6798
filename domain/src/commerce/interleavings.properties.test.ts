import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../kernel/index.ts';
import type { OutboxEvent } from '../operations/index.ts';
import { bookedAt, sampleBooking } from '../scheduling/booking.fixture.ts';
import {
  type BookingPolicy,
  bookingSchema,
  canAnswer,
  cancellationTerms,
  canMarkNoShow,
  defaultBookingPolicy,
  keptOf,
  occupies,
  overlaps,
  placeClaim,
  respondByOf,
  stands,
} from '../scheduling/index.ts';
import { applyApproval, applyRejection } from './apply-answer.ts';
import { applyCancellation } from './apply-cancellation.ts';
import { applyDecline } from './apply-decline.ts';
import { applyExpiry } from './apply-expiry.ts';
import { applyNoShow, applyWaiver } from './apply-no-show.ts';
import { applyPayment } from './apply-payment.ts';
import { applyRefund } from './apply-refund.ts';
import { samplePayment, sampleStanding } from './order.fixture.ts';
import { orderSchema } from './order.ts';
import { bookingIn, orderIn, type Settlement, type Standing } from './settlement.ts';

type Act =
  | 'payment'
  | 'expiry'
  | 'decline'
  | 'cancellation'
  | 'calledOff'
  | 'approval'
  | 'rejection'
  | 'noShow'
  | 'waiver'
  | 'rival';
type News = { is: Act } | { is: 'refund'; total: number };
type Told = { standing: Standing; events: OutboxEvent[] };

const valued = <T>(result: { ok: true; value: T } | { ok: false }) => (result.ok ? result.value : undefined);

/** The refunds there are once `total` went back, where those are all the totals that are ever heard of. */
const refundsUntil = (total: number, totals: readonly number[]) =>
  [...new Set([0, ...totals])]
    .filter((one) => one <= total)
    .sort((one, other) => one - other)
    .flatMap((until, index, all) =>
      until === 0
        ? []
        : [{ id: `re_${until}`, amount: until - (all[index - 1] ?? 0), state: 'succeeded' as const }],
    );

/** What a webhook, a sweep or a person does with one piece of news: decide, write it all, or leave all as it was. */
function hear({ standing, events }: Told, news: News, at: Date, totals: readonly number[]): Told {
  const facts = { orderId: 'order', at };
  const booking = bookingIn(standing, 'booking');
  const order = orderIn(standing, 'order');
  const settle = (settled: Settlement | undefined): Told => {
    if (!settled) return { standing, events };
    const { orders, bookings, months } = settled;
    return { standing: { orders, bookings, months }, events: [...events, ...settled.events] };
  };
  const withOrder = (noted: { order: typeof order; events: readonly OutboxEvent[] } | undefined) =>
    settle(
      noted && {
        ...standing,
        orders: { order: noted.order },
        events: noted.events,
        tenders: [],
        outcome: 'unchanged',
      },
    );
  const by = (actor: 'client' | 'provider' | 'system') => ({ by: actor, reason: '', at });
  const cancel = (actor: 'client' | 'provider') =>
    cancellationTerms(booking, actor, at.getTime()).may
      ? settle(valued(applyCancellation(standing, 'booking', by(actor))))
      : { standing, events };
  switch (news.is) {
    case 'payment':
      return settle(valued(applyPayment(standing, samplePayment(0, { at, amount: order.due }))));
    case 'expiry':
      return settle(applyExpiry(standing, facts));
    case 'decline':
      return withOrder(applyDecline(order, { ...facts, reason: 'card_declined' }));
    case 'refund':
      return withOrder(valued(applyRefund(order, { ...facts, refunds: refundsUntil(news.total, totals) })));
    case 'cancellation':
      return cancel('client');
    case 'calledOff':
      return cancel('provider');
    case 'approval':
      return canAnswer(booking, 'confirmed', 'provider', at.getTime())
        ? settle(valued(applyApproval(standing, 'booking', by('provider'))))
        : { standing, events };
    case 'rejection':
      return settle(valued(applyRejection(standing, 'booking', by('system'))));
    case 'noShow':
      return canMarkNoShow(booking, 'provider', at.getTime())
        ? settle(valued(applyNoShow(standing, 'booking', by('provider'))))
        : { standing, events };
    case 'waiver':
      return settle(valued(applyWaiver(standing, 'booking', at)));
    case 'rival': {
      const [start, end] = [booking.start.getTime() + 5 * MINUTE, booking.end.getTime() + 30 * MINUTE];
      const rival = { start, end, kind: 'booking', expiresAt: null } as const;
      const months = valued(placeClaim(standing.months, 'rival', rival, at.getTime()));
      return settle(months && { ...standing, months, events: [], tenders: [], outcome: 'unchanged' });
    }
  }
}

function hearAll(
  history: readonly (readonly [news: News, waitMinutes: number])[],
  policy: BookingPolicy,
  dueNow: number,
): Told {
  const totals = history.map(([news]) => (news.is === 'refund' ? news.total : 0));
  let now = bookedAt.getTime();
  let told: Told = {
    standing: sampleStanding({ order: { due: dueNow }, booking: { dueNow, policy } }),
    events: [],
  };
  for (const [news, wait] of history) {
    now += wait * MINUTE;
    told = hear(told, news, new Date(now), totals);
    for (const month of told.standing.months) {
      const live = Object.values(month.entries).filter((entry) => occupies(entry, now));
      expect(live.some((one, index) => live.slice(index + 1).some((other) => overlaps(one, other)))).toBe(
        false,
      );
    }
    const { refundsDue, due, refunded } = orderIn(told.standing, 'order');
    expect(refundsDue).toBeLessThanOrEqual(due);
    expect(refunded).toBeLessThanOrEqual(due);
  }
  return told;
}

const acts: Act[] = [
  ...(['payment', 'payment', 'expiry', 'decline', 'cancellation', 'calledOff'] as const),
  ...(['approval', 'rejection', 'noShow', 'waiver', 'rival'] as const),
];
const refund = (due: number) => fc.nat(due).map((total): News => ({ is: 'refund', total }));
/** Minutes between two pieces of news: about as long as a hold or, now and then, until the booking has begun. */
const wait = fc.integer({ min: 0, max: 12 });
const anyWait = fc.oneof(
  { weight: 8, arbitrary: wait },
  { weight: 1, arbitrary: fc.constant(600) },
  { weight: 1, arbitrary: fc.constant(1440) },
);
const anyPolicy = fc
  .record({
    approval: fc.boolean(),
    approvalHours: fc.integer({ min: 1, max: 48 }),
    noShowPercent: fc.nat(100),
    cancelUntilMinutes: fc.constantFrom(0, 60, 720),
    fees: fc.tuple(fc.nat(100), fc.nat(100)),
  })
  .map(
    ({ fees, ...rest }): BookingPolicy => ({
      ...defaultBookingPolicy,
      ...rest,
      cancellationFees: [
        { hoursBefore: 6, percent: Math.max(...fees) },
        { hoursBefore: 20, percent: Math.min(...fees) },
      ],
    }),
  );
const sum = (events: readonly OutboxEvent[], type: 'payment.refunded' | 'payment.refundDue') =>
  events.reduce((total, event) => total + (event.type === type ? event.amount : 0), 0);

const anyDue = fc.constantFrom(9000, 3000, 1);
const anyStory = fc.tuple(anyPolicy, anyDue).chain(([policy, due]) => {
  const news = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...acts).map((is): News => ({ is })) },
    { weight: 1, arbitrary: refund(due) },
  );
  const history = fc.array(fc.tuple(news, anyWait), { maxLength: 16 });
  return fc.record({ policy: fc.constant(policy), due: fc.constant(due), history });
});

describe('whatever is heard, in whatever order and however often', () => {
  it('money, booking, calendar and what was told agree', () => {
    fc.assert(
      fc.property(anyStory, ({ policy, due, history }) => {
        const { standing, events } = hearAll(history, policy, due);
        const order = orderIn(standing, 'order');
        const booking = bookingIn(standing, 'booking');
        expect(orderSchema.safeParse(order).success).toBe(true);
        expect(bookingSchema.safeParse(booking).success).toBe(true);

        const heard = (is: News['is']) => history.some(([news]) => news.is === is);
        const refunds = history.map(([news]) => (news.is === 'refund' ? news.total : 0));
        expect(order.paidAt !== null).toBe(heard('payment'));
        expect(order.refunded).toBe(Math.max(0, ...refunds));
        expect(sum(events, 'payment.refunded')).toBe(order.refunded);
        expect(sum(events, 'payment.refundDue')).toBeLessThanOrEqual(order.refundsDue);
        if (heard('payment')) {
          const status = order.refunded === 0 ? 'paid' : order.refunded < due ? 'partlyRefunded' : 'refunded';
          expect(order.status).toBe(status);
        }

        const count = (type: OutboxEvent['type']) => events.filter((event) => event.type === type).length;
        expect(count('booking.confirmed')).toBeLessThanOrEqual(1);
        expect(count('booking.requested')).toBeLessThanOrEqual(1);
        const entry = standing.months[0]?.entries.booking;
        const kept = keptOf(booking);
        if (stands(booking) || booking.status === 'requested') {
          expect(entry).toMatchObject({ kind: 'booking', expiresAt: null });
          expect(kept).toBe(due);
          expect(count('payment.refundDue')).toBe(0);
        } else if (booking.status === 'noShow' || booking.status === 'cancelled') {
          expect(kept).toBe(booking.fee);
          expect(kept).toBeLessThanOrEqual(due);
        } else if (booking.status !== 'pending') {
          expect(entry).toBeUndefined();
          expect(kept).toBe(0);
          if (heard('payment')) expect(order.refundsDue).toBe(due);
        }
        if (booking.status === 'cancelled') expect(entry).toBeUndefined();
        if (booking.status === 'confirmed' && policy.approval) expect(count('booking.requested')).toBe(1);
      }),
      { numRuns: 1500 },
    );
  });

  it('one payment among declines, expiries and refunds ends the same: paid, confirmed, as refunded as heard', () => {
    const others = fc.array(
      fc.oneof(fc.constantFrom<News>({ is: 'payment' }, { is: 'expiry' }, { is: 'decline' }), refund(9000)),
      { maxLength: 8 },
    );
    const shuffled = others.chain((news) => {
      const all: News[] = [{ is: 'payment' }, ...news];
      const inAnyOrder = fc.shuffledSubarray(all, { minLength: all.length });
      return fc.tuple(
        inAnyOrder,
        inAnyOrder,
        fc.array(wait, { minLength: all.length, maxLength: all.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([one, other, waits]) => {
        const [first, second] = [one, other].map((order) => {
          const { standing, events } = hearAll(
            order.map((news, index) => [news, waits[index] ?? 0] as const),
            defaultBookingPolicy,
            9000,
          );
          const { status, refunded } = orderIn(standing, 'order');
          return {
            order: status,
            refunded,
            booking: bookingIn(standing, 'booking').status,
            calendar: standing.months.map(({ entries }) => entries),
            confirmations: events.filter(({ type }) => type === 'booking.confirmed').length,
            due: sum(events, 'payment.refundDue'),
            given: sum(events, 'payment.refunded'),
          };
        });
        expect(first).toEqual(second);
        expect(first).toMatchObject({ booking: 'confirmed', confirmations: 1, due: 0 });
      }),
      { numRuns: 500 },
    );
  });
});

it('an answer is due before it would begin, and no later than the terms say', () => {
  fc.assert(
    fc.property(anyPolicy, fc.nat(2880), (policy, minutes) => {
      const booking = sampleBooking({ policy });
      const at = new Date(bookedAt.getTime() + minutes * MINUTE);
      const due = respondByOf(booking, at).getTime();
      expect(due).toBeLessThanOrEqual(booking.start.getTime());
      expect(due - at.getTime()).toBeLessThanOrEqual(policy.approvalHours * 60 * MINUTE);
    }),
  );
});
