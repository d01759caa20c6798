import type { AuditEntry } from '@evergrow/domain/operations';
import { makeAuditEntry } from '../factories/audit-entry.ts';
import type { TenantPlan } from './tenant-plan.ts';

type Facts = Pick<TenantPlan, 'tenantId' | 'tenant' | 'members' | 'sales'>;

/** Who did what: the tenant's beginning, its staff, and what was cancelled since. */
export function auditOf({ tenantId, tenant, members, sales }: Facts): Record<string, AuditEntry> {
  const owner = Object.values(members).find(({ role }) => role === 'owner')?.uid ?? 'system';
  const entries: Record<string, AuditEntry> = {
    'seed-created': makeAuditEntry({
      action: 'tenant.created',
      actor: owner,
      target: `tenant/${tenantId}`,
      requestId: 'seed',
      at: tenant.createdAt,
    }),
  };
  for (const { uid, role, joinedAt } of Object.values(members)) {
    if (role === 'client' || role === 'owner') continue;
    entries[`seed-joined-${uid}`] = makeAuditEntry({
      action: 'member.joined',
      actor: uid,
      target: `member/${uid}`,
      requestId: 'seed',
      at: joinedAt,
    });
  }
  for (const { bookingId, booking } of sales) {
    const step = booking.history.find(({ status }) => status === 'cancelled');
    if (!step) continue;
    entries[`seed-cancelled-${bookingId}`] = makeAuditEntry({
      action: 'booking.cancelled',
      actor: step.by === 'client' ? booking.clientUid : booking.providerId,
      target: `booking/${bookingId}`,
      reason: step.reason,
      requestId: 'seed',
      at: step.at,
    });
  }
  return entries;
}
