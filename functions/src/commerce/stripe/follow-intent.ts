import { applyDecline } from '@evergrow/domain/commerce';
import { stripe } from '../../adapters/stripe.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { holdOrder } from '../../scheduling/booking-store.ts';
import { settleIntent } from '../payments/settle-intent.ts';
import { settleSession } from './follow-session.ts';
import type { Facts } from './follower.ts';

/** A payment of an order: it succeeded, or an attempt was declined. */
export async function followIntent({ tenantId, event, now }: Facts): Promise<boolean> {
  const { orderId, objectId } = event;
  if (orderId === null) return false;
  const intent = await stripe().paymentIntents.retrieve(objectId);
  await settleIntent(tenantId, orderId, intent, now);
  if (intent.status !== 'succeeded' && intent.status !== 'canceled' && intent.last_payment_error) {
    const { decline_code: declined, code } = intent.last_payment_error;
    await noteDecline(tenantId, orderId, declined ?? code ?? 'card_declined', now);
  }
  return true;
}

/** A declined card can be tried again on the same page; a page that was completed has its own end. */
async function noteDecline(tenantId: string, orderId: string, reason: string, at: Date): Promise<void> {
  const { data } = await holdOrder(tenantId, orderId);
  if (data.checkoutSessionId !== null && data.openIntentId === null && data.paidAt === null) {
    const { status } = await stripe().checkout.sessions.retrieve(data.checkoutSessionId);
    if (status === 'complete') return await settleSession(tenantId, orderId, data.checkoutSessionId, at);
  }
  await optimistically(async () => {
    const held = await holdOrder(tenantId, orderId);
    const { order, events } = applyDecline(held.data, { orderId, reason, at });
    if (order === held.data) return;
    const batch = db().batch();
    batch.update(held.reference, { ...order }, { lastUpdateTime: held.version });
    for (const event of events) tell(batch, tenantId, event, at);
    await batch.commit();
  });
}
