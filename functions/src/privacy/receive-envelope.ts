import { paths } from '@evergrow/domain/kernel';
import { envelopeSchema } from '@evergrow/domain/privacy';
import { ZodError } from 'zod';
import { fromFirestore } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { isLostRace } from '../kernel/optimistic.ts';
import { Refusal } from '../kernel/refusal.ts';
import { envelopeContents } from './envelope-contents.ts';
import { isGone, usedEnvelopeAt } from './envelope-use.ts';
import { refuseEnvelope } from './refuse-envelope.ts';
import { storeIntake } from './store-intake.ts';

/**
 * Opens an envelope, once: its intake goes into the vault and, anonymised, into the profile. A bad or replayed
 * envelope is refused. May be called any number of times for the same envelope: afterwards it is gone.
 * @throws what may pass (the key service, Firestore), so that the event is delivered again
 */
export async function receiveEnvelope(tenantId: string, envelopeId: string, now: Date): Promise<void> {
  const snapshot = await db().doc(paths.envelope(tenantId, envelopeId)).get();
  if (!snapshot.exists) return;
  const raw: unknown = snapshot.get('uid');
  try {
    if ((await usedEnvelopeAt(tenantId, envelopeId).get()).exists) throw new Refusal('envelope_replayed');
    const read = envelopeSchema.safeParse(fromFirestore(snapshot.data()));
    if (!read.success) throw new Refusal('envelope_invalid');
    const intake = await envelopeContents(tenantId, envelopeId, read.data, now);
    await storeIntake(tenantId, envelopeId, read.data, intake, now);
  } catch (error) {
    // Another delivery of the same event was faster: if the envelope is still there, it is a second one.
    if (isLostRace(error) || isGone(error)) return await receiveEnvelope(tenantId, envelopeId, now);
    const code = refusalOf(error);
    if (!code) throw error;
    await refuseEnvelope(tenantId, envelopeId, raw, code, now);
  }
}

function refusalOf(error: unknown) {
  if (error instanceof Refusal) return error.code;
  return error instanceof ZodError ? ('envelope_invalid' as const) : null;
}
