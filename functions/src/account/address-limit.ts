import { createHmac } from 'node:crypto';
import { HOUR, paths } from '@evergrow/domain/kernel';
import { normalizeEmail } from '@evergrow/domain/tenancy';
import { Timestamp } from 'firebase-admin/firestore';
import { environment } from '../kernel/environment.ts';
import { db } from '../kernel/firebase.ts';
import { Refusal } from '../kernel/refusal.ts';

/** Mails that strangers can have sent to one address in an hour. */
const perHour = 5;

/**
 * Counts a mail that somebody asks to be sent to `email`, account or not: nobody's mailbox can be flooded from here,
 * and being refused tells nothing about the address. The address itself is not stored, only its keyed hash.
 * @throws Refusal('rate_limited')
 */
export async function countMailTo(email: string, now: Date): Promise<void> {
  const hour = Math.floor(now.getTime() / HOUR);
  const reference = db().doc(paths.rateBucket(`mail_${addressHash(email)}_${hour}`));
  const expiresAt = Timestamp.fromMillis((hour + 2) * HOUR);
  const taken = await db().runTransaction(async (transaction) => {
    const sofar = Number((await transaction.get(reference)).get('taken') ?? 0);
    if (sofar < perHour) transaction.set(reference, { taken: sofar + 1, expiresAt });
    return sofar;
  });
  if (taken >= perHour) {
    throw new Refusal('rate_limited', 'Too many mails to this address; try again in an hour');
  }
}

const addressHash = (email: string): string =>
  createHmac('sha256', environment().PSEUDONYM_SECRET)
    .update(`mail-limit|${normalizeEmail(email)}`)
    .digest('hex')
    .slice(0, 40);
