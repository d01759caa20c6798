import { z } from 'zod';
import { environment } from '../kernel/environment.ts';
import { accessTokens } from './access-token.ts';
import { askJson, ServiceProblem } from './ask-json.ts';
import type { MeetingRooms } from './meeting-rooms.ts';

const service = 'googleMeet';
const spaceSchema = z.object({ name: z.string().regex(/^spaces\//), meetingUri: z.url() });
const anything = z.unknown();

/**
 * Google Meet's REST API: a space for each booking, made in the name of one Workspace account. A space has no time of its
 * own, so moving changes nothing; who may enter when is decided before its address is given out.
 * @see https://developers.google.com/workspace/meet/api/reference/rest/v2/spaces
 */
export function meetRooms(): MeetingRooms {
  const {
    GOOGLE_MEET_CLIENT_ID,
    GOOGLE_MEET_CLIENT_SECRET,
    GOOGLE_MEET_REFRESH_TOKEN,
    GOOGLE_MEET_API_BASE,
  } = environment();
  const api = GOOGLE_MEET_API_BASE ?? 'https://meet.googleapis.com';
  const tokens = accessTokens(service, () => ({
    url: `${GOOGLE_MEET_API_BASE ?? 'https://oauth2.googleapis.com'}/token`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: GOOGLE_MEET_CLIENT_ID ?? 'local',
      client_secret: GOOGLE_MEET_CLIENT_SECRET ?? 'local',
      refresh_token: GOOGLE_MEET_REFRESH_TOKEN ?? 'local',
    }).toString(),
  }));

  async function ask<T>(method: string, path: string, schema: z.ZodType<T>, body: unknown): Promise<T> {
    const headers = { authorization: `Bearer ${await tokens.get()}`, 'content-type': 'application/json' };
    const request = { method, url: `${api}/v2/${path}`, headers, body: JSON.stringify(body) };
    return await askJson(service, request, schema).catch((error: unknown) => {
      if (error instanceof ServiceProblem && error.status === 401) tokens.forget();
      throw error;
    });
  }

  return {
    async open() {
      // OPEN: who has the address enters without knocking, which a client without a Google account could not do otherwise.
      const config = { accessType: 'OPEN', entryPointAccess: 'ALL' };
      const space = await ask('POST', 'spaces', spaceSchema, { config });
      return { roomId: space.name, joinUrl: space.meetingUri };
    },
    async move() {},
    async hostUrl({ joinUrl }) {
      return joinUrl;
    },
    async close(roomId) {
      // There is no deleting a space: it is closed to strangers, and what goes on in it is ended.
      const config = { accessType: 'RESTRICTED' };
      await ask('PATCH', `${roomId}?updateMask=config.accessType`, anything, { config }).catch(unlessGone);
      await ask('POST', `${roomId}:endActiveConference`, anything, {}).catch(unlessGone);
    },
  };
}

/** Gone, or nobody is in it (FAILED_PRECONDITION). */
function unlessGone(error: unknown): void {
  const done =
    error instanceof ServiceProblem && (error.status === 404 || error.code.endsWith('FAILED_PRECONDITION'));
  if (!done) throw error;
}
