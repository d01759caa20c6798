import type { User } from '@evergrow/domain/account';
import type { UserRecord } from 'firebase-admin/auth';
import { FieldValue } from 'firebase-admin/firestore';
import { environment } from '../kernel/environment.ts';
import { auth } from '../kernel/firebase.ts';
import { log } from '../kernel/log.ts';
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
 * @throws Refusal('token_revoked') when sessions had to be ended, the present one included: sign in again
 */
export async function settleAddress(
  record: UserRecord,
  user: User,
  session: { signedInAt: number; beginning: Beginning },
  now: Date,
): Promise<void> {
  const { uid } = record;
  const suspects = suspectsOf(record);
  const factors = record.multiFactor?.enrolledFactors.length ?? 0;
  if (suspects.length === 0 && factors === 0) {
    await userAt(uid).update({ unprovenSince: FieldValue.delete() });
    return;
  }
  log('WARNING', 'account cleaned when its address was proven', { uid, suspects, factors });
  await auth().updateUser(uid, {
    ...(suspects.length > 0 ? { providersToUnlink: suspects } : {}),
    ...(factors > 0 ? { multiFactor: { enrolledFactors: null } } : {}),
  });
  const sessionsEnded = Date.parse(record.tokensValidAfterTime ?? '') >= session.signedInAt - 1000;
  if (!sessionsEnded) await auth().revokeRefreshTokens(uid);
  const { memberships, createdAt } = user;
  const displayName = ownName(record) ?? session.beginning.displayName;
  await userAt(uid).set({
    ...newUser({ ...session.beginning, displayName }, true, now),
    memberships,
    createdAt,
  });
  if (suspects.includes('password') && record.email) {
    const url = `${environment().PUBLIC_URL}/me/security`;
    await sendAccountMail('passwordRemoved', record.email, session.beginning.locale ?? 'en', url);
  }
  if (!sessionsEnded) throw new Refusal('token_revoked', 'Your account is secured; sign in once more');
}

/** The name by which the sign-in that proved the address knows the person. */
const ownName = ({ email, providerData }: UserRecord): string | undefined =>
  providerData.find((provider) => provider.providerId !== 'password' && provider.email === email)
    ?.displayName;
