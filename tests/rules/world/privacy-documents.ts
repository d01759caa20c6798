import { paths } from '@evergrow/domain/kernel';
import type { DraftEntry, SubjectKey, TenantKeys, VaultEntry } from '@evergrow/domain/privacy';
import { makeConsent } from '@evergrow/seed/factories/consent';
import { makeEnvelope } from '@evergrow/seed/factories/envelope';
import { makeMatchSet } from '@evergrow/seed/factories/match-set';
import { makeProfile } from '@evergrow/seed/factories/profile';
import { makeSubject } from '@evergrow/seed/factories/subject';
import { actorNames } from './actors.ts';
import { intakeKeyId } from './tenants.ts';
import type { Documents } from './world.ts';

const at = new Date('2026-02-01T09:00:00.000Z');
const sealed = { nonce: 'bm9uY2Ux', ciphertext: 'c2VhbGVk', version: 1 };

export const consentDocument = makeConsent();

/** An envelope as `client` may send it. */
export const envelopeDocument = makeEnvelope({ uid: 'client', keyId: intakeKeyId });

/** Version 4 UUIDs, as `crypto.randomUUID` gives them. */
export const envelopeId = '0b9c2f9e-6a55-4c6e-9d2a-0d6f3f1c7a10';
export const freshEnvelopeId = '5f0f4a52-0d55-4a0b-8a3d-6c1f0c9e2b77';

const vaultEntry: VaultEntry = { intake: sealed, envelopeId, consentVersion: '2026-11', storedAt: at };
const draft: DraftEntry = { draft: sealed, savedAt: at };
const subjectKey: SubjectKey = { key: sealed, createdAt: at };
const tenantKeys: TenantKeys = {
  keyId: intakeKeyId,
  publicKey: 'cHVibGlj',
  dataKeyWrapped: 'd3JhcHBlZA',
  privateKey: sealed,
  secret: sealed,
  createdAt: at,
};

/** What is kept of `client`'s intake, their keys, and everybody's consent. */
export const privacyDocuments = (t: string): Documents => ({
  ...Object.fromEntries(actorNames.map((uid) => [paths.consent(t, uid), consentDocument])),
  [paths.envelope(t, envelopeId)]: envelopeDocument,
  [paths.subject(t, 'client')]: makeSubject({ pseudonym: 'p-client', envelopeId }),
  [paths.vault(t, 'client')]: vaultEntry,
  [paths.draft(t, 'client')]: draft,
  [paths.subjectKey(t, 'client')]: subjectKey,
  [paths.visitKey(t, 'client')]: subjectKey,
  [paths.tenantKey(t)]: tenantKeys,
  [paths.profile(t, 'p-client')]: makeProfile({ pseudonym: 'p-client' }),
  [paths.match(t, 'p-client')]: makeMatchSet(),
});
