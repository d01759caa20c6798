import { entitlementSchema, grantsOf } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { holdOrder } from '../../scheduling/booking-store.ts';

/**
 * Makes the entitlements of an order what the order says now: granted when it is paid, ended when it is given back. They
 * are named after the order, so that each is granted once however often this runs; one that was suspended stays so.
 */
export async function settleEntitlements(tenantId: string, orderId: string): Promise<void> {
  const { data: order } = await holdOrder(tenantId, orderId);
  const grants = grantsOf(orderId, order);
  if (grants.length === 0) return;
  await db().runTransaction(async (transaction) => {
    const references = grants.map(([id]) => documentAt(paths.entitlement(tenantId, id), entitlementSchema));
    const known = await transaction.getAll(...references);
    for (const [index, [, grant]] of grants.entries()) {
      const reference = references[index];
      const before = known[index]?.data();
      if (!reference) continue;
      if (!before) {
        if (grant.state === 'active') transaction.create(reference, grant);
      } else if (grant.state === 'ended' && before.state !== 'ended') {
        transaction.update(reference, { state: 'ended', updatedAt: order.updatedAt });
      }
    }
  });
}
