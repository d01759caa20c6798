import { type OrderPurpose, orderSchema } from '@evergrow/domain/commerce';
import { collectionGroupOf } from '../../kernel/collection.ts';
import { eachDue } from '../../kernel/each-due.ts';
import { expireHold } from '../expire-hold.ts';
import { keepExpired } from '../kept-carts/kept-cart-store.ts';

/** Orders one run looks at. What is left comes with the next run. */
const perRun = 200;

/** What is bought without a time: holds of bookings end with their bookings, and what else a booking costs is owed. */
const swept: readonly OrderPurpose[] = ['shop', 'giftCard', 'package'];

/** Ends the orders of carts, gift cards and packages that were not paid in time, and frees what they held; run every minute. */
export async function expireOrders(now: Date): Promise<number> {
  const due = await collectionGroupOf('orders', orderSchema)
    .where('purpose', 'in', swept)
    .where('status', '==', 'awaitingPayment')
    .where('expiresAt', '<=', now)
    .orderBy('expiresAt')
    .limit(perRun)
    .get();
  return await eachDue(due, (tenantId, { id }) => endUnpaid(tenantId, id, now));
}

/** What was in it is a cart again, for who agreed to be mailed about those. */
async function endUnpaid(tenantId: string, orderId: string, now: Date): Promise<void> {
  await expireHold(tenantId, orderId, now);
  await keepExpired(tenantId, orderId, now);
}
