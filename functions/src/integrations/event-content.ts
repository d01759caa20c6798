import { feedTitle } from '@evergrow/domain/integrations';
import type { Booking, BookingStatus } from '@evergrow/domain/scheduling';
import { environment } from '../kernel/environment.ts';
import { sha256 } from '../kernel/random.ts';
import type { EventContent } from './calendar-provider.ts';

const standing: ReadonlySet<BookingStatus> = new Set([
  'confirmed',
  'onTheWay',
  'arrived',
  'inProgress',
  'completed',
  'noShow',
]);

/** Whether a booking has an event in its provider's own calendar. */
export const isShown = (booking: Booking, uid: string): boolean =>
  standing.has(booking.status) && booking.providerIds.includes(uid);

/** What is written of a booking: as little as the feeds say, since it leaves the platform. */
export const contentOf = (booking: Booking, bookingId: string, slug: string, key: string): EventContent => ({
  key,
  title: feedTitle(booking, 'provider'),
  url: `${environment().PUBLIC_URL}/w/${slug}/bookings?booking=${bookingId}`,
  start: booking.start,
  end: booking.end,
});

/** Equal when writing would change nothing. */
export const contentHash = ({ title, url, start, end }: EventContent): string =>
  sha256([title, url, start.toISOString(), end.toISOString()].join('|')).slice(0, 40);
