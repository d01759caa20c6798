import { paths } from '@evergrow/domain/kernel';
import { visitSchema } from '@evergrow/domain/visits';
import { collectionAt } from '../kernel/collection.ts';
import { pagesOf } from '../kernel/pages-of.ts';
import { openWords } from './visit-words.ts';

/**
 * What is kept of a person's visits, in clear: what was done, noted for them, signed and photographed. Not what the
 * team noted for itself.
 */
export async function exportVisits(tenantId: string, clientUid: string): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  const visits = collectionAt(paths.visits(tenantId), visitSchema).where('clientUid', '==', clientUid);
  for await (const page of pagesOf(visits)) {
    for (const snapshot of page) {
      const visit = visitSchema.parse(snapshot.data());
      const { notes, signature, reasons } = await openWords({ tenantId, bookingId: snapshot.id }, visit);
      const { checklist, photos, adjustments, signedAt } = visit;
      found.push({
        id: snapshot.id,
        checklist: checklist.map((item) => ({ ...item, note: notes.items[item.id] ?? '' })),
        photos,
        notes: notes.client,
        signature,
        signedAt,
        adjustments: adjustments.map((each) => ({ ...each, reason: reasons[each.id] ?? '' })),
      });
    }
  }
  return found;
}
