import { HOUR } from '@evergrow/domain/kernel';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { pushBooking } from '../../functions/src/integrations/push-booking.ts';
import { atEachCalendar } from '../support/at-each-calendar.ts';
import { type OutsideWorld, outsideWorld, until } from '../support/calendar-world.ts';

afterEach(() => vi.restoreAllMocks());

/** What both sides change at the same time, in an order that only chance would bring about otherwise. */
atEachCalendar((kind, calendars) => {
  let world: OutsideWorld;
  beforeAll(async () => {
    world = await outsideWorld(calendars(), kind);
    await world.connect();
    // Nothing is read unless it is asked for.
    await world.outside.act('drop-channels');
  });
  const push = (bookingId: string) =>
    pushBooking(
      { tenantId: world.tenantId, tenant: { slug: world.slug }, now: new Date() },
      { bookingId, providerId: world.owner.uid },
    );
  const standing = async (id: string) => (await world.outside.events()).find((each) => each.id === id);
  const startsAt = (id: string, start: number) =>
    until(`${id} at ${world.iso(start)}`, async () => (await world.bookingOf(id))?.start.getTime() === start);
  const move = (id: string, start: number) =>
    world.owner.call('POST', `/t/${world.tenantId}/bookings/${id}/reschedule`, { start: world.iso(start) });

  test('moved there, then here before that was read: the move there is not written over, and counts', async () => {
    const [at, there, here] = [world.hour(5, 9), world.hour(5, 12), world.hour(5, 15)];
    await world.book('both', at);
    const event = await world.eventAt(at);
    await world.pushed('both', 1);
    await world.outside.change(event.id, { start: world.iso(there), end: world.iso(there + HOUR) });
    expect((await move('both', here)).status).toBe(200);
    await startsAt('both', there);
    await world.pushed('both', 3);
    expect(await standing(event.id)).toMatchObject({ start: world.iso(there), writes: 1 });
  });

  test('moved there and back again, then here: the calendar follows', async () => {
    const [at, there, here] = [world.hour(6, 9), world.hour(6, 12), world.hour(6, 15)];
    await world.book('back', at);
    const event = await world.eventAt(at);
    await world.pushed('back', 1);
    await world.outside.change(event.id, { start: world.iso(there), end: world.iso(there + HOUR) });
    await world.outside.change(event.id, { start: world.iso(at), end: world.iso(at + HOUR) });
    expect((await move('back', here)).status).toBe(200);
    expect(await world.eventAt(here)).toMatchObject({ id: event.id, writes: 2 });
    await world.sync();
    expect((await world.bookingOf('back'))?.start.getTime()).toBe(here);
  });

  test('moved there and read before it was noted whose event it is, it is followed all the same', async () => {
    const [at, there] = [world.hour(7, 9), world.hour(7, 12)];
    await world.book('early', at, false);
    const passOn = globalThis.fetch;
    const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      const answer = await passOn(input, init);
      if (init?.method === 'POST' && String(input).endsWith('/events')) {
        spy.mockRestore();
        const { id } = await world.eventAt(at);
        await world.outside.change(id, { start: world.iso(there), end: world.iso(there + HOUR) });
        await world.sync();
      }
      return answer;
    });
    await push('early');
    await startsAt('early', there);
    await world.pushed('early', 1);
    expect(await world.eventAt(there)).toMatchObject({ writes: 1 });
  });

  test('pushed by several at once, it is written once; what its owner calls it stays', async () => {
    const at = world.hour(8, 9);
    await world.book('several', at, false);
    await Promise.allSettled(Array.from({ length: 4 }, () => push('several')));
    await push('several');
    const event = await world.eventAt(at);
    expect(event.writes).toBe(1);
    await world.outside.change(event.id, { summary: 'Mine' });
    await push('several');
    expect((await standing(event.id))?.writes).toBe(1);
  });
});
