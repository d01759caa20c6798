import type { MeetingService, RoomService } from '@evergrow/domain/scheduling';
import { environment } from '../kernel/environment.ts';
import { meetRooms } from './meeting-rooms-meet.ts';
import { zoomRooms } from './meeting-rooms-zoom.ts';

export type Session = {
  /** What the service shows: never a person's name. */
  topic: string;
  start: Date;
  end: Date;
};

/** A service that makes rooms for video sessions. All of it may be repeated. */
export interface MeetingRooms {
  open(session: Session): Promise<{ roomId: string; joinUrl: string }>;
  /** Another time for the same room. */
  move(roomId: string, session: Session): Promise<void>;
  /** Where the one who holds the session enters. */
  hostUrl(room: { roomId: string; joinUrl: string }): Promise<string>;
  /** Ends what is going on in it and lets nobody in again. A room that is gone is closed. */
  close(roomId: string): Promise<void>;
}

const makers: Record<RoomService, () => MeetingRooms> = { zoom: zoomRooms, googleMeet: meetRooms };
const made = new Map<RoomService, MeetingRooms>();

/** The service's rooms; its access token is shared by all who ask. */
export function meetingRooms(service: RoomService): MeetingRooms {
  const rooms = made.get(service) ?? makers[service]();
  made.set(service, rooms);
  return rooms;
}

/** What a business can choose here: services this platform has keys for, and always each provider's own link. */
export function offeredMeetingServices(): MeetingService[] {
  const { ZOOM_ACCOUNT_ID, ZOOM_API_BASE, GOOGLE_MEET_CLIENT_ID, GOOGLE_MEET_API_BASE } = environment();
  return [
    'own',
    ...(ZOOM_ACCOUNT_ID || ZOOM_API_BASE ? (['zoom'] as const) : []),
    ...(GOOGLE_MEET_CLIENT_ID || GOOGLE_MEET_API_BASE ? (['googleMeet'] as const) : []),
  ];
}
