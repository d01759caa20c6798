import type { Booking } from '@evergrow/domain/scheduling';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { MailAttachment } from './mail-content.ts';

const over = new Set<Booking['status']>(['cancelled', 'declined', 'expired']);

/** The booking as a calendar file. The same UID and a rising SEQUENCE let calendars update or remove it. */
export function bookingInvite(
  booking: Booking,
  bookingId: string,
  url: string,
  side: 'client' | 'provider',
  now: Date,
): MailAttachment {
  const cancelled = over.has(booking.status);
  const calendar = ical({
    prodId: { company: 'Evergrow', product: 'Bookings' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${bookingId}@evergrow`,
    sequence: booking.history.length,
    stamp: now,
    start: booking.start,
    end: booking.end,
    summary: `${booking.offeringTitle} · ${side === 'client' ? booking.providerName : booking.clientName}`,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    url,
    ...(booking.meetingUrl ? { location: booking.meetingUrl } : {}),
  });
  return {
    filename: 'booking.ics',
    type: `text/calendar; method=${cancelled ? 'CANCEL' : 'PUBLISH'}`,
    content: Buffer.from(calendar.toString()).toString('base64'),
  };
}
