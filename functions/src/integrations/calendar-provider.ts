import type { CalendarKind, CalendarTokens, OutsideEvent } from '@evergrow/domain/integrations';
import type { Interval } from '@evergrow/domain/scheduling';

/** What is written of a booking. */
export type EventContent = {
  /** Names the event for good, so that writing it twice makes one. Hexadecimal. */
  key: string;
  title: string;
  /** Where its owner opens the booking. */
  url: string;
  start: Date;
  end: Date;
};

/** What an event says where it stands, in the terms of what is written. */
export type StandingEvent = {
  /** Names this version of it. */
  etag: string;
  title: string;
  url: string;
  /** Epoch milliseconds; NaN once its owner made it a whole day. */
  start: number;
  end: number;
};

export type FoundCalendar = {
  id: string;
  name: string;
  primary: boolean;
  writable: boolean;
  timeZone: string | null;
};

export type Changes = { events: OutsideEvent[]; cursor: string };

export type OpenedChannel = { id: string; resourceId: string; expiresAt: Date };

/** Somebody's own calendar at Google or Microsoft. Every method throws CalendarError. */
export interface CalendarProvider {
  readonly kind: CalendarKind;
  /** The consent page. `challenge` is the SHA-256 of the PKCE verifier (RFC 7636, S256). */
  authorizationUrl(asked: { state: string; challenge: string; redirectUri: string }): string;
  exchange(code: string, verifier: string, redirectUri: string): Promise<CalendarTokens>;
  refresh(refreshToken: string): Promise<CalendarTokens>;
  /** Gives the access back, as far as the service knows how. */
  revoke(refreshToken: string): Promise<void>;
  calendars(access: string): Promise<{ account: string; calendars: FoundCalendar[] }>;
  /**
   * Events since `cursor`, occurrences of recurring ones singly; without one all that stand in `window`.
   * @param zone where whole days begin when the calendar does not say
   * @throws CalendarError('gone') when the cursor is no longer known
   */
  changes(
    access: string,
    calendar: { id: string; timeZone: string | null },
    cursor: string | null,
    window: Interval,
    zone: string,
  ): Promise<Changes>;
  /** Makes an event, or finds the one made by an attempt before and leaves it as it is. */
  insert(access: string, calendarId: string, content: EventContent): Promise<{ id: string; made: boolean }>;
  /** @throws CalendarError('missing' | 'gone') when it is not there any more */
  read(access: string, calendarId: string, eventId: string): Promise<StandingEvent>;
  /**
   * @param etag the version that is written over
   * @throws CalendarError('changed') when another stands there, ('missing' | 'gone') when none does
   */
  patch(
    access: string,
    calendarId: string,
    eventId: string,
    content: EventContent,
    etag: string,
  ): Promise<void>;
  remove(access: string, calendarId: string, eventId: string): Promise<void>;
  /** Asks to be told of changes at `address`; `secret` comes with every message. */
  watch(
    access: string,
    calendarId: string,
    asked: { id: string; secret: string; address: string; now: Date },
  ): Promise<OpenedChannel>;
  unwatch(access: string, channel: { id: string; resourceId: string }): Promise<void>;
}
