import { DAY } from '@evergrow/domain/kernel';
import { bookingSchema } from '@evergrow/domain/scheduling';
import { expireHold } from '../commerce/expire-hold.ts';
import { collectionGroupOf } from '../kernel/collection.ts';
import { errorFacts, log } from '../kernel/log.ts';
import { completeBooking } from './complete-booking.ts';

/** Bookings one run of a sweep looks at. What is left comes with the next run. */
const perRun = 200;

/** Ends the holds whose fifteen minutes are over; run every minute. */
export async function expireHolds(now: Date): Promise<number> {
  const due = await collectionGroupOf('bookings', bookingSchema)
    .where('status', '==', 'pending')
    .where('holdExpiresAt', '<=', now)
    .orderBy('holdExpiresAt')
    .limit(perRun)
    .get();
  for (const found of due.docs) {
    const tenantId = found.ref.parent.parent?.id;
    const { orderId } = found.data();
    if (tenantId && orderId) await attempt(found.id, () => expireHold(tenantId, orderId, now));
  }
  return due.size;
}

/** Completes what ended a day ago and nobody marked; run every hour. */
export async function completePast(now: Date): Promise<number> {
  const due = await collectionGroupOf('bookings', bookingSchema)
    .where('status', '==', 'confirmed')
    .where('end', '<=', new Date(now.getTime() - DAY))
    .orderBy('end')
    .limit(perRun)
    .get();
  for (const found of due.docs) {
    const tenantId = found.ref.parent.parent?.id;
    if (tenantId) await attempt(found.id, () => completeBooking(tenantId, found.id, () => 'system', now));
  }
  return due.size;
}

/** One that fails must not keep the others waiting. */
async function attempt(bookingId: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log('ERROR', 'sweep failed', { bookingId, ...errorFacts(error) });
  }
}
