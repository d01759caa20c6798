import { applyExpiry } from '@evergrow/domain/commerce';
import { db } from '../kernel/firebase.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { closeWays } from './payments/close-ways.ts';
import { holdOrderStanding, standingOf, writeSettlement } from './settlement-store.ts';

/**
 * Ends a hold that was not paid in time, and the page or the form it could be paid on. A payment already on its way is settled
 * when it arrives: the time is claimed anew if it is still free, else refunded.
 * @param refusal why the buyer's bank did not pay days after it was asked
 */
export async function expireHold(
  tenantId: string,
  orderId: string,
  now: Date,
  refusal?: string,
): Promise<void> {
  const open = await optimistically(async () => {
    const held = await holdOrderStanding(tenantId, orderId);
    const settled = applyExpiry(standingOf(held), {
      orderId,
      at: now,
      ...(refusal === undefined ? {} : { refusal }),
    });
    if (settled.outcome === 'unchanged') return null;
    const batch = db().batch();
    await writeSettlement(batch, held, settled, now);
    await batch.commit();
    return held.orders[orderId]?.data ?? null;
  });
  if (open) await closeWays(open);
}
