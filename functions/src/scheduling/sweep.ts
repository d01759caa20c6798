import { DAY } from '@evergrow/domain/kernel';
import { bookingSchema } from '@evergrow/domain/scheduling';
import { expireHold } from '../commerce/expire-hold.ts';
import { collectionGroupOf } from '../kernel/collection.ts';
import { errorFacts, log } from '../kernel/log.ts';
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
  for (const found of due.docs) {
    const tenantId = found.ref.parent.parent?.id;
    const { orderId } = found.data();
    if (tenantId && orderId) await attempt(found.id, () => expireHold(tenantId, orderId, now));
  }
  return due.size;
}

/** Declines the requests nobody answered in time; run every minute. */
export async function declineUnanswered(now: Date): Promise<number> {
  const due = await collectionGroupOf('bookings', bookingSchema)
    .where('status', '==', 'requested')
    .where('respondBy', '<=', now)
    .orderBy('respondBy')
    .limit(perRun)
    .get();
  for (const found of due.docs) {
    const tenantId = found.ref.parent.parent?.id;
    const facts = { bookingId: found.id, reason: '', actor: 'system', requestId: '', now };
    if (tenantId) await attempt(found.id, () => declineBooking(tenantId, () => 'system', facts));
  }
  return due.size;
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
