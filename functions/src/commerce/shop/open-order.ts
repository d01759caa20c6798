import type { Order, PlacedOrder } from '@evergrow/domain/commerce';
import type { Tenant } from '@evergrow/domain/tenancy';
import type { Held } from '../../scheduling/booking-store.ts';
import type { Buyer } from '../buyer.ts';
import { checkoutSession } from '../checkout-session.ts';
import { expireHold } from '../expire-hold.ts';
import { whatIsPaid } from '../payments/order-to-pay.ts';
import { ownOrder } from './own-order.ts';

/**
 * The page on which an order is paid, the same one as long as it is open.
 * @throws Refusal('not_found' | 'hold_expired' | 'invalid_transition' | 'payment_unavailable')
 */
export async function openOrder(
  tenantId: string,
  tenant: Tenant,
  orderId: string,
  buyer: Buyer,
  now: Date,
): Promise<PlacedOrder> {
  const order = await ownOrder(tenantId, orderId, buyer.uid);
  const { title } = await whatIsPaid(tenantId, order, now);
  const page = { tenantId, tenant, buyer, title, back: `/t/${tenant.slug}/${backOf(order)}` };
  return { orderId, url: await checkoutSession(order, page, now) };
}

/** Where what was bought is shown once it is paid. */
function backOf({ id, data: { purpose } }: Held<Order>): string {
  if (purpose === 'package') return 'packages';
  return purpose === 'giftCard' ? `gift-cards/${id}` : `orders/${id}`;
}

/** Gives up an order that was not paid; one that was, or is given up already, stays as it is. */
export async function releaseOrder(tenantId: string, orderId: string, uid: string, now: Date): Promise<void> {
  const { data } = await ownOrder(tenantId, orderId, uid);
  if (data.status === 'awaitingPayment') await expireHold(tenantId, orderId, now);
}
