import { type Context, Hono } from 'hono';
import { faulty } from '../fault-middleware.ts';
import type { Faults } from '../faults.ts';
import { consentRoutes } from '../outside-calendars/consent-routes.ts';
import { isVersionAsked } from '../outside-calendars/if-match.ts';
import { createOauth } from '../outside-calendars/oauth.ts';
import type { Account, OutsideEvent } from '../outside-calendars/outside-state.ts';
import { instancesOf, type OutsideWorld } from '../outside-calendars/outside-world.ts';
import { createGoogleChannels } from './google-channels.ts';
import { listGoogleEvents } from './google-list.ts';
import { googleError, googleEtag, googleEvent } from './google-shapes.ts';
import { fieldsOf, googleInsertSchema, googlePatchSchema } from './google-writes.ts';

const scope = 'https://www.googleapis.com/auth/calendar.events';
const notFound = googleError(404, 'notFound', 'Not Found');

/** Google's OAuth and the part of the Calendar API v3 that the platform uses, as under accounts.google.com and its kin. */
export function googleCalendarApi(world: OutsideWorld, faults: Faults): Hono {
  const app = new Hono();
  const oauth = createOauth(world, 'google');
  const channels = createGoogleChannels(world, faults);

  app.route('/', consentRoutes(oauth, 'google', '/o/oauth2/v2/auth', scope));
  app.post('/token', async (context) => {
    const { status, body } = oauth.exchange(new URLSearchParams(await context.req.text()));
    return context.json(body, status);
  });
  app.post('/revoke', async (context) => {
    const given =
      new URLSearchParams(await context.req.text()).get('token') ?? context.req.query('token') ?? '';
    return oauth.revoke(given) ? context.json({}) : context.json({ error: 'invalid_token' }, 400);
  });

  const api = new Hono();
  api.use(
    '*',
    faulty(faults, 'google-calendar', (status) =>
      status === 403 || status === 429
        ? googleError(status, 'rateLimitExceeded', 'Rate Limit Exceeded')
        : googleError(status, 'backendError', 'Backend Error'),
    ),
  );
  const within = (
    work: (context: Context, account: Account) => Response | Promise<Response>,
  ): ((context: Context) => Response | Promise<Response>) => {
    return (context) => {
      const account = oauth.accountOf(context.req.header('authorization'));
      return account
        ? work(context, account)
        : context.json(googleError(401, 'authError', 'Invalid Credentials'), 401);
    };
  };
  const calendarOf = (context: Context, account: Account) => {
    const id = decodeURIComponent(context.req.param('calendar') ?? '');
    return account.calendars.find((each) => each.id === id || (id === 'primary' && each.primary));
  };
  const show = (event: OutsideEvent, account: Account) => {
    const [first] = instancesOf(event, 0, Number.MAX_SAFE_INTEGER);
    return first ? googleEvent(first, account) : null;
  };

  api.get(
    '/users/me/calendarList',
    within((context, account) =>
      context.json({
        kind: 'calendar#calendarList',
        items: account.calendars.map(({ id, name, primary, timeZone }) => ({
          kind: 'calendar#calendarListEntry',
          id,
          summary: name,
          timeZone,
          accessRole: 'owner',
          ...(primary ? { primary } : {}),
        })),
      }),
    ),
  );
  api.get(
    '/calendars/:calendar/events',
    within((context, account) => {
      const calendar = calendarOf(context, account);
      if (!calendar) return context.json(notFound, 404);
      const { status, body } = listGoogleEvents(account, calendar, new URL(context.req.url).searchParams);
      return context.json(body, status);
    }),
  );
  api.post(
    '/calendars/:calendar/events',
    within(async (context, account) => {
      const calendar = calendarOf(context, account);
      if (!calendar) return context.json(notFound, 404);
      const read = googleInsertSchema.safeParse(await context.req.json());
      if (!read.success) return context.json(googleError(400, 'invalid', read.error.message), 400);
      const { id } = read.data;
      // An id is used up for good, also by an event that was deleted since.
      if (id && account.events[id]) {
        return context.json(googleError(409, 'duplicate', 'The requested identifier already exists.'), 409);
      }
      const { start = '', end = '', ...fields } = fieldsOf(read.data);
      const event = world.create(account, {
        ...fields,
        ...(id ? { id } : {}),
        calendarId: calendar.id,
        start,
        end,
        writes: 1,
      });
      return context.json(show(event, account));
    }),
  );
  api.on(
    ['GET', 'PATCH', 'DELETE'],
    '/calendars/:calendar/events/:event',
    within(async (context, account) => {
      const event = account.events[context.req.param('event') ?? ''];
      if (!event || event.calendarId !== calendarOf(context, account)?.id) return context.json(notFound, 404);
      if (context.req.method === 'GET') return context.json(show(event, account));
      if (!isVersionAsked(context, googleEtag(event))) {
        return context.json(googleError(412, 'conditionNotMet', 'Precondition Failed'), 412);
      }
      if (context.req.method === 'DELETE') {
        if (event.deleted) return context.json(googleError(410, 'deleted', 'Resource has been deleted'), 410);
        world.update(account, event, { deleted: true, writes: event.writes + 1 });
        return context.body(null, 204);
      }
      const read = googlePatchSchema.safeParse(await context.req.json());
      if (!read.success) return context.json(googleError(400, 'invalid', read.error.message), 400);
      world.update(account, event, { ...fieldsOf(read.data), writes: event.writes + 1 });
      return context.json(show(event, account));
    }),
  );
  api.post(
    '/calendars/:calendar/events/watch',
    within(async (context, account) => {
      const calendar = calendarOf(context, account);
      if (!calendar) return context.json(notFound, 404);
      const { status, body } = channels.open(account, calendar.id, await context.req.json());
      return context.json(body, status);
    }),
  );
  api.post(
    '/channels/stop',
    within(async (context) =>
      channels.close(await context.req.json()) ? context.body(null, 204) : context.json(notFound, 404),
    ),
  );
  app.route('/calendar/v3', api);
  return app;
}
