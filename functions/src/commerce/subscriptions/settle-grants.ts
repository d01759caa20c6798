import { type Entitlement, entitlementSchema } from '@evergrow/domain/commerce';
import { grantsOfSubscription } from '@evergrow/domain/commerce/subscription';
import { paths } from '@evergrow/domain/kernel';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { settleLicences } from '../licences/settle-licences.ts';
import { subscriptionsIn } from './subscription-store.ts';

const isSame = (one: Entitlement, other: Entitlement): boolean =>
  one.state === other.state &&
  one.until?.getTime() === other.until?.getTime() &&
  one.quantity === other.quantity &&
  one.title === other.title;

/**
 * Makes the entitlements of a subscription what it says now, however often this runs and in whatever order: what stands is
 * read in the transaction that changes them. The licences they come with follow.
 */
export async function settleSubscriptionGrants(
  tenantId: string,
  subscriptionId: string,
  now: Date,
): Promise<void> {
  const grants = await db().runTransaction(async (transaction) => {
    const stands = (await transaction.get(subscriptionsIn(tenantId).doc(subscriptionId))).data();
    if (!stands) return [];
    const wanted = grantsOfSubscription(subscriptionId, stands, now);
    if (wanted.length === 0) return [];
    const references = wanted.map(([id]) => documentAt(paths.entitlement(tenantId, id), entitlementSchema));
    const known = await transaction.getAll(...references);
    for (const [index, [, grant]] of wanted.entries()) {
      const at = references[index];
      const before = known[index]?.data();
      if (at && (!before || !isSame(before, grant))) transaction.set(at, grant);
    }
    return wanted;
  });
  for (const [id, entitlement] of grants) await settleLicences(tenantId, id, entitlement, now);
}
