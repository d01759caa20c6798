import { z } from 'zod';

export const notificationKindSchema = z.enum([
  'bookingConfirmed',
  'bookingCancelled',
  'bookingRescheduled',
  'bookingRequested',
  'bookingDeclined',
  'bookingReminder',
  'bookingOnTheWay',
  'bookingArrived',
  'bookingNoShow',
  'bookingReassigned',
  'bookingCompleted',
  'adjustmentProposed',
  'seriesConflict',
  'calendarReconnect',
  'calendarMoveRefused',
  'calendarEventDeleted',
  'waitlistOffered',
  'seriesChanged',
  'creditsExpiring',
  'paymentFailed',
  'paymentRefunded',
  'paymentReceived',
  'bankRefused',
  'refundFailed',
  'paymentDisputed',
  'disputeClosed',
  'licenceReady',
  'licenceKeysMissing',
  'fileReleased',
  'subscriptionChanged',
  'priceListProposed',
  'priceListDecided',
  'giftClaimed',
  'affiliateEarned',
  'affiliatePaid',
  'reviewReceived',
  'matchesReady',
  'invitationAccepted',
]);
export type NotificationKind = z.infer<typeof notificationKindSchema>;

/** `tenants/{t}/members/{uid}/notifications/{id}`. The words are made by the reader's language from kind and params. */
export const notificationSchema = z.strictObject({
  kind: notificationKindSchema,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Where a click leads, within the app. */
  href: z.string().max(200).startsWith('/'),
  createdAt: z.date(),
  readAt: z.date().nullable(),
  /** Deleted by a TTL policy after this. */
  expiresAt: z.date(),
});
export type Notification = z.infer<typeof notificationSchema>;

const channelsSchema = z.strictObject({ email: z.boolean(), inApp: z.boolean() });
/** Text messages too: only for what cannot wait until somebody looks at their mail. */
const textedChannelsSchema = z.strictObject({ email: z.boolean(), inApp: z.boolean(), sms: z.boolean() });

/**
 * Which kinds of message reach the person, and how. Mails about security and receipts are always sent. A text message
 * goes only to who has entered and proven a phone number.
 */
export const notificationPreferencesSchema = z.strictObject({
  bookings: textedChannelsSchema,
  reminders: textedChannelsSchema,
  arrivals: textedChannelsSchema,
  waitlist: textedChannelsSchema,
  matches: channelsSchema,
  reviews: channelsSchema,
  tenant: channelsSchema,
});
export type NotificationPreferences = z.infer<typeof notificationPreferencesSchema>;

const everyChannel = { email: true, inApp: true, sms: true };

export const defaultNotificationPreferences: NotificationPreferences = {
  bookings: everyChannel,
  reminders: everyChannel,
  arrivals: everyChannel,
  waitlist: everyChannel,
  matches: { email: true, inApp: true },
  reviews: { email: true, inApp: true },
  tenant: { email: true, inApp: true },
};

/** The preference that governs each kind. */
export const preferenceOf: Record<NotificationKind, keyof NotificationPreferences> = {
  bookingConfirmed: 'bookings',
  bookingCancelled: 'bookings',
  bookingRescheduled: 'bookings',
  bookingRequested: 'bookings',
  bookingDeclined: 'bookings',
  bookingReminder: 'reminders',
  bookingOnTheWay: 'arrivals',
  bookingArrived: 'arrivals',
  bookingNoShow: 'bookings',
  bookingReassigned: 'bookings',
  bookingCompleted: 'bookings',
  adjustmentProposed: 'bookings',
  seriesConflict: 'bookings',
  calendarReconnect: 'bookings',
  calendarMoveRefused: 'bookings',
  calendarEventDeleted: 'bookings',
  waitlistOffered: 'waitlist',
  seriesChanged: 'bookings',
  creditsExpiring: 'bookings',
  paymentFailed: 'bookings',
  paymentRefunded: 'bookings',
  paymentReceived: 'bookings',
  bankRefused: 'bookings',
  refundFailed: 'tenant',
  paymentDisputed: 'tenant',
  disputeClosed: 'tenant',
  licenceReady: 'bookings',
  licenceKeysMissing: 'tenant',
  fileReleased: 'bookings',
  subscriptionChanged: 'tenant',
  priceListProposed: 'tenant',
  priceListDecided: 'tenant',
  giftClaimed: 'bookings',
  affiliateEarned: 'tenant',
  affiliatePaid: 'tenant',
  reviewReceived: 'reviews',
  matchesReady: 'matches',
  invitationAccepted: 'tenant',
};
