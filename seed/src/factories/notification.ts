import { type Notification, notificationSchema } from '@evergrow/domain/engagement';
import { DAY } from '@evergrow/domain/kernel';
import { daysFromNow } from './instants.ts';

/** An unread notice of a confirmed booking, kept for 180 days. */
export const makeNotification = (overrides: Partial<Notification> = {}): Notification => {
  const createdAt = overrides.createdAt ?? daysFromNow(-1);
  return notificationSchema.parse({
    kind: 'bookingConfirmed',
    params: {},
    href: '/t/willow-room/bookings/booking-1',
    createdAt,
    readAt: null,
    expiresAt: new Date(createdAt.getTime() + 180 * DAY),
    ...overrides,
  });
};
