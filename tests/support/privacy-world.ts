import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paths } from '@evergrow/domain/kernel';
import type { Intake } from '@evergrow/domain/matching';
import { auditEntrySchema } from '@evergrow/domain/operations';
import { type Consent, consentVersion, type Envelope, subjectSchema } from '@evergrow/domain/privacy';
import type { Tenant } from '@evergrow/domain/tenancy';
import { makeConsent } from '@evergrow/seed/factories/consent';
import { makeMember } from '@evergrow/seed/factories/member';
import { makeTenant } from '@evergrow/seed/factories/tenant';
import { collectionAt, documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { createTenantKeys } from '../../functions/src/privacy/tenant-keys.ts';
import { sealIntake } from '../../web/src/lib/seal-intake.ts';

/** Its own, so that the triggers of a platform that runs beside these tests do not act on the same documents. */
const projectId = 'demo-direct-calls';

/** What the functions read from their environment, for tests that call them directly, with a key file of their own. */
export function setPrivacyEnvironment(): void {
  Object.assign(process.env, {
    GCLOUD_PROJECT: projectId,
    GOOGLE_CLOUD_PROJECT: projectId,
    FIREBASE_CONFIG: JSON.stringify({ projectId }),
    EVERGROW_ENV: 'local',
    PUBLIC_URL: 'http://127.0.0.1:5000',
    STRIPE_WEBHOOK_SECRET: 'whsec_privacy_tests',
    STRIPE_API_BASE: 'http://127.0.0.1:9',
    SENDGRID_API_BASE: 'http://127.0.0.1:9',
    MAIL_FROM: 'hello@evergrow.example',
    PSEUDONYM_SECRET: 'tests-do-not-keep-secrets-from-anyone',
    LOCAL_KEY_FILE: join(mkdtempSync(join(tmpdir(), 'evergrow-keys-')), 'master.key'),
  });
  for (const name of ['KMS_KEY_NAME', 'OPENAI_API_KEY']) delete process.env[name];
}

/** A tenant of its own with real keys and one client who has consented, in the emulator this process is pointed at. */
export async function privacyWorld(options: { consent?: Partial<Consent> | null } = {}) {
  const tenantId = `t-${randomUUID()}`;
  const uid = 'client-1';
  const intakeKey = await createTenantKeys(tenantId);
  const tenant: Tenant = makeTenant({ slug: tenantId.slice(0, 40), intakeKey });
  const batch = db().batch();
  batch.set(db().doc(paths.tenant(tenantId)), tenant);
  batch.set(db().doc(paths.member(tenantId, uid)), makeMember({ uid }));
  if (options.consent !== null)
    batch.set(db().doc(paths.consent(tenantId, uid)), makeConsent(options.consent));
  await batch.commit();

  /** The document a browser would create. */
  const sealed = async (intake: Intake, envelopeId: string, person = uid): Promise<Envelope> => ({
    ...(await sealIntake(intake, intakeKey, { tenantId, uid: person, envelopeId, consentVersion })),
    uid: person,
    keyId: intakeKey.keyId,
    consentVersion,
    createdAt: new Date(),
  });
  /** Puts an envelope where the trigger finds it. */
  const put = async (envelopeId: string, envelope: Record<string, unknown>): Promise<string> => {
    await db().doc(paths.envelope(tenantId, envelopeId)).set(envelope);
    return envelopeId;
  };
  const send = async (intake: Intake, over: Partial<Envelope> = {}): Promise<string> => {
    const envelopeId = randomUUID();
    return await put(envelopeId, { ...(await sealed(intake, envelopeId)), ...over });
  };
  const subject = async (person = uid) =>
    (await documentAt(paths.subject(tenantId, person), subjectSchema).get()).data();
  const exists = async (path: string) => (await db().doc(path).get()).exists;
  const audited = async (action: string) => {
    const entries = await collectionAt(paths.auditEntries(tenantId), auditEntrySchema)
      .where('action', '==', action)
      .get();
    return entries.docs.map((entry) => entry.data());
  };
  return { tenantId, uid, tenant, sealed, put, send, subject, exists, audited };
}
export type PrivacyWorld = Awaited<ReturnType<typeof privacyWorld>>;
