import type { User } from '@evergrow/domain/account';
import type { UserRecord } from 'firebase-admin/auth';
import { FieldValue } from 'firebase-admin/firestore';
import { environment } from '../kernel/environment.ts';
import { auth } from '../kernel/firebase.ts';
import { log } from '../kernel/log.ts';
import { newToken } from '../kernel/random.ts';
import { Refusal } from '../kernel/refusal.ts';
import { sendAccountMail } from './send-account-mail.ts';
import { type Beginning, newUser, userAt } from './user-store.ts';

/**
 * What was attached to an account before its address was proven, and may therefore be a stranger's.
 * A password is above suspicion when nothing else could have proven the address: then its owner followed the link
 * in our mail. A sign-in or a phone of another address never is.
 * @see https://arxiv.org/abs/2205.10174 "Pre-hijacked accounts": classic-federated merge, trojan identifier
 */
export function suspectsOf(record: Pick<UserRecord, 'email' | 'providerData' | 'phoneNumber'>): string[] {
  const address = record.email?.toLowerCase();
  const federated = record.providerData.filter(
    ({ providerId }) => !['password', 'phone'].includes(providerId),
  );
  const foreign = federated.filter(({ email }) => email?.toLowerCase() !== address);
  const provenElsewhere = federated.length > foreign.length;
  const hasPassword = record.providerData.some(({ providerId }) => providerId === 'password');
  return [
    ...(hasPassword && provenElsewhere ? ['password'] : []),
    ...foreign.map(({ providerId }) => providerId),
    ...(record.phoneNumber ? ['phone'] : []),
  ];
}

/**
 * Notes that the address of an account is proven, and takes away whatever a stranger may have left on it before:
 * sign-ins, second factors, sessions, settings.
 * @throws Refusal('token_revoked') when something was taken away: all sessions ended, the present one included
 */
export async function settleAddress(
  record: UserRecord,
  user: User,
  beginning: Beginning,
  now: Date,
): Promise<void> {
  const { uid, email } = record;
  const suspects = suspectsOf(record);
  const factors = record.multiFactor?.enrolledFactors.length ?? 0;
  if (suspects.length === 0 && factors === 0) return await noteProof(record, user, beginning, now);
  log('WARNING', 'account cleaned when its address was proven', { uid, suspects, factors });
  const hadPassword = suspects.includes('password');
  const unlinked = suspects.filter((provider) => provider !== 'password');
  await auth().updateUser(uid, {
    // Not unlinked: with the password, Auth would take the address off the account.
    ...(hadPassword ? { password: newToken() } : {}),
    ...(unlinked.length > 0 ? { providersToUnlink: unlinked } : {}),
    ...(factors > 0 ? { multiFactor: { enrolledFactors: null } } : {}),
  });
  await auth().revokeRefreshTokens(uid);
  await beginAfresh(record, user, beginning, now);
  if (hadPassword && email) {
    const url = `${environment().PUBLIC_URL}/me/security`;
    await sendAccountMail('passwordRemoved', email, beginning.locale ?? 'en', url);
  }
  throw new Refusal('token_revoked', 'Your account is secured; sign in once more');
}

/** What was written by who followed our mail is theirs. Who came by another sign-in may not have written any of it. */
async function noteProof(record: UserRecord, user: User, beginning: Beginning, now: Date): Promise<void> {
  if (ownSignIn(record)) return await beginAfresh(record, user, beginning, now);
  await userAt(record.uid).update({ unprovenSince: FieldValue.delete() });
}

/** The settings of somebody who has just come, whatever they were. */
async function beginAfresh(record: UserRecord, user: User, beginning: Beginning, now: Date): Promise<void> {
  const { memberships, createdAt } = user;
  const displayName = ownSignIn(record)?.displayName ?? beginning.displayName;
  await userAt(record.uid).set({
    ...newUser({ ...beginning, displayName }, true, now),
    memberships,
    createdAt,
  });
}

/** The sign-in beside a password that proves the address. */
const ownSignIn = ({ email, providerData }: Pick<UserRecord, 'email' | 'providerData'>) =>
  providerData.find(
    (provider) =>
      provider.providerId !== 'password' && provider.email?.toLowerCase() === email?.toLowerCase(),
  );
