import { type Licence, waitsInNow } from '@evergrow/domain/commerce/licence';
import { MINUTE } from '@evergrow/domain/kernel';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { entitlementsOf, licenceKeysIn, licencesIn } from './licence-store.ts';

/** Licences served in one commit. */
const together = 50;

/** Who waits longer than this for a key is told when it is there. */
const patience = 2 * MINUTE;

/** What a licence is sold for begins to run out with its key. */
const shifted = ({ until, grantedAt }: Licence, now: Date): Date | null =>
  until && new Date(until.getTime() + Math.max(0, now.getTime() - grantedAt.getTime()));

/**
 * Gives the imported keys of a pool to the licences that wait for one, both in their order, each key once: a commit holds
 * only while all it gives and all it serves are as they were read.
 * @returns how many were handed out
 */
export async function handOutKeys(tenantId: string, pool: string, now: Date): Promise<number> {
  let handedOut = 0;
  for (;;) {
    const { served, dropped } = await optimistically(() => serveFirst(tenantId, pool, now), 25);
    handedOut += served;
    if (served + dropped < together) return handedOut;
  }
}

async function serveFirst(tenantId: string, pool: string, now: Date) {
  const waiting = await licencesIn(tenantId)
    .where('waitsIn', '==', pool)
    .orderBy('grantedAt', 'asc')
    .limit(together)
    .get();
  if (waiting.empty) return { served: 0, dropped: 0 };
  const entitlements = await entitlementsOf(
    tenantId,
    waiting.docs.map((one) => one.data()),
  );
  const isServed = ({ entitlementId, ...licence }: Licence) =>
    waitsInNow(licence, { state: entitlements.get(entitlementId)?.state ?? 'ended' }) === pool;
  const inLine = waiting.docs.filter((one) => isServed(one.data()));
  const gone = waiting.docs.filter((one) => !isServed(one.data()));
  const keys =
    inLine.length === 0
      ? []
      : (
          await licenceKeysIn(tenantId)
            .where('pool', '==', pool)
            .where('state', '==', 'free')
            .orderBy('importedAt', 'asc')
            .orderBy('line', 'asc')
            .limit(inLine.length)
            .get()
        ).docs;
  if (keys.length + gone.length === 0) return { served: 0, dropped: 0 };
  const batch = db().batch();
  for (const one of gone) {
    batch.update(one.ref, { waitsIn: null, updatedAt: now }, { lastUpdateTime: one.updateTime });
  }
  for (const [index, key] of keys.entries()) {
    const next = inLine[index];
    if (!next) continue;
    const licence = next.data();
    const { sealed, ending } = key.data();
    batch.update(key.ref, { state: 'used', licenceId: next.id }, { lastUpdateTime: key.updateTime });
    batch.update(
      next.ref,
      {
        keyHash: key.id,
        keySealed: sealed,
        ending,
        waitsIn: null,
        until: shifted(licence, now),
        updatedAt: now,
      },
      { lastUpdateTime: next.updateTime },
    );
    if (now.getTime() - licence.grantedAt.getTime() > patience) {
      tell(batch, tenantId, { type: 'licence.ready', licenceId: next.id }, now);
    }
  }
  await batch.commit();
  return { served: keys.length, dropped: gone.length };
}
