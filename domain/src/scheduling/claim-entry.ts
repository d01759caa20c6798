import type { Booking } from './booking.ts';
import type { CalendarEntry } from './calendar-month.ts';
import { seatGroup } from './seats.ts';

/** What a booking keeps of the calendar: a hold until it expires, or its time for good. */
export function claimEntry(
  booking: Pick<Booking, 'claim' | 'offeringId' | 'seats' | 'place'>,
  holdUntil: Date | null,
): CalendarEntry {
  const { claim, offeringId, seats, place } = booking;
  const group = seatGroup(offeringId, claim.capacity ?? 1, seats);
  return {
    start: claim.start.getTime(),
    end: claim.end.getTime(),
    kind: holdUntil ? 'hold' : 'booking',
    expiresAt: holdUntil?.getTime() ?? null,
    ...(group ? { group } : {}),
    ...(place ? { cell: place.cell } : {}),
  };
}
