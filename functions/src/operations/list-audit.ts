import { auditEntrySchema } from '@evergrow/domain/operations';
import { collectionAt } from '../kernel/collection.ts';
import { readPage } from '../kernel/page.ts';

/** The audit trail in the collection at `path`, the latest first. */
export async function listAudit(path: string, cursor: string | undefined) {
  const order = [{ field: 'at', direction: 'desc' }] as const;
  const page = await readPage(collectionAt(path, auditEntrySchema), order, cursor);
  const items = page.items.map((item) => {
    const { action, actor, target, reason, at } = item.data();
    return { id: item.id, action, actor, target, reason, at: at.toISOString() };
  });
  return { items, nextCursor: page.nextCursor };
}
