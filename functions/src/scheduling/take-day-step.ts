import { paths } from '@evergrow/domain/kernel';
import { type Booking, canTakeDayStep, type DayStep, transition } from '@evergrow/domain/scheduling';
import type { Acting } from '../api/membership.ts';
import { db } from '../kernel/firebase.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { tell } from '../kernel/outbox.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { holdBooking, partIn } from './booking-store.ts';

/** The steps somebody else is told of. */
const events = { onTheWay: 'booking.onTheWay', arrived: 'booking.arrived' } as const;

/**
 * Takes a booking a step further on its day: on the way, arrived, in progress, or back to confirmed when turning round.
 * Taking the step it has taken already changes nothing: a phone with a poor connection asks twice.
 * @throws Refusal('not_found' | 'invalid_transition')
 */
export async function takeDayStep(
  acting: Acting,
  facts: { bookingId: string; step: DayStep; now: Date },
): Promise<{ id: string; booking: Booking }> {
  const { tenantId } = acting;
  const { bookingId, step, now } = facts;
  return await optimistically(async () => {
    const held = await holdBooking(tenantId, bookingId);
    const by = partIn(held.data, acting);
    if (held.data.status === step && by !== 'client') return { id: bookingId, booking: held.data };
    if (!canTakeDayStep(held.data, step, by, now.getTime())) throw new Refusal('invalid_transition');
    const change = {
      by,
      reason: '',
      at: now,
      ...(step === 'confirmed' ? { kind: 'turnedBack' as const } : {}),
    };
    const booking = decided(transition(held.data, step, change));
    const batch = db().batch();
    batch.update(held.reference, { ...booking }, { lastUpdateTime: held.version });
    if (step === 'onTheWay' || step === 'arrived') {
      tell(batch, tenantId, { type: events[step], bookingId }, now);
    }
    // Where they were on the way is nobody's business from here on.
    if (held.data.status === 'onTheWay') batch.delete(db().doc(paths.liveLocation(tenantId, bookingId)));
    await batch.commit();
    return { id: bookingId, booking };
  });
}
