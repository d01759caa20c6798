import { userSchema } from '@evergrow/domain/account';
import { defaultNotificationPreferences, type NotificationPreferences } from '@evergrow/domain/engagement';
import { type Locale, paths } from '@evergrow/domain/kernel';
import { documentAt } from '../kernel/collection.ts';
import { auth } from '../kernel/firebase.ts';

export type Recipient = {
  uid: string;
  email: string | null;
  displayName: string;
  locale: Locale;
  timeZone: string;
  preferences: NotificationPreferences;
};

/** Whom to tell and how. The address comes from Auth at the moment of sending; null when the account is gone. */
export async function recipientOf(uid: string): Promise<Recipient | null> {
  const [record, snapshot] = await Promise.all([
    auth()
      .getUser(uid)
      .catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'auth/user-not-found') return null;
        throw error;
      }),
    documentAt(paths.user(uid), userSchema).get(),
  ]);
  if (!record) return null;
  const user = snapshot.data();
  return {
    uid,
    email: record.emailVerified ? (record.email ?? null) : null,
    displayName: user?.displayName ?? record.displayName ?? '',
    locale: user?.locale ?? 'en',
    timeZone: user?.timeZone ?? 'UTC',
    preferences: user?.notifications ?? defaultNotificationPreferences,
  };
}
