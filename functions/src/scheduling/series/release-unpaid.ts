import { applyCancellation, bookingIn } from '@evergrow/domain/commerce';
import type { Series } from '@evergrow/domain/scheduling';
import { cancelledOrders, closeWays } from '../../commerce/payments/close-ways.ts';
import { holdBookingStanding, standingOf, writeSettlement } from '../../commerce/settlement-store.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { decided } from '../../kernel/refusal.ts';

/** Gives up a time of a series that was not paid: both sides are told, and it is free for others. */
export async function releaseUnpaid(
  { tenantId }: { tenantId: string; series: Series },
  bookingId: string,
  now: Date,
): Promise<void> {
  const closed = await optimistically(async () => {
    const held = await holdBookingStanding(tenantId, bookingId);
    const standing = standingOf(held);
    if (bookingIn(standing, bookingId).status !== 'confirmed') return [];
    const change = { by: 'system' as const, reason: 'unpaid', at: now };
    const settled = decided(applyCancellation(standing, bookingId, change));
    const batch = db().batch();
    await writeSettlement(batch, held, settled, now);
    await batch.commit();
    return cancelledOrders(standing, settled);
  });
  for (const order of closed) await closeWays(order);
}
