import { db } from '../../kernel/firebase.ts';
import { tell } from '../../kernel/outbox.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { holdOrder } from '../../scheduling/booking-store.ts';

/**
 * Tells of a paid order once more, as when it was paid: what it grants is there already, so only the receipt goes again.
 * @throws Refusal('not_found' | 'invalid_transition') for one that was not paid
 */
export async function resendReceipt(tenantId: string, orderId: string, now: Date): Promise<void> {
  const { data } = await holdOrder(tenantId, orderId);
  if (data.purpose !== 'shop' && data.purpose !== 'subscription') throw new Refusal('not_found');
  if (data.paidAt === null) throw new Refusal('invalid_transition');
  const batch = db().batch();
  tell(batch, tenantId, { type: 'order.paid', orderId }, now);
  await batch.commit();
}
