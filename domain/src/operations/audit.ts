import { z } from 'zod';

export const auditActionSchema = z.enum([
  'tenant.created',
  'tenant.updated',
  'tenant.suspended',
  'tenant.restored',
  'member.joined',
  'member.roleChanged',
  'member.removed',
  'invitation.created',
  'invitation.resent',
  'invitation.revoked',
  'invitation.accepted',
  'envelope.refused',
  'intake.stored',
  'vault.read',
  'subject.erased',
  'apiKey.created',
  'apiKey.revoked',
  'account.deleted',
  'account.exported',
  'account.signedOutEverywhere',
  'deadLetter.redriven',
  'user.suspended',
  'user.restored',
  'booking.cancelled',
  'booking.approved',
  'booking.declined',
  'booking.noShow',
  'booking.reassigned',
  'booking.feeWaived',
  'address.read',
  'service.updated',
  'bookingSettings.updated',
  'workforce.updated',
  'area.updated',
  'promoCode.updated',
  'giftCard.issued',
  'clientTerms.updated',
  'credits.granted',
  'calendar.connected',
  'calendar.disconnected',
  'feed.created',
  'feed.revoked',
  'dispatch.applied',
  'meetingSettings.updated',
  'review.reported',
  'review.moderated',
  'payment.refunded',
  'webhook.refused',
]);

/** `auditEntries/{id}`: who did what to what, and why. Ids only: never personal data. */
export const auditEntrySchema = z.strictObject({
  action: auditActionSchema,
  /** uid, `apiKey:<id>`, or `system`. */
  actor: z.string().max(140),
  /** What it was done to, e.g. `member/abc`. */
  target: z.string().max(200),
  reason: z.string().max(500),
  requestId: z.string().max(64),
  at: z.date(),
  /** TTL: two years. */
  expiresAt: z.date(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export type AuditAction = z.infer<typeof auditActionSchema>;
