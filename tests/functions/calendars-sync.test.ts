import { calendarConnectionSchema } from '@evergrow/domain/integrations';
import { DAY, HOUR, MINUTE, paths } from '@evergrow/domain/kernel';
import { slotsResponseSchema } from '@evergrow/domain/scheduling';
import { beforeAll, expect, test } from 'vitest';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { tell } from '../../functions/src/kernel/outbox.ts';
import { atEachCalendar } from '../support/at-each-calendar.ts';
import { type OutsideWorld, outsideWorld, until } from '../support/calendar-world.ts';

atEachCalendar((kind, calendars) => {
  let world: OutsideWorld;
  beforeAll(async () => {
    world = await outsideWorld(calendars(), kind);
    await world.connect();
  });
  const kinds = async (): Promise<string[]> => {
    const found = await db().collection(paths.notifications(world.tenantId, world.owner.uid)).get();
    return found.docs.map((each) => String(each.get('kind')));
  };
  const connection = async () =>
    (
      await documentAt(
        paths.calendarConnection(world.tenantId, world.connectionId),
        calendarConnectionSchema,
      ).get()
    ).data();

  test('a busy time outside takes its slot away, and gives it back', async () => {
    await world.publish();
    const offerings = await db()
      .collection(paths.offerings(world.tenantId))
      .where('kind', '==', 'session')
      .get();
    const at = world.hour(5, 10);
    const day = world.iso(at).slice(0, 10);
    const offered = async () => {
      const query = new URLSearchParams({
        offeringId: offerings.docs[0]?.id ?? '',
        from: day,
        to: day,
        timeZone: 'UTC',
      });
      const path = `/public/tenants/${world.slug}/providers/${world.owner.uid}/slots?${query}`;
      const { slots } = (await calendars().world.anyone('GET', path)).as(slotsResponseSchema);
      return slots.some(({ start }) => Date.parse(start) === at);
    };
    expect(await offered()).toBe(true);
    const event = await world.outside.create({ start: world.iso(at), end: world.iso(at + HOUR) });
    await world.sync();
    await until('the slot is gone', async () => !(await offered()));
    await world.outside.change(event.id, { free: true });
    await world.sync();
    await until('the slot is back', offered);
    await world.outside.change(event.id, { free: false });
    await world.outside.remove(event.id);
    await world.sync();
    expect(await until('the slot is back', offered)).toBe(true);
  });

  test('whole days, declined and recurring events with an exception', async () => {
    const start = world.hour(10, 9);
    const daily = await world.outside.create({
      start: world.iso(start),
      end: world.iso(start + HOUR),
      timeZone: 'UTC',
      rule: 'FREQ=DAILY;COUNT=3',
    });
    await world.outside.create({ start: world.iso(start), end: world.iso(start + 2 * HOUR), declined: true });
    await world.outside.create({
      start: world.iso(world.hour(14)).slice(0, 10),
      end: world.iso(world.hour(15)).slice(0, 10),
      allDay: true,
    });
    const within = async () => {
      const [from, to] = [world.hour(9), world.hour(16)];
      return (await world.busy()).filter(({ start: at }) => at > from && at < to).map((each) => each.start);
    };
    await world.sync();
    const days = await until('three days and a whole one', async () => {
      const found = await within();
      return found.length === 4 && found;
    });
    expect(days.slice(0, 3)).toEqual([start, start + DAY, start + 2 * DAY]);
    // Midnight in Madrid, where the provider works and the calendar is.
    expect(world.hour(14) - (days[3] ?? 0)).toBeGreaterThanOrEqual(HOUR);
    await world.outside.remove(daily.id, { occurrence: world.iso(start + DAY) });
    await world.outside.change(daily.id, {
      occurrence: world.iso(start + 2 * DAY),
      start: world.iso(start + 2 * DAY + 3 * HOUR),
    });
    await world.sync();
    await until('one occurrence gone and one moved', async () => {
      const found = await within();
      return found.length === 3 && found[1] === start + 2 * DAY + 3 * HOUR;
    });
    await world.outside.remove(daily.id);
    await world.sync();
    await until('the series gone', async () => (await within()).length === 1);
  });

  test('a booking is written once; its echo changes nothing, here or there', async () => {
    const at = world.hour(6, 9);
    await world.book('echo', at);
    const event = await world.eventAt(at);
    expect(event.summary).toBe('Coaching session · Ana P.');
    for (let round = 0; round < 3; round += 1) await world.sync();
    const again = (await world.outside.events()).filter(({ id, deleted }) => id === event.id && !deleted);
    expect(again.map(({ writes }) => writes)).toEqual([1]);
    expect((await world.busy()).some(({ start }) => start === at)).toBe(false);
    expect((await world.bookingOf('echo'))?.reschedules).toBe(0);
  });

  test('moved outside to a free time, the booking moves and nothing is written back', async () => {
    const [at, later] = [world.hour(7, 9), world.hour(7, 13)];
    await world.book('moved', at);
    const event = await world.eventAt(at);
    await world.outside.change(event.id, { start: world.iso(later), end: world.iso(later + HOUR) });
    await world.sync();
    const booking = await until('the booking moved', async () => {
      const found = await world.bookingOf('moved');
      return found?.start.getTime() === later && found;
    });
    expect(booking.end.getTime()).toBe(later + HOUR);
    expect(booking.history.at(-1)?.by).toBe('provider');
    expect((await world.entries()).moved).toMatchObject({ start: later, kind: 'booking' });
    // The move is told to the client, and asks the calendar to be written: it says the same already.
    await world.pushed('moved', 2);
    await world.sync();
    expect((await world.outside.events()).find(({ id }) => id === event.id)?.writes).toBe(1);
  });

  test('moved outside onto another booking, or shortened, it is set right and the provider told', async () => {
    const [at, taken] = [world.hour(8, 9), world.hour(8, 12)];
    await world.book('stays', at);
    await world.book('in-the-way', taken);
    const event = await world.eventAt(at);
    await world.outside.change(event.id, { start: world.iso(taken), end: world.iso(taken + HOUR) });
    await world.sync();
    const restored = await world.eventAt(at);
    expect(restored).toMatchObject({ id: event.id, writes: 2 });
    expect((await world.bookingOf('stays'))?.start.getTime()).toBe(at);
    await until('the provider is told', async () => (await kinds()).includes('calendarMoveRefused'));
    await world.outside.change(event.id, { end: world.iso(at + HOUR / 2) });
    await world.sync();
    await until('its length is back', async () => {
      const found = (await world.outside.events()).find(({ id }) => id === event.id);
      return Date.parse(found?.end ?? '') === at + HOUR;
    });
    for (let round = 0; round < 2; round += 1) await world.sync();
    expect((await world.outside.events()).find(({ id }) => id === event.id)?.writes).toBe(3);
  });

  test('deleted outside, nothing is cancelled: the provider is asked, and can have it put back', async () => {
    const at = world.hour(9, 9);
    await world.book('deleted', at);
    const event = await world.eventAt(at);
    await world.outside.remove(event.id);
    await world.sync();
    const removed = await until('the question', async () =>
      (await world.view()).removed.find(({ bookingId }) => bookingId === 'deleted'),
    );
    expect((await world.bookingOf('deleted'))?.status).toBe('confirmed');
    await until('the provider is told', async () => (await kinds()).includes('calendarEventDeleted'));
    const stranger = await outsideWorld(calendars(), kind);
    const foreign = await stranger.owner.call('POST', `${stranger.base}/removed/${removed.linkId}/restore`);
    expect(foreign.code).toBe('not_found');
    const path = `${world.base}/removed/${removed.linkId}/restore`;
    expect((await world.owner.call('POST', path)).status).toBe(204);
    const back = await world.eventAt(at);
    expect(back.summary).toBe(event.summary);
    await world.sync();
    expect((await world.view()).removed).toEqual([]);
    expect((await world.busy()).some(({ start }) => start === at)).toBe(false);
  });

  test('cancelled here, the event goes', async () => {
    const at = world.hour(9, 15);
    const booking = await world.book('cancelled', at);
    const event = await world.eventAt(at);
    const reference = db().doc(paths.booking(world.tenantId, 'cancelled'));
    await reference.set({ ...booking, status: 'cancelled' });
    const batch = db().batch();
    tell(
      batch,
      world.tenantId,
      { type: 'booking.cancelled', bookingId: 'cancelled', by: 'client' },
      new Date(),
    );
    await batch.commit();
    await until('the event is gone', async () =>
      (await world.outside.events()).some(({ id, deleted }) => id === event.id && deleted),
    );
    await world.sync();
    expect((await world.view()).removed).toEqual([]);
  });

  test('when the place in the list of changes is lost, everything is read anew', async () => {
    const at = world.hour(20, 10);
    const event = await world.outside.create({ start: world.iso(at), end: world.iso(at + HOUR) });
    await world.sync();
    const isBusy = async () => (await world.busy()).some(({ start }) => start === at);
    await until('busy', isBusy);
    await world.outside.act('drop-channels');
    await world.outside.remove(event.id);
    await world.outside.act('expire-sync-tokens');
    expect((await world.sync()).state).toBe('ok');
    await until('no longer busy', async () => !(await isBusy()));
  });

  test('an access token that ended is renewed by itself', async () => {
    await world.quiet();
    await world.outside.act('expire-access');
    const { state, lastSyncAt } = await world.sync();
    expect(state).toBe('ok');
    expect(Date.parse(lastSyncAt ?? '')).toBeGreaterThan(Date.now() - MINUTE);
  });

  test('asked to slow down, it waits as long as it was told, and stays connected', async () => {
    const fault = { service: `${kind}-calendar`, kind: 'fail', status: 429, count: 1 };
    // A reading that was told of before would get the refusal instead.
    await world.quiet();
    await calendars().send('POST', '/faults', fault);
    const { state, problem, nextSyncAt } = await world.sync();
    expect({ state, problem }).toEqual({ state: 'ok', problem: 'tooManyRequests' });
    expect(Date.parse(nextSyncAt)).toBeGreaterThan(Date.now() + 110_000);
    expect((await world.sync()).problem).toBeNull();
  });

  test('three failures in a row are told, and the next success ends it', async () => {
    const fault = { service: `${kind}-calendar`, kind: 'fail', status: 503, count: 1000 };
    await calendars().send('POST', '/faults', fault);
    await until('it counts as broken', async () => (await world.sync()).state === 'error');
    expect(await connection()).toMatchObject({ problem: 'unreachable' });
    expect((await connection())?.failures).toBeGreaterThanOrEqual(3);
    await calendars().send('DELETE', '/faults');
    await until('it works again', async () => (await world.sync()).state === 'ok');
    expect(await connection()).toMatchObject({ problem: null, failures: 0 });
    expect(await kinds()).toContain('calendarReconnect');
  });

  test('access withdrawn: said, not tried again, and mended by connecting again', async () => {
    await world.quiet();
    await world.outside.act('withdraw');
    const lost = await world.sync();
    expect(lost).toMatchObject({ state: 'reauth', problem: 'accessWithdrawn' });
    const at = world.hour(21, 9);
    await world.book('meanwhile', at);
    expect((await world.sync()).state).toBe('reauth');
    expect((await world.connect()).state).toBe('ok');
    expect((await world.eventAt(at)).summary).toContain('Coaching session');
  });

  test('nothing of it rests in clear, and its owner takes all of it back', async () => {
    const stored = JSON.stringify(
      (await db().doc(paths.calendarConnection(world.tenantId, world.connectionId)).get()).data(),
    );
    expect(stored).not.toContain(world.email);
    expect(stored).not.toMatch(/ya29|EwB|1\/\//);
    expect((await connection())?.uid).toBe(world.owner.uid);
    const at = world.hour(22, 9);
    await world.outside.create({ start: world.iso(at), end: world.iso(at + HOUR) });
    await world.sync();
    await until('busy', async () => (await world.busy()).some(({ start }) => start === at));
    const answer = await world.owner.call('DELETE', `${world.base}/connections/${world.connectionId}`);
    expect(answer.status).toBe(204);
    expect(await world.busy()).toEqual([]);
    expect((await world.view()).connections).toEqual([]);
    // What was being written meanwhile is noted, and taken back.
    await until('no link is left', async () => {
      const links = await db().collection(paths.calendarLinks(world.tenantId)).get();
      return links.empty;
    });
    const account = await world.outside.account();
    if (kind === 'google') expect(account?.connected).toBe(false);
    expect(account?.channels).toBe(0);
    const audited = await db().collection(paths.auditEntries(world.tenantId)).get();
    const actions = audited.docs.map((entry) => String(entry.get('action')));
    expect(actions).toContain('calendar.connected');
    expect(actions).toContain('calendar.disconnected');
  });
});
