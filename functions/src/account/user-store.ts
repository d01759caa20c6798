import { type User, userSchema } from '@evergrow/domain/account';
import { defaultNotificationPreferences } from '@evergrow/domain/engagement';
import { type Locale, paths } from '@evergrow/domain/kernel';
import type { UserRecord } from 'firebase-admin/auth';
import { documentAt } from '../kernel/collection.ts';
import { auth } from '../kernel/firebase.ts';
import { isLostRace } from '../kernel/optimistic.ts';

export const userAt = (uid: string) => documentAt(paths.user(uid), userSchema);

/** What a person starts with when they have told us nothing yet. */
export type Beginning = { displayName?: string | undefined; locale?: Locale; timeZone?: string };

/** A fresh account document. `proven` says whether anybody could have been at the account before its owner. */
export function newUser(beginning: Beginning, proven: boolean, now: Date): User {
  return {
    displayName: nameFrom(beginning.displayName),
    locale: beginning.locale ?? 'en',
    timeZone: beginning.timeZone ?? 'UTC',
    colorScheme: 'auto',
    notifications: defaultNotificationPreferences,
    memberships: {},
    createdAt: now,
    ...(proven ? {} : { unprovenSince: now }),
  };
}

/** Never a part of the address: names are shown to others. */
const nameFrom = (given: string | undefined): string => given?.trim().slice(0, 80) || 'New member';

/**
 * The account document of somebody whose address is confirmed, made now when it is missing: people may use the API
 * before the web app has opened their account.
 */
export async function ensureUser(uid: string, now: Date): Promise<User> {
  const known = (await userAt(uid).get()).data();
  if (known) return known;
  const record = await auth().getUser(uid);
  return await createUserDocument(uid, newUser({ displayName: record.displayName }, false, now));
}

/** Writes the document unless somebody was faster; either way, what is there now. */
export async function createUserDocument(uid: string, user: User): Promise<User> {
  try {
    await userAt(uid).create(user);
    return user;
  } catch (error) {
    if (!isLostRace(error)) throw error;
    return (await userAt(uid).get()).data() ?? user;
  }
}

/** The Auth record, or null when there is none. */
export async function findRecord(by: { uid: string } | { email: string }): Promise<UserRecord | null> {
  try {
    return 'uid' in by ? await auth().getUser(by.uid) : await auth().getUserByEmail(by.email);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'auth/user-not-found') return null;
    throw error;
  }
}

/** Since when a person's sessions count: what they ended everywhere stays ended in a tenant they join later. */
export async function sessionsValidSince(uid: string): Promise<Date> {
  const since = (await findRecord({ uid }))?.tokensValidAfterTime;
  return new Date(since ?? 0);
}
