import { type Phone, phoneSchema } from '@evergrow/domain/account';
import { paths } from '@evergrow/domain/kernel';
import { collectionAt, documentAt } from '../kernel/collection.ts';
import { openPhone, phoneHash } from './phone-seal.ts';

export const phoneAt = (uid: string) => documentAt(paths.phone(uid), phoneSchema);

export const noPhone = (now: Date): Phone => ({
  sealed: null,
  numberHash: null,
  verifiedAt: null,
  optedOutAt: null,
  pending: null,
  updatedAt: now,
});

/** The proven number of somebody who has not answered STOP; null where there is none. */
export async function textableNumber(uid: string): Promise<string | null> {
  const phone = (await phoneAt(uid).get()).data();
  return phone?.sealed && !phone.optedOutAt ? await openPhone(uid, phone.sealed) : null;
}

/** Remembers that a person wants no more text messages. */
export async function noteOptOut(uid: string, now: Date): Promise<void> {
  await phoneAt(uid).update({ optedOutAt: now, updatedAt: now });
}

/** The same, or that they want them again, of whoever has this number. */
export async function noteAnswer(number: string, answer: 'STOP' | 'START', now: Date): Promise<number> {
  const found = await collectionAt(paths.phones(), phoneSchema)
    .where('numberHash', '==', phoneHash(number))
    .limit(20)
    .get();
  const optedOutAt = answer === 'STOP' ? now : null;
  await Promise.all(found.docs.map(({ ref }) => ref.update({ optedOutAt, updatedAt: now })));
  return found.size;
}
