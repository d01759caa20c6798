import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { faulty } from '../fault-middleware.ts';
import type { Faults } from '../faults.ts';
import type { Meeting, MeetingShelf } from './meeting.ts';

const access = z.enum(['OPEN', 'TRUSTED', 'RESTRICTED']);
const createSchema = z.strictObject({
  config: z
    .strictObject({ accessType: access, entryPointAccess: z.enum(['ALL', 'CREATOR_APP_ONLY']) })
    .partial(),
});
const patchSchema = z.strictObject({ config: z.strictObject({ accessType: access }) });
const bearer = 'meet-stand-in-';

/**
 * The part of Google Meet's REST API that makes and closes spaces, on `/meet`, with the token endpoint it needs.
 * @see https://developers.google.com/workspace/meet/api/reference/rest/v2/spaces
 */
export function meetApi(shelf: MeetingShelf, faults: Faults): Hono {
  const app = new Hono();
  app.use(
    '*',
    faulty(faults, 'google-meet', (status) => problem(status, 'INTERNAL', 'Internal error encountered.')),
  );
  app.post('/token', async (context) => {
    const form = new URLSearchParams(await context.req.text());
    const complete = ['client_id', 'client_secret', 'refresh_token'].every((name) => form.get(name));
    if (form.get('grant_type') !== 'refresh_token' || !complete) {
      return context.json({ error: 'invalid_request', error_description: 'Missing parameters' }, 400);
    }
    const scope = 'https://www.googleapis.com/auth/meetings.space.created';
    return context.json({
      access_token: `${bearer}${Date.now()}`,
      expires_in: 3599,
      token_type: 'Bearer',
      scope,
    });
  });
  app.use('/v2/*', async (context, next) => {
    if ((context.req.header('authorization') ?? '').startsWith(`Bearer ${bearer}`)) return await next();
    return context.json(
      problem(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.'),
      401,
    );
  });

  app.post('/v2/spaces', async (context) => {
    const asked = createSchema.safeParse(await context.req.json());
    if (!asked.success)
      return context.json(problem(400, 'INVALID_ARGUMENT', z.prettifyError(asked.error)), 400);
    const letters = [...randomBytes(10)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
    const code = `${letters.slice(0, 3)}-${letters.slice(3, 7)}-${letters.slice(7)}`;
    const meeting: Meeting = {
      service: 'meet',
      id: `spaces/${randomBytes(9).toString('base64url')}`,
      code,
      at: new Date().toISOString(),
      topic: '',
      start: null,
      minutes: null,
      state: 'waiting',
      access: asked.data.config.accessType ?? 'TRUSTED',
    };
    shelf.meetings.unshift(meeting);
    shelf.changed();
    return context.json(shown(meeting, shelf.url));
  });
  app.patch('/v2/spaces/:id', async (context) => {
    const asked = patchSchema.safeParse(await context.req.json());
    const masked = context.req.query('updateMask') === 'config.accessType';
    if (!asked.success || !masked)
      return context.json(problem(400, 'INVALID_ARGUMENT', 'Invalid config.'), 400);
    return withSpace(context, shelf, context.req.param('id'), (meeting) => {
      meeting.access = asked.data.config.accessType;
      shelf.changed();
      return context.json(shown(meeting, shelf.url));
    });
  });
  app.post('/v2/spaces/:act', (context) => {
    const [id = '', verb] = context.req.param('act').split(':');
    if (verb !== 'endActiveConference') return context.json(problem(404, 'NOT_FOUND', 'Not found.'), 404);
    return withSpace(context, shelf, id, (meeting) => {
      if (meeting.state !== 'waiting') {
        return context.json(problem(400, 'FAILED_PRECONDITION', 'There is no active conference.'), 400);
      }
      meeting.state = 'ended';
      shelf.changed();
      return context.json({});
    });
  });
  return app;
}

function withSpace(
  context: Context,
  shelf: MeetingShelf,
  id: string,
  act: (meeting: Meeting) => Response,
): Response {
  const found = shelf.meetings.find((each) => each.service === 'meet' && each.id === `spaces/${id}`);
  return found ? act(found) : context.json(problem(404, 'NOT_FOUND', 'Requested entity was not found.'), 404);
}

const problem = (code: number, status: string, message: string) => ({ error: { code, message, status } });

const shown = (meeting: Meeting, url: string) => ({
  name: meeting.id,
  meetingUri: `${url}/meetings/meet/${meeting.code}`,
  meetingCode: meeting.code,
  config: { accessType: meeting.access, entryPointAccess: 'ALL' },
});
