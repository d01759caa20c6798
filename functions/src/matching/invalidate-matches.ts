import { paths } from '@evergrow/domain/kernel';
import { db } from '../kernel/firebase.ts';

const pageSize = 300;

/** Ends the match sets a provider stands in: who looks at one next gets a new one. */
export async function invalidateMatches(tenantId: string, providerId: string, now: Date): Promise<void> {
  for (;;) {
    const page = await db()
      .collection(paths.matches(tenantId))
      .where('providerIds', 'array-contains', providerId)
      .where('expiresAt', '>', now)
      .limit(pageSize)
      .select()
      .get();
    const batch = db().batch();
    for (const { ref } of page.docs) batch.update(ref, { expiresAt: now });
    if (!page.empty) await batch.commit();
    if (page.size < pageSize) return;
  }
}
