import { DAY, timeZoneSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { askService } from '../ask-service.ts';
import { CalendarError, isCalendarError } from '../calendar-error.ts';
import type { CalendarProvider, EventContent } from '../calendar-provider.ts';
import { consentUrl, oauthTokens } from '../oauth-tokens.ts';
import { googleEventId, googleEventSchema, googleMark, readGoogleEvent } from './read-google-event.ts';

export type GoogleSettings = {
  clientId: string;
  clientSecret: string;
  /** Of the stand-in; null for Google itself. */
  base: string | null;
};

/** Events to read and write, and the list of calendars to choose from: nothing else of the account. */
const scopes = [
  'https://www.googleapis.com/auth/calendar.events',
  'https://www.googleapis.com/auth/calendar.calendarlist.readonly',
];
/** What is asked for of events: not their titles, places or guests. */
const listFields =
  'nextPageToken,nextSyncToken,timeZone,items(id,status,recurringEventId,start,end,transparency,eventType,attendees(self,responseStatus),extendedProperties/private)';

const calendarListSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      summary: z.string().default(''),
      primary: z.boolean().default(false),
      accessRole: z.string(),
      timeZone: z.string().optional(),
    }),
  ),
});
const eventsSchema = z.object({
  items: z.array(googleEventSchema).default([]),
  timeZone: z.string().optional(),
  nextPageToken: z.string().optional(),
  nextSyncToken: z.string().optional(),
});
const channelSchema = z.object({ resourceId: z.string(), expiration: z.coerce.number() });
const timeSchema = z.object({ dateTime: z.string().optional() });
const writtenSchema = z.object({
  etag: z.string(),
  status: z.string().optional(),
  summary: z.string().default(''),
  description: z.string().default(''),
  start: timeSchema.optional(),
  end: timeSchema.optional(),
});
const readFields = 'etag,status,summary,description,start,end';
const anything = z.unknown();

/** Google Calendar: OAuth 2.0 and the Calendar API v3, as documented at developers.google.com/workspace/calendar. */
export function googleCalendar({ clientId, clientSecret, base }: GoogleSettings): CalendarProvider {
  const accounts = base ?? 'https://accounts.google.com';
  const oauth = base ?? 'https://oauth2.googleapis.com';
  const api = `${base ?? 'https://www.googleapis.com'}/calendar/v3`;
  const of = (calendarId: string) => `${api}/calendars/${encodeURIComponent(calendarId)}`;

  return {
    kind: 'google',
    authorizationUrl: (asked) =>
      consentUrl(
        `${accounts}/o/oauth2/v2/auth`,
        { clientId, ...asked },
        // A refresh token comes with the first consent only, unless it is asked for again.
        { scope: scopes.join(' '), access_type: 'offline', prompt: 'consent' },
      ),
    ...oauthTokens(`${oauth}/token`, { client_id: clientId, client_secret: clientSecret }),
    async revoke(refreshToken) {
      await askService({ method: 'POST', url: `${oauth}/revoke`, form: { token: refreshToken } }, anything);
    },

    async calendars(access) {
      const url = `${api}/users/me/calendarList?maxResults=50`;
      const { items } = await askService({ url, access }, calendarListSchema);
      return {
        account: items.find(({ primary }) => primary)?.id ?? '',
        calendars: items.map(({ id, summary, primary, accessRole, timeZone = null }) => ({
          id,
          name: summary,
          primary,
          writable: accessRole === 'owner' || accessRole === 'writer',
          timeZone,
        })),
      };
    },

    async changes(access, calendar, cursor, window, zone) {
      const from = cursor
        ? { syncToken: cursor }
        : { timeMin: new Date(window.start).toISOString(), timeMax: new Date(window.end).toISOString() };
      const events = [];
      let pageToken: string | undefined;
      for (;;) {
        const query = new URLSearchParams({
          singleEvents: 'true',
          maxResults: '2500',
          fields: listFields,
          ...from,
          ...(pageToken ? { pageToken } : {}),
        });
        const page = await askService({ url: `${of(calendar.id)}/events?${query}`, access }, eventsSchema);
        const inZone = [page.timeZone, calendar.timeZone].find(isZone) ?? zone;
        events.push(...page.items.map((event) => readGoogleEvent(event, inZone)));
        if (!page.nextPageToken) return { events, cursor: page.nextSyncToken ?? '' };
        pageToken = page.nextPageToken;
      }
    },

    async insert(access, calendarId, content) {
      const id = googleEventId(content.key);
      try {
        const json = { id, ...eventOf(content) };
        await askService({ method: 'POST', url: `${of(calendarId)}/events`, access, json }, anything);
        return { id, made: true };
      } catch (error) {
        if (!isCalendarError(error, 'exists')) throw error;
        return { id, made: false };
      }
    },
    async read(access, calendarId, eventId) {
      const url = `${of(calendarId)}/events/${eventId}?fields=${readFields}`;
      const event = await askService({ url, access }, writtenSchema);
      if (event.status === 'cancelled') throw new CalendarError('gone');
      const { etag, summary, description, start, end } = event;
      return { etag, title: summary, url: description, start: at(start), end: at(end) };
    },
    // https://developers.google.com/workspace/calendar/api/guides/version-resources
    async patch(access, calendarId, eventId, content, etag) {
      const url = `${of(calendarId)}/events/${eventId}`;
      const headers = { 'if-match': etag };
      await askService({ method: 'PATCH', url, access, json: eventOf(content), headers }, anything);
    },
    async remove(access, calendarId, eventId) {
      await askService({ method: 'DELETE', url: `${of(calendarId)}/events/${eventId}`, access }, anything);
    },

    async watch(access, calendarId, { id, secret, address, now }) {
      const expiration = String(now.getTime() + 7 * DAY);
      const json = { id, type: 'web_hook', address, token: secret, expiration };
      const opened = await askService(
        { method: 'POST', url: `${of(calendarId)}/events/watch`, access, json },
        channelSchema,
      );
      return { id, resourceId: opened.resourceId, expiresAt: new Date(opened.expiration) };
    },
    async unwatch(access, { id, resourceId }) {
      const json = { id, resourceId };
      await askService({ method: 'POST', url: `${api}/channels/stop`, access, json }, anything);
    },
  };
}

const at = (time: z.infer<typeof timeSchema> | undefined): number => Date.parse(time?.dateTime ?? '');

const isZone = (zone: string | null | undefined): zone is string => timeZoneSchema.safeParse(zone).success;

const eventOf = ({ key, title, url, start, end }: EventContent) => ({
  summary: title,
  description: url,
  start: { dateTime: start.toISOString() },
  end: { dateTime: end.toISOString() },
  extendedProperties: { private: { [googleMark]: key } },
});
