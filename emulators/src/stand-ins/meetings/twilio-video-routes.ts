import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { faulty } from '../fault-middleware.ts';
import type { Faults } from '../faults.ts';
import type { Meeting, MeetingShelf } from './meeting.ts';
import { localVideo, readVideoToken } from './twilio-video-token.ts';

const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const createSchema = z.strictObject({
  UniqueName: z
    .string()
    .regex(/^[\w.~-]{1,128}$/)
    .optional(),
  Type: z.enum(['group', 'group-small', 'peer-to-peer', 'go']).default('group'),
  MaxParticipants: count(1, 50).default(50),
  EmptyRoomTimeout: count(1, 60).default(5),
  UnusedRoomTimeout: count(1, 60).default(5),
  MaxParticipantDuration: count(600, 86_400).default(14_400),
});
const updateSchema = z.strictObject({ Status: z.literal('completed') });

const basic = Buffer.from(`${localVideo.apiKeySid}:${localVideo.apiKeySecret}`).toString('base64');

/**
 * The Rooms resource of Twilio Video's REST API, on `/twilio-video`. What happens in a room is not stood in for: the
 * protocol of the client library is not documented. `POST /tokens` judges a token instead of letting it in.
 * @see https://www.twilio.com/docs/video/api/rooms-resource
 */
export function twilioVideoApi(shelf: MeetingShelf, faults: Faults): Hono {
  const app = new Hono();
  app.use(
    '/v1/*',
    faulty(faults, 'twilio-video', (status) => problem(status, 20500, 'Internal Server Error')),
  );
  app.use('/v1/*', async (context, next) => {
    if (context.req.header('authorization') === `Basic ${basic}`) return await next();
    return context.json(problem(401, 20003, 'Authenticate'), 401);
  });
  const find = (name: string) =>
    shelf.meetings.find(
      (each) =>
        each.service === 'twilio' && (each.id === name || (each.code === name && each.state === 'waiting')),
    );
  const missing = (context: Context) =>
    context.json(problem(404, 20404, 'The requested resource was not found'), 404);

  app.post('/v1/Rooms', async (context) => {
    const asked = createSchema.safeParse(await formOf(context));
    if (!asked.success) return context.json(problem(400, 20001, z.prettifyError(asked.error)), 400);
    const { UniqueName, MaxParticipantDuration } = asked.data;
    if (UniqueName && find(UniqueName)) return context.json(problem(400, 53113, 'Room exists'), 400);
    const id = `RM${randomBytes(16).toString('hex')}`;
    const room: Meeting = {
      service: 'twilio',
      id,
      code: UniqueName ?? id,
      at: new Date().toISOString(),
      topic: '',
      start: null,
      minutes: Math.round(MaxParticipantDuration / 60),
      state: 'waiting',
      access: 'token',
    };
    shelf.meetings.unshift(room);
    shelf.changed();
    return context.json(shown(room, asked.data), 201);
  });
  app.get('/v1/Rooms/:name', (context) => {
    const room = find(context.req.param('name'));
    return room ? context.json(shown(room)) : missing(context);
  });
  app.post('/v1/Rooms/:name', async (context) => {
    const asked = updateSchema.safeParse(await formOf(context));
    if (!asked.success) return context.json(problem(400, 20001, z.prettifyError(asked.error)), 400);
    const room = find(context.req.param('name'));
    if (!room) return missing(context);
    if (room.state !== 'waiting') return context.json(problem(400, 53112, 'Room completed'), 400);
    room.state = 'ended';
    shelf.changed();
    return context.json(shown(room));
  });
  app.post('/tokens', async (context) => {
    const read = readVideoToken((await formOf(context)).token ?? '', Date.now());
    if ('problem' in read) return context.json({ code: read.problem }, 400);
    // Without the account's permission for ad-hoc rooms a token opens only what the REST API made.
    return find(read.room) ? context.json(read) : context.json({ code: 53106 }, 400);
  });
  return app;
}

const formOf = async (context: Context): Promise<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(await context.req.text()));

const problem = (status: number, code: number, message: string) => ({
  code,
  message,
  more_info: `https://www.twilio.com/docs/errors/${code}`,
  status,
});

const shown = (room: Meeting, asked?: z.infer<typeof createSchema>) => ({
  sid: room.id,
  account_sid: localVideo.accountSid,
  unique_name: room.code,
  status: room.state === 'waiting' ? 'in-progress' : 'completed',
  type: asked?.Type ?? 'group',
  max_participants: asked?.MaxParticipants ?? 50,
  empty_room_timeout: asked?.EmptyRoomTimeout ?? 5,
  unused_room_timeout: asked?.UnusedRoomTimeout ?? 5,
  max_participant_duration: asked?.MaxParticipantDuration ?? (room.minutes ?? 240) * 60,
  date_created: room.at,
  date_updated: room.at,
  duration: null,
  url: `https://video.twilio.com/v1/Rooms/${room.id}`,
});
