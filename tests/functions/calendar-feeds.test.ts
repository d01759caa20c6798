import { createdFeedSchema, type FeedSide, feedStatusSchema } from '@evergrow/domain/integrations';
import { DAY, paths } from '@evergrow/domain/kernel';
import { type Booking, bookingSchema } from '@evergrow/domain/scheduling';
import { makeBooking } from '@evergrow/seed/factories/booking';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld, type Person } from '../support/api-world.ts';
import { type TenantWorld, tenantWorld } from '../support/tenant-world.ts';

let world: ApiWorld;
let tenant: TenantWorld;
let provider: Person;
let client: Person;
beforeAll(async () => {
  world = await apiWorld();
  tenant = await tenantWorld(world);
  [provider, client] = [await tenant.member('provider'), await tenant.member('client')];
});
afterAll(() => world.stop());

const at = (side?: FeedSide) => `/t/${tenant.tenantId}/calendar-feed${side ? `?side=${side}` : ''}`;
const renew = async (person: Person, side: FeedSide) =>
  (await person.call('POST', at(), { side })).as(createdFeedSchema).url;
const read = (url: string, headers: Record<string, string> = {}) =>
  world.anyone('GET', url.slice(url.indexOf('/calendar-feeds/')), undefined, { headers });
const lines = (body: unknown) =>
  String(body)
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n');

async function book(id: string, changes: Partial<Booking> = {}): Promise<void> {
  const booking = makeBooking({
    clientUid: client.uid,
    clientName: 'Ana Pérez',
    providerId: provider.uid,
    providerIds: [provider.uid],
    start: new Date(Date.now() + 3 * DAY),
    ...changes,
  });
  await documentAt(paths.booking(tenant.tenantId, id), bookingSchema).set(booking);
}

test('a feed says what and when, and neither address, price, surname nor the link to the call', async () => {
  await book('one', { meetingUrl: 'https://meet.example.com/secret-room' });
  const answer = await read(await renew(provider, 'provider'));
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const file = lines(answer.body);
  expect(file[0]).toBe('BEGIN:VCALENDAR');
  expect(file).toContain('UID:one@evergrow');
  expect(file).toContain('SUMMARY:Coaching session · Ana P.');
  expect(file).toContain('STATUS:CONFIRMED');
  expect(file.some((line) => /^DTSTART:\d{8}T\d{6}Z$/.test(line))).toBe(true);
  expect(String(answer.body)).not.toMatch(/Pérez|secret-room|LOCATION|€/);
  const clients = await read(await renew(client, 'client'));
  expect(lines(clients.body)).toContain('SUMMARY:Coaching session · Duarte Queimado');
});

test('an unchanged feed is not sent twice; a change is, with a rising sequence and as cancelled', async () => {
  await book('two');
  const url = await renew(client, 'client');
  const first = await read(url);
  const etag = first.headers.get('etag') ?? '';
  const again = await read(url, { 'if-none-match': etag });
  expect([again.status, again.body]).toEqual([304, null]);
  const before = makeBooking().history;
  const cancelled = { at: new Date(), status: 'cancelled' as const, by: 'client' as const, reason: '' };
  await book('two', { status: 'cancelled', history: [...before, cancelled], updatedAt: new Date() });
  const changed = await read(url, { 'if-none-match': etag });
  expect(changed.status).toBe(200);
  const file = lines(changed.body);
  const event = file.slice(file.indexOf('UID:two@evergrow'));
  expect(event.find((line) => line.startsWith('STATUS:'))).toBe('STATUS:CANCELLED');
  expect(event.find((line) => line.startsWith('SEQUENCE:'))).toBe(`SEQUENCE:${before.length + 1}`);
  await book('two', { status: 'cancelled', updatedAt: new Date(Date.now() - 31 * DAY) });
  expect(lines((await read(url)).body)).not.toContain('UID:two@evergrow');
});

test('a feed looks back 60 days, and holds no holds', async () => {
  await book('hold', { status: 'pending', holdExpiresAt: new Date(Date.now() + 60_000) });
  await book('recent', { status: 'completed', start: new Date(Date.now() - 59 * DAY) });
  await book('long-ago', { status: 'completed', start: new Date(Date.now() - 61 * DAY) });
  const file = lines((await read(await renew(provider, 'provider'))).body);
  expect(file).toContain('UID:recent@evergrow');
  expect(file).not.toContain('UID:hold@evergrow');
  expect(file).not.toContain('UID:long-ago@evergrow');
});

test('renewing ends the address before; revoking ends it altogether; both are told alike from never having been', async () => {
  expect((await provider.call('DELETE', at('provider'))).status).toBe(204);
  const first = await renew(provider, 'provider');
  const since = (await provider.call('GET', at('provider'))).as(feedStatusSchema).createdAt;
  expect(Date.parse(since ?? '')).toBeGreaterThan(Date.now() - DAY);
  const second = await renew(provider, 'provider');
  expect((await read(first)).code).toBe('not_found');
  expect((await read(second)).status).toBe(200);
  await provider.call('DELETE', at('provider'));
  const ended = await read(second);
  const never = await read(second.replace(/[^/]+$/, `${'A'.repeat(43)}.ics`));
  const odd = await read(second.replace(/[^/]+$/, 'nonsense'));
  expect([ended, never, odd].map(({ status, code }) => [status, code])).toEqual(
    Array.from({ length: 3 }, () => [404, 'not_found']),
  );
  expect((await provider.call('GET', at('provider'))).as(feedStatusSchema).createdAt).toBeNull();
  const entries = await db().collection(paths.auditEntries(tenant.tenantId)).get();
  const mine = entries.docs
    .map((entry) => entry.data())
    .filter(({ target }) => target === `feed/provider/${provider.uid}`);
  expect(mine.filter(({ action }) => action === 'feed.created').length).toBeGreaterThanOrEqual(2);
  expect(mine.filter(({ action }) => action === 'feed.revoked').length).toBe(2);
});

test('ten at once leave one address that works', async () => {
  const urls = await Promise.all(Array.from({ length: 10 }, () => renew(client, 'client')));
  const answers = await Promise.all(urls.map((url) => read(url)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('only the hash of the token is kept', async () => {
  const url = await renew(client, 'client');
  const token = /([\w-]{43})\.ics$/.exec(url)?.[1] ?? '';
  expect(token).not.toBe('');
  const everywhere = ['calendarFeeds', 'idempotencyKeys', paths.auditEntries(tenant.tenantId)];
  for (const collection of everywhere) {
    const found = await db().collection(collection).get();
    expect(JSON.stringify(found.docs.map((each) => [each.id, each.data()]))).not.toContain(token);
  }
});

test("a client has no provider's feed, and nobody one at a tenant that is not theirs", async () => {
  expect((await client.call('POST', at(), { side: 'provider' })).code).toBe('forbidden');
  const stranger = await world.person();
  expect((await stranger.call('POST', at(), { side: 'client' })).code).toBe('not_found');
});

test('who is no longer a member has no feed any more', async () => {
  const leaver = await tenant.member('provider');
  const url = await renew(leaver, 'provider');
  expect((await read(url)).status).toBe(200);
  await db().doc(paths.member(tenant.tenantId, leaver.uid)).delete();
  expect((await read(url)).code).toBe('not_found');
});
