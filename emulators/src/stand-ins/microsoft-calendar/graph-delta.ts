import type { Account } from '../outside-calendars/outside-state.ts';
import { listInstances } from '../outside-calendars/outside-world.ts';
import { graphError, graphEvent, graphMaster } from './graph-shapes.ts';

type Position = {
  from: number;
  to: number;
  epoch: number;
  since: number | null;
  upTo: number;
  offset: number;
};
const write = (position: Position) => Buffer.from(JSON.stringify(position)).toString('base64url');
const read = (token: string): Position | null => {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString()) as Position;
  } catch {
    return null;
  }
};

/** `calendarView/delta`: pages by nextLink, then a deltaLink. Its window is that of the first request. */
export function calendarViewDelta(account: Account, calendarId: string, url: URL, size: number) {
  const token = url.searchParams.get('$skiptoken') ?? url.searchParams.get('$deltatoken');
  const known = token ? read(token) : null;
  if (token && (!known || known.epoch !== account.epoch)) {
    const message = 'The sync state generation is not found; the full sync must be done again.';
    return { status: 410 as const, body: graphError('SyncStateNotFound', message) };
  }
  const from = Date.parse(url.searchParams.get('startDateTime') ?? '');
  const to = Date.parse(url.searchParams.get('endDateTime') ?? '');
  if (!known && (Number.isNaN(from) || Number.isNaN(to))) {
    const message = 'This request requires a time window specified by startDateTime and endDateTime.';
    return { status: 400 as const, body: graphError('ErrorInvalidParameter', message) };
  }
  const fresh = { from, to, epoch: account.epoch, since: null, upTo: account.version, offset: 0 };
  const begun =
    known && url.searchParams.has('$deltatoken')
      ? { ...known, since: known.upTo, upTo: account.version, offset: 0 }
      : known;
  const position: Position = begun ?? fresh;
  const instances = listInstances(account, calendarId, position, position.since);
  const masters = [
    ...new Set(instances.filter(({ series, deleted }) => series && !deleted).map(({ event }) => event)),
  ];
  const all = [
    ...masters.map((event) => graphMaster(event, account)),
    ...instances.map((each) => graphEvent(each, account)),
  ];
  const next = position.offset + size;
  const link = (name: string, value: string) => `${url.origin}${url.pathname}?${name}=${value}`;
  return {
    status: 200 as const,
    body: {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(event)',
      value: all.slice(position.offset, next),
      ...(next < all.length
        ? { '@odata.nextLink': link('$skiptoken', write({ ...position, offset: next })) }
        : { '@odata.deltaLink': link('$deltatoken', write({ ...position, offset: 0 })) }),
    },
  };
}
