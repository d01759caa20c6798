import { DAY } from '@evergrow/domain/kernel';
import { type AuditEntry, auditEntrySchema } from '@evergrow/domain/operations';
import { daysFromNow } from './instants.ts';

/** That a member joined; kept for two years. */
export const makeAuditEntry = (overrides: Partial<AuditEntry> = {}): AuditEntry => {
  const at = overrides.at ?? daysFromNow(-30);
  return auditEntrySchema.parse({
    action: 'member.joined',
    actor: 'client-1',
    target: 'member/client-1',
    reason: '',
    requestId: 'request-1',
    at,
    expiresAt: new Date(at.getTime() + 730 * DAY),
    ...overrides,
  });
};
