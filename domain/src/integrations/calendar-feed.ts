import { z } from 'zod';
import { DAY, idSchema } from '../kernel/index.ts';
import type { Booking, BookingStatus } from '../scheduling/index.ts';

/** Whose bookings a feed shows: those a person bought, or those they carry out. */
export const feedSideSchema = z.enum(['client', 'provider']);
export type FeedSide = z.infer<typeof feedSideSchema>;

/** `calendarFeeds/{sha256 of the token}`: what the address of a feed leads to. The token itself is kept nowhere. */
export const calendarFeedSchema = z.strictObject({
  tenantId: idSchema,
  uid: idSchema,
  side: feedSideSchema,
  createdAt: z.date(),
});
export type CalendarFeed = z.infer<typeof calendarFeedSchema>;

/** `feedHolders/{side}_{uid}`: the one feed a person has on that side, so that renewing it ends the one before. */
export const feedHolderSchema = z.strictObject({
  tokenHash: z.string().regex(/^[0-9a-f]{64}$/),
  createdAt: z.date(),
});

/** How far a feed looks back and ahead, and how many bookings it holds at most. */
export const feedWindow = { back: 60 * DAY, ahead: 365 * DAY, bookings: 500 } as const;
/** How long a cancelled booking stays in a feed, marked as cancelled, so that every calendar takes it out. */
export const cancelledStay = 30 * DAY;

const standing: readonly BookingStatus[] = [
  'requested',
  'confirmed',
  'onTheWay',
  'arrived',
  'inProgress',
  'completed',
  'noShow',
];
const gone: readonly BookingStatus[] = ['cancelled', 'declined'];

/** How a booking stands in a feed at `now`; null when it does not belong there: a hold, or one long cancelled. */
export function feedStatus(
  booking: Pick<Booking, 'status' | 'updatedAt'>,
  now: Date,
): 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED' | null {
  if (booking.status === 'requested') return 'TENTATIVE';
  if (standing.includes(booking.status)) return 'CONFIRMED';
  const recent = now.getTime() - booking.updatedAt.getTime() <= cancelledStay;
  return gone.includes(booking.status) && recent ? 'CANCELLED' : null;
}

/** A name without the surname: `Ana P.`. Calendars are shared with families, colleagues and companies. */
export function shortName(name: string): string {
  const [first = '', ...others] = name.trim().split(/\s+/);
  const initial = [...(others.at(-1) ?? '')][0];
  return initial ? `${first} ${initial.toUpperCase()}.` : first;
}

/** The line a booking has in somebody's calendar. */
export const feedTitle = (
  booking: Pick<Booking, 'offeringTitle' | 'clientName' | 'providerName'>,
  side: FeedSide,
): string =>
  `${booking.offeringTitle} · ${side === 'client' ? booking.providerName : shortName(booking.clientName)}`;
