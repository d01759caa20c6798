import { type CalendarFeed, feedStatus, feedTitle } from '@evergrow/domain/integrations';
import type { Booking } from '@evergrow/domain/scheduling';
import type { Tenant } from '@evergrow/domain/tenancy';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { environment } from '../kernel/environment.ts';

/**
 * A feed as a calendar file (RFC 5545). Times are UTC instants. Of a booking it says what and with whom (clients
 * without their surname), when, whether it stands, and the address of its page, which asks who opens it: no postal
 * address, no phone number, no price, no link to a call.
 */
export function feedFile(
  feed: CalendarFeed,
  tenant: Pick<Tenant, 'name' | 'slug'>,
  bookings: readonly { id: string; booking: Booking }[],
  now: Date,
): string {
  const calendar = ical({
    name: tenant.name,
    prodId: { company: 'Evergrow', product: 'Bookings' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 15 * 60,
  });
  for (const { id, booking } of bookings) {
    const status = feedStatus(booking, now);
    if (!status) continue;
    const page =
      feed.side === 'client'
        ? `/t/${tenant.slug}/bookings/${id}`
        : `/w/${tenant.slug}/bookings?booking=${id}`;
    calendar.createEvent({
      id: `${id}@evergrow`,
      sequence: booking.history.length,
      stamp: booking.updatedAt,
      created: booking.createdAt,
      lastModified: booking.updatedAt,
      start: booking.start,
      end: booking.end,
      summary: feedTitle(booking, feed.side),
      status: ICalEventStatus[status],
      url: `${environment().PUBLIC_URL}${page}`,
    });
  }
  return calendar.toString();
}
