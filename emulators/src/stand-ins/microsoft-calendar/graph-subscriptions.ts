import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Faults } from '../faults.ts';
import type { Account, Channel } from '../outside-calendars/outside-state.ts';
import type { Change, OutsideWorld } from '../outside-calendars/outside-world.ts';
import { graphError } from './graph-shapes.ts';

const openSchema = z.looseObject({
  changeType: z.string().regex(/^(created|updated|deleted)(,(created|updated|deleted))*$/),
  notificationUrl: z.url({ protocol: /^https?$/ }),
  resource: z.string(),
  expirationDateTime: z.iso.datetime(),
  clientState: z.string().max(128).default(''),
});
/** 10,080 minutes: what Graph allows for events. */
const longest = 10_080 * 60_000;

/** Change notifications: the address proves itself first, then is told which events changed. */
export function createGraphSubscriptions(world: OutsideWorld, faults: Faults) {
  const { state } = world;
  const post = (channel: Channel, eventId: string, version: number, changeType: Change) => {
    const body = JSON.stringify({
      value: [
        {
          subscriptionId: channel.id,
          subscriptionExpirationDateTime: new Date(channel.expiresAt).toISOString(),
          changeType,
          resource: `Users/stand-in/Events/${eventId}`,
          resourceData: {
            '@odata.type': '#Microsoft.Graph.Event',
            '@odata.id': `Users/stand-in/Events/${eventId}`,
            '@odata.etag': `W/"${version}"`,
            id: eventId,
          },
          clientState: channel.secret,
          tenantId: '00000000-0000-0000-0000-000000000000',
        },
      ],
    });
    const headers = { 'content-type': 'application/json' };
    const send = () => void fetch(channel.address, { method: 'POST', headers, body }).catch(() => {});
    const asked = faults.take('calendar-pushes', ['fail', 'duplicate', 'delay']);
    if (asked.some(({ kind }) => kind === 'fail')) return;
    const delay = asked.find(({ kind }) => kind === 'delay')?.ms ?? 0;
    setTimeout(send, delay).unref();
    if (asked.some(({ kind }) => kind === 'duplicate')) setTimeout(send, delay + 50).unref();
  };

  world.onChange((account, event, change) => {
    const now = Date.now();
    for (const channel of state.channels) {
      const concerns =
        channel.service === 'microsoft' &&
        channel.email === account.email &&
        channel.calendarId === event.calendarId;
      if (concerns && channel.expiresAt > now) post(channel, event.id, event.version, change);
    }
  });

  const handshake = async (address: string): Promise<boolean> => {
    const token = `Validation: ${randomUUID()}`;
    const url = new URL(address);
    url.searchParams.set('validationToken', token);
    const options = {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      signal: AbortSignal.timeout(10_000),
    };
    const answer = await fetch(url, options).catch(() => null);
    const plain = answer?.headers.get('content-type')?.startsWith('text/plain') ?? false;
    return answer?.status === 200 && plain && (await answer.text()) === token;
  };
  const view = (channel: Channel) => ({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#subscriptions/$entity',
    id: channel.id,
    resource: `me/calendars/${channel.calendarId}/events`,
    applicationId: 'stand-in',
    changeType: 'created,updated,deleted',
    clientState: null,
    notificationUrl: channel.address,
    expirationDateTime: new Date(channel.expiresAt).toISOString(),
    creatorId: channel.email,
  });

  return {
    async open(account: Account, body: unknown) {
      const read = openSchema.safeParse(body);
      if (!read.success)
        return { status: 400 as const, body: graphError('InvalidRequest', read.error.message) };
      const { notificationUrl, resource, expirationDateTime, clientState } = read.data;
      const calendarId = /^\/?me\/calendars\/([^/]+)\/events$/.exec(resource)?.[1];
      const calendar = account.calendars.find(({ id }) => id === decodeURIComponent(calendarId ?? ''));
      if (!calendar)
        return { status: 400 as const, body: graphError('InvalidRequest', `resource ${resource}`) };
      const expiresAt = Date.parse(expirationDateTime);
      if (expiresAt > Date.now() + longest) {
        const message = 'Subscription expiration can only be 10080 minutes in the future.';
        return { status: 400 as const, body: graphError('InvalidRequest', message) };
      }
      if (!(await handshake(notificationUrl))) {
        const message =
          'Subscription validation request failed. Notification endpoint must respond with 200 OK.';
        return { status: 400 as const, body: graphError('ValidationError', message) };
      }
      const channel: Channel = {
        id: randomUUID(),
        service: 'microsoft',
        email: account.email,
        calendarId: calendar.id,
        resourceId: '',
        address: notificationUrl,
        secret: clientState,
        expiresAt,
        messages: 0,
      };
      state.channels.push(channel);
      world.changed();
      return { status: 201 as const, body: view(channel) };
    },
    close(id: string): boolean {
      const before = state.channels.length;
      state.channels = state.channels.filter((each) => each.id !== id);
      world.changed();
      return state.channels.length < before;
    },
  };
}
