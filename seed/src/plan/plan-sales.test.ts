import { MINUTE } from '@evergrow/domain/kernel';
import {
  type BookingStatus,
  claimInterval,
  isOffered,
  openIntervals,
  overlaps,
} from '@evergrow/domain/scheduling';
import { describe, expect, it } from 'vitest';
import { planBrighthome } from '../tenants/brighthome/plan-brighthome.ts';
import { planEvergrow } from '../tenants/evergrow/plan-evergrow.ts';
import { openingOf } from './opening-of.ts';
import { quoteSale } from './quote-sale.ts';
import type { Sale, TenantPlan } from './tenant-plan.ts';

/** Ordinary days, some before holidays, and days on which clocks change somewhere within the weeks that are booked. */
const days = ['2026-11-21', '2026-10-25', '2026-12-22', '2027-03-14', '2028-02-29'];

const groupedBy = (sales: readonly Sale[], key: 'providerId' | 'clientUid') =>
  Object.values(Object.groupBy(sales, ({ booking }) => booking[key])).map((group) => group ?? []);

const pairs = (sales: readonly Sale[]) =>
  sales.flatMap((one, index) => sales.slice(index + 1).map((other) => [one.booking, other.booking] as const));

const millis = ({ start, end }: { start: Date; end: Date }) => ({
  start: start.getTime(),
  end: end.getTime(),
});

function providerFacts(plan: TenantPlan, { booking }: Sale) {
  const provider = plan.providers[booking.providerId];
  const availability = plan.availabilities[booking.providerId];
  const offering = plan.offerings[booking.offeringId];
  if (!provider || !availability || !offering) throw new Error(`dangling ids in ${booking.offeringTitle}`);
  return { provider, availability, offering };
}

const plans = days.flatMap((day) => {
  const now = Date.parse(day);
  return [planEvergrow(now), planBrighthome(now)].map(
    (plan) => [`${plan.tenantId} on ${day}`, now, plan] as const,
  );
});

describe.each(plans)('bookings of %s', (_, now, plan) => {
  it('of one provider never overlap, buffers included', () => {
    for (const group of groupedBy(plan.sales, 'providerId')) {
      for (const [one, other] of pairs(group))
        expect(overlaps(millis(one.claim), millis(other.claim))).toBe(false);
    }
  });

  it('of one client never overlap', () => {
    for (const group of groupedBy(plan.sales, 'clientUid')) {
      for (const [one, other] of pairs(group)) expect(overlaps(millis(one), millis(other))).toBe(false);
    }
  });

  it('lie within working hours and were offered when they were booked', () => {
    const opening = openingOf(plan.bookingSettings ?? {}, now);
    for (const sale of plan.sales) {
      const { availability } = providerFacts(plan, sale);
      const { start, end } = millis(sale.booking);
      const durationMinutes = (end - start) / MINUTE;
      const bookedAt = sale.booking.createdAt.getTime();
      expect(openIntervals(availability, start, end, opening)).toEqual([{ start, end }]);
      const search = { ...opening, availability, busy: [], durationMinutes, start, now: bookedAt };
      expect(isOffered(search)).toBe(true);
      expect(millis(sale.booking.claim)).toEqual(claimInterval(availability, start, durationMinutes));
    }
  });

  it('cost what the catalog says, and their orders too', () => {
    for (const sale of plan.sales) {
      const { provider, offering } = providerFacts(plan, sale);
      const { addOnIds, choices, offeringId, clientUid, start, createdAt: bookedAt, quote } = sale.booking;
      const service = plan.services[offeringId];
      expect(choices === null).toBe(!service?.pricing);
      const sold = { offeringId, offering, service, areas: plan.areas, choices, addOnIds, provider };
      const expected = quoteSale({ ...sold, clientUid, start, bookedAt });
      expect(quote).toEqual(expected);
      expect(sale.order.quote).toEqual(expected);
      expect(sale.order.bookingIds).toEqual([sale.bookingId]);
      expect(sale.booking.orderId).toBe(sale.orderId);
    }
  });

  it('are in a state that fits their time, with an order that fits their state', () => {
    const orderStates: Partial<Record<BookingStatus, string>> = {
      completed: 'paid',
      confirmed: 'paid',
      expired: 'expired',
      requested: 'paid',
      noShow: 'paid',
    };
    for (const { booking, order } of plan.sales) {
      if (booking.status === 'completed') expect(booking.end.getTime()).toBeLessThan(now);
      if (booking.status === 'noShow') expect(booking.end.getTime()).toBeLessThan(now);
      if (booking.status === 'requested') expect(booking.respondBy?.getTime()).toBeGreaterThan(now);
      if (booking.status === 'confirmed') expect(booking.start.getTime()).toBeGreaterThan(now);
      const refunded = order.quote.total > 0 ? 'refunded' : 'paid';
      expect(order.status).toBe(booking.status === 'cancelled' ? refunded : orderStates[booking.status]);
      expect(order.refunded).toBe(order.status === 'refunded' ? order.quote.total : 0);
    }
  });

  it('have a history in order, none of it in the future', () => {
    for (const { booking, order } of plan.sales) {
      const times = booking.history.map(({ at }) => at.getTime());
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      for (const at of [...times, booking.updatedAt.getTime(), order.updatedAt.getTime()]) {
        expect(at).toBeLessThanOrEqual(now);
      }
      expect(booking.history.at(-1)?.status).toBe(booking.status);
    }
  });

  it('stand in the calendars exactly when they occupy their provider', () => {
    const entries = plan.calendars.flatMap((month) =>
      Object.entries(month.entries).map(([id, entry]) => ({ id, providerId: month.providerId, entry })),
    );
    const standing = ['requested', 'confirmed', 'completed', 'noShow'];
    const occupying = plan.sales.filter(({ booking }) => standing.includes(booking.status));
    expect(new Set(entries.map(({ id }) => id))).toEqual(
      new Set(occupying.map(({ bookingId }) => bookingId)),
    );
    for (const { bookingId, booking } of occupying) {
      for (const { providerId, entry } of entries.filter(({ id }) => id === bookingId)) {
        expect(providerId).toBe(booking.providerId);
        expect(entry).toEqual({ ...millis(booking.claim), kind: 'booking', expiresAt: null });
      }
    }
  });

  it('are between members, who joined before and were active since', () => {
    for (const { booking } of plan.sales) {
      const client = plan.members[booking.clientUid];
      expect(client).toMatchObject({ role: 'client', displayName: booking.clientName });
      expect(client?.joinedAt.getTime()).toBeLessThan(booking.createdAt.getTime());
      expect(client?.activeAt.getTime()).toBeGreaterThanOrEqual(booking.createdAt.getTime());
      expect(plan.members[booking.providerId]).toMatchObject({ role: 'provider' });
    }
  });

  it('are told to both sides, and read when they are old', () => {
    for (const { uid, notification } of plan.notifications) {
      expect(plan.members[uid]).toBeDefined();
      expect(notification.createdAt.getTime()).toBeLessThanOrEqual(now);
      expect((notification.readAt?.getTime() ?? 0) <= now).toBe(true);
    }
    expect(plan.notifications.some(({ notification }) => notification.readAt === null)).toBe(true);
  });
});
