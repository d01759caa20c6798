import type { Notification, NotificationKind } from '@evergrow/domain/engagement';
import { DAY, HOUR, type Millis } from '@evergrow/domain/kernel';
import { makeNotification } from '../factories/notification.ts';
import type { Sale, SentNotification, TenantPlan } from './tenant-plan.ts';

/** Older news is not kept in the demo. */
const since = 21 * DAY;
/** What is older than this has been read. */
const unreadFor = 2 * DAY;

type Side = 'client' | 'provider';
type News = {
  readonly kind: NotificationKind;
  readonly side: Side;
  readonly at: Date;
  readonly params?: Notification['params'];
};

/** Who is told what about a booking, and when. */
function newsOf({ booking, order }: Sale, review: TenantPlan['reviews'][string] | undefined): News[] {
  const news = booking.history.flatMap(({ at, status }): News[] => {
    if (status === 'confirmed') {
      return (['client', 'provider'] as const).map((side) => ({ kind: 'bookingConfirmed', side, at }));
    }
    if (status === 'cancelled') {
      return (['client', 'provider'] as const).map((side) => ({ kind: 'bookingCancelled', side, at }));
    }
    return status === 'completed' ? [{ kind: 'bookingCompleted', side: 'client', at }] : [];
  });
  if (order.refunded > 0) news.push({ kind: 'paymentRefunded', side: 'client', at: order.updatedAt });
  if (review) {
    const params = { stars: review.stars, name: review.authorName };
    news.push({ kind: 'reviewReceived', side: 'provider', at: review.createdAt, params });
  }
  return news;
}

function notificationOf(tenantId: string, sale: Sale, news: News, now: Millis): SentNotification {
  const { bookingId, booking } = sale;
  const isClient = news.side === 'client';
  const read = now - news.at.getTime() > unreadFor;
  return {
    uid: isClient ? booking.clientUid : booking.providerId,
    id: `${bookingId}_${news.kind}_${news.side}`,
    notification: makeNotification({
      kind: news.kind,
      params: {
        bookingId,
        title: booking.offeringTitle,
        name: isClient ? booking.providerName : booking.clientName,
        start: booking.start.getTime(),
        ...news.params,
      },
      href: isClient ? `/t/${tenantId}/bookings/${bookingId}` : `/w/${tenantId}/bookings/${bookingId}`,
      createdAt: news.at,
      readAt: read ? new Date(news.at.getTime() + 5 * HOUR) : null,
    }),
  };
}

/** The news of the last three weeks, for clients and providers; the last two days are unread. */
export const notificationsOf = (
  tenantId: string,
  { sales, reviews }: Pick<TenantPlan, 'sales' | 'reviews'>,
  now: Millis,
): SentNotification[] =>
  sales.flatMap((sale) =>
    newsOf(sale, reviews[sale.bookingId])
      .filter(({ at }) => at.getTime() > now - since)
      .map((news) => notificationOf(tenantId, sale, news, now)),
  );
