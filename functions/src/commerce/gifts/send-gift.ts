import { giftSchema, isDue } from '@evergrow/domain/commerce/gift';
import { collectionGroupOf } from '../../kernel/collection.ts';
import { eachDue } from '../../kernel/each-due.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { sha256 } from '../../kernel/random.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { holdGift, replaceGift } from './gift-store.ts';
import { newGiftToken, sealGiftToken } from './gift-token.ts';

/** Gifts one run sends. What is left comes with the next run. */
const perRun = 200;

/**
 * Sends a gift on its way by a fresh link; an earlier one leads nowhere any more.
 * @param again also one that was sent before, or whose day has not come
 * @throws Refusal('not_found' | 'gift_claimed' | 'gift_ended')
 */
export async function sendGift(
  tenantId: string,
  orderId: string,
  now: Date,
  { again = false, buyerUid }: { again?: boolean; buyerUid?: string } = {},
): Promise<void> {
  await optimistically(async () => {
    const held = await holdGift(tenantId, orderId);
    if (!held || (buyerUid !== undefined && held.gift.buyerUid !== buyerUid)) throw new Refusal('not_found');
    const { gift } = held;
    if (!isDue(gift, now)) {
      if (!again) return;
      if (gift.state === 'claimed' || gift.state === 'kept') throw new Refusal('gift_claimed');
      if (gift.state !== 'sent' && gift.state !== 'due') throw new Refusal('gift_ended');
    }
    const token = newGiftToken(tenantId, orderId);
    const batch = db().batch();
    const sent = { state: 'sent' as const, tokenHash: sha256(token), sentAt: now, updatedAt: now };
    replaceGift(batch, tenantId, orderId, { ...gift, ...sent }, held);
    const tokenSealed = await sealGiftToken(tenantId, orderId, token);
    tell(batch, tenantId, { type: 'gift.sent', orderId, tokenSealed }, now);
    await batch.commit();
  });
}

/** Sends the gifts whose day has come, over all tenants; run every hour. */
export async function sendDueGifts(now: Date): Promise<number> {
  const due = await collectionGroupOf('gifts', giftSchema)
    .where('state', '==', 'due')
    .where('deliverAt', '<=', now)
    .orderBy('deliverAt')
    .limit(perRun)
    .get();
  return await eachDue(due, (tenantId, { id }) => sendGift(tenantId, id, now));
}
