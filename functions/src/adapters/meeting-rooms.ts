import { type MeetingService, type RoomService, roomServiceSchema } from '@evergrow/domain/scheduling';
import { environment } from '../kernel/environment.ts';
import { meetRooms } from './meeting-rooms-meet.ts';
import { twilioRooms } from './meeting-rooms-twilio.ts';
import { zoomRooms } from './meeting-rooms-zoom.ts';

export type Session = {
  /** What the service shows: never a person's name. */
  topic: string;
  start: Date;
  end: Date;
};

/** Lets one person into one room, until then. */
export type Pass = { token: string; room: string; identity: string; expiresAt: Date };

/** A service that makes rooms for video sessions. All of it may be repeated. */
export interface MeetingRooms {
  open(session: Session): Promise<{ roomId: string; joinUrl: string }>;
  /** Another time for the same room. */
  move(roomId: string, session: Session): Promise<void>;
  /** Where the one who holds the session enters. */
  hostUrl(room: { roomId: string; joinUrl: string }): Promise<string>;
  /**
   * For a service whose call is a page of ours: makes sure of the room and gives what its client library enters with.
   * `until` is when the room closes.
   */
  admit?(roomId: string, who: { identity: string; until: Date; now: Date }): Promise<Pass>;
  /** Ends what is going on in it and lets nobody in again. A room that is gone is closed. */
  close(roomId: string): Promise<void>;
}

const makers: Record<RoomService, () => MeetingRooms> = {
  zoom: zoomRooms,
  googleMeet: meetRooms,
  twilio: twilioRooms,
};
const made = new Map<RoomService, MeetingRooms>();

/** The service's rooms; its access token is shared by all who ask. */
export function meetingRooms(service: RoomService): MeetingRooms {
  const rooms = made.get(service) ?? makers[service]();
  made.set(service, rooms);
  return rooms;
}

/** The key of a service and, locally, where it is stood in for. */
function keysOf(service: RoomService): { key: string | undefined; standIn: string | undefined } {
  const env = environment();
  const keys = {
    zoom: { key: env.ZOOM_ACCOUNT_ID, standIn: env.ZOOM_API_BASE },
    googleMeet: { key: env.GOOGLE_MEET_CLIENT_ID, standIn: env.GOOGLE_MEET_API_BASE },
    twilio: { key: env.TWILIO_VIDEO_ACCOUNT_SID, standIn: env.TWILIO_VIDEO_API_BASE },
  };
  return keys[service];
}

/** What a business can choose here: services this platform has keys for, and always each provider's own link. */
export const offeredMeetingServices = (): MeetingService[] => [
  'own',
  ...roomServiceSchema.options.filter((service) => keysOf(service).key || keysOf(service).standIn),
];

/** Whether a stand-in answers for the service here: rooms are made, but no call can be held in them. */
export const isStoodIn = (service: RoomService): boolean => Boolean(keysOf(service).standIn);
