import type { CallAdmission } from '@evergrow/domain/scheduling';
import { meetingRooms } from '../../adapters/meeting-rooms.ts';
import type { Acting } from '../../api/membership.ts';
import { errorFacts, log } from '../../kernel/log.ts';
import { sha256 } from '../../kernel/random.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { openDoor } from './open-door.ts';

/**
 * Gives somebody a token for the call of their booking, where the call is a page of ours: to whom the room's door is open
 * and no longer than it is. The service learns who they are by a name of no meaning.
 * @throws Refusal('not_found') for who has no business with the booking, or where its call is held elsewhere
 */
export async function admitToCall(acting: Acting, bookingId: string, now: Date): Promise<CallAdmission> {
  const door = await openDoor(acting, bookingId, now);
  if (door.standing !== 'open') return { standing: door.standing, pass: null };
  const { service, roomId } = door.room;
  const rooms = meetingRooms(service);
  if (!rooms.admit) throw new Refusal('not_found');
  const person = sha256(`${acting.tenantId}|${bookingId}|${acting.member?.uid ?? 'platform'}`).slice(0, 16);
  const until = new Date(door.closesAt);
  try {
    const pass = await rooms.admit(roomId, { identity: `${door.as}.${person}`, until, now });
    return { standing: 'open', pass: { ...pass, expiresAt: pass.expiresAt.toISOString() } };
  } catch (error) {
    log('ERROR', 'nobody admitted', { tenant: acting.tenantId, bookingId, ...errorFacts(error) });
    return { standing: 'preparing', pass: null };
  }
}
