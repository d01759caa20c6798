import type { Account, OutsideCalendar, OutsideEvent } from '../outside-calendars/outside-state.ts';
import type { Instance } from '../outside-calendars/outside-world.ts';

/** `dateTimeTimeZone`: seven decimals and no offset; in UTC, as asked for with Prefer. */
const timeOf = (value: string) => ({
  dateTime: `${value.length === 10 ? `${value}T00:00:00` : value.slice(0, 19)}.0000000`,
  timeZone: 'UTC',
});

export const graphEtag = (event: OutsideEvent) =>
  `W/"${Buffer.from(`v${event.version}`).toString('base64')}"`;

/** An event, or a mark that it is gone, as Microsoft Graph gives them in lists of changes. */
export function graphEvent({ id, event, series, start, end, deleted }: Instance, account: Account) {
  if (deleted) return { '@odata.type': '#microsoft.graph.event', id, '@removed': { reason: 'deleted' } };
  return {
    '@odata.type': '#microsoft.graph.event',
    '@odata.etag': graphEtag(event),
    id,
    subject: event.summary,
    bodyPreview: event.description,
    body: { contentType: 'text', content: event.description },
    isAllDay: event.allDay,
    isCancelled: false,
    isOrganizer: true,
    showAs: event.free ? 'free' : 'busy',
    type: series ? 'occurrence' : 'singleInstance',
    ...(series ? { seriesMasterId: series.id } : {}),
    transactionId: event.transactionId,
    responseStatus: { response: event.declined ? 'declined' : 'organizer', time: '0001-01-01T00:00:00Z' },
    start: timeOf(start),
    end: timeOf(end),
    organizer: { emailAddress: { name: account.email, address: account.email } },
  };
}

/** The recurring event itself, which lists of changes hold as well. */
export const graphMaster = (event: OutsideEvent, account: Account) => ({
  ...graphEvent(
    { id: event.id, event, series: null, start: event.start, end: event.end, deleted: false },
    account,
  ),
  type: 'seriesMaster',
});

export const graphCalendar = ({ id, name, primary }: OutsideCalendar, account: Account) => ({
  id,
  name,
  isDefaultCalendar: primary,
  canEdit: true,
  canShare: primary,
  owner: { name: account.email, address: account.email },
});

export const graphError = (code: string, message: string) => ({
  error: {
    code,
    message,
    innerError: { date: new Date().toISOString().slice(0, 19), 'request-id': 'stand-in' },
  },
});
