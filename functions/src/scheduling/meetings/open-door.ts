import { type Booking, type MeetingRoom, roomWindow } from '@evergrow/domain/scheduling';
import type { Acting } from '../../api/membership.ts';
import { errorFacts, log } from '../../kernel/log.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { holdBooking, partIn } from '../booking-store.ts';
import { settleRoom } from './settle-room.ts';

/** Where somebody stands before the room of their booking. */
export type Door = {
  booking: Booking;
  as: 'host' | 'guest';
  opensAt: number;
  closesAt: number;
} & ({ standing: 'early' | 'closed' | 'preparing' } | { standing: 'open'; room: MeetingRoom });

/**
 * Opens the door of a booking's room to those it belongs to, in its time. A room that is still missing is made now.
 * @throws Refusal('not_found') for who has no business with the booking, or where it has no room
 */
export async function openDoor(acting: Acting, bookingId: string, now: Date): Promise<Door> {
  const { tenantId } = acting;
  const { data: booking } = await holdBooking(tenantId, bookingId);
  const part = partIn(booking, acting);
  if (booking.format !== 'video') throw new Refusal('not_found');
  const as = part === 'client' ? 'guest' : 'host';
  const { standing, opensAt, closesAt } = roomWindow(booking, as, now.getTime());
  const door = { booking, as, opensAt, closesAt } as const;
  if (standing !== 'open') return { ...door, standing };
  const room = await settleRoom(tenantId, bookingId, now).catch((error: unknown) => {
    log('ERROR', 'room not ready', { tenant: tenantId, bookingId, ...errorFacts(error) });
    return null;
  });
  return room ? { ...door, standing, room } : { ...door, standing: 'preparing' };
}
