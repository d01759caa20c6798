import { type Locale, paths } from '@evergrow/domain/kernel';
import type { Intake } from '@evergrow/domain/matching';
import { type Consent, consentVersion } from '@evergrow/domain/privacy';
import { tenantSchema } from '@evergrow/domain/tenancy';
import { readDoc } from '../../lib/collection.ts';
import { loadFirestore } from '../../lib/firebase.ts';

export type Purposes = Consent['purposes'];

type Sending = {
  tenantId: string;
  uid: string;
  intake: Intake;
  purposes: Purposes;
  locale: Locale;
  /** A fresh UUID; the seal is bound to it. */
  envelopeId: string;
  /** Called once the answers are sealed, before they leave. */
  onSealed: () => void;
};

/**
 * Writes down the consent, seals the answers to the tenant's key in this browser, and sends the sealed envelope.
 * @throws where the tenant cannot be read, the rules refuse, or the browser cannot seal
 */
export async function sendIntake(sending: Sending): Promise<void> {
  const { tenantId, uid, intake, purposes, locale, envelopeId, onSealed } = sending;
  const [{ db, sdk }, { sealIntake }, tenant] = await Promise.all([
    loadFirestore(),
    import('../../lib/seal-intake.ts'),
    readDoc(paths.tenant(tenantId), tenantSchema),
  ]);
  if (tenant === null) throw new Error(`tenant ${tenantId} cannot be read`);
  const { intakeKey } = tenant;
  await sdk.setDoc(sdk.doc(db, paths.consent(tenantId, uid)), {
    version: consentVersion,
    locale,
    purposes,
    givenAt: sdk.serverTimestamp(),
  });
  const sealed = await sealIntake(intake, intakeKey, { tenantId, uid, envelopeId, consentVersion });
  onSealed();
  await sdk.setDoc(sdk.doc(db, paths.envelope(tenantId, envelopeId)), {
    ...sealed,
    uid,
    keyId: intakeKey.keyId,
    consentVersion,
    createdAt: sdk.serverTimestamp(),
  });
}
