import { formatMoney, type Locale } from '@evergrow/domain/kernel';
import { totalOf } from '@evergrow/domain/pricing';
import type { Booking } from '@evergrow/domain/scheduling';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { MailAttachment } from './mail-content.ts';
import { words } from './words/index.ts';

/** An instant as its reader says it, in their language and zone, with the zone's name. */
export const whenIn = (instant: Date, locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(instant);

/** The lines every mail about a booking has. */
export function bookingFacts(
  booking: Booking,
  locale: Locale,
  timeZone: string,
  side: 'client' | 'provider',
) {
  const said = words(locale);
  const facts = [
    { label: said.what, value: booking.offeringTitle },
    { label: said.when, value: whenIn(booking.start, locale, timeZone) },
    { label: said.with, value: side === 'client' ? booking.providerName : booking.clientName },
    { label: said.how, value: said.formats[booking.format] },
    { label: said.price, value: formatMoney(totalOf(booking.quote), locale) },
  ];
  return booking.meetingUrl && booking.format === 'video'
    ? [...facts, { label: said.meetingLink, value: booking.meetingUrl }]
    : facts;
}

/** The booking as a calendar file. The same UID and a rising SEQUENCE let calendars update or remove it. */
export function bookingInvite(
  booking: Booking,
  bookingId: string,
  url: string,
  side: 'client' | 'provider',
  now: Date,
): MailAttachment {
  const cancelled = booking.status === 'cancelled';
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
