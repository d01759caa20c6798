import { randomInt } from 'node:crypto';
import { phoneCodeMinutes } from '@evergrow/domain/account';
import { HOUR, type Locale, MINUTE, paths } from '@evergrow/domain/kernel';
import { Timestamp } from 'firebase-admin/firestore';
import { canText, sendSms } from '../adapters/sms-service.ts';
import { db } from '../kernel/firebase.ts';
import { errorFacts, log } from '../kernel/log.ts';
import { Refusal } from '../kernel/refusal.ts';
import { codeHash, phoneHash, sealPhone } from './phone-seal.ts';
import { noPhone, phoneAt } from './phone-store.ts';

/** Codes that can be sent in an hour: to one number by anybody, and by one account to any numbers. */
const perHour = 4;

const codeText = {
  en: (code: string) => `Evergrow: your code is ${code}. It counts for ${phoneCodeMinutes} minutes.`,
  es: (code: string) => `Evergrow: tu código es ${code}. Vale durante ${phoneCodeMinutes} minutos.`,
} satisfies Record<Locale, (code: string) => string>;

/**
 * Sends a code to a number somebody says is theirs. The number they had stays until the new one is proven.
 * @param number in E.164
 * @throws Refusal('rate_limited' | 'texts_stopped' | 'phone_invalid' | 'text_unavailable' | 'unavailable')
 */
export async function requestPhone(uid: string, number: string, locale: Locale, now: Date): Promise<void> {
  if (!canText()) throw new Refusal('unavailable', 'Text messages are not set up here');
  const numberHash = phoneHash(number);
  await countCode(`sms_${uid}`, now);
  await countCode(`sms_${numberHash.slice(0, 40)}`, now);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const known = (await phoneAt(uid).get()).data() ?? noPhone(now);
  await phoneAt(uid).set({
    ...known,
    pending: {
      sealed: await sealPhone(uid, number),
      numberHash,
      codeHash: codeHash(uid, number, code),
      expiresAt: new Date(now.getTime() + phoneCodeMinutes * MINUTE),
      attempts: 0,
    },
    updatedAt: now,
  });
  const outcome = await sendSms(number, codeText[locale](code)).catch((error: unknown) => {
    log('ERROR', 'code not sent', errorFacts(error));
    throw new Refusal('text_unavailable');
  });
  if (outcome === 'sent') return;
  await phoneAt(uid).update({ pending: null, updatedAt: now });
  throw new Refusal(outcome === 'optedOut' ? 'texts_stopped' : 'phone_invalid');
}

async function countCode(bucket: string, now: Date): Promise<void> {
  const hour = Math.floor(now.getTime() / HOUR);
  const reference = db().doc(paths.rateBucket(`${bucket}_${hour}`));
  const taken = await db().runTransaction(async (transaction) => {
    const sofar = Number((await transaction.get(reference)).get('taken') ?? 0);
    const expiresAt = Timestamp.fromMillis((hour + 2) * HOUR);
    if (sofar < perHour) transaction.set(reference, { taken: sofar + 1, expiresAt });
    return sofar;
  });
  if (taken >= perHour) throw new Refusal('rate_limited', 'Too many codes; try again in an hour');
}
