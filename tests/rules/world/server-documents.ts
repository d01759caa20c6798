import { paths } from '@evergrow/domain/kernel';
import { makeApiKey } from '@evergrow/seed/factories/api-key';
import { makeAuditEntry } from '@evergrow/seed/factories/audit-entry';
import { makeInvitation } from '@evergrow/seed/factories/invitation';
import { makeNotification } from '@evergrow/seed/factories/notification';
import { makeDeadLetter, makeOutboxEntry } from '@evergrow/seed/factories/outbox-entry';
import { makeRollup } from '@evergrow/seed/factories/rollup';
import { makeUser } from '@evergrow/seed/factories/user';
import type { Documents } from './world.ts';

/** What the functions note for themselves differs; that it expires does not. */
const note = { expiresAt: new Date('2026-12-01T09:00:00.000Z') };

/** What tells people and administrators what happened, and what keeps the server's books. */
export const operationsDocuments = (t: string): Documents => ({
  [paths.invitation(t, 'invitation')]: makeInvitation(),
  [paths.notification(t, 'client', 'notification')]: makeNotification(),
  [paths.rollup(t, '2026-11')]: makeRollup(),
  [paths.auditEntry(t, 'entry')]: makeAuditEntry(),
  [paths.apiKey(t, 'key')]: makeApiKey(),
  [paths.outboxEvent(t, 'event')]: makeOutboxEntry(),
  [paths.processed(t, 'event')]: note,
  [paths.deadLetter(t, 'event')]: makeDeadLetter(),
  [paths.stripeEvent(t, 'event')]: note,
  [paths.billingDetails(t, 'client')]: { sealed: 'sealed', updatedAt: new Date() },
  [paths.stripeCustomer(t, 'client')]: { customerId: 'cus_1' },
});

/** What belongs to no tenant. */
export const platformDocuments = (): Documents => ({
  [paths.user('client')]: makeUser({
    memberships: { acme: { slug: 'acme', name: 'Acme Coaching', role: 'client', accent: '#0f766e' } },
  }),
  [paths.user('unverified')]: makeUser(),
  [paths.slug('acme')]: { tenantId: 'acme' },
  [paths.idempotencyKey('key')]: note,
  [paths.rateBucket('bucket')]: note,
  [paths.unclaimedStripeEvent('event')]: note,
  [paths.stripeAccount('acct_1')]: { tenantId: 'acme' },
  [`${paths.platformAuditEntries()}/entry`]: makeAuditEntry(),
});
