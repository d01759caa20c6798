import { DAY, HOUR, MINUTE, paths } from '@evergrow/domain/kernel';
import { bookingSchema, type MeetingService, meetingRoomSchema } from '@evergrow/domain/scheduling';
import { makeAvailability } from '@evergrow/seed/factories/availability';
import { makeMember } from '@evergrow/seed/factories/member';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Acting } from '../../functions/src/api/membership.ts';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { closeRooms } from '../../functions/src/scheduling/meetings/close-rooms.ts';
import { enterRoom } from '../../functions/src/scheduling/meetings/enter-room.ts';
import {
  chooseMeetingService,
  testMeetingService,
} from '../../functions/src/scheduling/meetings/meeting-settings.ts';
import { settleRoom } from '../../functions/src/scheduling/meetings/settle-room.ts';
import { type MessageWorld, messageWorld } from '../support/message-world.ts';

let world: MessageWorld;
type Person = Awaited<ReturnType<MessageWorld['person']>>;
let client: Person;
let provider: Person;
beforeAll(async () => {
  world = await messageWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  world.standIns.faults.clear();
  world.standIns.state.meetings.length = 0;
  client = await world.person();
  provider = await world.person({ displayName: 'Duarte Queimado' });
});

const noon = new Date('2031-06-10T10:00:00Z');
const after = (instant: Date, ms: number) => new Date(instant.getTime() + ms);
const start = after(noon, DAY);
const end = after(start, HOUR);

const actingAs = (uid: string, role: 'client' | 'provider' | 'admin'): Acting => ({
  tenant: world.tenant,
  tenantId: world.tenantId,
  role,
  member: makeMember({ uid, role }),
});
const choose = (service: MeetingService) =>
  chooseMeetingService(actingAs('admin', 'admin'), service, { actor: 'admin', requestId: 'r' }, noon);
const bookingOf = async (id: string) =>
  (await documentAt(paths.booking(world.tenantId, id), bookingSchema).get()).data();
const roomOf = async (id: string) =>
  (await documentAt(paths.meetingRoom(world.tenantId, id), meetingRoomSchema).get()).data();
const linkOf = (id: string) => `http://127.0.0.1:5000/t/${world.tenant.slug}/bookings/${id}/room`;

/** A video booking whose confirmation has been told and whose events have been worked off. */
async function confirmed(service: MeetingService): Promise<string> {
  await choose(service);
  const bookingId = await world.booked(client, provider, { start, end, format: 'video' });
  await world.tell({ type: 'booking.confirmed', bookingId }, noon);
  await world.work(noon);
  return bookingId;
}

