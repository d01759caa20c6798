import { HOUR, MINUTE, paths } from '@evergrow/domain/kernel';
import {
  bookingSchema,
  callAdmissionSchema,
  type MeetingService,
  meetingChoiceViewSchema,
  meetingRoomSchema,
  roomEntrySchema,
} from '@evergrow/domain/scheduling';
import { makeBooking } from '@evergrow/seed/factories/booking';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { localVideo } from '../../emulators/src/stand-ins/meetings/twilio-video-token.ts';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { closeRooms } from '../../functions/src/scheduling/meetings/close-rooms.ts';
import { type ApiWorld, apiWorld, type Person } from '../support/api-world.ts';
import { type TenantWorld, tenantWorld } from '../support/tenant-world.ts';

let world: ApiWorld;
let tenant: TenantWorld;
let [client, provider]: Person[] = [];
const outside = process.env.SENDGRID_API_BASE ?? '';
beforeAll(async () => {
  world = await apiWorld();
  tenant = await tenantWorld(world);
  [client, provider] = [await tenant.member('client'), await tenant.member('provider')];
});
afterEach(() => fetch(`${outside}/dev/faults`, { method: 'DELETE' }));
afterAll(() => world.stop());

const choose = (service: MeetingService) =>
  tenant.owner.call('PUT', `/t/${tenant.tenantId}/settings/meetings`, { service });
const people = (): { client: Person; provider: Person } => {
  if (!client || !provider) throw new Error('nobody');
  return { client, provider };
};

let made = 0;
/** A confirmed hour by video that begins so long from now. */
async function booked(startsIn: number, changes: Parameters<typeof makeBooking>[0] = {}): Promise<string> {
  made += 1;
  const id = `call-${made}`;
  const start = new Date(Date.now() + startsIn);
  const { client: guest, provider: host } = people();
  const booking = makeBooking({
    clientUid: guest.uid,
    clientName: 'Ana Pérez',
    providerId: host.uid,
    providerIds: [host.uid],
    providerName: 'Duarte Queimado',
    format: 'video',
    start,
    end: new Date(start.getTime() + HOUR),
    ...changes,
  });
  await documentAt(paths.booking(tenant.tenantId, id), bookingSchema).set(booking);
  return id;
}
const door = (id: string) => `/t/${tenant.tenantId}/bookings/${id}/room`;
const knock = async (who: Person, id: string) =>
  (await who.call('POST', `${door(id)}/token`)).as(callAdmissionSchema);
const passOf = async (who: Person, id: string) => {
  const { pass } = await knock(who, id);
  if (!pass) throw new Error('not admitted');
  return pass;
};
/** What Twilio's gateway would say to whom shows this token. */
async function shown(token: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${outside}/twilio-video/tokens`, {
    method: 'POST',
    body: new URLSearchParams({ token }),
  });
  return z.record(z.string(), z.unknown()).parse(await answer.json());
}
const complete = (room: string) =>
  fetch(`${outside}/twilio-video/v1/Rooms/${room}`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${localVideo.apiKeySid}:${localVideo.apiKeySecret}`).toString('base64')}`,
    },
    body: new URLSearchParams({ Status: 'completed' }),
  });

test('a business chooses it, and tries it out', async () => {
  const chosen = (await choose('twilio')).as(meetingChoiceViewSchema);
  expect(chosen).toMatchObject({ service: 'twilio', offered: expect.arrayContaining(['twilio']) });
  const path = `/t/${tenant.tenantId}/settings/meetings/test`;
  expect((await tenant.owner.call('POST', path, { service: 'twilio' })).status).toBe(200);
  await fetch(`${outside}/dev/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ service: 'twilio-video', kind: 'fail', count: 1 }),
  });
  expect((await tenant.owner.call('POST', path, { service: 'twilio' })).code).toBe('meeting_unavailable');
});

