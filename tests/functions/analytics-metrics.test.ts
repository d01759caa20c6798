import { metricsSchema, type Rollup } from '@evergrow/domain/analytics';
import { DAY, paths, utcDay, utcMonth } from '@evergrow/domain/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';
import { tenantWorld } from '../support/tenant-world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.stop());

test('the last thirty days come from the rollups, and from no more than three documents', async () => {
  const { tenantId, owner, member } = await tenantWorld(world, { currency: 'USD' });
  const now = Date.now();
  const put = (ago: number, measures: Rollup['days'][string]) => {
    const at = now - ago * DAY;
    return db()
      .doc(paths.rollup(tenantId, utcMonth(at)))
      .set({ days: { [utcDay(at)]: measures } }, { merge: true });
  };
  await put(0, { confirmed: 2, revenue: 18_000, matches: 4, confirmedFromMatch: 1 });
  await put(29, { confirmed: 1, revenue: 9_000, refunds: 500 });
  await put(28, { money: { EUR: { revenue: 1_000 }, USD: { revenue: 4_000, refunds: 1_500 } } });
  await put(30, { confirmed: 100, revenue: 1 });
  const [active, quiet] = [await member('client'), await member('client')];
  await db()
    .doc(paths.member(tenantId, quiet.uid))
    .update({ activeAt: new Date(now - 40 * DAY) });

  const answer = await owner.call('GET', `/t/${tenantId}/metrics`);
  const metrics = answer.as(metricsSchema);
  expect(metrics).toMatchObject({
    currency: 'USD',
    from: utcDay(now - 29 * DAY),
    to: utcDay(now),
    activeClients: 1,
    matchToBooking: 0.25,
  });
  expect(metrics.totals).toMatchObject({ confirmed: 3, revenue: 31_000, refunds: 2_000 });
  // Money of another currency is told apart.
  expect(metrics.others).toEqual([{ amount: 1_000, currency: 'EUR' }]);
  expect(metrics.days).toHaveLength(30);
  expect(active.uid).not.toBe(quiet.uid);

  const again = await owner.call('GET', `/t/${tenantId}/metrics`);
  // What the access check costs is read by every route: the caller's own membership.
  const membership = 1;
  const reads = Number(/desc="(\d+)"/.exec(again.headers.get('server-timing') ?? '')?.[1]);
  expect(reads - membership).toBeLessThanOrEqual(4);
});

test('without a match there is no rate, rather than a division by zero', async () => {
  const { tenantId, owner } = await tenantWorld(world);
  const metrics = (await owner.call('GET', `/t/${tenantId}/metrics`)).as(metricsSchema);
  expect(metrics.matchToBooking).toBeNull();
});
