import { stripe } from '../../adapters/stripe.ts';
import type { Facts } from './follower.ts';
import { noteRefund } from './note-refund.ts';

/** Money of an order that went back, by us or by hand in Stripe's dashboard. */
export async function followCharge({ tenantId, event, now: at }: Facts): Promise<boolean> {
  const { orderId, objectId } = event;
  if (orderId === null) return false;
  const charge = await stripe().charges.retrieve(objectId);
  await noteRefund(tenantId, { orderId, refundedTotal: charge.amount_refunded, at });
  return true;
}
