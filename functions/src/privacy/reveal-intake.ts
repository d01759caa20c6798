import { paths } from '@evergrow/domain/kernel';
import { type Intake, intakeSchema } from '@evergrow/domain/matching';
import { consentSchema, vaultEntrySchema } from '@evergrow/domain/privacy';
import { isAtLeast, type Role } from '@evergrow/domain/tenancy';
import { audit } from '../kernel/audit.ts';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { Refusal } from '../kernel/refusal.ts';
import { openJson } from './sealed-field.ts';
import { subjectKey } from './subject-key.ts';
import { intakePlace } from './vault-place.ts';

/** Who asks to read an intake, and why. */
export type Reader = { uid: string; role: Role; reason: string; requestId: string };

/**
 * A client's intake in clear, for an admin or for a provider with a confirmed or completed booking of that client, and
 * only while the client agrees to that (`service`). The audit entry is committed before anything is opened.
 * @throws Refusal('forbidden' | 'consent_missing' | 'not_found')
 */
export async function revealIntake(
  tenantId: string,
  uid: string,
  reader: Reader,
  now: Date,
): Promise<{ intake: Intake; storedAt: Date }> {
  if (!(await mayRead(tenantId, uid, reader))) throw new Refusal('forbidden');
  const consent = (await documentAt(paths.consent(tenantId, uid), consentSchema).get()).data();
  if (consent && !consent.purposes.service)
    throw new Refusal('consent_missing', 'This person keeps their answers to themselves');
  const entry = (await documentAt(paths.vault(tenantId, uid), vaultEntrySchema).get()).data();
  if (!entry) throw new Refusal('not_found', 'This person has not answered the questions');
  const batch = db().batch();
  audit(
    batch,
    tenantId,
    {
      action: 'vault.read',
      actor: reader.uid,
      target: `subject/${uid}`,
      reason: reader.reason,
      requestId: reader.requestId,
    },
    now,
  );
  await batch.commit();
  const key = await subjectKey(tenantId, uid, 'intake');
  if (!key) throw new Refusal('not_found', 'This person has not answered the questions');
  const intake = intakeSchema.parse(openJson(key, entry.intake, intakePlace(tenantId, uid)));
  return { intake, storedAt: entry.storedAt };
}

async function mayRead(tenantId: string, uid: string, { uid: reader, role }: Reader): Promise<boolean> {
  if (isAtLeast(role, 'admin')) return true;
  // An editor edits content; only who works with this client reads what they told.
  const bookings = await db()
    .collection(paths.bookings(tenantId))
    .where('clientUid', '==', uid)
    .where('providerId', '==', reader)
    .where('status', 'in', ['confirmed', 'onTheWay', 'arrived', 'inProgress', 'completed'])
    .limit(1)
    .get();
  return !bookings.empty;
}
