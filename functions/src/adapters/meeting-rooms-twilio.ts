import { MINUTE } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { environment } from '../kernel/environment.ts';
import { newId } from '../kernel/random.ts';
import { askJson, ServiceProblem } from './ask-json.ts';
import type { MeetingRooms } from './meeting-rooms.ts';
import { signVideoToken } from './video-token.ts';

const service = 'twilioVideo';
const roomSchema = z.object({
  sid: z.string().regex(/^RM[0-9a-fA-F]{32}$/),
  unique_name: z.string(),
  status: z.enum(['in-progress', 'completed', 'failed']),
});

/** What the stand-in knows as well, so that it can judge what is sent to it. */
const local = {
  accountSid: `AC${'0'.repeat(32)}`,
  apiKeySid: `SK${'0'.repeat(32)}`,
  apiKeySecret: 'local-video-secret',
};

/** How long a token opens the door. Who is in stays in; who comes back later asks for another. */
const tokenLasts = 10 * MINUTE;

/** A room is a booking's: one client, and a team at most. */
const maxParticipants = 10;

/** Seconds; what Twilio takes for `MaxParticipantDuration`. */
const participantStays = { least: 600, most: 86_400 };

/**
 * Twilio Video by its REST API. A room that nobody enters ends after an hour, so only its name is made with the booking; the
 * room itself is made when somebody enters, and again should it have ended meanwhile.
 * @see https://www.twilio.com/docs/video/api/rooms-resource
 */
export function twilioRooms(): MeetingRooms {
  const env = environment();
  const api = `${env.TWILIO_VIDEO_API_BASE ?? 'https://video.twilio.com'}/v1/Rooms`;
  const accountSid = env.TWILIO_VIDEO_ACCOUNT_SID ?? local.accountSid;
  const apiKeySid = env.TWILIO_VIDEO_API_KEY_SID ?? local.apiKeySid;
  const apiKeySecret = env.TWILIO_VIDEO_API_KEY_SECRET ?? local.apiKeySecret;

  async function ask(path: string, fields: Record<string, string>) {
    const headers = {
      authorization: `Basic ${Buffer.from(`${apiKeySid}:${apiKeySecret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    };
    const body = new URLSearchParams(fields).toString();
    return await askJson(service, { method: 'POST', url: `${api}${path}`, headers, body }, roomSchema);
  }

  return {
    async open() {
      return { roomId: `evg-${newId()}`, joinUrl: '' };
    },
    async move() {},
    async hostUrl({ joinUrl }) {
      return joinUrl;
    },
    async admit(room, { identity, until, now }) {
      const stay = Math.ceil((until.getTime() - now.getTime()) / 1000);
      await ask('', {
        UniqueName: room,
        Type: 'group',
        MaxParticipants: String(maxParticipants),
        // Minutes. Losing the network for a while must not end the room.
        EmptyRoomTimeout: '15',
        UnusedRoomTimeout: '60',
        MaxParticipantDuration: String(
          Math.min(participantStays.most, Math.max(participantStays.least, stay)),
        ),
      }).catch(unlessThere);
      const expiresAt = new Date(Math.min(now.getTime() + tokenLasts, until.getTime()));
      const token = signVideoToken({
        accountSid,
        apiKeySid,
        apiKeySecret,
        identity,
        room,
        issuedAt: now,
        expiresAt,
      });
      return { token, room, identity, expiresAt };
    },
    async close(room) {
      await ask(`/${encodeURIComponent(room)}`, { Status: 'completed' }).catch(unlessGone);
    },
  };
}

/** 53113: a room of that name is in progress. https://www.twilio.com/docs/api/errors/53113 */
function unlessThere(error: unknown): void {
  if (!(error instanceof ServiceProblem && error.code.endsWith('_53113'))) throw error;
}

/** By its name only a room in progress is found; 53112: it has ended. */
function unlessGone(error: unknown): void {
  const gone = error instanceof ServiceProblem && (error.status === 404 || error.code.endsWith('_53112'));
  if (!gone) throw error;
}
