import type { BookingStatus } from '@evergrow/domain/scheduling';
import type { Shape } from '../../../lib/collection.ts';

export const bookingViews = ['upcoming', 'past', 'cancelled'] as const;
export type BookingView = (typeof bookingViews)[number];

const statuses: Record<BookingView, readonly BookingStatus[]> = {
  upcoming: ['requested', 'pending', 'confirmed', 'onTheWay', 'arrived', 'inProgress'],
  past: ['confirmed', 'onTheWay', 'arrived', 'inProgress', 'completed', 'noShow'],
  cancelled: ['cancelled', 'declined', 'expired'],
};

export const bookingViewOf = (name: string | null): BookingView =>
  bookingViews.find((view) => view === name) ?? 'upcoming';

/**
 * A provider's bookings, or everybody's where `providerId` is null: what is to come, soonest first; what was and what
 * came to nothing, latest first. Needs the indexes (providerIds, status, start) and (status, start), both ways.
 */
export const bookingsOf =
  (providerId: string | null, view: BookingView, now: Date): Shape =>
  (f) => [
    ...(providerId === null ? [] : [f.where('providerIds', 'array-contains', providerId)]),
    f.where('status', 'in', [...statuses[view]]),
    ...(view === 'upcoming' ? [f.where('start', '>=', now)] : []),
    ...(view === 'past' ? [f.where('start', '<', now)] : []),
    f.orderBy('start', view === 'upcoming' ? 'asc' : 'desc'),
  ];
