import { MINUTE, paths } from '@evergrow/domain/kernel';
import {
  availabilitySchema,
  type Booking,
  canReschedule,
  claimInterval,
  isOffered,
  placeClaim,
  transition,
} from '@evergrow/domain/scheduling';
import type { Acting } from '../api/membership.ts';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { tell } from '../kernel/outbox.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { holdBooking, partIn } from './booking-store.ts';
import { writeMonths } from './calendar-store.ts';
import { monthsOfAll } from './claim-months.ts';

/**
 * Moves a confirmed booking to another offered time of the same provider.
 * @throws Refusal('not_found' | 'invalid_transition' | 'slot_taken' | 'slot_unavailable')
 */
export async function rescheduleBooking(
  acting: Acting,
  facts: { bookingId: string; start: number; now: Date },
): Promise<{ id: string; booking: Booking }> {
  const { tenantId } = acting;
  const { bookingId, start, now } = facts;
  return await optimistically(async () => {
    const held = await holdBooking(tenantId, bookingId);
    const old = held.data;
    const by = partIn(old, acting);
    if (!canReschedule(old, by, now.getTime())) throw new Refusal('invalid_transition');
    const availability = (
      await documentAt(paths.availability(tenantId, old.providerId), availabilitySchema).get()
    ).data();
    if (!availability) throw new Refusal('provider_unavailable');
    const durationMinutes = (old.end.getTime() - old.start.getTime()) / MINUTE;
    const interval = claimInterval(availability, start, durationMinutes);
    const months = await monthsOfAll(tenantId, [old], [{ providerId: old.providerId, ...interval }]);
    const entry = { ...interval, kind: 'booking' as const, expiresAt: null };
    const after = decided(placeClaim(months.months, bookingId, entry, now.getTime()));
    const busy = months.months.flatMap((month) =>
      Object.entries(month.entries).flatMap(([id, other]) => (id === bookingId ? [] : [other])),
    );
    if (!isOffered({ availability, busy, durationMinutes, start, now: now.getTime() })) {
      throw new Refusal('slot_unavailable');
    }
    const step = decided(transition(old, 'confirmed', { by, reason: '', at: now, kind: 'rescheduled' }));
    const booking: Booking = {
      ...step,
      start: new Date(start),
      end: new Date(start + durationMinutes * MINUTE),
      claim: { start: new Date(interval.start), end: new Date(interval.end) },
    };
    const batch = db().batch();
    batch.update(held.reference, { ...booking }, { lastUpdateTime: held.version });
    writeMonths(batch, months, after);
    tell(batch, tenantId, { type: 'booking.rescheduled', bookingId, from: old.start.getTime() }, now);
    await batch.commit();
    return { id: bookingId, booking };
  });
}
