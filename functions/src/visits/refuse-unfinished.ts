import { paths } from '@evergrow/domain/kernel';
import type { Booking, BookingActor } from '@evergrow/domain/scheduling';
import { isOn, visitRefusal, visitSchema } from '@evergrow/domain/visits';
import { documentAt } from '../kernel/collection.ts';
import { Refusal } from '../kernel/refusal.ts';

/**
 * A provider completes a visit once its list is dealt with and no extra time waits for an answer. Admins and the
 * schedule are not held to that: somebody has to be able to end it.
 * @throws Refusal('checklist_open' | 'adjustment_open')
 */
export async function refuseUnfinished(
  tenantId: string,
  bookingId: string,
  booking: Booking,
  by: BookingActor,
): Promise<void> {
  if (by !== 'provider' || !isOn(booking.status)) return;
  const visit = (await documentAt(paths.visit(tenantId, bookingId), visitSchema).get()).data();
  const refusal = visit ? visitRefusal(visit) : null;
  if (refusal) throw new Refusal(refusal);
}
