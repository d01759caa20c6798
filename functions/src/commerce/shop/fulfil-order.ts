import { type Entitlement, entitlementSchema, grantsOf, orderSchema } from '@evergrow/domain/commerce';
import { giftSchema, givenGrants } from '@evergrow/domain/commerce/gift';
import { paths } from '@evergrow/domain/kernel';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { holdOrder } from '../../scheduling/booking-store.ts';
import { settleGift } from '../gifts/settle-gift.ts';
import { settleLicences } from '../licences/settle-licences.ts';

/**
 * Makes the entitlements of an order what the order says now: granted when it is paid, held back while it is disputed, ended
 * when it is given back. They are named after the order, so that each is granted once however often this runs; the order is
 * read in the same transaction, so that of two at it together the one that saw less changes nothing. The licences they come
 * with follow. What is given away is granted to who has it, once somebody has.
 */
export async function settleEntitlements(tenantId: string, orderId: string): Promise<void> {
  const { data } = await holdOrder(tenantId, orderId);
  if (data.purpose === 'shop') await settleGift(tenantId, orderId, data, new Date());
  const settled = await db().runTransaction(async (transaction) => {
    const order = (await transaction.get(documentAt(paths.order(tenantId, orderId), orderSchema))).data();
    if (!order) throw new Refusal('not_found');
    const gift = (await transaction.get(documentAt(paths.gift(tenantId, orderId), giftSchema))).data();
    const grants = givenGrants(grantsOf(orderId, order), orderId, gift ?? null);
    if (grants.length === 0) return [];
    const stand: (readonly [string, Entitlement])[] = [];
    const references = grants.map(([id]) => documentAt(paths.entitlement(tenantId, id), entitlementSchema));
    const known = await transaction.getAll(...references);
    for (const [index, [id, grant]] of grants.entries()) {
      const reference = references[index];
      const before = known[index]?.data();
      const { state } = grant;
      if (!reference || (!before && state === 'ended')) continue;
      if (!before) transaction.create(reference, grant);
      else if (state !== before.state) transaction.update(reference, { state, updatedAt: order.updatedAt });
      stand.push([id, before ? { ...before, state } : grant]);
    }
    return stand;
  });
  for (const [id, entitlement] of settled) await settleLicences(tenantId, id, entitlement, new Date());
}
