import { applyCancellation, bookingIn } from '@evergrow/domain/commerce';
import { type Booking, cancellationTerms } from '@evergrow/domain/scheduling';
import type { Acting } from '../api/membership.ts';
import { cancelledOrders, closeWays } from '../commerce/payments/close-ways.ts';
import { holdBookingStanding, standingOf, writeSettlement } from '../commerce/settlement-store.ts';
import { audit } from '../kernel/audit.ts';
import { db } from '../kernel/firebase.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { partIn } from './booking-store.ts';

type Facts = { bookingId: string; reason: string; actor: string; requestId: string; now: Date };

/**
 * Cancels a booking and frees its time. Of what was paid, all but the fee of its terms is refunded.
 * @throws Refusal('not_found' | 'invalid_transition' | 'not_allowed_by_policy' | 'cutoff_passed')
 */
export async function cancelBooking(acting: Acting, facts: Facts): Promise<{ id: string; booking: Booking }> {
  const { tenantId } = acting;
  const { bookingId, reason, actor, requestId, now } = facts;
  const { booking, closed } = await optimistically(async () => {
    const held = await holdBookingStanding(tenantId, bookingId);
    const standing = standingOf(held);
    const before = bookingIn(standing, bookingId);
    const by = partIn(before, acting);
    const { refusal } = cancellationTerms(before, by, now.getTime());
    if (refusal) throw new Refusal(refusal);
    const settled = decided(applyCancellation(standing, bookingId, { by, reason, at: now }));
    const batch = db().batch();
    await writeSettlement(batch, held, settled, now);
    const target = `booking/${bookingId}`;
    audit(batch, tenantId, { action: 'booking.cancelled', actor, target, reason, requestId }, now);
    await batch.commit();
    return { booking: bookingIn(settled, bookingId), closed: cancelledOrders(standing, settled) };
  });
  for (const order of closed) await closeWays(order);
  return { id: bookingId, booking };
}
