import { paths } from '@evergrow/domain/kernel';
import { liveLocationSchema } from '@evergrow/domain/visits';
import { collectionGroupOf } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';

/** Forgets where somebody was: they have arrived, or do not come. Doing it again changes nothing. */
export async function forgetLocation(tenantId: string, bookingId: string): Promise<void> {
  await db().doc(paths.liveLocation(tenantId, bookingId)).delete();
}

/**
 * Deletes positions whose two hours are over; run every minute. Rules let nobody read them any more, and a TTL policy
 * deletes them too, which may take a day.
 */
export async function forgetExpiredLocations(now: Date): Promise<number> {
  const over = await collectionGroupOf('liveLocations', liveLocationSchema)
    .where('expiresAt', '<=', now)
    .orderBy('expiresAt')
    .limit(200)
    .get();
  const batch = db().batch();
  for (const found of over.docs) batch.delete(found.ref);
  if (!over.empty) await batch.commit();
  return over.size;
}
