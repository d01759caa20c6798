import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../kernel/index.ts';
import type { OutboxEvent } from '../operations/index.ts';
import { bookedAt, sampleBooking } from '../scheduling/booking.fixture.ts';
import { bookingSchema, occupies, overlaps, placeClaim } from '../scheduling/index.ts';
import { applyCancellation } from './apply-cancellation.ts';
import { applyDecline } from './apply-decline.ts';
import { applyExpiry } from './apply-expiry.ts';
import { applyPayment } from './apply-payment.ts';
import { applyRefund } from './apply-refund.ts';
import { sampleMonths, sampleOrder, samplePayment } from './order.fixture.ts';
import { orderSchema } from './order.ts';
import type { Standing } from './settlement.ts';

type News =
  | { is: 'payment' | 'expiry' | 'decline' | 'cancellation' | 'rival' }
  | { is: 'refund'; total: number };
type Told = { standing: Standing; events: OutboxEvent[] };

/** What a webhook, a sweep or a person does with one piece of news: decide, write both, or leave all as it was. */
function hear({ standing, events }: Told, news: News, at: Date): Told {
  const { order, booking, months } = standing;
  const facts = { orderId: 'order', at };
  const settle = (settled: (Standing & { events: readonly OutboxEvent[] }) | undefined): Told => {
    if (!settled) return { standing, events };
    const { events: more, order, booking, months } = settled;
    return { standing: { order, booking, months }, events: [...events, ...more] };
  };
  const valued = <T>(result: { ok: true; value: T } | { ok: false }) =>
    result.ok ? result.value : undefined;
  switch (news.is) {
    case 'payment':
      return settle(valued(applyPayment(order, booking, months, samplePayment(0, { at }))));
    case 'expiry':
      return settle(applyExpiry(order, booking, months, facts));
    case 'decline':
      return settle({ ...standing, ...applyDecline(order, { ...facts, reason: 'card_declined' }) });
    case 'refund': {
      const refunded = valued(applyRefund(order, { ...facts, refundedTotal: news.total }));
      return settle(refunded && { ...standing, ...refunded });
    }
    case 'cancellation':
      return settle(
        valued(applyCancellation(order, booking, months, { ...facts, by: 'client', reason: '' })),
      );
    case 'rival': {
      const [start, end] = [booking.start.getTime() + 5 * MINUTE, booking.end.getTime() + 30 * MINUTE];
      const rival = { start, end, kind: 'booking', expiresAt: null } as const;
      const placed = valued(placeClaim(months, 'rival', rival, at.getTime()));
      return settle(placed && { ...standing, months: placed, events: [] });
    }
  }
}

function hearAll(history: readonly (readonly [news: News, waitMinutes: number])[]): Told {
  let now = bookedAt.getTime();
  let told: Told = {
    standing: { order: sampleOrder(), booking: sampleBooking(), months: sampleMonths() },
    events: [],
  };
  for (const [news, wait] of history) {
    now += wait * MINUTE;
    told = hear(told, news, new Date(now));
    for (const month of told.standing.months) {
      const live = Object.values(month.entries).filter((entry) => occupies(entry, now));
      expect(live.some((one, index) => live.slice(index + 1).some((other) => overlaps(one, other)))).toBe(
        false,
      );
    }
  }
  return told;
}

const refund = fc.nat(9000).map((total): News => ({ is: 'refund', total }));
const anyNews: fc.Arbitrary<News> = fc.oneof(
  fc.constantFrom<News>(
    { is: 'payment' },
    { is: 'expiry' },
    { is: 'decline' },
    { is: 'cancellation' },
    { is: 'rival' },
  ),
  refund,
);
/** Minutes between two pieces of news: about as long as a hold or, now and then, until the booking has begun. */
const wait = fc.integer({ min: 0, max: 12 });
const anyWait = fc.oneof({ weight: 9, arbitrary: wait }, { weight: 1, arbitrary: fc.constant(1440) });
const sum = (events: readonly OutboxEvent[], type: 'payment.refunded' | 'payment.refundDue') =>
  events.reduce((total, event) => total + (event.type === type ? event.amount : 0), 0);

describe('whatever is heard, in whatever order and however often', () => {
  it('money, booking, calendar and what was told agree', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyNews, anyWait), { maxLength: 14 }), (history) => {
        const { standing, events } = hearAll(history);
        const { order, booking, months } = standing;
        expect(orderSchema.safeParse(order).success).toBe(true);
        expect(bookingSchema.safeParse(booking).success).toBe(true);

        const heard = (is: News['is']) => history.some(([news]) => news.is === is);
        const refunds = history.map(([news]) => (news.is === 'refund' ? news.total : 0));
        expect(order.paidAt !== null).toBe(heard('payment'));
        expect(order.refunded).toBe(Math.max(0, ...refunds));
        expect(sum(events, 'payment.refunded')).toBe(order.refunded);
        if (heard('payment')) {
          const status =
            order.refunded === 0 ? 'paid' : order.refunded < 9000 ? 'partlyRefunded' : 'refunded';
          expect(order.status).toBe(status);
        } else if (heard('expiry') || heard('cancellation')) {
          expect(['expired', 'cancelled']).toContain(order.status);
        } else {
          expect(order.status).toBe('awaitingPayment');
        }

        const count = (type: OutboxEvent['type']) => events.filter((event) => event.type === type).length;
        expect(count('booking.confirmed')).toBeLessThanOrEqual(1);
        expect(count('payment.refundDue')).toBeLessThanOrEqual(1);
        const entry = months[0]?.entries.booking;
        if (booking.status === 'confirmed') {
          expect(entry).toMatchObject({ kind: 'booking', expiresAt: null });
          expect(count('payment.refundDue')).toBe(0);
        } else if (booking.status !== 'pending') {
          expect(entry).toBeUndefined();
          const owed = heard('payment') && order.refunded < 9000;
          if (owed) expect(count('payment.refundDue')).toBe(1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('one payment among declines, expiries and refunds ends the same: paid, confirmed, as refunded as heard', () => {
    const others = fc.array(
      fc.oneof(fc.constantFrom<News>({ is: 'payment' }, { is: 'expiry' }, { is: 'decline' }), refund),
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
          );
          return {
            order: standing.order.status,
            refunded: standing.order.refunded,
            booking: standing.booking.status,
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
