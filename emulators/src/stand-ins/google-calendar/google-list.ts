import type { Account, OutsideCalendar } from '../outside-calendars/outside-state.ts';
import { listInstances } from '../outside-calendars/outside-world.ts';
import { googleError, googleEvent } from './google-shapes.ts';

type Position = {
  calendarId: string;
  from: number;
  to: number;
  epoch: number;
  since: number | null;
  /** The version this listing goes up to. */
  upTo: number;
  offset: number;
};

const write = (position: Position) => Buffer.from(JSON.stringify(position)).toString('base64url');
function read(token: string): Position | null {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString()) as Position;
  } catch {
    return null;
  }
}

/** `events.list` with `singleEvents=true`: pages, then a token with which changes are asked for. */
export function listGoogleEvents(account: Account, calendar: OutsideCalendar, query: URLSearchParams) {
  const get = (name: string) => query.get(name);
  if (get('singleEvents') !== 'true') return bad('This stand-in expands recurring events: singleEvents=true');
  if (get('syncToken') && (get('timeMin') || get('timeMax'))) {
    return bad('Sync token cannot be used with timeMin or timeMax.');
  }
  const size = Math.min(2500, Number(get('maxResults') ?? 250));
  const token = get('pageToken') ?? get('syncToken');
  const known = token ? read(token) : null;
  if (token && (!known || known.epoch !== account.epoch || known.calendarId !== calendar.id)) {
    return {
      status: 410 as const,
      body: googleError(410, 'fullSyncRequired', 'Sync token is no longer valid, a full sync is required.'),
    };
  }
  const fresh: Position = {
    calendarId: calendar.id,
    from: Date.parse(get('timeMin') ?? '1970-01-01T00:00:00Z'),
    to: Date.parse(get('timeMax') ?? '2100-01-01T00:00:00Z'),
    epoch: account.epoch,
    since: null,
    upTo: account.version,
    offset: 0,
  };
  const begun =
    get('pageToken') || !known ? known : { ...known, since: known.upTo, upTo: account.version, offset: 0 };
  const position = begun ?? fresh;
  const all = listInstances(account, calendar.id, position, position.since);
  const items = all.slice(position.offset, position.offset + size);
  const next = position.offset + size;
  return {
    status: 200 as const,
    body: {
      kind: 'calendar#events',
      etag: `"p${position.upTo}"`,
      summary: calendar.name,
      updated: new Date().toISOString(),
      timeZone: calendar.timeZone,
      accessRole: 'owner',
      items: items.map((each) => googleEvent(each, account)),
      ...(next < all.length
        ? { nextPageToken: write({ ...position, offset: next }) }
        : { nextSyncToken: write({ ...position, offset: 0 }) }),
    },
  };
}

const bad = (message: string) => ({ status: 400 as const, body: googleError(400, 'badRequest', message) });
