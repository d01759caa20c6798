import { bookGiftBack, type Order, refundItems } from '@evergrow/domain/commerce';
import { audit } from '../../kernel/audit.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { decided } from '../../kernel/refusal.ts';
import { giveGiftBack, holdRedemption } from '../../pricing/redemption-store.ts';
import { holdOrder } from '../../scheduling/booking-store.ts';
import { bookEntry, bookedOf } from '../ledger/ledger-store.ts';

type Asked = {
  refunds: Readonly<Record<string, number>>;
  reason: string;
  actor: string;
  requestId: string;
  now: Date;
};

const sumOf = (gifts: readonly { amount: number }[]): number =>
  gifts.reduce((sum, { amount }) => sum + amount, 0);

/**
 * Gives back some of what an order was paid for. Its entitlements follow, and the money through the outbox.
 * @throws Refusal('not_found' | 'invalid_request' | 'invalid_transition')
 */
export async function refundShopOrder(
  tenantId: string,
  orderId: string,
  { refunds, reason, actor, requestId, now }: Asked,
): Promise<Order> {
  return await optimistically(async () => {
    const held = await holdOrder(tenantId, orderId);
    const { order, events, ...owed } = decided(refundItems(orderId, held.data, refunds, now));
    const redemption = owed.giftCard > 0 ? await holdRedemption(tenantId, orderId) : null;
    // Money given back by hand, elsewhere, was of no thing: then more is owed than the cards had paid.
    const giftCard = Math.min(owed.giftCard, sumOf(redemption?.gifts ?? []));
    const batch = db().batch();
    batch.update(held.reference, { ...order }, { lastUpdateTime: held.version });
    if (redemption && giftCard > 0) {
      giveGiftBack(batch, redemption, giftCard, now);
      const facts = { orderId, currency: order.quote.currency, at: now, now };
      const entries = bookGiftBack(orderId, facts, await bookedOf(tenantId, orderId), giftCard);
      for (const { id, entry } of entries) bookEntry(batch, tenantId, id, entry);
    }
    for (const event of events) tell(batch, tenantId, event, now);
    tell(batch, tenantId, { type: 'order.settle', orderId }, now);
    audit(
      batch,
      tenantId,
      { action: 'payment.refunded', actor, target: `order/${orderId}`, reason, requestId },
      now,
    );
    await batch.commit();
    return order;
  });
}
