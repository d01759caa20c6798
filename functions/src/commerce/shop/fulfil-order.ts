import { type Entitlement, entitlementSchema, grantsOf } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { holdOrder } from '../../scheduling/booking-store.ts';
import { settleLicences } from '../licences/settle-licences.ts';

/**
 * Makes the entitlements of an order what the order says now: granted when it is paid, ended when it is given back. They
 * are named after the order, so that each is granted once however often this runs; one that was suspended stays so. The
 * licences they come with follow.
 */
export async function settleEntitlements(tenantId: string, orderId: string): Promise<void> {
  const { data: order } = await holdOrder(tenantId, orderId);
  const grants = grantsOf(orderId, order);
  if (grants.length === 0) return;
  const settled = await db().runTransaction(async (transaction) => {
    const stand: (readonly [string, Entitlement])[] = [];
    const references = grants.map(([id]) => documentAt(paths.entitlement(tenantId, id), entitlementSchema));
    const known = await transaction.getAll(...references);
    for (const [index, [id, grant]] of grants.entries()) {
      const reference = references[index];
      const before = known[index]?.data();
      if (!reference) continue;
      if (!before) {
        if (grant.state !== 'active') continue;
        transaction.create(reference, grant);
        stand.push([id, grant]);
      } else {
        const ends = grant.state === 'ended' && before.state !== 'ended';
        if (ends) transaction.update(reference, { state: 'ended', updatedAt: order.updatedAt });
        stand.push([id, ends ? { ...before, state: 'ended' } : before]);
      }
    }
    return stand;
  });
  for (const [id, entitlement] of settled) await settleLicences(tenantId, id, entitlement, new Date());
}
