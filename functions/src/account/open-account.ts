import type { openAccountSchema } from '@evergrow/domain/account';
import type { z } from 'zod';
import type { UserCaller } from '../api/caller.ts';
import { auth } from '../kernel/firebase.ts';
import { settleAddress } from './settle-address.ts';
import { createUserDocument, newUser, userAt } from './user-store.ts';

/**
 * Makes sure that somebody who has signed in has an account document, and that nobody else has a hold on the account
 * once its address is proven. Doing it again changes nothing.
 * @throws Refusal('token_revoked') when the account had to be taken back from a stranger: sign in again
 */
export async function openAccount(
  caller: UserCaller,
  { locale, timeZone }: z.infer<typeof openAccountSchema>,
  now: Date,
): Promise<{ uid: string; platformAdmin: boolean }> {
  const { uid, platformAdmin } = caller;
  const known = (await userAt(uid).get()).data();
  if (known && known.unprovenSince === undefined) return { uid, platformAdmin };
  const record = await auth().getUser(uid);
  const beginning = { displayName: record.displayName, locale, timeZone };
  const user = known ?? (await createUserDocument(uid, newUser(beginning, false, now)));
  if (record.emailVerified && user.unprovenSince !== undefined) {
    await settleAddress(record, user, beginning, now);
  }
  return { uid, platformAdmin };
}
