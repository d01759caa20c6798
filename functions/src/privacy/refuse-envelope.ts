import { idSchema, paths } from '@evergrow/domain/kernel';
import type { ProblemCode } from '@evergrow/domain/operations';
import { subjectSchema } from '@evergrow/domain/privacy';
import { audit } from '../kernel/audit.ts';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { log } from '../kernel/log.ts';
import { isGone } from './envelope-use.ts';
import { pseudonymOf } from './pseudonym.ts';

/**
 * Deletes an envelope that cannot be taken, says so in the audit log and to the person whose name is on it. What was
 * stored for them before stays as it is. An envelope that is gone already is not refused any more.
 */
export async function refuseEnvelope(
  tenantId: string,
  envelopeId: string,
  uid: unknown,
  code: ProblemCode,
  now: Date,
): Promise<void> {
  const person = idSchema.safeParse(uid);
  const batch = db().batch();
  batch.delete(db().doc(paths.envelope(tenantId, envelopeId)), { exists: true });
  audit(
    batch,
    tenantId,
    {
      action: 'envelope.refused',
      actor: person.success ? person.data : 'system',
      target: `envelope/${envelopeId}`.slice(0, 200),
      reason: code,
    },
    now,
  );
  if (person.success) {
    batch.set(documentAt(paths.subject(tenantId, person.data), subjectSchema), {
      pseudonym: await pseudonymOf(tenantId, person.data),
      state: 'refused',
      refusal: code,
      envelopeId,
      updatedAt: now,
    });
  }
  try {
    await batch.commit();
  } catch (error) {
    if (isGone(error)) return;
    throw error;
  }
  log('WARNING', 'envelope refused', { tenant: tenantId, envelopeId, code });
}
