import type { BookingStatus } from '@evergrow/domain/scheduling';
import type { Shape } from '../../lib/collection.ts';

export const bookingTabs = ['upcoming', 'past', 'cancelled'] as const;
export type BookingTab = (typeof bookingTabs)[number];

/** Where a page of bookings begins: after the last of the page before. */
export type BookingCursor = { start: Date; id: string };

export const bookingsPerPage = 20;

const statuses: Record<BookingTab, readonly BookingStatus[]> = {
  upcoming: ['requested', 'pending', 'confirmed', 'onTheWay', 'arrived', 'inProgress'],
  past: ['confirmed', 'onTheWay', 'arrived', 'inProgress', 'completed', 'noShow'],
  cancelled: ['cancelled', 'declined', 'expired'],
};

/** The tab an address names; upcoming where it names none. */
export const tabOf = (name: string | null): BookingTab =>
  bookingTabs.find((tab) => tab === name) ?? 'upcoming';

/**
 * A page of a client's bookings: what is to come, soonest first; what was, and what came to nothing, latest first. Needs
 * the indexes clientUid, status, start, ascending and descending.
 * @param now splits what is to come from what was; keep it while the list is shown
 */
export const bookingPage =
  (uid: string, tab: BookingTab, now: Date, after: BookingCursor | null): Shape =>
  (sdk) => {
    const direction = tab === 'upcoming' ? 'asc' : 'desc';
    return [
      sdk.where('clientUid', '==', uid),
      sdk.where('status', 'in', [...statuses[tab]]),
      ...(tab === 'upcoming' ? [sdk.where('start', '>=', now)] : []),
      ...(tab === 'past' ? [sdk.where('start', '<', now)] : []),
      sdk.orderBy('start', direction),
      // Two bookings may begin at the same time: the id says which comes first, so that no page skips one.
      sdk.orderBy(sdk.documentId(), direction),
      ...(after === null ? [] : [sdk.startAfter(after.start, after.id)]),
      sdk.limit(bookingsPerPage),
    ];
  };