describe.each(['zoom', 'googleMeet'] as const)('a room at %s', (service) => {
  const standIn = service === 'zoom' ? 'zoom' : 'google-meet';

  test('is made at confirmation; its link stands in booking, mail and calendar file, its address nowhere', async () => {
    const bookingId = await confirmed(service);
    expect((await bookingOf(bookingId))?.meetingUrl).toBe(linkOf(bookingId));
    expect(await roomOf(bookingId)).toMatchObject({
      service,
      state: 'open',
      start,
      end,
      closeAt: after(end, 30 * MINUTE),
    });
    expect(world.standIns.state.meetings).toHaveLength(1);
    const [mail] = client.mails();
    expect(mail?.text).toContain(linkOf(bookingId));
    expect(mail?.text).not.toContain('/meetings/');
    const file = Buffer.from(mail?.attachments[0]?.content ?? '', 'base64').toString();
    expect(file.replaceAll(/\r?\n /g, '')).toContain(`LOCATION:${linkOf(bookingId)}`);
  });

  test('is one, however often it is asked for at once', async () => {
    const bookingId = await confirmed(service);
    await Promise.all(Array.from({ length: 5 }, () => settleRoom(world.tenantId, bookingId, noon)));
    expect(world.standIns.state.meetings).toHaveLength(1);
    await db().doc(paths.meetingRoom(world.tenantId, bookingId)).delete();
    await Promise.all(Array.from({ length: 4 }, () => settleRoom(world.tenantId, bookingId, noon)));
    const open = world.standIns.state.meetings.filter(
      ({ state, access }) => state === 'waiting' && access !== 'RESTRICTED',
    );
    // The first one, whose note was lost, and the one that won now.
    expect(open).toHaveLength(2);
  });

  test('lets in whom it concerns, in time, and nobody else', async () => {
    const bookingId = await confirmed(service);
    const enter = (uid: string, role: 'client' | 'provider', now: Date) =>
      enterRoom(actingAs(uid, role), bookingId, now);
    const guest = (now: Date) => enter(client.uid, 'client', now);
    expect(await guest(after(start, -16 * MINUTE))).toMatchObject({
      standing: 'early',
      url: null,
      opensAt: after(start, -15 * MINUTE).toISOString(),
      with: 'Duarte Queimado',
    });
    const entry = await guest(after(start, -15 * MINUTE));
    expect(entry).toMatchObject({ standing: 'open', service, url: (await roomOf(bookingId))?.joinUrl });
    const host = await enter(provider.uid, 'provider', after(start, -30 * MINUTE));
    expect(host.standing).toBe('open');
    if (service === 'zoom') expect(host.url).toContain('zak=');
    expect((await guest(after(end, 30 * MINUTE))).standing).toBe('closed');
    await expect(enter('stranger', 'client', start)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('follows the booking to another time and closes with it', async () => {
    const bookingId = await confirmed(service);
    const later = after(start, 2 * DAY);
    await world.change(bookingId, { start: later, end: after(later, HOUR) });
    await world.tell({ type: 'booking.rescheduled', bookingId, from: start.getTime() }, noon);
    await world.work(noon);
    expect(await roomOf(bookingId)).toMatchObject({ start: later, closeAt: after(later, 90 * MINUTE) });
    if (service === 'zoom') {
      expect(world.standIns.state.meetings[0]?.start).toBe(later.toISOString().replace('.000Z', 'Z'));
    }
    await world.change(bookingId, { status: 'cancelled' });
    await world.tell({ type: 'booking.cancelled', bookingId, by: 'client' }, noon);
    await world.work(noon);
    expect((await roomOf(bookingId))?.state).toBe('closed');
    expect(world.standIns.state.meetings).toMatchObject([
      { state: service === 'zoom' ? 'deleted' : 'ended' },
    ]);
    expect((await enterRoom(actingAs(client.uid, 'client'), bookingId, later)).standing).toBe('closed');
  });

  test('closes when its time is over, and again when the service was away', async () => {
    const bookingId = await confirmed(service);
    await closeRooms(after(end, 29 * MINUTE));
    expect((await roomOf(bookingId))?.state).toBe('open');
    world.standIns.faults.add({ service: standIn, kind: 'fail', count: 1000, status: 503, ms: 0 });
    await closeRooms(after(end, 30 * MINUTE));
    expect((await roomOf(bookingId))?.state).toBe('open');
    world.standIns.faults.clear();
    await closeRooms(after(end, 34 * MINUTE));
    expect((await roomOf(bookingId))?.state).toBe('open');
    await closeRooms(after(end, 35 * MINUTE));
    expect((await roomOf(bookingId))?.state).toBe('closed');
  });

  test('that cannot be made holds nothing up: the link is told, the room follows', async () => {
    await choose(service);
    const bookingId = await world.booked(client, provider, { start, end, format: 'video' });
    world.standIns.faults.add({ service: standIn, kind: 'fail', count: 2, status: 503, ms: 0 });
    await world.tell({ type: 'booking.confirmed', bookingId }, noon);
    await world.work(noon);
    expect(client.mails()[0]?.text).toContain(linkOf(bookingId));
    expect(await roomOf(bookingId)).toBeUndefined();
    expect(await enterRoom(actingAs(client.uid, 'client'), bookingId, start)).toMatchObject({
      standing: 'preparing',
      url: null,
    });
    await world.work(after(noon, MINUTE));
    expect((await roomOf(bookingId))?.state).toBe('open');
    expect(client.mails()).toHaveLength(1);
  });

  test('of a business that has gone back to own links since: the door leads to that link', async () => {
    await choose(service);
    const bookingId = await world.booked(client, provider, { start, end, format: 'video' });
    await choose('own');
    const link = 'https://meet.example.com/calm';
    const hours = makeAvailability({ meetingUrl: link });
    await db().doc(paths.availability(world.tenantId, provider.uid)).set(hours);
    const enter = (at: Date) => enterRoom(actingAs(client.uid, 'client'), bookingId, at);
    expect(await enter(start)).toMatchObject({ standing: 'open', service: null, url: link });
    expect(await enter(noon)).toMatchObject({ standing: 'early', url: null });
  });

  test('can be tried out, and says when it does not work', async () => {
    await testMeetingService(service, 'Calm Coaching: test', noon);
    expect(world.standIns.state.meetings).toMatchObject([
      { state: service === 'zoom' ? 'deleted' : 'ended' },
    ]);
    world.standIns.faults.add({ service: standIn, kind: 'fail', count: 1, status: 500, ms: 0 });
    await expect(testMeetingService(service, 'x', noon)).rejects.toMatchObject({
      code: 'meeting_unavailable',
    });
  });
});

describe('without a service', () => {
  test('the provider’s own link stays', async () => {
    await choose('own');
    const own = 'https://meet.example.com/duarte';
    const bookingId = await world.booked(client, provider, { start, end, format: 'video', meetingUrl: own });
    await world.tell({ type: 'booking.confirmed', bookingId }, noon);
    await world.work(noon);
    expect((await bookingOf(bookingId))?.meetingUrl).toBe(own);
    expect(world.standIns.state.meetings).toEqual([]);
  });

  test('what is not held by video has no room', async () => {
    await choose('zoom');
    const bookingId = await world.booked(client, provider, { start, end, format: 'inPerson' });
    await world.tell({ type: 'booking.confirmed', bookingId }, noon);
    await world.work(noon);
    expect(world.standIns.state.meetings).toEqual([]);
    await expect(enterRoom(actingAs(client.uid, 'client'), bookingId, start)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
