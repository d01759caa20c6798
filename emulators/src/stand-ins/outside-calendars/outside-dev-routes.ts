import { Hono } from 'hono';
import { z } from 'zod';
import { type Exception, emptyOutsideCalendars } from './outside-state.ts';
import { instancesOf, type OutsideWorld } from './outside-world.ts';

const serviceSchema = z.enum(['google', 'microsoft']);
const timeSchema = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);
const accountSchema = z.strictObject({ service: serviceSchema, email: z.email() });
const eventSchema = accountSchema.extend({
  /** Left out: the main calendar. */
  calendarId: z.string().optional(),
  summary: z.string().max(200).default('Something outside'),
  start: timeSchema,
  end: timeSchema,
  allDay: z.boolean().default(false),
  free: z.boolean().default(false),
  declined: z.boolean().default(false),
  timeZone: z.string().default('Europe/Madrid'),
  rule: z.string().nullable().default(null),
});
const changeSchema = accountSchema.extend({
  start: timeSchema.optional(),
  end: timeSchema.optional(),
  free: z.boolean().optional(),
  declined: z.boolean().optional(),
  summary: z.string().max(200).optional(),
  /** Of a recurring event only the occurrence that began then. */
  occurrence: z.iso.datetime({ offset: true }).optional(),
});
const deletionSchema = accountSchema.extend({ occurrence: z.iso.datetime({ offset: true }).optional() });

const normal = (time: string) => (time.length === 10 ? time : new Date(time).toISOString());

/** What a person does in their own calendar, and what goes wrong with access to it: `/dev/calendars`. */
export function outsideDevRoutes(world: OutsideWorld): Hono {
  const app = new Hono();
  const { state } = world;
  const find = (at: z.infer<typeof accountSchema>, id: string) => {
    const account = world.account(at.service, at.email);
    return { account, event: account.events[id] };
  };

  app.get('/', (context) =>
    context.json({
      accounts: Object.values(state.accounts).map((account) => ({
        ...account,
        events: Object.values(account.events).map((event) => ({
          ...event,
          next: instancesOf(event, Date.now(), Date.now() + 14 * 86_400_000).slice(0, 5),
        })),
        connected: state.grants.some(
          ({ service, email }) => service === account.service && email === account.email,
        ),
        channels: state.channels.filter(
          ({ service, email }) => service === account.service && email === account.email,
        ).length,
      })),
    }),
  );
  app.delete('/', (context) => {
    Object.assign(state, emptyOutsideCalendars());
    world.changed();
    return context.body(null, 204);
  });
  app.post('/events', async (context) => {
    const { service, email, ...fields } = eventSchema.parse(await context.req.json());
    const account = world.account(service, email);
    const calendarId = fields.calendarId ?? account.calendars.find(({ primary }) => primary)?.id ?? '';
    const times = { start: normal(fields.start), end: normal(fields.end) };
    return context.json(world.create(account, { ...fields, ...times, calendarId }), 201);
  });
  app.patch('/events/:id', async (context) => {
    const change = changeSchema.parse(await context.req.json());
    const { account, event } = find(change, context.req.param('id'));
    if (!event) return context.json({ error: 'no such event' }, 404);
    const { service: _, email: __, occurrence, start, end, ...plain } = change;
    const times = { ...(start ? { start: normal(start) } : {}), ...(end ? { end: normal(end) } : {}) };
    if (!occurrence)
      return context.json(world.update(account, event, { ...plain, ...times } as typeof event));
    const at = normal(occurrence);
    const length = Date.parse(event.end) - Date.parse(event.start);
    const moved: Exception = {
      deleted: false,
      start: times.start ?? at,
      end: times.end ?? new Date(Date.parse(times.start ?? at) + length).toISOString(),
    };
    return context.json(world.update(account, event, { exceptions: { ...event.exceptions, [at]: moved } }));
  });
  app.delete('/events/:id', async (context) => {
    const asked = deletionSchema.parse(await context.req.json());
    const { account, event } = find(asked, context.req.param('id'));
    if (!event) return context.json({ error: 'no such event' }, 404);
    if (!asked.occurrence) world.update(account, event, { deleted: true });
    else {
      const at = normal(asked.occurrence);
      const gone: Exception = { deleted: true, start: at, end: at };
      world.update(account, event, { exceptions: { ...event.exceptions, [at]: gone } });
    }
    return context.body(null, 204);
  });
  app.post('/:act{expire-sync-tokens|expire-access|withdraw|drop-channels}', async (context) => {
    const { service, email } = accountSchema.parse(await context.req.json());
    const account = world.account(service, email);
    const mine = (each: { service: string; email: string }) =>
      each.service === service && each.email === email;
    const act = context.req.param('act');
    if (act === 'expire-sync-tokens') account.epoch += 1;
    if (act === 'expire-access') for (const grant of state.grants.filter(mine)) grant.access = {};
    if (act === 'withdraw') state.grants = state.grants.filter((grant) => !mine(grant));
    if (act === 'drop-channels') state.channels = state.channels.filter((channel) => !mine(channel));
    world.changed();
    return context.body(null, 204);
  });
  return app;
}
