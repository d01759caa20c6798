import { listingSchema } from '@evergrow/domain/catalog';
import { type ClaimedGift, claimGift as decideClaim, type GiftPreview } from '@evergrow/domain/commerce/gift';
import { paths } from '@evergrow/domain/kernel';
import { publicTenant } from '../../catalog/public-views.ts';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { decided, Refusal } from '../../kernel/refusal.ts';
import { holdOrder } from '../../scheduling/booking-store.ts';
import { joinTenant } from '../../tenancy/join-tenant.ts';
import { tenantById } from '../../tenancy/tenant-store.ts';
import { settleEntitlements } from '../shop/fulfil-order.ts';
import { type HeldGift, holdGift, recipientOfGift, replaceGift, wordsOfGift } from './gift-store.ts';
import { isTokenOfGift, locateGift } from './gift-token.ts';

/** @throws Refusal('gift_not_found') */
async function tenantOf(tenantId: string) {
  const tenant = await tenantById(tenantId);
  if (!tenant || tenant.suspended) throw new Refusal('gift_not_found');
  return tenant;
}

/**
 * A gift as who has its link sees it: who it is from by the name they gave, and what is in it.
 * @throws Refusal('gift_not_found') for a link that was made up, or that a later one replaced
 */
export async function openGift(token: string): Promise<GiftPreview> {
  const { tenantId, orderId } = locateGift(token);
  const tenant = await tenantOf(tenantId);
  const held = await holdGift(tenantId, orderId);
  if (!held || !isTokenOfGift(token, held.gift)) throw new Refusal('gift_not_found');
  const [recipient, words, { data: order }] = await Promise.all([
    recipientOfGift(tenantId, orderId, held.gift),
    wordsOfGift(tenantId, orderId, held.gift),
    holdOrder(tenantId, orderId),
  ]);
  const given = order.items.filter(({ key }) => held.gift.itemKeys.includes(key));
  const listings = await db().getAll(
    ...given.map(({ offeringId }) => documentAt(paths.listing(tenantId, offeringId), listingSchema)),
  );
  return {
    tenant: publicTenant(tenantId, tenant),
    recipientName: recipient?.name ?? '',
    from: words?.from ?? '',
    message: words?.message ?? '',
    items: given.map(({ offeringId, title, choice, quantity }, index) => {
      const listing = listings[index]?.data() as
        | { pictures: GiftPreview['items'][number]['picture'][] }
        | undefined;
      return { offeringId, title, choice, quantity, picture: listing?.pictures[0] ?? null };
    }),
  };
}

/** Puts a gift into somebody's hands, once, whoever else tries at the same time, and grants what it is. */
async function handOver(
  tenantId: string,
  orderId: string,
  uid: string,
  check: (held: HeldGift) => void,
  now: Date,
): Promise<void> {
  await optimistically(async () => {
    const held = await holdGift(tenantId, orderId);
    if (!held) throw new Refusal('gift_not_found');
    check(held);
    const after = decided(decideClaim(held.gift, uid, now));
    if (after === 'unchanged') return;
    const batch = db().batch();
    replaceGift(batch, tenantId, orderId, after, held);
    if (after.state === 'claimed') tell(batch, tenantId, { type: 'gift.claimed', orderId }, now);
    // Granted below at once; this is for when that breaks off.
    tell(batch, tenantId, { type: 'order.settle', orderId }, now);
    await batch.commit();
  });
  await settleEntitlements(tenantId, orderId);
}

/**
 * Makes a gift the property of who opened its link, and them a client. Again it changes nothing.
 * @throws Refusal('gift_not_found' | 'gift_claimed' | 'gift_ended')
 */
export async function claimGift(
  token: string,
  uid: string,
  requestId: string,
  now: Date,
): Promise<ClaimedGift> {
  const { tenantId, orderId } = locateGift(token);
  const { slug } = await tenantOf(tenantId);
  const held = await holdGift(tenantId, orderId);
  if (!held) throw new Refusal('gift_not_found');
  // The link is spent by now: who spent it may come back, and everybody else is told.
  if (held.gift.holderUid === null && !isTokenOfGift(token, held.gift)) throw new Refusal('gift_not_found');
  await joinTenant(tenantId, uid, requestId, now);
  const check = ({ gift }: HeldGift) => {
    if (gift.holderUid === null && !isTokenOfGift(token, gift)) throw new Refusal('gift_not_found');
  };
  await handOver(tenantId, orderId, uid, check, now);
  return { tenantId, slug };
}

/** The buyer takes an unopened gift themselves. @throws Refusal('not_found' | 'gift_claimed' | 'gift_ended') */
export async function keepGift(tenantId: string, orderId: string, uid: string, now: Date): Promise<void> {
  const check = ({ gift }: HeldGift) => {
    if (gift.buyerUid !== uid) throw new Refusal('not_found');
  };
  const held = await holdGift(tenantId, orderId);
  if (!held) throw new Refusal('not_found');
  await handOver(tenantId, orderId, uid, check, now);
}
