import {
  bookRefundOtherwise,
  bookSecondPayments,
  type Order,
  resolveRefund,
} from '@evergrow/domain/commerce';
import { audit } from '../../kernel/audit.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { decided } from '../../kernel/refusal.ts';
import { holdOrder } from '../../scheduling/booking-store.ts';
import { bookEntry, bookedOf } from '../ledger/ledger-store.ts';

type Asked = { refundId: string; how: 'again' | 'otherwise'; actor: string; requestId: string; now: Date };

/**
 * Sees to a refund that failed: it is given back once more through the outbox, or noted as given back by other means.
 * @throws Refusal('not_found' | 'invalid_transition')
 */
export async function resolveFailedRefund(
  tenantId: string,
  orderId: string,
  { refundId, how, actor, requestId, now }: Asked,
): Promise<Order> {
  return await optimistically(async () => {
    const held = await holdOrder(tenantId, orderId);
    const { order, events } = decided(resolveRefund(orderId, held.data, { refundId, how, at: now }));
    const batch = db().batch();
    batch.update(held.reference, { ...order }, { lastUpdateTime: held.version });
    for (const event of events) tell(batch, tenantId, event, now);
    if (how === 'otherwise') {
      const books = await bookedOf(tenantId, orderId);
      const made = bookRefundOtherwise(orderId, order, refundId, books, now);
      const ofSecond = bookSecondPayments(orderId, held.data, order, now);
      for (const { id, entry } of [...made, ...ofSecond]) bookEntry(batch, tenantId, id, entry);
    }
    const target = `order/${orderId}`;
    audit(batch, tenantId, { action: 'payment.refunded', actor, target, reason: how, requestId }, now);
    await batch.commit();
    return order;
  });
}
