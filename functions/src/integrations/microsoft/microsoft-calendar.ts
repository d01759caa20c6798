import { DAY } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { askService } from '../ask-service.ts';
import { CalendarError, isCalendarError } from '../calendar-error.ts';
import type { CalendarProvider, EventContent } from '../calendar-provider.ts';
import { consentUrl, oauthTokens } from '../oauth-tokens.ts';
import { graphEventSchema, graphTransaction, readGraphEvent } from './read-graph-event.ts';

export type MicrosoftSettings = {
  clientId: string;
  clientSecret: string;
  /** Of the stand-in; null for Microsoft itself. */
  base: string | null;
};

const scopes = 'offline_access Calendars.ReadWrite';
/** Our own named property, so that an event can be found by the booking it stands for. */
const property = 'String {5d1c6e0a-3f0b-4b0e-9d5a-6c1f7f0f2b17} Name evergrow';
const inUtc = { prefer: 'outlook.timezone="UTC", odata.maxpagesize=200' };

const calendarsSchema = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      name: z.string().default(''),
      isDefaultCalendar: z.boolean().default(false),
      canEdit: z.boolean().default(false),
      owner: z.object({ address: z.string().nullish() }).nullish(),
    }),
  ),
});
const deltaSchema = z.object({
  value: z.array(graphEventSchema),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});
const eventIdSchema = z.object({ id: z.string() });
const eventsSchema = z.object({ value: z.array(eventIdSchema) });
const subscriptionSchema = z.object({ id: z.string(), expirationDateTime: z.string() });
const timeSchema = z.object({ dateTime: z.string() });
const writtenSchema = z.object({
  '@odata.etag': z.string(),
  subject: z.string().nullish(),
  body: z.object({ content: z.string() }),
  isAllDay: z.boolean().default(false),
  isCancelled: z.boolean().default(false),
  start: timeSchema,
  end: timeSchema,
});
const readFields = 'subject,body,isAllDay,isCancelled,start,end';
const asText = { prefer: 'outlook.timezone="UTC", outlook.body-content-type="text"' };
const anything = z.unknown();

/** Outlook: Microsoft's identity platform v2.0 and Graph v1.0, as documented at learn.microsoft.com/graph. */
export function microsoftCalendar({ clientId, clientSecret, base }: MicrosoftSettings): CalendarProvider {
  const login = `${base ?? 'https://login.microsoftonline.com'}/common/oauth2/v2.0`;
  const graph = `${base ?? 'https://graph.microsoft.com'}/v1.0`;
  const eventAt = (eventId: string) => `${graph}/me/events/${encodeURIComponent(eventId)}`;
  const of = (calendarId: string) => `${graph}/me/calendars/${encodeURIComponent(calendarId)}`;

  return {
    kind: 'microsoft',
    authorizationUrl: (asked) =>
      consentUrl(
        `${login}/authorize`,
        { clientId, ...asked },
        { response_mode: 'query', scope: scopes, prompt: 'select_account' },
      ),
    ...oauthTokens(`${login}/token`, { client_id: clientId, client_secret: clientSecret, scope: scopes }),
    // Microsoft has no way to give back one application's access: its tokens are forgotten, and lapse by themselves.
    revoke: async () => {},

    async calendars(access) {
      const { value } = await askService({ url: `${graph}/me/calendars?$top=50`, access }, calendarsSchema);
      const main = value.find(({ isDefaultCalendar }) => isDefaultCalendar);
      return {
        account: main?.owner?.address ?? '',
        calendars: value.map(({ id, name, isDefaultCalendar, canEdit }) => ({
          id,
          name,
          primary: isDefaultCalendar,
          writable: canEdit,
          timeZone: null,
        })),
      };
    },

    async changes(access, calendar, cursor, window, zone) {
      const query = new URLSearchParams({
        startDateTime: new Date(window.start).toISOString(),
        endDateTime: new Date(window.end).toISOString(),
      });
      let url = cursor ?? `${of(calendar.id)}/calendarView/delta?${query}`;
      const events = [];
      for (;;) {
        // The links are Microsoft's own; an access token goes nowhere else whatever they say.
        if (!url.startsWith(`${graph}/`)) throw new CalendarError('gone');
        const page = await askService({ url, access, headers: inUtc }, deltaSchema);
        events.push(...page.value.flatMap((event) => readGraphEvent(event, calendar.timeZone ?? zone) ?? []));
        const next = page['@odata.nextLink'];
        if (!next) return { events, cursor: page['@odata.deltaLink'] ?? '' };
        url = next;
      }
    },

    async insert(access, calendarId, content) {
      try {
        const json = { ...eventOf(content), transactionId: graphTransaction(content.key) };
        const made = await askService(
          { method: 'POST', url: `${of(calendarId)}/events`, access, json },
          eventIdSchema,
        );
        return { id: made.id, made: true };
      } catch (error) {
        // An attempt before this one got through: it is found by our property.
        if (!isCalendarError(error, 'exists')) throw error;
        const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${property}' and ep/value eq '${content.key}')`;
        const query = new URLSearchParams({ $filter: filter });
        const { value } = await askService(
          { url: `${of(calendarId)}/events?${query}`, access },
          eventsSchema,
        );
        const [found] = value;
        if (!found) throw new CalendarError('missing');
        return { id: found.id, made: false };
      }
    },
    async read(access, _calendarId, eventId) {
      const url = `${eventAt(eventId)}?$select=${readFields}`;
      const event = await askService({ url, access, headers: asText }, writtenSchema);
      if (event.isCancelled) throw new CalendarError('gone');
      const title = event.subject ?? '';
      const times = { start: at(event, event.start), end: at(event, event.end) };
      return { etag: event['@odata.etag'], title, url: event.body.content.trim(), ...times };
    },
    async patch(access, _calendarId, eventId, content, etag) {
      const headers = { 'if-match': etag };
      const json = eventOf(content);
      await askService({ method: 'PATCH', url: eventAt(eventId), access, json, headers }, anything);
    },
    async remove(access, _calendarId, eventId) {
      await askService({ method: 'DELETE', url: eventAt(eventId), access }, anything);
    },

    async watch(access, calendarId, { secret, address, now }) {
      const json = {
        changeType: 'created,updated,deleted',
        notificationUrl: address,
        resource: `/me/calendars/${encodeURIComponent(calendarId)}/events`,
        expirationDateTime: new Date(now.getTime() + 6 * DAY).toISOString(),
        clientState: secret,
      };
      const opened = await askService(
        { method: 'POST', url: `${graph}/subscriptions`, access, json },
        subscriptionSchema,
      );
      return { id: opened.id, resourceId: '', expiresAt: new Date(opened.expirationDateTime) };
    },
    async unwatch(access, { id }) {
      await askService({ method: 'DELETE', url: `${graph}/subscriptions/${id}`, access }, anything);
    },
  };
}

/** Seven decimals and no offset: what JavaScript reads ends after three. */
const at = ({ isAllDay }: { isAllDay: boolean }, { dateTime }: z.infer<typeof timeSchema>): number =>
  isAllDay ? Number.NaN : Date.parse(`${dateTime.slice(0, 23)}Z`);

const timeOf = (instant: Date) => ({ dateTime: instant.toISOString().slice(0, 19), timeZone: 'UTC' });

const eventOf = ({ key, title, url, start, end }: EventContent) => ({
  subject: title.slice(0, 255),
  body: { contentType: 'text', content: url },
  start: timeOf(start),
  end: timeOf(end),
  showAs: 'busy',
  singleValueExtendedProperties: [{ id: property, value: key }],
});
