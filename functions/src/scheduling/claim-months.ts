import { utcMonthsBetween } from '@evergrow/domain/kernel';
import type { Booking } from '@evergrow/domain/scheduling';
import { type ReadMonths, readMonths } from './calendar-store.ts';

/** The calendar months a booking stands in, and those another interval would touch. */
export function monthsOf(
  tenantId: string,
  booking: Booking,
  also?: { start: number; end: number },
): Promise<ReadMonths> {
  const now = utcMonthsBetween(booking.claim.start.getTime(), booking.claim.end.getTime());
  const then = also ? utcMonthsBetween(also.start, also.end) : [];
  return readMonths(tenantId, booking.providerId, [...new Set([...now, ...then])].sort());
}
