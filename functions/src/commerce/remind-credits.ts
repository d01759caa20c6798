import { creditGrantSchema, expiryReminder } from '@evergrow/domain/commerce';
import { collectionGroupOf } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { isLostRace } from '../kernel/optimistic.ts';
import { tell } from '../kernel/outbox.ts';

/** Has clients told of credits that end within two weeks, once; run every hour. */
export async function remindOfCredits(now: Date): Promise<number> {
  const due = await collectionGroupOf('creditGrants', creditGrantSchema)
    .where('remindedAt', '==', null)
    .where('expiresAt', '<=', new Date(now.getTime() + expiryReminder))
    .orderBy('expiresAt')
    .limit(200)
    .get();
  for (const found of due.docs) {
    const tenantId = found.ref.parent.parent?.id;
    if (!tenantId) continue;
    const { remaining, expiresAt } = found.data();
    const batch = db().batch();
    batch.update(found.ref, { remindedAt: now }, { lastUpdateTime: found.updateTime });
    if (remaining > 0 && expiresAt > now) {
      tell(batch, tenantId, { type: 'credits.expiring', grantId: found.id }, now);
    }
    await batch.commit().catch((error: unknown) => {
      // Used or corrected meanwhile: the next run looks again.
      if (!isLostRace(error)) throw error;
    });
  }
  return due.size;
}
