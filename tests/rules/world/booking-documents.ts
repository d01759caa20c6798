import type { Order } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import type { Quote } from '@evergrow/domain/pricing';
import { type Booking, defaultAvailability } from '@evergrow/domain/scheduling';
import type { Documents } from './world.ts';

const made = new Date('2026-02-01T09:00:00.000Z');
const start = new Date('2026-11-23T10:00:00.000Z');
const end = new Date('2026-11-23T11:00:00.000Z');

const quote: Quote = {
  currency: 'EUR',
  lines: [{ kind: 'base', label: 'A session', quantity: 1, amount: 9000 }],
  total: 9000,
};

const booking = (clientUid: string, providerId: string): Booking => ({
  status: 'confirmed',
  clientUid,
  clientName: `The ${clientUid}`,
  providerId,
  providerName: `The ${providerId}`,
  offeringId: 'session',
  offeringTitle: 'A session',
  addOnIds: [],
  format: 'video',
  start,
  end,
  claim: { start, end },
  timeZone: 'Europe/Madrid',
  providerTimeZone: 'Europe/Madrid',
  quote,
  orderId: 'order',
  holdExpiresAt: null,
  meetingUrl: null,
  reviewed: false,
  fromMatch: true,
  history: [{ at: made, status: 'confirmed', by: 'system', reason: '' }],
  createdAt: made,
  updatedAt: made,
});

const order = (clientUid: string): Order => ({
  status: 'paid',
  clientUid,
  bookingId: 'booking',
  quote,
  checkoutSessionId: null,
  paymentIntentId: null,
  refunded: 0,
  lastDecline: null,
  createdAt: made,
  paidAt: made,
  expiresAt: end,
  updatedAt: made,
});

export const availabilityDocument = defaultAvailability('Europe/Madrid');

/** A booking of `client` with `provider`, one between others, and what belongs to them. */
export const bookingDocuments = (t: string): Documents => ({
  [paths.availability(t, 'provider')]: availabilityDocument,
  [paths.availability(t, 'otherProvider')]: availabilityDocument,
  [paths.calendarMonth(t, 'provider', '2026-11')]: {
    providerId: 'provider',
    month: '2026-11',
    entries: { booking: { start: start.getTime(), end: end.getTime(), kind: 'booking', expiresAt: null } },
  },
  [paths.booking(t, 'booking')]: booking('client', 'provider'),
  [paths.booking(t, 'otherBooking')]: booking('otherClient', 'otherProvider'),
  // Nothing keeps a client from having a provider's id in the wrong field: only providers read by it.
  [paths.booking(t, 'withClient')]: booking('otherClient', 'client'),
  [paths.order(t, 'order')]: order('client'),
  [paths.order(t, 'otherOrder')]: order('otherClient'),
});
