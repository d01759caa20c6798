import type { Order } from '@evergrow/domain/commerce';
import { Refusal } from '../../kernel/refusal.ts';
import { type Held, holdOrder } from '../../scheduling/booking-store.ts';

/** @throws Refusal('not_found') for another's order and for what is none from a cart: both alike */
export async function ownOrder(tenantId: string, orderId: string, uid: string): Promise<Held<Order>> {
  const order = await holdOrder(tenantId, orderId);
  if (order.data.clientUid !== uid || order.data.purpose !== 'shop') throw new Refusal('not_found');
  return order;
}
