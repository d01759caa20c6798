import {
  type AdjustStock,
  adjustStock,
  listingSchema,
  type Stock,
  wholeLevel,
} from '@evergrow/domain/catalog';
import { audit } from '../../kernel/audit.ts';
import { collectionGroupOf } from '../../kernel/collection.ts';
import { eachDue } from '../../kernel/each-due.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { decided, Refusal } from '../../kernel/refusal.ts';
import { letGo } from './put-product.ts';
import { listingAt, offeringAt, productKindOf, stockAt } from './read-product.ts';

type By = { actor: string; requestId: string; now: Date };

/**
 * Takes a product out of the shop for good: what was bought of it stays with who bought it. Its pictures stay for a day.
 * @throws Refusal('not_found'); Refusal('stock_reserved') while some of it is held for orders that await payment
 */
export async function deleteProduct(
  tenantId: string,
  offeringId: string,
  { actor, requestId, now }: By,
): Promise<void> {
  await db().runTransaction(async (transaction) => {
    const [offering, listing, stock] = await Promise.all([
      transaction.get(offeringAt(tenantId, offeringId)),
      transaction.get(listingAt(tenantId, offeringId)),
      transaction.get(stockAt(tenantId, offeringId)),
    ]);
    const sold = offering.data();
    if (!sold || productKindOf(sold) === null) throw new Refusal('not_found');
    const held = Object.values(stock.data()?.levels ?? {}).some(({ reserved }) => reserved > 0);
    if (held) throw new Refusal('stock_reserved');
    transaction.delete(offering.ref);
    transaction.delete(listing.ref);
    transaction.delete(stock.ref);
    letGo(transaction, { tenantId, offeringId }, listing.data()?.pictures ?? [], now);
    const target = `product/${offeringId}`;
    audit(transaction, tenantId, { action: 'product.deleted', actor, target, requestId }, now);
  });
}

/**
 * Changes how many there are of a product, or of its variants, all or nothing.
 * @throws Refusal('not_found' | 'invalid_request'); Refusal('stock_reserved') below what is held for orders
 */
export async function changeStock(
  tenantId: string,
  offeringId: string,
  { changes, reason }: AdjustStock,
  { actor, requestId, now }: By,
): Promise<Stock['levels']> {
  const [offering, listing] = await Promise.all([
    offeringAt(tenantId, offeringId).get(),
    listingAt(tenantId, offeringId).get(),
  ]);
  const sold = offering.data();
  if (!sold || productKindOf(sold) === null) throw new Refusal('not_found');
  const variants = listing.data()?.variants ?? [];
  const known = variants.length === 0 ? [wholeLevel] : variants.map(({ id }) => id);
  if (!changes.every(({ level }) => known.includes(level))) {
    throw new Refusal('invalid_request', undefined, [{ path: 'changes', message: 'no such variant' }]);
  }
  const told = changes.map(({ level, set, add }) =>
    set === undefined ? `${level} ${(add ?? 0) < 0 ? '' : '+'}${add}` : `${level} = ${set}`,
  );
  const why = [told.join(', ').slice(0, 250), reason].filter(Boolean).join(': ');
  // Checkouts hold and release the same stock: whoever loses reads it again, without queueing for it.
  return await optimistically(async () => {
    const stock = await stockAt(tenantId, offeringId).get();
    const levels = decided(adjustStock(stock.data()?.levels ?? {}, changes));
    const batch = db().batch();
    if (stock.updateTime) {
      batch.update(stock.ref, { levels, updatedAt: now }, { lastUpdateTime: stock.updateTime });
    } else {
      batch.create(stock.ref, { levels, updatedAt: now });
    }
    const target = `product/${offeringId}`;
    audit(batch, tenantId, { action: 'stock.adjusted', actor, target, reason: why, requestId }, now);
    await batch.commit();
    return levels;
  });
}

/** Puts on sale what was to go on sale by now; run every minute, two hundred at a time. */
export async function publishDue(now: Date): Promise<number> {
  const due = await collectionGroupOf('listings', listingSchema)
    .where('publishAt', '<=', now)
    .orderBy('publishAt')
    .limit(200)
    .get();
  return await eachDue(due, (tenantId, { id }) => publish(tenantId, id, now));
}

async function publish(tenantId: string, offeringId: string, now: Date): Promise<void> {
  await db().runTransaction(async (transaction) => {
    const [offering, listing] = await Promise.all([
      transaction.get(offeringAt(tenantId, offeringId)),
      transaction.get(listingAt(tenantId, offeringId)),
    ]);
    const at = listing.data()?.publishAt;
    // An editor decided otherwise meanwhile.
    if (!at || at > now) return;
    transaction.update(listing.ref, { publishAt: null, updatedAt: now });
    if (offering.data()?.published !== false) return;
    transaction.update(offering.ref, { published: true, updatedAt: now });
    const target = `product/${offeringId}`;
    audit(transaction, tenantId, { action: 'product.published', actor: 'system', target }, now);
  });
}
