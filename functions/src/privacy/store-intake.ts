import { DAY, paths } from '@evergrow/domain/kernel';
import { type Intake, profileSchema } from '@evergrow/domain/matching';
import { anonymize, type Envelope, subjectSchema, vaultEntrySchema } from '@evergrow/domain/privacy';
import { audit } from '../kernel/audit.ts';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { measure } from '../kernel/measure.ts';
import { sha256 } from '../kernel/random.ts';
import { usedEnvelopeAt } from './envelope-use.ts';
import { pseudonymOf } from './pseudonym.ts';
import { sealJson } from './sealed-field.ts';
import { ensureSubjectKey } from './subject-key.ts';
import { intakePlace } from './vault-place.ts';

/** What is remembered of a used envelope outlives every way to send it again with a fresh date. */
const usedRememberedFor = 730 * DAY;

/**
 * Vault, profile, subject, counters and audit in one commit, and the envelope goes. The commit also creates the mark
 * of the envelope's one use: of two deliveries of the same event one fails as a whole.
 * @throws a lost race when the envelope was used before or is gone
 */
export async function storeIntake(
  tenantId: string,
  envelopeId: string,
  envelope: Envelope,
  intake: Intake,
  now: Date,
): Promise<void> {
  const { uid, consentVersion } = envelope;
  const [key, pseudonym] = await Promise.all([
    ensureSubjectKey(tenantId, uid, 'intake', now),
    pseudonymOf(tenantId, uid),
  ]);
  const batch = db().batch();
  batch.create(usedEnvelopeAt(tenantId, envelopeId), {
    at: now,
    expiresAt: new Date(now.getTime() + usedRememberedFor),
  });
  batch.set(documentAt(paths.vault(tenantId, uid), vaultEntrySchema), {
    intake: sealJson(key, intake, intakePlace(tenantId, uid)),
    envelopeId,
    consentVersion,
    storedAt: now,
  });
  batch.set(
    documentAt(paths.profile(tenantId, pseudonym), profileSchema),
    anonymize(intake, { pseudonym, now: now.getTime(), digest: sha256 }),
  );
  batch.set(documentAt(paths.subject(tenantId, uid), subjectSchema), {
    pseudonym,
    state: 'profiled',
    refusal: null,
    envelopeId,
    updatedAt: now,
  });
  // Not if the envelope has gone meanwhile: its person may have asked to be forgotten.
  batch.delete(db().doc(paths.envelope(tenantId, envelopeId)), { exists: true });
  measure(batch, tenantId, { intakes: 1 }, now);
  audit(batch, tenantId, { action: 'intake.stored', actor: 'system', target: `subject/${uid}` }, now);
  await batch.commit();
}
