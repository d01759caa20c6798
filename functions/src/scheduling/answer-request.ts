import { applyApproval, applyRejection, bookingIn } from '@evergrow/domain/commerce';
import { type Booking, type BookingActor, canAnswer } from '@evergrow/domain/scheduling';
import type { Acting } from '../api/membership.ts';
import { writeConfirming } from '../commerce/settle-payment.ts';
import { holdBookingStanding, standingOf, writeSettlement } from '../commerce/settlement-store.ts';
import { audit } from '../kernel/audit.ts';
import { db } from '../kernel/firebase.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { partIn } from './booking-store.ts';

type Facts = { bookingId: string; actor: string; requestId: string; now: Date };

/**
 * Says yes to a request: the booking is confirmed. Of several answers at once the first counts.
 * @throws Refusal('not_found' | 'invalid_transition')
 */
export async function approveBooking(
  acting: Acting,
  facts: Facts,
): Promise<{ id: string; booking: Booking }> {
  const { tenantId } = acting;
  const { bookingId, actor, requestId, now } = facts;
  return await optimistically(async () => {
    const held = await holdBookingStanding(tenantId, bookingId);
    const standing = standingOf(held);
    const before = bookingIn(standing, bookingId);
    const by = partIn(before, acting);
    if (!canAnswer(before, 'confirmed', by, now.getTime())) throw new Refusal('invalid_transition');
    const settled = decided(applyApproval(standing, bookingId, { by, reason: '', at: now }));
    const batch = db().batch();
    await writeConfirming(batch, held, settled, now);
    const target = `booking/${bookingId}`;
    audit(batch, tenantId, { action: 'booking.approved', actor, target, requestId }, now);
    await batch.commit();
    return { id: bookingId, booking: bookingIn(settled, bookingId) };
  });
}

/**
 * Turns a request down: its time is free and all of the money goes back.
 * @param partOf the part the caller plays in it; it may refuse
 * @throws Refusal('not_found' | 'invalid_transition')
 */
export async function declineBooking(
  tenantId: string,
  partOf: (booking: Booking) => BookingActor,
  facts: Facts & { reason: string },
): Promise<{ id: string; booking: Booking }> {
  const { bookingId, reason, actor, requestId, now } = facts;
  return await optimistically(async () => {
    const held = await holdBookingStanding(tenantId, bookingId);
    const standing = standingOf(held);
    const before = bookingIn(standing, bookingId);
    const by = partOf(before);
    if (!canAnswer(before, 'declined', by, now.getTime())) throw new Refusal('invalid_transition');
    const settled = decided(applyRejection(standing, bookingId, { by, reason, at: now }));
    const batch = db().batch();
    await writeSettlement(batch, held, settled, now);
    const target = `booking/${bookingId}`;
    audit(batch, tenantId, { action: 'booking.declined', actor, target, reason, requestId }, now);
    await batch.commit();
    return { id: bookingId, booking: bookingIn(settled, bookingId) };
  });
}
