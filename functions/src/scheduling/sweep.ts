import { DAY } from '@evergrow/domain/kernel';
import { bookingSchema } from '@evergrow/domain/scheduling';
import { expireHold } from '../commerce/expire-hold.ts';
import { collectionGroupOf } from '../kernel/collection.ts';
import { eachDue } from '../kernel/each-due.ts';
import { declineBooking } from './answer-request.ts';
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
  return await eachDue(due, async (tenantId, found) => {
    const { orderId } = found.data();
    if (orderId) await expireHold(tenantId, orderId, now);
  });
}

/** Declines the requests nobody answered in time; run every minute. */
export async function declineUnanswered(now: Date): Promise<number> {
  const due = await collectionGroupOf('bookings', bookingSchema)
    .where('status', '==', 'requested')
    .where('respondBy', '<=', now)
    .orderBy('respondBy')
    .limit(perRun)
    .get();
  return await eachDue(due, (tenantId, { id: bookingId }) => {
    const facts = { bookingId, reason: '', actor: 'system', requestId: '', now };
    return declineBooking(tenantId, () => 'system', facts);
  });
}

/** States a booking can be left in by who forgot to say that it is over. */
const unfinished = ['confirmed', 'onTheWay', 'arrived', 'inProgress'];

/** Completes what ended a day ago and nobody marked; run every hour. */
export async function completePast(now: Date): Promise<number> {
  const due = await collectionGroupOf('bookings', bookingSchema)
    .where('status', 'in', unfinished)
    .where('end', '<=', new Date(now.getTime() - DAY))
    .orderBy('end')
    .limit(perRun)
    .get();
  return await eachDue(due, (tenantId, { id }) => completeBooking(tenantId, id, () => 'system', now));
}
