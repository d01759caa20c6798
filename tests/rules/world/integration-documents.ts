import {
  type CalendarConnection,
  type CalendarLink,
  calendarAuthorizationSchema,
  calendarConnectionSchema,
  calendarLinkSchema,
} from '@evergrow/domain/integrations';
import { paths } from '@evergrow/domain/kernel';
import type { Documents } from './world.ts';

const now = new Date('2026-11-21T09:00:00.000Z');
const later = new Date('2026-12-01T09:00:00.000Z');
const connection: CalendarConnection = {
  uid: 'provider',
  kind: 'google',
  tokens: 'sealed',
  book: 'sealed',
  writeKey: null,
  channels: {},
  state: 'ok',
  problem: null,
  failures: 0,
  nextSyncAt: later,
  lastSyncAt: now,
  leaseUntil: null,
  again: false,
  connectedAt: now,
  updatedAt: now,
};
const link: CalendarLink = {
  connectionId: 'google_provider',
  uid: 'provider',
  bookingId: 'booking',
  calendarKey: '0123456789',
  eventId: 'event',
  start: now.getTime(),
  end: later.getTime(),
  hash: 'hash',
  incoming: null,
  state: 'written',
  generation: 0,
  updatedAt: now,
  expiresAt: later,
};

/** A provider's connected calendar, an event written to it, and somebody on their way to connect one. */
export const integrationDocuments = (t: string): Documents => ({
  [paths.calendarConnection(t, 'google_provider')]: calendarConnectionSchema.parse(connection),
  [paths.calendarLink(t, 'link')]: calendarLinkSchema.parse(link),
  [paths.calendarAuthorization(t, 'state')]: calendarAuthorizationSchema.parse({
    uid: 'provider',
    kind: 'google',
    verifier: 'sealed',
    expiresAt: later,
  }),
});
