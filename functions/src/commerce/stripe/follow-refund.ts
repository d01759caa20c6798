import { stripe } from '../../adapters/stripe.ts';
import { bookInvoice } from '../subscriptions/book-invoices.ts';
import type { Facts } from './follower.ts';
import { idOf } from './id-of.ts';
import { noteRefunds } from './note-refund.ts';

/** Money of an order that goes back, by us or by hand in Stripe's dashboard: how far it is, and whether it arrived. */
export async function followRefund({ tenantId, event, now }: Facts): Promise<boolean> {
  const { orderId, subscriptionId, objectId } = event;
  if (orderId === null) return false;
  if (subscriptionId !== null) await bookInvoice(tenantId, subscriptionId, orderId, now);
  const refund = await stripe().refunds.retrieve(objectId);
  const intent = idOf(refund.payment_intent);
  if (intent === null) return false;
  await noteRefunds(tenantId, orderId, intent, now);
  return true;
}

/** The same where Stripe tells of the charge. */
export async function followCharge({ tenantId, event, now }: Facts): Promise<boolean> {
  const { orderId, subscriptionId, objectId } = event;
  if (orderId === null) return false;
  if (subscriptionId !== null) await bookInvoice(tenantId, subscriptionId, orderId, now);
  const intent = idOf((await stripe().charges.retrieve(objectId)).payment_intent);
  if (intent === null) return false;
  await noteRefunds(tenantId, orderId, intent, now);
  return true;
}
