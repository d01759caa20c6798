import { applyNoShow, applyWaiver, bookingIn } from '@evergrow/domain/commerce';
import { type Booking, canMarkNoShow } from '@evergrow/domain/scheduling';
import type { Acting } from '../api/membership.ts';
import { holdBookingStanding, standingOf, writeSettlement } from '../commerce/settlement-store.ts';
import { audit } from '../kernel/audit.ts';
import { db } from '../kernel/firebase.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { partIn } from './booking-store.ts';

type Facts = { bookingId: string; reason: string; actor: string; requestId: string; now: Date };

/**
 * Says that the client did not come: what the terms of the booking keep is kept, the rest refunded.
 * @throws Refusal('not_found' | 'invalid_transition')
 */
export async function markNoShow(acting: Acting, facts: Facts): Promise<{ id: string; booking: Booking }> {
  const { tenantId } = acting;
  const { bookingId, reason, actor, requestId, now } = facts;
  return await optimistically(async () => {
    const held = await holdBookingStanding(tenantId, bookingId);
    const standing = standingOf(held);
    const before = bookingIn(standing, bookingId);
    const by = partIn(before, acting);
    if (!canMarkNoShow(before, by, now.getTime())) throw new Refusal('invalid_transition');
    const settled = decided(applyNoShow(standing, bookingId, { by, reason, at: now }));
    const batch = db().batch();
    await writeSettlement(batch, held, settled, now);
    const target = `booking/${bookingId}`;
    audit(batch, tenantId, { action: 'booking.noShow', actor, target, reason, requestId }, now);
    await batch.commit();
    return { id: bookingId, booking: bookingIn(settled, bookingId) };
  });
}

/**
 * Gives back the fee that was kept of a booking that was cancelled or missed.
 * @throws Refusal('not_found' | 'invalid_transition')
 */
export async function waiveFee(tenantId: string, facts: Facts): Promise<{ id: string; booking: Booking }> {
  const { bookingId, reason, actor, requestId, now } = facts;
  return await optimistically(async () => {
    const held = await holdBookingStanding(tenantId, bookingId);
    const settled = decided(applyWaiver(standingOf(held), bookingId, now));
    const batch = db().batch();
    await writeSettlement(batch, held, settled, now);
    const target = `booking/${bookingId}`;
    audit(batch, tenantId, { action: 'booking.feeWaived', actor, target, reason, requestId }, now);
    await batch.commit();
    return { id: bookingId, booking: bookingIn(settled, bookingId) };
  });
}
