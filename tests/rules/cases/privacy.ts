import { paths } from '@evergrow/domain/kernel';
import { serverTimestamp } from 'firebase/firestore';
import { consentDocument, envelopeDocument, freshEnvelopeId } from '../world/privacy-documents.ts';
import { get, may, mayNot, type RuleCase, set } from '../world/rule-case.ts';
import { closed, other, acme as t } from '../world/tenants.ts';

const stamp = serverTimestamp();
const envelope = paths.envelope(t, freshEnvelopeId);
const sealed = { ...envelopeDocument, createdAt: stamp };
const by = (uid: string) => ({ ...sealed, uid });
const consented = { ...consentDocument, givenAt: stamp };
const own = paths.consent(t, 'client');

const consentWith = (purposes: Partial<typeof consentDocument.purposes>) => ({
  [own]: { ...consentDocument, purposes: { ...consentDocument.purposes, ...purposes } },
});

export const privacyCases: readonly RuleCase[] = [
  may('client', 'see that they have not consented', get(paths.consent(t, 'client')), { [own]: null }),
  mayNot('client', 'choose when they consented', set(own, { ...consented, givenAt: new Date(0) })),
  mayNot('revoked', 'read their own consent', get(paths.consent(t, 'revoked'))),
  mayNot('revoked', 'consent', set(paths.consent(t, 'revoked'), consented)),
  mayNot('stranger', 'consent', set(paths.consent(t, 'stranger'), consented)),
  may('client', 'read their consent at a suspended tenant', get(paths.consent(closed, 'client'))),
  mayNot('client', 'consent at a suspended tenant', set(paths.consent(closed, 'client'), consented)),

  mayNot('client', 'seal before consenting', set(envelope, sealed), { [own]: null }),
  mayNot(
    'client',
    'seal without consent to matching',
    set(envelope, sealed),
    consentWith({ matching: false }),
  ),
  may(
    'client',
    'seal with consent to nothing but matching',
    set(envelope, sealed),
    consentWith({ service: false }),
  ),
  mayNot(
    'client',
    'seal under another text than they consented to',
    set(envelope, { ...sealed, consentVersion: '2025-01' }),
  ),
  mayNot(
    'client',
    'seal to a key that is not the current one',
    set(envelope, { ...sealed, keyId: 'intake-0' }),
  ),
  mayNot('client', 'choose when it was sealed', set(envelope, { ...sealed, createdAt: new Date(0) })),
  mayNot('client', 'seal for another', set(envelope, by('otherClient'))),
  may('otherClient', 'seal for themselves', set(envelope, by('otherClient'))),
  mayNot('client', 'choose an id that could be mistaken', set(paths.envelope(t, 'a|b'), sealed)),
  mayNot('revoked', 'seal for themselves', set(envelope, by('revoked'))),
  mayNot('unverified', 'seal for themselves', set(envelope, by('unverified'))),
  mayNot('client', 'seal to another tenant', set(paths.envelope(other, freshEnvelopeId), sealed)),
  mayNot('client', 'seal to a suspended tenant', set(paths.envelope(closed, freshEnvelopeId), sealed)),

  may('otherClient', 'see that their intake has not come', get(paths.subject(t, 'otherClient'))),
  mayNot('revoked', 'see where their intake stands', get(paths.subject(t, 'revoked'))),
  may('client', 'see where their intake stands at a suspended tenant', get(paths.subject(closed, 'client'))),
];
