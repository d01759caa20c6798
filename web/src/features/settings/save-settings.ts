import { type UserSettings, userSettingsSchema } from '@evergrow/domain/account';
import { paths } from '@evergrow/domain/kernel';
import { loadFirestore } from '../../lib/firebase.ts';

const patchSchema = userSettingsSchema.partial();

/**
 * Changes one's own settings, directly in `users/{uid}`.
 * @throws ZodError where the change is not valid, FirebaseError where it is refused
 */
export async function saveSettings(uid: string, patch: Partial<UserSettings>): Promise<void> {
  const { db, sdk } = await loadFirestore();
  await sdk.updateDoc(sdk.doc(db, paths.user(uid)), patchSchema.parse(patch));
}
