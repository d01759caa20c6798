import { paths } from '@evergrow/domain/kernel';
import { bookingSchema } from '@evergrow/domain/scheduling';
import { collectionAt, documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { isLostRace } from '../kernel/optimistic.ts';
import { tell } from '../kernel/outbox.ts';
import { connectionsOf } from './connection-store.ts';

type Asking = { tenantId: string; eventId: string; now: Date };

/**
 * Sets going what a change of a booking means for its providers' own calendars: an event each, so that a calendar that
 * does not answer holds up no message, and is tried again by itself. Nothing for who has connected none.
 * @param before a provider it was taken from
 */
export async function askForPush(asking: Asking, bookingId: string, before?: string): Promise<void> {
  const { tenantId, eventId, now } = asking;
  const booking = (await documentAt(paths.booking(tenantId, bookingId), bookingSchema).get()).data();
  if (!booking) return;
  const providers = new Set([...booking.providerIds, ...(before ? [before] : [])]);
  for (const providerId of providers) {
    if ((await connectionsOf(tenantId, providerId)).length === 0) continue;
    await tellOnce(tenantId, { bookingId, providerId }, `${eventId}_push_${providerId}`.slice(0, 120), now);
  }
}

/** Writes everything a provider has ahead of them: after connecting, and after a time without access. */
export async function pushAllAhead(tenantId: string, uid: string, run: string, now: Date): Promise<void> {
  const ahead = await collectionAt(paths.bookings(tenantId), bookingSchema)
    .where('providerIds', 'array-contains', uid)
    .where('status', '==', 'confirmed')
    .where('start', '>', now)
    .orderBy('start')
    .limit(200)
    .get();
  for (const { id } of ahead.docs) {
    await tellOnce(tenantId, { bookingId: id, providerId: uid }, `${run}_${id}`.slice(0, 120), now);
  }
}

async function tellOnce(
  tenantId: string,
  facts: { bookingId: string; providerId: string },
  id: string,
  now: Date,
): Promise<void> {
  const batch = db().batch();
  tell(batch, tenantId, { type: 'calendar.push', ...facts }, now, id);
  await batch.commit().catch((error: unknown) => {
    if (!isLostRace(error)) throw error;
  });
}
