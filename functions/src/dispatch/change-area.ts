import { type AreaInput, type AreaRow, areaSchema, maxAreas } from '@evergrow/domain/dispatch';
import { paths } from '@evergrow/domain/kernel';
import { audit } from '../kernel/audit.ts';
import { collectionAt, documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { Refusal } from '../kernel/refusal.ts';
import { forgetAreas } from './area-store.ts';

type By = { actor: string; requestId: string; now: Date };

/**
 * Writes an area under its id, new or not: what undoing a deletion needs too.
 * @throws Refusal('limit_reached') when the tenant has as many as can be read at once
 */
export async function putArea(tenantId: string, areaId: string, input: AreaInput, by: By): Promise<AreaRow> {
  const reference = documentAt(paths.area(tenantId, areaId), areaSchema);
  const area = { ...input, updatedAt: by.now };
  await db().runTransaction(async (transaction) => {
    const all = await transaction.get(collectionAt(paths.areas(tenantId), areaSchema).limit(maxAreas));
    if (all.size >= maxAreas && !all.docs.some(({ id }) => id === areaId)) {
      throw new Refusal('limit_reached', `At most ${maxAreas} areas`);
    }
    transaction.set(reference, area);
    const { actor, requestId, now } = by;
    audit(transaction, tenantId, { action: 'area.updated', actor, target: `area/${areaId}`, requestId }, now);
  });
  forgetAreas(tenantId);
  return { ...input, id: areaId, updatedAt: by.now.toISOString() };
}

/** Removes an area. Services and providers that name it keep doing so: it may come back. */
export async function removeArea(tenantId: string, areaId: string, by: By): Promise<void> {
  const batch = db().batch();
  batch.delete(documentAt(paths.area(tenantId, areaId), areaSchema));
  const { actor, requestId, now } = by;
  const target = `area/${areaId}`;
  audit(batch, tenantId, { action: 'area.updated', actor, target, reason: 'removed', requestId }, now);
  await batch.commit();
  forgetAreas(tenantId);
}
