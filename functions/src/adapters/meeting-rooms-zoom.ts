import { MINUTE } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { environment } from '../kernel/environment.ts';
import { accessTokens } from './access-token.ts';
import { askJson, ServiceProblem } from './ask-json.ts';
import type { MeetingRooms, Session } from './meeting-rooms.ts';

const service = 'zoom';
const meetingSchema = z.object({ id: z.number(), join_url: z.url(), start_url: z.url() });
const nothing = z.null();

const timesOf = ({ start, end }: Session) => ({
  start_time: start.toISOString().replace('.000Z', 'Z'),
  duration: Math.ceil((end.getTime() - start.getTime()) / MINUTE),
  timezone: 'UTC',
});

/**
 * Zoom by server-to-server OAuth: meetings of the account's user, with a waiting room.
 * @see https://developers.zoom.us/docs/internal-apps/s2s-oauth/ and https://developers.zoom.us/docs/api/meetings/
 */
export function zoomRooms(): MeetingRooms {
  const { ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET, ZOOM_API_BASE } = environment();
  const api = ZOOM_API_BASE ? `${ZOOM_API_BASE}/v2` : 'https://api.zoom.us/v2';
  const tokens = accessTokens(service, () => ({
    url: `${ZOOM_API_BASE ?? 'https://zoom.us'}/oauth/token`,
    headers: {
      authorization: `Basic ${Buffer.from(`${ZOOM_CLIENT_ID ?? 'local'}:${ZOOM_CLIENT_SECRET ?? 'local'}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({
      grant_type: 'account_credentials',
      account_id: ZOOM_ACCOUNT_ID ?? 'local',
    }).toString(),
  }));

  async function ask<T>(method: string, path: string, schema: z.ZodType<T>, body?: unknown): Promise<T> {
    const headers = { authorization: `Bearer ${await tokens.get()}`, 'content-type': 'application/json' };
    const request = {
      method,
      url: `${api}${path}`,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    };
    return await askJson(service, request, schema).catch((error: unknown) => {
      if (error instanceof ServiceProblem && error.status === 401) tokens.forget();
      throw error;
    });
  }

  return {
    async open(session) {
      const meeting = await ask('POST', '/users/me/meetings', meetingSchema, {
        topic: session.topic,
        // 2: a scheduled meeting.
        type: 2,
        ...timesOf(session),
        settings: {
          join_before_host: false,
          waiting_room: true,
          approval_type: 2,
          meeting_authentication: false,
        },
      });
      return { roomId: String(meeting.id), joinUrl: meeting.join_url };
    },
    async move(roomId, session) {
      await ask('PATCH', `/meetings/${roomId}`, nothing, timesOf(session));
    },
    async hostUrl({ roomId }) {
      // The host's address carries a token that ends after two hours: always a fresh one.
      return (await ask('GET', `/meetings/${roomId}`, meetingSchema)).start_url;
    },
    async close(roomId) {
      await ask('PUT', `/meetings/${roomId}/status`, nothing, { action: 'end' }).catch(unlessIdle);
      await ask('DELETE', `/meetings/${roomId}?schedule_for_reminder=false`, nothing).catch(unlessGone);
    },
  };
}

/** Nobody is in it (400, 3000 and its like), or it is gone: there is nothing to end. */
function unlessIdle(error: unknown): void {
  if (!(error instanceof ServiceProblem && (error.status === 400 || error.status === 404))) throw error;
}

function unlessGone(error: unknown): void {
  if (!(error instanceof ServiceProblem && error.status === 404)) throw error;
}
