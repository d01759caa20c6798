import { paths } from '@evergrow/domain/kernel';
import { audit } from '../kernel/audit.ts';
import { db } from '../kernel/firebase.ts';
import { pseudonymOf } from './pseudonym.ts';

/**
 * Forgets a person's intake in a tenant: its key is destroyed, without which copies of the vault and the draft are noise;
 * profile, matches, subject, consent and waiting envelopes are deleted. Their bookings stay as they are, the addresses
 * of visits to come with them. Repeating it does no harm, and is what a restored backup needs: it brings the key back too.
 */
export async function eraseIntake(
  tenantId: string,
  uid: string,
  by: { actor: string; requestId: string },
  now: Date,
): Promise<void> {
  const [pseudonym, waiting] = await Promise.all([
    pseudonymOf(tenantId, uid),
    db().collection(paths.envelopes(tenantId)).where('uid', '==', uid).limit(100).get(),
  ]);
  const batch = db().batch();
  for (const path of [
    paths.subjectKey(tenantId, uid),
    paths.vault(tenantId, uid),
    paths.draft(tenantId, uid),
    paths.profile(tenantId, pseudonym),
    paths.match(tenantId, pseudonym),
    paths.subject(tenantId, uid),
    paths.consent(tenantId, uid),
  ]) {
    batch.delete(db().doc(path));
  }
  for (const envelope of waiting.docs) batch.delete(envelope.ref);
  audit(batch, tenantId, { action: 'subject.erased', target: `subject/${uid}`, ...by }, now);
  await batch.commit();
}
