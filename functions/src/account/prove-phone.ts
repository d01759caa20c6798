import { phoneCodeAttempts, phoneSchema } from '@evergrow/domain/account';
import { paths } from '@evergrow/domain/kernel';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { Refusal } from '../kernel/refusal.ts';
import { codeHash, openPhone } from './phone-seal.ts';

type Outcome = 'proven' | 'code_wrong' | 'code_expired';

/**
 * Takes over the number that waits for this code. A wrong code counts against it, also when many come at once.
 * @throws Refusal('code_wrong' | 'code_expired')
 */
export async function provePhone(uid: string, code: string, now: Date): Promise<void> {
  const reference = documentAt(paths.phone(uid), phoneSchema);
  const waiting = (await reference.get()).data()?.pending;
  const given = waiting ? codeHash(uid, await openPhone(uid, waiting.sealed), code) : '';
  const outcome = await db().runTransaction(async (transaction): Promise<Outcome> => {
    const phone = (await transaction.get(reference)).data();
    const pending = phone?.pending;
    if (!phone || !pending || pending.expiresAt <= now || pending.attempts >= phoneCodeAttempts)
      return 'code_expired';
    if (pending.codeHash !== given) {
      transaction.update(reference, { 'pending.attempts': pending.attempts + 1 });
      return 'code_wrong';
    }
    const { sealed, numberHash } = pending;
    // The code arrived, so the number takes text messages (again).
    const proven = { sealed, numberHash, verifiedAt: now, optedOutAt: null, pending: null, updatedAt: now };
    transaction.set(reference, proven);
    return 'proven';
  });
  if (outcome !== 'proven') throw new Refusal(outcome);
}
