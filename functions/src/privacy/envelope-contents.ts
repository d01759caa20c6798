import { MINUTE, paths } from '@evergrow/domain/kernel';
import { type Intake, intakeSchema } from '@evergrow/domain/matching';
import {
  consentSchema,
  consentVersion,
  type Envelope,
  envelopeAad,
  envelopeLifetime,
} from '@evergrow/domain/privacy';
import { documentAt } from '../kernel/collection.ts';
import { Refusal } from '../kernel/refusal.ts';
import { memberAt } from '../tenancy/member-store.ts';
import { openSealed } from './intake-key.ts';
import { tenantKeys } from './tenant-keys.ts';

/** Clocks of Firestore and of this instance may differ by this much. */
const clockSkew = 5 * MINUTE;

/**
 * The intake in an envelope, when it may be opened at all: fresh, from a member, with consent to the words in force.
 * @throws Refusal('envelope_invalid' | 'consent_missing' | 'forbidden'); ZodError for what is no intake
 */
export async function envelopeContents(
  tenantId: string,
  envelopeId: string,
  envelope: Envelope,
  now: Date,
): Promise<Intake> {
  const age = now.getTime() - envelope.createdAt.getTime();
  if (age > envelopeLifetime || age < -clockSkew) throw new Refusal('envelope_invalid', 'Not of today');
  const [member, consent, keys] = await Promise.all([
    memberAt(tenantId, envelope.uid).get(),
    documentAt(paths.consent(tenantId, envelope.uid), consentSchema).get(),
    tenantKeys(tenantId),
  ]);
  if (!member.exists) throw new Refusal('forbidden');
  const given = consent.data();
  const inForce = given?.version === consentVersion && envelope.consentVersion === consentVersion;
  if (!given?.purposes.matching || !inForce) throw new Refusal('consent_missing');
  if (envelope.keyId !== keys.keyId) throw new Refusal('envelope_invalid', 'Sealed to another key');
  return intakeSchema.parse(await openedJson(tenantId, envelopeId, envelope, keys.privateKey));
}

async function openedJson(
  tenantId: string,
  envelopeId: string,
  envelope: Envelope,
  privateKey: Uint8Array,
): Promise<unknown> {
  const aad = envelopeAad(tenantId, envelope.uid, envelopeId, envelope.consentVersion);
  try {
    return JSON.parse(await openSealed(privateKey, envelope, aad));
  } catch {
    // Neither the cryptographer's nor the parser's reasons help anyone but an attacker.
    throw new Refusal('envelope_invalid');
  }
}
