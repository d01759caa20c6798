import { paths } from '@evergrow/domain/kernel';
import { visitStorage } from '@evergrow/domain/visits';
import { db } from '../kernel/firebase.ts';
import { pagesOf } from '../kernel/pages-of.ts';
import { bucket } from './bucket.ts';

/**
 * Takes what was written, signed and photographed at a person's visits away, pictures included. What was done and
 * charged stays: the list, and extra time. Repeating it does no harm.
 */
export async function forgetVisits(tenantId: string, clientUid: string): Promise<void> {
  const visits = db().collection(paths.visits(tenantId)).where('clientUid', '==', clientUid);
  for await (const page of pagesOf(visits)) {
    const batch = db().batch();
    for (const found of page) {
      await bucket().deleteFiles({ prefix: visitStorage.folder(tenantId, found.id) });
      await bucket().deleteFiles({ prefix: `${visitStorage.incoming}${tenantId}/${found.id}/` });
      batch.update(found.ref, { notes: null, signature: null, photos: [] });
    }
    await batch.commit();
  }
}
