import { type Booking, type BookingActor, canComplete, transition } from '@evergrow/domain/scheduling';
import { db } from '../kernel/firebase.ts';
import { measure } from '../kernel/measure.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { tell } from '../kernel/outbox.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { refuseUnfinished } from '../visits/refuse-unfinished.ts';
import { holdBooking } from './booking-store.ts';

/**
 * Marks a booking as having taken place.
 * @param partOf the part the caller plays in it; it may refuse
 * @throws Refusal('not_found' | 'invalid_transition' | 'checklist_open' | 'adjustment_open')
 */
export async function completeBooking(
  tenantId: string,
  bookingId: string,
  partOf: (booking: Booking) => BookingActor,
  now: Date,
): Promise<{ id: string; booking: Booking }> {
  return await optimistically(async () => {
    const held = await holdBooking(tenantId, bookingId);
    const by = partOf(held.data);
    if (!canComplete(held.data, by, now.getTime())) throw new Refusal('invalid_transition');
    await refuseUnfinished(tenantId, bookingId, held.data, by);
    const corrected = held.data.status === 'noShow' ? ({ kind: 'corrected' } as const) : {};
    const done = decided(transition(held.data, 'completed', { by, reason: '', at: now, ...corrected }));
    const booking = { ...done, fee: 0 };
    const batch = db().batch();
    batch.update(held.reference, { ...booking }, { lastUpdateTime: held.version });
    tell(batch, tenantId, { type: 'booking.completed', bookingId }, now);
    measure(batch, tenantId, { completed: 1 }, now);
    await batch.commit();
    return { id: bookingId, booking };
  });
}
