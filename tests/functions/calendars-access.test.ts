import { calendarConnectionSchema, connectionViewSchema } from '@evergrow/domain/integrations';
import { HOUR, paths } from '@evergrow/domain/kernel';
import { beforeAll, expect, test } from 'vitest';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { atEachCalendar } from '../support/at-each-calendar.ts';
import { type OutsideWorld, outsideWorld, until } from '../support/calendar-world.ts';

atEachCalendar((kind, calendars) => {
  let world: OutsideWorld;
  let other: OutsideWorld;
  beforeAll(async () => {
    [world, other] = [await outsideWorld(calendars(), kind), await outsideWorld(calendars(), kind)];
  });

  test('the way back works once, for whom it was begun, in its tenant', async () => {
    const sent = await world.consent();
    const colleague = await world.member('provider');
    const refused = [
      await colleague.call('POST', `${world.base}/connections`, sent),
      await other.owner.call('POST', `${other.base}/connections`, sent),
      await other.owner.call('POST', `${world.base}/connections`, sent),
      await world.owner.call('POST', `${world.base}/connections`, {
        ...sent,
        state: `${sent.state.slice(0, -3)}xyz`,
      }),
    ];
    expect(refused.map(({ code }) => code)).toEqual([
      'authorization_invalid',
      'authorization_invalid',
      'not_found',
      'authorization_invalid',
    ]);
    const wrongCode = { ...(await world.consent()), code: 'guessed' };
    expect((await world.owner.call('POST', `${world.base}/connections`, wrongCode)).code).toBe(
      'authorization_invalid',
    );
    // A code is bound to the PKCE verifier of the way it was given on.
    const crossed = { state: (await world.consent()).state, code: (await other.consent()).code };
    expect((await world.owner.call('POST', `${world.base}/connections`, crossed)).code).toBe(
      'authorization_invalid',
    );
    expect((await world.owner.call('POST', `${world.base}/connections`, sent)).status).toBe(201);
    expect((await world.owner.call('POST', `${world.base}/connections`, sent)).code).toBe(
      'authorization_invalid',
    );
  });

  test("a calendar is its owner's: no client, no colleague and no key sees or changes it", async () => {
    const client = await world.member('client');
    const admin = await world.member('admin');
    expect((await client.call('GET', world.base)).code).toBe('forbidden');
    const path = `${world.base}/connections/${world.connectionId}`;
    for (const [method, rest] of [
      ['PATCH', ''],
      ['POST', '/sync'],
      ['DELETE', ''],
    ] as const) {
      const body = method === 'PATCH' ? { busyKeys: [], writeKey: null } : undefined;
      expect((await admin.call(method, `${path}${rest}`, body)).code, method).toBe('not_found');
    }
    expect((await world.view()).connections).toHaveLength(1);
  });

  test('which calendars count is the owner’s choice', async () => {
    const [before] = (await world.view()).connections;
    const main = before?.calendars.find(({ primary }) => primary);
    const family = before?.calendars.find(({ primary }) => !primary);
    expect({ busy: main?.busy, writes: before?.writeKey === main?.key }).toEqual({
      busy: true,
      writes: true,
    });
    expect(before?.account).toBe(world.email);
    const [mainAt, familyAt] = [world.hour(4, 9), world.hour(4, 12)];
    await world.outside.create({ start: world.iso(mainAt), end: world.iso(mainAt + HOUR) });
    const account = await world.outside.account();
    const calendarsOf = account?.calendars as { id: string; primary: boolean }[];
    const calendarId = calendarsOf.find(({ primary }) => !primary)?.id;
    await world.outside.create({ calendarId, start: world.iso(familyAt), end: world.iso(familyAt + HOUR) });
    await world.sync();
    const starts = async () => (await world.busy()).map(({ start }) => start);
    await until('the main calendar counts', async () => (await starts()).join() === String(mainAt));
    const path = `${world.base}/connections/${world.connectionId}`;
    const choice = { busyKeys: [family?.key], writeKey: null };
    const chosen = (await world.owner.call('PATCH', path, choice)).as(connectionViewSchema);
    expect(chosen.writeKey).toBeNull();
    await until('the other counts instead', async () => (await starts()).join() === String(familyAt));
    const unknown = { busyKeys: ['0123456789'], writeKey: null };
    expect((await world.owner.call('PATCH', path, unknown)).code).toBe('invalid_request');
    await world.owner.call('PATCH', path, { busyKeys: [main?.key], writeKey: main?.key });
    await until('the main calendar again', async () => (await starts()).join() === String(mainAt));
  });

  test('a choice made while the calendars are being read holds', async () => {
    const [before] = (await world.view()).connections;
    const [main, family] = [true, false].map((of) => before?.calendars.find(({ primary }) => primary === of));
    const counted = await world.busy();
    const path = `${world.base}/connections/${world.connectionId}`;
    const connection = documentAt(
      paths.calendarConnection(world.tenantId, world.connectionId),
      calendarConnectionSchema,
    );
    await world.quiet();
    await calendars().send('POST', '/faults', { service: `${kind}-calendar`, kind: 'delay', ms: 3_000 });
    // Word of it starts a reading, which enters it only after the other calendar was chosen.
    const late = world.hour(4, 15);
    await world.outside.create({ start: world.iso(late), end: world.iso(late + HOUR) });
    await until('a reading is under way', async () => (await connection.get()).data()?.leaseUntil);
    await world.owner.call('PATCH', path, { busyKeys: [family?.key], writeKey: null });
    const onlyFamily = await until('the reading ended', async () => {
      const { leaseUntil, again } = (await connection.get()).data() ?? {};
      const [now] = (await world.view()).connections;
      return leaseUntil === null && !again && now;
    });
    expect(onlyFamily.calendars.filter(({ busy }) => busy).map(({ key }) => key)).toEqual([family?.key]);
    const others = (await world.busy()).map(({ start }) => start);
    expect(others).not.toContain(late);
    expect(others).not.toEqual(counted.map(({ start }) => start));
    await world.owner.call('PATCH', path, { busyKeys: [main?.key], writeKey: main?.key });
    await until('the main calendar again', async () => (await world.busy()).length === counted.length + 1);
    await world.quiet();
  });

  test('word of a change is read at once, and the same word twice only once', async () => {
    const at = world.hour(3, 9);
    const words = async () => {
      const outbox = await db().collection(paths.outbox(world.tenantId)).get();
      return outbox.docs.filter((each) => each.get('event.type') === 'calendar.sync').length;
    };
    const [before, known] = [calendars().pushes.length, await words()];
    await calendars().send('POST', '/faults', { service: 'calendar-pushes', kind: 'duplicate', count: 1 });
    await world.outside.create({ start: world.iso(at), end: world.iso(at + HOUR) });
    await until('busy without asking', async () => (await world.busy()).some(({ start }) => start === at));
    await until('both came', async () => calendars().pushes.length >= before + 2);
    expect(await words()).toBe(known + 1);
  });

  test('word from whom nobody asked leads to nothing', async () => {
    const genuine = calendars().pushes.findLast(({ path }) => path.includes(world.tenantId));
    if (!genuine) throw new Error('no push came');
    const count = async () => (await db().collection(paths.outbox(world.tenantId)).get()).size;
    const before = await count();
    const forged =
      kind === 'google'
        ? {
            headers: {
              ...genuine.headers,
              'x-goog-channel-token': 'guessed',
              'x-goog-message-number': '999',
            },
          }
        : {
            headers: genuine.headers,
            body: genuine.body.replace(/"clientState":"[^"]+"/, '"clientState":"guessed"'),
          };
    const answers = [];
    for (const path of [
      genuine.path,
      genuine.path.replace(world.tenantId, other.tenantId),
      `${kind}-calendar/x/y`,
    ]) {
      const {
        'content-length': _,
        host: __,
        connection: ___,
        ...headers
      } = forged.headers as Record<string, string>;
      const answer = await fetch(`${calendars().url}/hooks/${path}`, {
        method: 'POST',
        headers,
        ...('body' in forged ? { body: forged.body } : {}),
      });
      answers.push(answer.status);
    }
    expect(answers).toEqual([404, 404, 404]);
    expect(await count()).toBe(before);
  });

  test('an export tells of it; deleting the account takes it back', async () => {
    const provider = await other.member('provider');
    const sent = await other.consent(provider, `leaver@${kind}.example`);
    expect((await provider.call('POST', `${other.base}/connections`, sent)).status).toBe(201);
    await provider.call('POST', `/t/${other.tenantId}/calendar-feed`, { side: 'client' });
    const exported = await provider.call('GET', '/me/export');
    expect(JSON.stringify(exported.body)).toContain(`leaver@${kind}.example`);
    expect(JSON.stringify(exported.body)).not.toMatch(/refreshToken|accessToken/);
    expect((await provider.call('DELETE', '/me')).status).toBe(204);
    const left = await db()
      .collection(paths.calendarConnections(other.tenantId))
      .where('uid', '==', provider.uid)
      .get();
    expect(left.size).toBe(0);
    expect(
      (
        await db()
          .doc(paths.feedHolder(other.tenantId, 'client', provider.uid))
          .get()
      ).exists,
    ).toBe(false);
    const feeds = await db().collection('calendarFeeds').where('uid', '==', provider.uid).get();
    expect(feeds.size).toBe(0);
  });
});
