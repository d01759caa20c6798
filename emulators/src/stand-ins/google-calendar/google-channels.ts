import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Faults } from '../faults.ts';
import type { Account, Channel } from '../outside-calendars/outside-state.ts';
import type { OutsideWorld } from '../outside-calendars/outside-world.ts';
import { googleError } from './google-shapes.ts';

const openSchema = z.looseObject({
  id: z.string().regex(/^[A-Za-z0-9\-_+/=]{1,64}$/),
  type: z.literal('web_hook'),
  address: z.url({ protocol: /^https?$/ }),
  token: z.string().max(256).default(''),
  expiration: z.coerce.number().optional(),
});
const closeSchema = z.looseObject({ id: z.string(), resourceId: z.string() });
const longest = 30 * 86_400_000;

/** Push channels: a message without a body says that something changed, and its headers which channel it is about. */
export function createGoogleChannels(world: OutsideWorld, faults: Faults) {
  const { state } = world;
  const post = (channel: Channel, resourceState: 'sync' | 'exists') => {
    channel.messages += 1;
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'APIs-Google; (+https://developers.google.com/webmasters/APIs-Google.html)',
      'x-goog-channel-id': channel.id,
      'x-goog-channel-expiration': new Date(channel.expiresAt).toUTCString(),
      'x-goog-channel-token': channel.secret,
      'x-goog-message-number': String(channel.messages),
      'x-goog-resource-id': channel.resourceId,
      'x-goog-resource-state': resourceState,
      'x-goog-resource-uri': `https://www.googleapis.com/calendar/v3/calendars/${encodeURIComponent(channel.calendarId)}/events?alt=json`,
    };
    // Real pushes are not certain to come either: who listens must also ask.
    const send = () => void fetch(channel.address, { method: 'POST', headers }).catch(() => {});
    const asked = faults.take('calendar-pushes', ['fail', 'duplicate', 'delay']);
    if (asked.some(({ kind }) => kind === 'fail')) return;
    const delay = asked.find(({ kind }) => kind === 'delay')?.ms ?? 0;
    setTimeout(send, delay).unref();
    if (asked.some(({ kind }) => kind === 'duplicate')) setTimeout(send, delay + 50).unref();
  };

  world.onChange((account, event) => {
    const now = Date.now();
    for (const channel of state.channels) {
      const concerns =
        channel.service === 'google' &&
        channel.email === account.email &&
        channel.calendarId === event.calendarId;
      if (concerns && channel.expiresAt > now) post(channel, 'exists');
    }
  });

  return {
    open(account: Account, calendarId: string, body: unknown) {
      const read = openSchema.safeParse(body);
      if (!read.success) {
        return { status: 400 as const, body: googleError(400, 'badRequest', read.error.message) };
      }
      const { id, address, token, expiration } = read.data;
      if (state.channels.some((each) => each.id === id)) {
        return {
          status: 400 as const,
          body: googleError(400, 'channelIdNotUnique', `Channel id ${id} not unique`),
        };
      }
      const channel: Channel = {
        id,
        service: 'google',
        email: account.email,
        calendarId,
        resourceId: randomBytes(20).toString('base64url'),
        address,
        secret: token,
        expiresAt: Math.min(expiration ?? Date.now() + longest / 4, Date.now() + longest),
        messages: 0,
      };
      state.channels.push(channel);
      world.changed();
      post(channel, 'sync');
      return {
        status: 200 as const,
        body: {
          kind: 'api#channel',
          id,
          resourceId: channel.resourceId,
          resourceUri: `https://www.googleapis.com/calendar/v3/calendars/${encodeURIComponent(calendarId)}/events?alt=json`,
          ...(token ? { token } : {}),
          expiration: String(channel.expiresAt),
        },
      };
    },
    close(body: unknown): boolean {
      const { id, resourceId } = closeSchema.parse(body);
      const before = state.channels.length;
      state.channels = state.channels.filter((each) => each.id !== id || each.resourceId !== resourceId);
      world.changed();
      return state.channels.length < before;
    },
  };
}
