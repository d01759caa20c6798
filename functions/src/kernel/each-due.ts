import type { DocumentData, QueryDocumentSnapshot, QuerySnapshot } from 'firebase-admin/firestore';
import { errorFacts, log } from './log.ts';
import { isLostRace } from './optimistic.ts';

/**
 * Sees to each document a sweep over all tenants found. One that fails, even at being read, is logged and must not keep the
 * others waiting; one that was changed meanwhile is left to the next run.
 * @returns how many were found
 */
export async function eachDue<T extends DocumentData>(
  { docs, size }: QuerySnapshot<T>,
  act: (tenantId: string, found: QueryDocumentSnapshot<T>) => Promise<unknown>,
): Promise<number> {
  for (const found of docs) {
    const tenantId = found.ref.parent.parent?.id;
    if (tenantId === undefined) continue;
    try {
      await act(tenantId, found);
    } catch (error) {
      if (!isLostRace(error))
        log('ERROR', 'sweep failed', { tenant: tenantId, id: found.id, ...errorFacts(error) });
    }
  }
  return size;
}
