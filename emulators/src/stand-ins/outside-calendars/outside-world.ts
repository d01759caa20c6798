import { randomBytes } from 'node:crypto';
import type { Account, OutsideCalendarsState, OutsideEvent, OutsideService } from './outside-state.ts';
import { occurrences } from './recurrence.ts';

/** One event as a list shows it: an occurrence where it recurs. */
export type Instance = {
  readonly id: string;
  readonly event: OutsideEvent;
  /** The recurring event's id and where in it this stood at first; null for a single event. */
  readonly series: { readonly id: string; readonly originalStart: string } | null;
  readonly start: string;
  readonly end: string;
  readonly deleted: boolean;
};

export type NewEvent = Partial<OutsideEvent> & { calendarId: string; start: string; end: string };

/** Everything in the accounts at Google and Microsoft, and whom to tell of a change. */
export function createOutsideWorld(state: OutsideCalendarsState, changed: () => void) {
  const listeners = new Set<(account: Account, event: OutsideEvent, change: Change) => void>();
  const keyOf = (service: OutsideService, email: string) => `${service}:${email.toLowerCase()}`;

  /** The account of that address, opened on first use with a main and a second calendar. */
  const account = (service: OutsideService, email: string): Account => {
    const key = keyOf(service, email);
    const google = service === 'google';
    state.accounts[key] ??= {
      service,
      email,
      calendars: [
        {
          id: google ? email : `AAMk${randomBytes(18).toString('base64url')}`,
          name: google ? email : 'Calendar',
          primary: true,
          timeZone: 'Europe/Madrid',
        },
        {
          id: google
            ? `${randomBytes(13).toString('hex')}@group.calendar.google.com`
            : `AAMk${randomBytes(18).toString('base64url')}`,
          name: 'Family',
          primary: false,
          timeZone: 'Europe/Madrid',
        },
      ],
      events: {},
      version: 1,
      epoch: 0,
    };
    return state.accounts[key];
  };

  const touch = (of: Account, event: OutsideEvent, change: Change) => {
    of.version += 1;
    event.version = of.version;
    changed();
    for (const listener of listeners) listener(of, event, change);
    return event;
  };

  const create = (of: Account, fields: NewEvent): OutsideEvent => {
    const event: OutsideEvent = {
      id:
        of.service === 'google'
          ? randomBytes(13).toString('hex')
          : `AAMk${randomBytes(36).toString('base64url')}`,
      summary: '',
      description: '',
      allDay: false,
      timeZone: 'Europe/Madrid',
      rule: null,
      exceptions: {},
      free: false,
      declined: false,
      deleted: false,
      properties: {},
      transactionId: null,
      version: 0,
      writes: 0,
      ...fields,
    };
    of.events[event.id] = event;
    return touch(of, event, 'created');
  };
  const update = (of: Account, event: OutsideEvent, fields: Partial<OutsideEvent>) =>
    touch(of, Object.assign(event, fields), fields.deleted ? 'deleted' : 'updated');

  return {
    state,
    account,
    create,
    update,
    onChange: (listener: (account: Account, event: OutsideEvent, change: Change) => void) =>
      listeners.add(listener),
    changed,
  };
}
export type Change = 'created' | 'updated' | 'deleted';
export type OutsideWorld = ReturnType<typeof createOutsideWorld>;

const instanceId = (event: OutsideEvent, start: string) =>
  `${event.id}_${start.replaceAll(/[-:]|\.000/g, '')}`;
const iso = (millis: number) => new Date(millis).toISOString();

/** An event's instances that touch `[from, to)`, deleted ones too. A single event is its own only instance. */
export function instancesOf(event: OutsideEvent, from: number, to: number): Instance[] {
  if (!event.rule) {
    const { id, start, end, deleted } = event;
    return [{ id, event, series: null, start, end, deleted }];
  }
  const first = Date.parse(event.start);
  const length = Date.parse(event.end) - first;
  return occurrences(first, event.timeZone, event.rule, to).flatMap((at) => {
    const originalStart = iso(at);
    const exception = event.exceptions[originalStart];
    const start = exception?.start ?? originalStart;
    const end = exception?.end ?? iso(at + length);
    if (Date.parse(end) <= from && !exception) return [];
    return [
      {
        id: instanceId(event, originalStart),
        event,
        series: { id: event.id, originalStart },
        start,
        end,
        deleted: event.deleted || (exception?.deleted ?? false),
      },
    ];
  });
}

const touches = ({ start, end }: Instance, from: number, to: number) =>
  Date.parse(start) < to && Date.parse(end) > from;

/** What a list shows: without `since` everything that stands in the window, with it what changed after that version. */
export function listInstances(
  { events }: Account,
  calendarId: string,
  window: { from: number; to: number },
  since: number | null,
): Instance[] {
  return Object.values(events)
    .filter((event) => event.calendarId === calendarId && (since === null || event.version > since))
    .flatMap((event) => instancesOf(event, window.from, window.to))
    .filter((each) => (since === null ? !each.deleted && touches(each, window.from, window.to) : true));
}
