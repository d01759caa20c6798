import type { Order, OrderPurpose } from '@evergrow/domain/commerce';
import { Refusal } from '../../kernel/refusal.ts';
import { type Held, holdOrder } from '../../scheduling/booking-store.ts';

const boughtAlone: readonly OrderPurpose[] = ['shop', 'package', 'giftCard'];

/** @throws Refusal('not_found') for another's order and for one that belongs to a booking or a subscription: all alike */
export async function ownOrder(tenantId: string, orderId: string, uid: string): Promise<Held<Order>> {
  const order = await holdOrder(tenantId, orderId);
  if (order.data.clientUid !== uid || !boughtAlone.includes(order.data.purpose)) {
    throw new Refusal('not_found');
  }
  return order;
}