test('client and provider get a token each, for one room, that says nothing of who they are', async () => {
  const { client: guest, provider: host } = people();
  const id = await booked(5 * MINUTE);
  const entry = (await guest.call('POST', door(id))).as(roomEntrySchema);
  expect(entry).toMatchObject({ standing: 'open', service: 'twilio', standIn: true, url: null, as: 'guest' });
  const [theirs, ours] = [await passOf(guest, id), await passOf(host, id)];
  expect(await shown(theirs.token)).toMatchObject({ room: theirs.room, identity: theirs.identity });
  expect(await shown(ours.token)).toMatchObject({ room: theirs.room, identity: ours.identity });
  expect(theirs.identity).toMatch(/^guest\.[0-9a-f]{16}$/);
  expect(ours.identity).toMatch(/^host\.[0-9a-f]{16}$/);
  expect(theirs.identity).not.toContain(guest.uid);
  // The same person is the same one again: a second window takes the place of the first.
  expect((await passOf(guest, id)).identity).toBe(theirs.identity);
  const lasts = Date.parse(theirs.expiresAt) - Date.now();
  expect(lasts).toBeLessThanOrEqual(10 * MINUTE);
});

test('a token never outlives the door', async () => {
  const { client: guest } = people();
  const id = await booked(-85 * MINUTE);
  const pass = await passOf(guest, id);
  const entry = (await guest.call('POST', door(id))).as(roomEntrySchema);
  expect(pass.expiresAt).toBe(entry.closesAt);
});

test('too early and too late nobody gets one; the host may come before the guest', async () => {
  const { client: guest, provider: host } = people();
  const soon = await booked(20 * MINUTE);
  expect(await knock(guest, soon)).toEqual({ standing: 'early', pass: null });
  expect((await knock(host, soon)).standing).toBe('open');
  const over = await booked(-2 * HOUR);
  for (const who of [guest, host]) expect(await knock(who, over)).toEqual({ standing: 'closed', pass: null });
  const cancelled = await booked(5 * MINUTE, { status: 'cancelled' });
  expect(await knock(guest, cancelled)).toEqual({ standing: 'closed', pass: null });
});

test('nobody else gets one: another client, another tenant, nobody', async () => {
  const id = await booked(5 * MINUTE);
  const path = `${door(id)}/token`;
  const other = await tenant.member('client');
  expect((await other.call('POST', path)).code).toBe('not_found');
  const stranger = await tenantWorld(world);
  expect((await stranger.owner.call('POST', path)).code).toBe('not_found');
  const own = `/t/${stranger.tenantId}/bookings/${id}/room/token`;
  expect((await stranger.owner.call('POST', own)).code).toBe('not_found');
  expect((await world.anyone('POST', path)).status).toBe(401);
  const inPerson = await booked(5 * MINUTE, { format: 'inPerson' });
  expect((await people().client.call('POST', `${door(inPerson)}/token`)).code).toBe('not_found');
});

test('a room that ended by itself is made again; one whose booking fell is closed for good', async () => {
  const { client: guest } = people();
  const id = await booked(5 * MINUTE);
  const before = await passOf(guest, id);
  expect((await complete(before.room)).status).toBe(200);
  expect(await shown(before.token)).toEqual({ code: 53106 });
  const after = await passOf(guest, id);
  expect(await shown(after.token)).toMatchObject({ room: before.room });
  await documentAt(paths.booking(tenant.tenantId, id), bookingSchema).update({ status: 'cancelled' });
  expect((await guest.call('POST', door(id))).as(roomEntrySchema).standing).toBe('closed');
  await closeRooms(new Date(Date.now() + 3 * HOUR));
  const room = documentAt(paths.meetingRoom(tenant.tenantId, id), meetingRoomSchema);
  expect((await room.get()).data()?.state).toBe('closed');
  expect(await shown(after.token)).toEqual({ code: 53106 });
  expect(await knock(guest, id)).toEqual({ standing: 'closed', pass: null });
});

test('while the service is away nobody is let in, and the page can ask again', async () => {
  const { client: guest } = people();
  const id = await booked(5 * MINUTE);
  await fetch(`${outside}/dev/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ service: 'twilio-video', kind: 'fail', count: 1, status: 503 }),
  });
  expect(await knock(guest, id)).toEqual({ standing: 'preparing', pass: null });
  expect((await knock(guest, id)).standing).toBe('open');
});

test('where the call is held elsewhere there is no token', async () => {
  await choose('googleMeet');
  const id = await booked(5 * MINUTE);
  expect((await people().client.call('POST', `${door(id)}/token`)).code).toBe('not_found');
  const entry = (await people().client.call('POST', door(id))).as(roomEntrySchema);
  expect(entry.url).toContain('/meetings/meet/');
});
