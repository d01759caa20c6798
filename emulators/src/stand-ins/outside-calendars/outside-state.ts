export type OutsideService = 'google' | 'microsoft';

export type OutsideCalendar = {
  readonly id: string;
  readonly name: string;
  readonly primary: boolean;
  readonly timeZone: string;
};

/** A changed or deleted occurrence of a recurring event, by its original start. */
export type Exception = { deleted: boolean; start: string; end: string };

/** An event as its account holds it. `start` and `end` are UTC instants, or dates when it lasts whole days. */
export type OutsideEvent = {
  readonly id: string;
  readonly calendarId: string;
  summary: string;
  description: string;
  allDay: boolean;
  start: string;
  end: string;
  /** Wall-clock zone of a recurring event. */
  timeZone: string;
  /** `FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10` or null. */
  rule: string | null;
  exceptions: Record<string, Exception>;
  free: boolean;
  /** The account was invited and said no. */
  declined: boolean;
  deleted: boolean;
  /** Private properties of the application that wrote it. */
  properties: Record<string, string>;
  transactionId: string | null;
  /** Of the account's changes, the one that touched it last. */
  version: number;
  /** How often an application wrote it: tests count these. */
  writes: number;
};

export type Grant = {
  readonly service: OutsideService;
  readonly email: string;
  readonly clientId: string;
  readonly scope: string;
  refreshToken: string;
  /** Access tokens and when they end, epoch milliseconds. */
  access: Record<string, number>;
};

export type Code = {
  readonly service: OutsideService;
  readonly email: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly challenge: string;
  readonly expiresAt: number;
};

export type Channel = {
  readonly id: string;
  readonly service: OutsideService;
  readonly email: string;
  readonly calendarId: string;
  readonly resourceId: string;
  readonly address: string;
  readonly secret: string;
  expiresAt: number;
  messages: number;
};

export type Account = {
  readonly service: OutsideService;
  readonly email: string;
  readonly calendars: OutsideCalendar[];
  readonly events: Record<string, OutsideEvent>;
  version: number;
  /** Rises when sync tokens are made invalid. */
  epoch: number;
};

export type OutsideCalendarsState = {
  accounts: Record<string, Account>;
  grants: Grant[];
  codes: Record<string, Code>;
  channels: Channel[];
};

export const emptyOutsideCalendars = (): OutsideCalendarsState => ({
  accounts: {},
  grants: [],
  codes: {},
  channels: [],
});
