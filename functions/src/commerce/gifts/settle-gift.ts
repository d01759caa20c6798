import type { Order } from '@evergrow/domain/commerce';
import { followOrder, type Gift, isDue } from '@evergrow/domain/commerce/gift';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { holdGift, replaceGift } from './gift-store.ts';
import { sendGift } from './send-gift.ts';

/** Whether nothing is left of what was paid for a thing. */
const isBack = ({ status }: Order, { net, tax, refunded }: Order['items'][number]): boolean =>
  status === 'refunded' || status === 'disputeLost' || (net + tax > 0 && refunded >= net + tax);

/** Makes the gift of an order what the order says now, and sends it on its way where its time has come. */
export async function settleGift(
  tenantId: string,
  orderId: string,
  order: Order,
  now: Date,
): Promise<Gift | null> {
  const gift = await optimistically(async () => {
    const held = await holdGift(tenantId, orderId);
    if (!held) return null;
    const items = order.items.map((item) => ({ key: item.key, isBack: isBack(order, item) }));
    const after = followOrder(held.gift, { isPaid: order.paidAt !== null, items }, now);
    if (after !== held.gift) {
      const batch = db().batch();
      replaceGift(batch, tenantId, orderId, after, held);
      await batch.commit();
    }
    return after;
  });
  if (gift && isDue(gift, now)) await sendGift(tenantId, orderId, now);
  return gift;
}
