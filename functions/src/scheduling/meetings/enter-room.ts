import { type MeetingRoom, type RoomEntry, roomWindow } from '@evergrow/domain/scheduling';
import { meetingRooms } from '../../adapters/meeting-rooms.ts';
import type { Acting } from '../../api/membership.ts';
import { errorFacts, log } from '../../kernel/log.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { holdBooking, partIn } from '../booking-store.ts';
import { settleRoom } from './settle-room.ts';

/**
 * Lets somebody into the room of their booking while it is open: the address of the meeting is given out then and to them
 * only. A room that is still missing is made now.
 * @throws Refusal('not_found') for who has no business with the booking, or where it has no room
 */
export async function enterRoom(acting: Acting, bookingId: string, now: Date): Promise<RoomEntry> {
  const { tenantId } = acting;
  const { data: booking } = await holdBooking(tenantId, bookingId);
  const part = partIn(booking, acting);
  if (booking.format !== 'video') throw new Refusal('not_found');
  const as = part === 'client' ? 'guest' : 'host';
  const window = roomWindow(booking, as, now.getTime());
  const facts = {
    opensAt: new Date(window.opensAt).toISOString(),
    closesAt: new Date(window.closesAt).toISOString(),
    offeringTitle: booking.offeringTitle,
    with: as === 'guest' ? booking.providerName : booking.clientName,
    start: booking.start.toISOString(),
  };
  if (window.standing !== 'open') return { ...facts, standing: window.standing, service: null, url: null };
  const room = await settleRoom(tenantId, bookingId, now).catch((error: unknown) => {
    log('ERROR', 'room not ready', { tenant: tenantId, bookingId, ...errorFacts(error) });
    return null;
  });
  if (!room) return { ...facts, standing: 'preparing', service: null, url: null };
  const url = as === 'host' ? await hostUrl(room) : room.joinUrl;
  return { ...facts, standing: 'open', service: room.service, url };
}

/** Without an answer the host enters like everybody else: better than not at all. */
const hostUrl = (room: MeetingRoom): Promise<string> =>
  meetingRooms(room.service)
    .hostUrl(room)
    .catch((error: unknown) => {
      log('WARNING', 'no address for the host', errorFacts(error));
      return room.joinUrl;
    });
