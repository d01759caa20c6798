import { randomInt } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { faulty } from '../fault-middleware.ts';
import type { Faults } from '../faults.ts';
import type { Meeting, MeetingShelf } from './meeting.ts';

const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
const createSchema = z.object({
  topic: z.string().max(200),
  type: z.literal(2),
  start_time: instant,
  duration: z.int().min(1),
  timezone: z.string(),
  settings: z.record(z.string(), z.unknown()),
});
const patchSchema = createSchema.partial();

const bearer = 'zoom-stand-in-';

/**
 * The part of Zoom that server-to-server apps use, on `/zoom`: OAuth tokens and scheduled meetings.
 * @see https://developers.zoom.us/docs/api/meetings/
 */
export function zoomApi(shelf: MeetingShelf, faults: Faults): Hono {
  const app = new Hono();
  const failing = faulty(faults, 'zoom', (status) => ({ code: status, message: 'Internal error' }));
  app.use('/v2/*', failing);
  app.use('/oauth/*', failing);
  app.post('/oauth/token', async (context) => {
    const form = new URLSearchParams(await context.req.text());
    const known = (context.req.header('authorization') ?? '').startsWith('Basic ');
    if (!known || form.get('grant_type') !== 'account_credentials' || !form.get('account_id')) {
      return context.json({ reason: 'Bad Request', error: 'invalid_request' }, 400);
    }
    return context.json({
      access_token: `${bearer}${Date.now()}`,
      token_type: 'bearer',
      expires_in: 3599,
      scope: 'meeting:write:meeting:admin',
      api_url: `${shelf.url}/zoom`,
    });
  });
  app.use('/v2/*', async (context, next) => {
    if ((context.req.header('authorization') ?? '').startsWith(`Bearer ${bearer}`)) return await next();
    return context.json({ code: 124, message: 'Invalid access token.' }, 401);
  });

  app.post('/v2/users/:user/meetings', async (context) => {
    const asked = createSchema.safeParse(await context.req.json());
    if (!asked.success) return context.json(invalid(asked.error), 400);
    const id = String(randomInt(80_000_000_000, 90_000_000_000));
    const { topic, start_time, duration } = asked.data;
    const meeting: Meeting = {
      service: 'zoom',
      id,
      code: id,
      at: new Date().toISOString(),
      topic,
      start: start_time,
      minutes: duration,
      state: 'waiting',
      access: 'waitingRoom',
    };
    shelf.meetings.unshift(meeting);
    shelf.changed();
    return context.json(shown(meeting, shelf.url), 201);
  });
  app.get('/v2/meetings/:id', (context) =>
    withMeeting(context, shelf, (meeting) => context.json(shown(meeting, shelf.url))),
  );
  app.patch('/v2/meetings/:id', async (context) => {
    const asked = patchSchema.safeParse(await context.req.json());
    if (!asked.success) return context.json(invalid(asked.error), 400);
    return withMeeting(context, shelf, (meeting) => {
      meeting.start = asked.data.start_time ?? meeting.start;
      meeting.minutes = asked.data.duration ?? meeting.minutes;
      shelf.changed();
      return context.body(null, 204);
    });
  });
  app.put('/v2/meetings/:id/status', (context) =>
    withMeeting(context, shelf, (meeting) => {
      if (meeting.state !== 'waiting')
        return context.json({ code: 3000, message: 'Cannot access meeting info.' }, 400);
      meeting.state = 'ended';
      shelf.changed();
      return context.body(null, 204);
    }),
  );
  app.delete('/v2/meetings/:id', (context) =>
    withMeeting(context, shelf, (meeting) => {
      meeting.state = 'deleted';
      shelf.changed();
      return context.body(null, 204);
    }),
  );
  return app;
}

function withMeeting(context: Context, shelf: MeetingShelf, act: (meeting: Meeting) => Response): Response {
  const id = context.req.param('id');
  const found = shelf.meetings.find(
    (each) => each.service === 'zoom' && each.id === id && each.state !== 'deleted',
  );
  return found ? act(found) : context.json({ code: 3001, message: `Meeting does not exist: ${id}.` }, 404);
}

const invalid = (error: z.ZodError) => ({
  code: 300,
  message: 'Validation Failed.',
  errors: error.issues.map(({ path, message }) => ({ field: path.join('.'), message })),
});

const shown = (meeting: Meeting, url: string) => ({
  uuid: `uuid-${meeting.id}`,
  id: Number(meeting.id),
  host_id: 'host',
  topic: meeting.topic,
  type: 2,
  status: 'waiting',
  start_time: meeting.start,
  duration: meeting.minutes,
  timezone: 'UTC',
  created_at: meeting.at,
  join_url: `${url}/meetings/zoom/${meeting.code}?pwd=local`,
  start_url: `${url}/meetings/zoom/${meeting.code}?zak=host-${Date.now()}`,
});
