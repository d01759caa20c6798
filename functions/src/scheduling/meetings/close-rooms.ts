import { DAY, MINUTE } from '@evergrow/domain/kernel';
import { meetingRoomSchema } from '@evergrow/domain/scheduling';
import { collectionGroupOf } from '../../kernel/collection.ts';
import { errorFacts, log } from '../../kernel/log.ts';
import { closeRoom } from './settle-room.ts';

const retryAfter = 5 * MINUTE;

/** Rooms one run closes. What is left, or fails, comes with the next. */
const perRun = 100;

/** Closes the rooms whose time is over, over all tenants; run every minute. Reads what is due and nothing else. */
export async function closeRooms(now: Date): Promise<number> {
  const due = await collectionGroupOf('meetingRooms', meetingRoomSchema)
    .where('state', '==', 'open')
    .where('closeAt', '<=', now)
    .orderBy('closeAt')
    .limit(perRun)
    .get();
  for (const found of due.docs) {
    const tenantId = found.ref.parent.parent?.id;
    if (!tenantId) continue;
    const room = found.data();
    await closeRoom(tenantId, found.id, room, now).catch(async (error: unknown) => {
      const facts = { tenant: tenantId, bookingId: found.id, ...errorFacts(error) };
      log('ERROR', 'room not closed', facts);
      // Later again, behind the others; after a day it is left to its service, which forgets it too.
      const hopeless = now.getTime() - room.end.getTime() > DAY;
      const closeAt = new Date(now.getTime() + retryAfter);
      await found.ref.update(hopeless ? { state: 'closed', updatedAt: now } : { closeAt });
    });
  }
  return due.size;
}
