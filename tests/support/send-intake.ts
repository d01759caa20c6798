import { randomUUID } from 'node:crypto';
import { paths } from '@evergrow/domain/kernel';
import type { Intake } from '@evergrow/domain/matching';
import { consentVersion } from '@evergrow/domain/privacy';
import { doc, getDoc, serverTimestamp, setDoc } from 'firebase/firestore';
import { z } from 'zod';
import { sealIntake } from '../../web/src/lib/seal-intake.ts';
import type { SmokeClient } from '../smoke/client.ts';

/** Consents, seals and sends an intake exactly as the browser does; gives the envelope's id. */
export async function sendIntake(
  { firestore }: SmokeClient,
  tenantId: string,
  uid: string,
  intake: Intake,
): Promise<string> {
  const envelopeId = randomUUID();
  const tenant = (await getDoc(doc(firestore, paths.tenant(tenantId)))).data();
  const key = z.object({ keyId: z.string(), publicKey: z.string() }).parse(tenant?.intakeKey);
  await setDoc(doc(firestore, paths.consent(tenantId, uid)), {
    version: consentVersion,
    locale: 'en',
    purposes: { matching: true, service: true, productResearch: false },
    givenAt: serverTimestamp(),
  });
  const sealed = await sealIntake(intake, key, { tenantId, uid, envelopeId, consentVersion });
  await setDoc(doc(firestore, paths.envelope(tenantId, envelopeId)), {
    ...sealed,
    uid,
    keyId: key.keyId,
    consentVersion,
    createdAt: serverTimestamp(),
  });
  return envelopeId;
}
