import { publicAuthorName, type Rating, type Review } from '@evergrow/domain/catalog';
import { HOUR, type Millis } from '@evergrow/domain/kernel';
import { makeReview } from '../factories/review.ts';
import type { ClientPerson } from '../people/person.ts';
import type { Random } from '../random.ts';
import type { Praise } from '../reviews/praise.ts';
import { openReviewBook } from '../reviews/write-review.ts';
import type { Sale } from './tenant-plan.ts';

/** Share of completed bookings that get a review. */
const reviewShare = 0.66;

/** Reviews by booking id, and the bookings marked as reviewed. */
export type Reviewed = { readonly sales: Sale[]; readonly reviews: Record<string, Review> };

/** Lets clients write about what was completed, some hours or days later. */
export function reviewSales(
  sales: readonly Sale[],
  clients: readonly ClientPerson[],
  praise: Praise,
  now: Millis,
  random: Random,
): Reviewed {
  const write = openReviewBook(praise, random);
  const locales = new Map(clients.map(({ uid, locale }) => [uid, locale]));
  const reviews: Record<string, Review> = {};
  const marked = sales.map((sale) => {
    const { bookingId, booking } = sale;
    const at = booking.end.getTime() + random.int(2, 90) * HOUR;
    if (booking.status !== 'completed' || at > now || !random.chance(reviewShare)) return sale;
    const createdAt = new Date(at);
    const { providerId, clientUid, clientName } = booking;
    const input = write(locales.get(clientUid) ?? 'en');
    const authorName = publicAuthorName(clientName);
    reviews[bookingId] = makeReview({ ...input, providerId, clientUid, authorName, createdAt });
    return { ...sale, booking: { ...booking, reviewed: true, updatedAt: createdAt } };
  });
  return { sales: marked, reviews };
}

/** A provider's rating: the sum of their reviews. */
export function ratingOf(providerId: string, reviews: Readonly<Record<string, Review>>): Rating {
  const own = Object.values(reviews).filter((review) => review.providerId === providerId);
  return { count: own.length, sum: own.reduce((sum, { stars }) => sum + stars, 0) };
}
