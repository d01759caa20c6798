import { type Millis, utcMonthsBetween } from '@evergrow/domain/kernel';
import { type BookingStatus, type CalendarMonth, emptyMonth, placeClaim } from '@evergrow/domain/scheduling';
import { makeCalendarMonth } from '../factories/calendar-month.ts';
import { mustBe } from './must-be.ts';
import type { Sale } from './tenant-plan.ts';

const occupying: readonly BookingStatus[] = ['requested', 'confirmed', 'completed', 'noShow'];

/**
 * The calendar documents of all providers: what is agreed, asked for, held or missed occupies its claim.
 * @throws Error when two bookings of a provider overlap
 */
export function calendarsOf(sales: readonly Sale[], now: Millis): CalendarMonth[] {
  const months = new Map<string, CalendarMonth>();
  for (const { bookingId, booking } of sales) {
    if (!occupying.includes(booking.status)) continue;
    const [start, end] = [booking.claim.start.getTime(), booking.claim.end.getTime()];
    const touched = utcMonthsBetween(start, end).map(
      (month) => months.get(`${booking.providerId}_${month}`) ?? emptyMonth(booking.providerId, month),
    );
    const entry = { start, end, kind: 'booking', expiresAt: null } as const;
    for (const month of mustBe(placeClaim(touched, bookingId, entry, now))) {
      months.set(`${month.providerId}_${month.month}`, month);
    }
  }
  return [...months.values()].map(makeCalendarMonth);
}
