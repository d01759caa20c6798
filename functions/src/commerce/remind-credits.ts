import { creditGrantSchema, expiryReminder } from '@evergrow/domain/commerce';
import { collectionGroupOf } from '../kernel/collection.ts';
import { eachDue } from '../kernel/each-due.ts';
import { db } from '../kernel/firebase.ts';
import { tell } from '../kernel/outbox.ts';

/** Has clients told of credits that end within two weeks, once; run every hour. */
export async function remindOfCredits(now: Date): Promise<number> {
  const due = await collectionGroupOf('creditGrants', creditGrantSchema)
    .where('remindedAt', '==', null)
    .where('expiresAt', '<=', new Date(now.getTime() + expiryReminder))
    .orderBy('expiresAt')
    .limit(200)
    .get();
  return await eachDue(due, async (tenantId, found) => {
    const { remaining, expiresAt } = found.data();
    const batch = db().batch();
    batch.update(found.ref, { remindedAt: now }, { lastUpdateTime: found.updateTime });
    if (remaining > 0 && expiresAt > now) {
      tell(batch, tenantId, { type: 'credits.expiring', grantId: found.id }, now);
    }
    await batch.commit();
  });
}
