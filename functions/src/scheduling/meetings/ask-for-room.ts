import { paths } from '@evergrow/domain/kernel';
import { meetingRoomSchema, needsRoom } from '@evergrow/domain/scheduling';
import type { Telling } from '../../engagement/telling.ts';
import { documentAt } from '../../kernel/collection.ts';
import { environment } from '../../kernel/environment.ts';
import { db } from '../../kernel/firebase.ts';
import { isLostRace } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { holdBooking } from '../booking-store.ts';
import { meetingServiceOf } from './meeting-settings.ts';

/**
 * Gives a confirmed video booking its link and asks for its room. The link is our own page, which stays the same whatever
 * becomes of the room: so it is there at once, follows every move, and lets in only who belongs there, in time. The room
 * itself is an event of its own: a service that does not answer holds nothing up.
 */
export async function askForRoom(
  { tenantId, tenant, eventId, now }: Telling,
  bookingId: string,
): Promise<void> {
  const held = await holdBooking(tenantId, bookingId);
  if (!needsRoom(held.data, now.getTime()) || (await meetingServiceOf(tenantId)) === 'own') return;
  const meetingUrl = `${environment().PUBLIC_URL}/t/${tenant.slug}/bookings/${bookingId}/room`;
  const batch = db().batch();
  if (held.data.meetingUrl !== meetingUrl) batch.update(held.reference, { meetingUrl });
  tell(batch, tenantId, { type: 'meeting.settle', bookingId }, now, `${eventId}_room`);
  await unlessDone(batch.commit());
}

/** Has the room of a booking that changed follow it, where there is one. */
export async function askRoomToFollow({ tenantId, eventId, now }: Telling, bookingId: string): Promise<void> {
  const room = await documentAt(paths.meetingRoom(tenantId, bookingId), meetingRoomSchema).get();
  if (room.data()?.state !== 'open') return;
  const batch = db().batch();
  tell(batch, tenantId, { type: 'meeting.settle', bookingId }, now, `${eventId}_room`);
  await unlessDone(batch.commit());
}

/** The event is there already: an earlier attempt at this effect came this far. */
const unlessDone = (commit: Promise<unknown>): Promise<unknown> =>
  commit.catch((error: unknown) => {
    if (!isLostRace(error)) throw error;
  });
