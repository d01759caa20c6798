import { applyCancellation } from '@evergrow/domain/commerce';
import { type Booking, canCancel } from '@evergrow/domain/scheduling';
import type { Acting } from '../api/membership.ts';
import { holdStanding, writeSettlement } from '../commerce/settlement-store.ts';
import { audit } from '../kernel/audit.ts';
import { db } from '../kernel/firebase.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { holdBooking, partIn } from './booking-store.ts';

type Facts = { bookingId: string; reason: string; actor: string; requestId: string; now: Date };

/**
 * Cancels a booking, frees its time and, where something was paid, has all of it refunded.
 * @throws Refusal('not_found' | 'invalid_transition')
 */
export async function cancelBooking(acting: Acting, facts: Facts): Promise<{ id: string; booking: Booking }> {
  const { tenantId } = acting;
  const { bookingId, reason, actor, requestId, now } = facts;
  return await optimistically(async () => {
    const { data } = await holdBooking(tenantId, bookingId);
    const by = partIn(data, acting);
    const { orderId } = data;
    if (!orderId || !canCancel(data, by, now.getTime())) throw new Refusal('invalid_transition');
    const held = await holdStanding(tenantId, orderId);
    const { order, booking, months } = held;
    const change = { by, reason, at: now, orderId };
    const settled = decided(applyCancellation(order.data, booking.data, months.months, change));
    const batch = db().batch();
    writeSettlement(batch, held, settled, now);
    const target = `booking/${bookingId}`;
    audit(batch, tenantId, { action: 'booking.cancelled', actor, target, reason, requestId }, now);
    await batch.commit();
    return { id: bookingId, booking: settled.booking };
  });
}
