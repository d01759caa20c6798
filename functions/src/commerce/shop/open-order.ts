import type { PlacedOrder } from '@evergrow/domain/commerce';
import type { Tenant } from '@evergrow/domain/tenancy';
import { Refusal } from '../../kernel/refusal.ts';
import type { Buyer } from '../buyer.ts';
import { checkoutSession } from '../checkout-session.ts';
import { expireHold } from '../expire-hold.ts';
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
  const { status, expiresAt, items } = order.data;
  if (status === 'expired' || (status === 'awaitingPayment' && expiresAt <= now)) {
    throw new Refusal('hold_expired');
  }
  if (status !== 'awaitingPayment') throw new Refusal('invalid_transition');
  const back = `/t/${tenant.slug}/orders/${orderId}`;
  const page = { tenantId, tenant, buyer, title: items[0]?.title ?? '', back };
  return { orderId, url: await checkoutSession(order, page, now) };
}

/** Gives up an order that was not paid; one that was, or is given up already, stays as it is. */
export async function releaseOrder(tenantId: string, orderId: string, uid: string, now: Date): Promise<void> {
  const { data } = await ownOrder(tenantId, orderId, uid);
  if (data.status === 'awaitingPayment') await expireHold(tenantId, orderId, now);
}
