import type { MeetingRoom, RoomEntry } from '@evergrow/domain/scheduling';
import { isStoodIn, meetingRooms } from '../../adapters/meeting-rooms.ts';
import type { Acting } from '../../api/membership.ts';
import { errorFacts, log } from '../../kernel/log.ts';
import { meetingServiceOf } from './meeting-settings.ts';
import { openDoor } from './open-door.ts';
import { ownLink } from './own-link.ts';

/**
 * Lets somebody into the room of their booking while it is open: the address of the meeting is given out then and to them
 * only. A business that has gone back to its providers' own links since the booking was confirmed gives out that link.
 * @throws Refusal('not_found') for who has no business with the booking, or where it has no room
 */
export async function enterRoom(acting: Acting, bookingId: string, now: Date): Promise<RoomEntry> {
  const door = await openDoor(acting, bookingId, now);
  const { booking, as } = door;
  const facts = {
    opensAt: new Date(door.opensAt).toISOString(),
    closesAt: new Date(door.closesAt).toISOString(),
    offeringTitle: booking.offeringTitle,
    with: as === 'guest' ? booking.providerName : booking.clientName,
    as,
    start: booking.start.toISOString(),
  };
  if (door.standing === 'preparing' && (await meetingServiceOf(acting.tenantId)) === 'own') {
    const url = await ownLink(acting.tenantId, booking);
    if (url !== null) return { ...facts, standing: 'open', service: null, standIn: false, url };
  }
  if (door.standing !== 'open') {
    return { ...facts, standing: door.standing, service: null, standIn: false, url: null };
  }
  const { service, joinUrl } = door.room;
  const url = as === 'host' ? await hostUrl(door.room) : joinUrl;
  return { ...facts, standing: 'open', service, standIn: isStoodIn(service), url: url || null };
}

/** Without an answer the host enters like everybody else: better than not at all. */
const hostUrl = (room: MeetingRoom): Promise<string> =>
  meetingRooms(room.service)
    .hostUrl(room)
    .catch((error: unknown) => {
      log('WARNING', 'no address for the host', errorFacts(error));
      return room.joinUrl;
    });
