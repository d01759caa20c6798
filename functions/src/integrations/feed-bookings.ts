import { type CalendarFeed, feedWindow } from '@evergrow/domain/integrations';
import { DAY, paths } from '@evergrow/domain/kernel';
import { type Booking, bookingSchema } from '@evergrow/domain/scheduling';
import type { Query } from 'firebase-admin/firestore';
import { collectionAt } from '../kernel/collection.ts';

type Found = { id: string; booking: Booking };

function bookingsOf({ tenantId, uid, side }: CalendarFeed): Query<Booking> {
  const all = collectionAt(paths.bookings(tenantId), bookingSchema);
  return side === 'client'
    ? all.where('clientUid', '==', uid)
    : all.where('providerIds', 'array-contains', uid);
}

/** The bookings of a feed: what lies ahead first, what is past as far as there is room. */
export async function feedBookings(feed: CalendarFeed, now: Date): Promise<Found[]> {
  const around = now.getTime();
  const turn = new Date(around - DAY);
  const ahead = await bookingsOf(feed)
    .where('start', '>=', turn)
    .where('start', '<=', new Date(around + feedWindow.ahead))
    .orderBy('start', 'asc')
    .limit(feedWindow.bookings)
    .get();
  const room = feedWindow.bookings - ahead.size;
  const past =
    room > 0
      ? await bookingsOf(feed)
          .where('start', '>=', new Date(around - feedWindow.back))
          .where('start', '<', turn)
          .orderBy('start', 'desc')
          .limit(room)
          .get()
      : null;
  return [...(past?.docs.toReversed() ?? []), ...ahead.docs].map((found) => ({
    id: found.id,
    booking: found.data(),
  }));
}

/**
 * What a feed's content follows from, for three reads: the latest change and how many there are. The count tells of
 * bookings that went to another provider, the day that the window moves.
 */
export async function feedState(feed: CalendarFeed, now: Date): Promise<string> {
  const around = now.getTime();
  const latest = await bookingsOf(feed).orderBy('updatedAt', 'desc').limit(1).get();
  const count = await bookingsOf(feed)
    .where('start', '>=', new Date(around - feedWindow.back))
    .where('start', '<=', new Date(around + feedWindow.ahead))
    .count()
    .get();
  const changed = latest.docs[0]?.data().updatedAt.getTime() ?? 0;
  return [changed, count.data().count, Math.floor(around / DAY)].join('|');
}
