import { paths } from '@evergrow/domain/kernel';
import type { Profile } from '@evergrow/domain/matching';
import type { Consent, Envelope } from '@evergrow/domain/privacy';
import type { Documents } from './world.ts';

const made = new Date('2026-02-01T09:00:00.000Z');

export const consentDocument: Consent = {
  version: '2026-11',
  locale: 'en',
  purposes: { matching: true, service: true, productResearch: false },
  givenAt: made,
};

/** An envelope as `client` may send it. */
export const envelopeDocument: Envelope = {
  uid: 'client',
  keyId: 'intake-1',
  enc: 'ZW5jYXBzdWxhdGVk',
  ciphertext: 'Y2lwaGVydGV4dA',
  consentVersion: '2026-11',
  createdAt: made,
};

/** A version 4 UUID, as `crypto.randomUUID` gives it. */
export const envelopeId = '0b9c2f9e-6a55-4c6e-9d2a-0d6f3f1c7a10';
export const freshEnvelopeId = '5f0f4a52-0d55-4a0b-8a3d-6c1f0c9e2b77';

const profile: Profile = {
  pseudonym: 'p-client',
  languages: ['en'],
  country: 'ES',
  utcOffsetMinutes: 60,
  goals: 'Find work that I can do for twenty years.',
  focusAreas: ['careerChange'],
  challenges: 'I do not know where to begin with it.',
  previousCoaching: 'never',
  motivation: 8,
  budgetCeiling: { amount: 10_000, currency: 'EUR' },
  frequency: 'weekly',
  sessionLength: 60,
  availability: ['mon-evening'],
  formats: ['video'],
  coachStyle: 'balanced',
  communication: 'direct',
  accountability: 'regular',
  learning: 'talking',
  industry: 'health',
  careerStage: 'established',
  ageBand: '35-44',
  hash: 'b'.repeat(64),
  createdAt: made,
};

const sealed = { nonce: 'bm9uY2Ux', ciphertext: 'c2VhbGVk', version: 1 };

/** What is kept of `client`'s intake, and of `otherClient`'s consent. */
export const privacyDocuments = (t: string): Documents => ({
  ...Object.fromEntries(
    ['client', 'otherClient', 'unverified', 'revoked', 'otherOwner', 'provider'].map((uid) => [
      paths.consent(t, uid),
      consentDocument,
    ]),
  ),
  [paths.envelope(t, envelopeId)]: envelopeDocument,
  [paths.subject(t, 'client')]: {
    pseudonym: 'p-client',
    state: 'profiled',
    refusal: null,
    envelopeId,
    updatedAt: made,
  },
  [paths.vault(t, 'client')]: sealed,
  [paths.draft(t, 'client')]: sealed,
  [paths.subjectKey(t, 'client')]: sealed,
  [paths.tenantKey(t)]: sealed,
  [paths.profile(t, 'p-client')]: profile,
  [paths.match(t, 'p-client')]: {
    profileHash: 'b'.repeat(64),
    ranked: [],
    basis: 'model',
    providerIds: [],
    createdAt: made,
    expiresAt: made,
  },
});
