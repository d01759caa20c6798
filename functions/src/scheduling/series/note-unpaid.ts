import { applyDecline } from '@evergrow/domain/commerce';
import { db } from '../../kernel/firebase.ts';
import { isLostRace } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { holdOrder } from '../booking-store.ts';

/** Has the client told that there is no card to charge and where to pay: once for each attempt. */
export async function noteUnpaid(
  tenantId: string,
  orderId: string,
  attempt: number,
  at: Date,
): Promise<void> {
  const held = await holdOrder(tenantId, orderId);
  const { order, events } = applyDecline(held.data, { orderId, reason: 'card_missing', at });
  if (order === held.data) return;
  const batch = db().batch();
  batch.update(held.reference, { ...order }, { lastUpdateTime: held.version });
  for (const event of events) tell(batch, tenantId, event, at, `unpaid_${orderId}_${attempt}`);
  await batch.commit().catch((error: unknown) => {
    // Told before, or paid meanwhile.
    if (!isLostRace(error)) throw error;
  });
}
