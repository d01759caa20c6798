import { DAY, paths } from '@evergrow/domain/kernel';
import {
  type Booking,
  closesAt,
  type MeetingRoom,
  meetingRoomSchema,
  needsRoom,
} from '@evergrow/domain/scheduling';
import { meetingRooms, type Session } from '../../adapters/meeting-rooms.ts';
import { documentAt } from '../../kernel/collection.ts';
import { errorFacts, log } from '../../kernel/log.ts';
import { isLostRace } from '../../kernel/optimistic.ts';
import { tenantById } from '../../tenancy/tenant-store.ts';
import { holdBooking } from '../booking-store.ts';
import { meetingServiceOf } from './meeting-settings.ts';

const roomAt = (tenantId: string, bookingId: string) =>
  documentAt(paths.meetingRoom(tenantId, bookingId), meetingRoomSchema);

/**
 * Makes a booking's room what its state and time ask for: made, moved to another time, or closed. Doing it again changes
 * nothing, so it may be asked for whatever has happened.
 * @returns the room that is open now, or null
 * @throws ServiceProblem when the service does not answer: the caller retries
 */
export async function settleRoom(
  tenantId: string,
  bookingId: string,
  now: Date,
): Promise<MeetingRoom | null> {
  const [{ data: booking }, snapshot] = await Promise.all([
    holdBooking(tenantId, bookingId),
    roomAt(tenantId, bookingId).get(),
  ]);
  const room = snapshot.data();
  const open = room?.state === 'open' ? room : null;
  if (!needsRoom(booking, now.getTime())) {
    if (open) await closeRoom(tenantId, bookingId, open, now);
    return null;
  }
  if (!open) return await openRoom(tenantId, bookingId, booking, snapshot.updateTime !== undefined, now);
  const stays =
    open.start.getTime() === booking.start.getTime() && open.end.getTime() === booking.end.getTime();
  if (stays) return open;
  await meetingRooms(open.service).move(open.roomId, await sessionOf(tenantId, booking));
  const moved = { ...open, ...timesOf(booking), updatedAt: now };
  await roomAt(tenantId, bookingId).set(moved);
  return moved;
}

const timesOf = (booking: Booking) => ({
  start: booking.start,
  end: booking.end,
  closeAt: new Date(closesAt(booking)),
  expiresAt: new Date(booking.end.getTime() + 30 * DAY),
});

/** The business and what is done: nobody's name leaves for the service. */
async function sessionOf(tenantId: string, { offeringTitle, start, end }: Booking): Promise<Session> {
  const tenant = await tenantById(tenantId);
  return { topic: `${tenant?.name ?? ''}: ${offeringTitle}`.slice(0, 200), start, end };
}

async function openRoom(
  tenantId: string,
  bookingId: string,
  booking: Booking,
  again: boolean,
  now: Date,
): Promise<MeetingRoom | null> {
  const service = await meetingServiceOf(tenantId);
  if (service === 'own') return null;
  const rooms = meetingRooms(service);
  const made = await rooms.open(await sessionOf(tenantId, booking));
  const room: MeetingRoom = { service, ...made, ...timesOf(booking), state: 'open', updatedAt: now };
  const reference = roomAt(tenantId, bookingId);
  try {
    if (again) await reference.set(room);
    else await reference.create(room);
    return room;
  } catch (error) {
    // Somebody else made one at the same moment: theirs stays, ours goes.
    if (!isLostRace(error)) throw error;
    await rooms
      .close(made.roomId)
      .catch((failure: unknown) => log('WARNING', 'room left', errorFacts(failure)));
    return (await reference.get()).data() ?? null;
  }
}

/** Closes a room at its service, then notes it: a crash in between closes it again. */
export async function closeRoom(
  tenantId: string,
  bookingId: string,
  room: MeetingRoom,
  now: Date,
): Promise<void> {
  await meetingRooms(room.service).close(room.roomId);
  await roomAt(tenantId, bookingId).update({ state: 'closed', updatedAt: now });
}
