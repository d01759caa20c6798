import type { Account, OutsideEvent } from '../outside-calendars/outside-state.ts';
import type { Instance } from '../outside-calendars/outside-world.ts';

export const googleEtag = ({ version }: OutsideEvent) => `"${version}000"`;

/** A time as Google's events have it: an instant with its zone, or a date. */
const timeOf = (value: string, { allDay, timeZone }: OutsideEvent) =>
  allDay ? { date: value.slice(0, 10) } : { dateTime: value.replace('.000', ''), timeZone };

/** `calendar#event`. Of a deleted one only what says so is given, as in a list of changes. */
export function googleEvent({ id, event, series, start, end, deleted }: Instance, account: Account) {
  const base = {
    kind: 'calendar#event',
    etag: googleEtag(event),
    id,
    status: deleted ? 'cancelled' : 'confirmed',
    ...(series
      ? { recurringEventId: series.id, originalStartTime: timeOf(series.originalStart, event) }
      : {}),
  };
  if (deleted) return base;
  return {
    ...base,
    htmlLink: `https://www.google.com/calendar/event?eid=${id}`,
    summary: event.summary,
    ...(event.description ? { description: event.description } : {}),
    creator: { email: account.email, self: true },
    organizer: { email: account.email, self: true },
    start: timeOf(start, event),
    end: timeOf(end, event),
    ...(event.free ? { transparency: 'transparent' } : {}),
    ...(event.declined
      ? { attendees: [{ email: account.email, self: true, responseStatus: 'declined' }] }
      : {}),
    ...(Object.keys(event.properties).length > 0
      ? { extendedProperties: { private: event.properties } }
      : {}),
    iCalUID: `${event.id}@google.com`,
    sequence: event.writes,
    eventType: 'default',
  };
}

/** Google's error body. */
export const googleError = (code: number, reason: string, message: string) => ({
  error: {
    errors: [{ domain: reason.endsWith('Exceeded') ? 'usageLimits' : 'global', reason, message }],
    code,
    message,
  },
});
