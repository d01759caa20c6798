import { paths } from '@evergrow/domain/kernel';
import { loadFirestore } from '../../../lib/firebase.ts';
import type { EditedOffering } from './offering-form.ts';

/** Writes an offering under rules, a new one where `id` is null. */
export async function saveOffering(
  tenantId: string,
  id: string | null,
  offering: EditedOffering,
): Promise<void> {
  const { db, sdk } = await loadFirestore();
  const now = sdk.serverTimestamp();
  if (id === null)
    await sdk.addDoc(sdk.collection(db, paths.offerings(tenantId)), {
      ...offering,
      createdAt: now,
      updatedAt: now,
    });
  else await sdk.updateDoc(sdk.doc(db, paths.offering(tenantId, id)), { ...offering, updatedAt: now });
}

/** Deletes an offering; gives what it was, so that it can be put back. */
export async function deleteOffering(
  tenantId: string,
  id: string,
): Promise<Record<string, unknown> | undefined> {
  const { db, sdk } = await loadFirestore();
  const reference = sdk.doc(db, paths.offering(tenantId, id));
  const removed = (await sdk.getDoc(reference)).data();
  await sdk.deleteDoc(reference);
  return removed;
}

/** Puts a deleted offering back under its old id: bookings that name it find it again. */
export async function restoreOffering(
  tenantId: string,
  id: string,
  offering: Record<string, unknown>,
): Promise<void> {
  const { db, sdk } = await loadFirestore();
  const now = sdk.serverTimestamp();
  await sdk.setDoc(sdk.doc(db, paths.offering(tenantId, id)), {
    ...offering,
    createdAt: now,
    updatedAt: now,
  });
}
