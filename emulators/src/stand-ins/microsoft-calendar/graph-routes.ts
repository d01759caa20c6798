import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { faulty } from '../fault-middleware.ts';
import type { Faults } from '../faults.ts';
import { consentRoutes } from '../outside-calendars/consent-routes.ts';
import { isVersionAsked } from '../outside-calendars/if-match.ts';
import { createOauth } from '../outside-calendars/oauth.ts';
import type { Account, OutsideEvent } from '../outside-calendars/outside-state.ts';
import { instancesOf, type OutsideWorld } from '../outside-calendars/outside-world.ts';
import { calendarViewDelta } from './graph-delta.ts';
import { graphCalendar, graphError, graphEtag, graphEvent } from './graph-shapes.ts';
import { createGraphSubscriptions } from './graph-subscriptions.ts';
import { fieldsOf, graphInsertSchema, graphPatchSchema } from './graph-writes.ts';

const missing = graphError('ErrorItemNotFound', 'The specified object was not found in the store.');

/** Microsoft's OAuth and the part of Graph v1.0 that the platform uses, as under login.microsoftonline.com and its kin. */
export function microsoftCalendarApi(world: OutsideWorld, faults: Faults): Hono {
  const app = new Hono();
  const oauth = createOauth(world, 'microsoft');
  const subscriptions = createGraphSubscriptions(world, faults);

  app.route('/', consentRoutes(oauth, 'microsoft', '/common/oauth2/v2.0/authorize', 'Calendars.ReadWrite'));
  app.post('/common/oauth2/v2.0/token', async (context) => {
    const { status, body } = oauth.exchange(new URLSearchParams(await context.req.text()));
    return context.json(body, status);
  });

  const api = new Hono();
  api.use(
    '*',
    faulty(faults, 'microsoft-calendar', (status) =>
      status === 429
        ? graphError('ApplicationThrottled', 'Application is over its MailboxConcurrency limit.')
        : graphError('generalException', 'An error has occurred'),
    ),
  );
  const within = (
    work: (context: Context, account: Account) => Response | Promise<Response>,
  ): ((context: Context) => Response | Promise<Response>) => {
    return (context) => {
      const account = oauth.accountOf(context.req.header('authorization'));
      return account
        ? work(context, account)
        : context.json(
            graphError('InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.'),
            401,
          );
    };
  };
  const calendarOf = (context: Context, account: Account) =>
    account.calendars.find(({ id }) => id === decodeURIComponent(context.req.param('calendar') ?? ''));

  const show = (context: Context, event: OutsideEvent, account: Account, status: 200 | 201 = 200) => {
    const [first] = instancesOf(event, 0, Number.MAX_SAFE_INTEGER);
    return first ? context.json(graphEvent(first, account), status) : context.json(missing, 404);
  };

  api.get(
    '/me/calendars',
    within((context, account) =>
      context.json({ value: account.calendars.map((calendar) => graphCalendar(calendar, account)) }),
    ),
  );
  api.get(
    '/me/calendars/:calendar/calendarView/delta',
    within((context, account) => {
      const calendar = calendarOf(context, account);
      if (!calendar) return context.json(missing, 404);
      const size = Number(/odata\.maxpagesize=(\d+)/.exec(context.req.header('prefer') ?? '')?.[1] ?? 50);
      const url = new URL(context.req.url);
      const { status, body } = calendarViewDelta(account, calendar.id, url, size);
      return context.json(body, status);
    }),
  );
  api.post(
    '/me/calendars/:calendar/events',
    within(async (context, account) => {
      const calendar = calendarOf(context, account);
      if (!calendar) return context.json(missing, 404);
      const read = graphInsertSchema.safeParse(await context.req.json());
      if (!read.success) return context.json(graphError('RequestBodyRead', read.error.message), 400);
      const { transactionId = null } = read.data;
      const before = transactionId
        ? Object.values(account.events).find((each) => each.transactionId === transactionId)
        : undefined;
      if (before) {
        const message = 'The transactionId was used before.';
        return context.json(graphError('ErrorDuplicateTransactionId', message), 409);
      }
      const { start = '', end = '', ...fields } = fieldsOf(read.data);
      const id = `AAMk${randomBytes(36).toString('base64url')}`;
      const made = { ...fields, id, calendarId: calendar.id, start, end, transactionId, writes: 1 };
      const event = world.create(account, made);
      return show(context, event, account, 201);
    }),
  );
  api.get(
    '/me/calendars/:calendar/events',
    within((context, account) => {
      const filter = new URL(context.req.url).searchParams.get('$filter') ?? '';
      const asked =
        /^singleValueExtendedProperties\/Any\(ep: ep\/id eq '([^']+)' and ep\/value eq '([^']+)'\)$/.exec(
          filter,
        );
      if (!asked)
        return context.json(graphError('ErrorInvalidUrlQueryFilter', 'The query filter is invalid.'), 400);
      const [, id = '', value = ''] = asked;
      const found = Object.values(account.events).filter(
        (event) =>
          event.calendarId === calendarOf(context, account)?.id &&
          !event.deleted &&
          event.properties[id] === value,
      );
      return context.json({
        value: found.flatMap((event) =>
          instancesOf(event, 0, Number.MAX_SAFE_INTEGER).map((each) => graphEvent(each, account)),
        ),
      });
    }),
  );
  api.on(
    ['GET', 'PATCH', 'DELETE'],
    '/me/events/:event',
    within(async (context, account) => {
      const event = account.events[context.req.param('event') ?? ''];
      if (!event || event.deleted) return context.json(missing, 404);
      if (context.req.method === 'GET') return show(context, event, account);
      if (!isVersionAsked(context, graphEtag(event))) {
        const message = 'The change key passed in the request does not match the current change key.';
        return context.json(graphError('ErrorIrresolvableConflict', message), 412);
      }
      if (context.req.method === 'DELETE') {
        world.update(account, event, { deleted: true, writes: event.writes + 1 });
        return context.body(null, 204);
      }
      const read = graphPatchSchema.safeParse(await context.req.json());
      if (!read.success) return context.json(graphError('RequestBodyRead', read.error.message), 400);
      world.update(account, event, { ...fieldsOf(read.data), writes: event.writes + 1 });
      return show(context, event, account);
    }),
  );
  api.post(
    '/subscriptions',
    within(async (context, account) => {
      const { status, body } = await subscriptions.open(account, await context.req.json());
      return context.json(body, status);
    }),
  );
  api.delete(
    '/subscriptions/:id',
    within((context) =>
      subscriptions.close(context.req.param('id') ?? '')
        ? context.body(null, 204)
        : context.json(missing, 404),
    ),
  );
  app.route('/v1.0', api);
  return app;
}
