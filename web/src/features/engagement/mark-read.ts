import { paths } from '@evergrow/domain/kernel';
import { loadFirestore } from '../../lib/firebase.ts';

/** Writes in one batch: rules may look up 20 documents for one, and every write needs the tenant and the member. */
const batchSize = 20;

/** Marks notifications of one's own as read, at the server's time. */
export async function markRead(tenantId: string, uid: string, ids: readonly string[]): Promise<void> {
  const { db, sdk } = await loadFirestore();
  for (let from = 0; from < ids.length; from += batchSize) {
    const batch = sdk.writeBatch(db);
    for (const id of ids.slice(from, from + batchSize))
      batch.update(sdk.doc(db, paths.notification(tenantId, uid, id)), { readAt: sdk.serverTimestamp() });
    await batch.commit();
  }
}
