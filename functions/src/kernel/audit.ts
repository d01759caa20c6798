import { DAY, paths } from '@evergrow/domain/kernel';
import { type AuditAction, auditEntrySchema } from '@evergrow/domain/operations';
import { documentAt } from './collection.ts';
import { newId } from './random.ts';
import type { Creator } from './writer.ts';

export type AuditFacts = {
  action: AuditAction;
  actor: string;
  target: string;
  reason?: string;
  requestId?: string;
};

function entry(facts: AuditFacts, now: Date) {
  return {
    reason: '',
    requestId: '',
    ...facts,
    at: now,
    expiresAt: new Date(now.getTime() + 730 * DAY),
  };
}

/** Adds an audit entry to the commit it is about. */
export function audit(writer: Creator, tenantId: string, facts: AuditFacts, now: Date): void {
  writer.create(documentAt(paths.auditEntry(tenantId, newId()), auditEntrySchema), entry(facts, now));
}

/** The same for what platform staff do. */
export function auditPlatform(writer: Creator, facts: AuditFacts, now: Date): void {
  writer.create(
    documentAt(`${paths.platformAuditEntries()}/${newId()}`, auditEntrySchema),
    entry(facts, now),
  );
}
