import type { Order, Standing } from '@evergrow/domain/commerce';
import { closeCheckout } from './close-checkout.ts';
import { closeIntent } from './close-intent.ts';

type Ways = Pick<Order, 'openIntentId' | 'checkoutSessionId'>;

/** Ends the page and the form an order could be paid on, whichever is open. What is on its way there tells itself. */
export async function closeWays({ openIntentId, checkoutSessionId }: Ways): Promise<void> {
  if (openIntentId !== null) await closeIntent(openIntentId);
  if (checkoutSessionId !== null) await closeCheckout(checkoutSessionId);
}

/** The orders a decision cancelled: nobody should pay them any more. */
export const cancelledOrders = (before: Pick<Standing, 'orders'>, after: Pick<Standing, 'orders'>): Order[] =>
  Object.entries(after.orders).flatMap(([id, order]) =>
    order.status === 'cancelled' && before.orders[id]?.status !== 'cancelled' ? [order] : [],
  );
