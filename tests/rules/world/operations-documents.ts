import { paths } from '@evergrow/domain/kernel';
import type { Documents } from './world.ts';

const made = new Date('2026-02-01T09:00:00.000Z');

const invitation = {
  role: 'provider',
  emailHash: 'hash',
  emailMasked: 'a•••@example.com',
  emailSealed: 'sealed',
  tokenHash: 'hash',
  state: 'pending',
  invitedBy: 'owner',
  createdAt: made,
  sentAt: made,
  expiresAt: made,
};

const notification = {
  kind: 'bookingConfirmed',
  params: { title: 'A session' },
  href: '/bookings/booking',
  createdAt: made,
  readAt: null,
  expiresAt: made,
};

const auditEntry = {
  action: 'member.joined',
  actor: 'client',
  target: 'member/client',
  reason: '',
  requestId: 'request',
  at: made,
  expiresAt: made,
};

const event = { type: 'booking.confirmed', bookingId: 'booking' };

const outboxEntry = {
  event,
  state: 'pending',
  attempts: 0,
  nextAttemptAt: made,
  lastError: null,
  createdAt: made,
  expiresAt: made,
};

const apiKey = {
  name: 'Website',
  hash: 'c'.repeat(64),
  prefix: 'eg_live_abc',
  scopes: ['providers:read'],
  createdBy: 'owner',
  createdAt: made,
  revokedAt: null,
};

/** What tells people and administrators what happened, and what keeps the server's books. */
export const operationsDocuments = (t: string): Documents => ({
  [paths.invitation(t, 'invitation')]: invitation,
  [paths.notification(t, 'client', 'notification')]: notification,
  [paths.rollup(t, '2026-11')]: { days: { '2026-11-20': { members: 1 } } },
  [paths.auditEntry(t, 'entry')]: auditEntry,
  [paths.apiKey(t, 'key')]: apiKey,
  [paths.outboxEvent(t, 'event')]: outboxEntry,
  [paths.processed(t, 'event')]: { at: made, expiresAt: made },
  [paths.deadLetter(t, 'event')]: { event, attempts: 5, lastError: 'no answer', diedAt: made },
  [paths.stripeEvent(t, 'event')]: { at: made, expiresAt: made },
});

/** What belongs to no tenant. */
export const platformDocuments = (): Documents => ({
  [paths.user('client')]: {
    displayName: 'The client',
    locale: 'en',
    timeZone: 'Europe/Madrid',
    colorScheme: 'auto',
    notifications: {
      bookings: { email: true, inApp: true },
      matches: { email: true, inApp: true },
      reviews: { email: true, inApp: true },
      tenant: { email: true, inApp: true },
    },
    memberships: { acme: { slug: 'acme', name: 'Acme Coaching', role: 'client', accent: '#0f766e' } },
    createdAt: made,
  },
  [paths.user('unverified')]: { displayName: 'Nobody yet' },
  [paths.slug('acme')]: { tenantId: 'acme' },
  [paths.idempotencyKey('key')]: { at: made, expiresAt: made },
  [paths.rateBucket('bucket')]: { count: 1, expiresAt: made },
  [`${paths.platformAuditEntries()}/entry`]: auditEntry,
});
