import { z } from 'zod';
import { MINUTE, type Millis } from '../kernel/index.ts';
import type { Booking } from './booking.ts';

/** Where video sessions are held: each provider's own link, or a room made for each booking at a service. */
export const meetingServiceSchema = z.enum(['own', 'zoom', 'googleMeet', 'twilio']);
export type MeetingService = z.infer<typeof meetingServiceSchema>;
/** Services that make rooms. */
export const roomServiceSchema = meetingServiceSchema.exclude(['own']);
export type RoomService = z.infer<typeof roomServiceSchema>;

/** `settings/meetings`. Written through the API. */
export const meetingSettingsSchema = z.strictObject({ service: meetingServiceSchema, updatedAt: z.date() });
export type MeetingSettings = z.infer<typeof meetingSettingsSchema>;

/** `meetingRooms/{bookingId}`: a room at a service. Its addresses are secrets, given out only to who may enter. */
export const meetingRoomSchema = z.strictObject({
  service: roomServiceSchema,
  /** As the service names it. */
  roomId: z.string().min(1).max(200),
  /** Empty where the call is a page of ours. */
  joinUrl: z.string().max(500),
  start: z.date(),
  end: z.date(),
  state: z.enum(['open', 'closed']),
  /** When the schedule closes it. */
  closeAt: z.date(),
  updatedAt: z.date(),
  /** TTL. */
  expiresAt: z.date(),
});
export type MeetingRoom = z.infer<typeof meetingRoomSchema>;

/** How early host and guest may enter, and how long after the end a room stays. */
export const hostEntersBefore: Millis = 30 * MINUTE;
export const guestEntersBefore: Millis = 15 * MINUTE;
export const roomStaysAfter: Millis = 30 * MINUTE;

const standing = new Set<Booking['status']>(['confirmed', 'onTheWay', 'arrived', 'inProgress']);

/** Whether a booking is to have a room: it stands, is held by video, and its end with the grace lies ahead. */
export const needsRoom = (booking: Pick<Booking, 'status' | 'format' | 'end'>, now: Millis): boolean =>
  booking.format === 'video' && standing.has(booking.status) && closesAt(booking) > now;

export const closesAt = (booking: Pick<Booking, 'end'>): Millis => booking.end.getTime() + roomStaysAfter;

/** When somebody may enter the room of a booking, and whether it is early, open or closed by now. */
export function roomWindow(
  booking: Pick<Booking, 'status' | 'format' | 'start' | 'end'>,
  as: 'host' | 'guest',
  now: Millis,
): { opensAt: Millis; closesAt: Millis; standing: 'early' | 'open' | 'closed' } {
  const opensAt = booking.start.getTime() - (as === 'host' ? hostEntersBefore : guestEntersBefore);
  const window = { opensAt, closesAt: closesAt(booking) };
  if (!needsRoom(booking, now)) return { ...window, standing: 'closed' };
  return { ...window, standing: now < opensAt ? 'early' : 'open' };
}

/** `POST /v1/t/{tenantId}/bookings/{bookingId}/room`: how to enter, or why not yet. */
export const roomEntrySchema = z.object({
  /** `preparing`: the service has not answered yet; ask again in a moment. */
  standing: z.enum(['early', 'open', 'closed', 'preparing']),
  /** Null while nobody may enter, and where it is the provider's own link. */
  service: roomServiceSchema.nullable(),
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  /** Whether the service is stood in for, on a machine without its key: rooms are made, calls cannot be held. */
  standIn: z.boolean(),
  /** Where the meeting is held; null for who may not enter now, and where the call is a page of ours. */
  url: z.string().nullable(),
  offeringTitle: z.string(),
  /** Whom one meets. */
  with: z.string(),
  as: z.enum(['host', 'guest']),
  start: z.iso.datetime(),
});
export type RoomEntry = z.infer<typeof roomEntrySchema>;

/** `POST /v1/t/{tenantId}/bookings/{bookingId}/room/token`: what the call of a booking is entered with, or why not. */
export const callAdmissionSchema = z.object({
  standing: z.enum(['early', 'open', 'closed', 'preparing']),
  pass: z
    .object({
      /** For the service's client library; a secret of whom it was given to. */
      token: z.string(),
      room: z.string(),
      /** `host.` or `guest.` and a name of no meaning. */
      identity: z.string(),
      expiresAt: z.iso.datetime(),
    })
    .nullable(),
});
export type CallAdmission = z.infer<typeof callAdmissionSchema>;

/** `GET` and `PUT /v1/t/{tenantId}/settings/meetings` */
export const meetingChoiceSchema = z.strictObject({ service: meetingServiceSchema });
export const meetingChoiceViewSchema = z.object({
  service: meetingServiceSchema,
  /** Services this platform has keys for. */
  offered: z.array(meetingServiceSchema),
});
export type MeetingChoiceView = z.infer<typeof meetingChoiceViewSchema>;
