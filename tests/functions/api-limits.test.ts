import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld({ RATE_LIMIT_PER_MINUTE: '12' });
});
afterAll(() => world.stop());

/** A minute that has just begun: counting must not be cut in two by its end. */
async function freshMinute(): Promise<void> {
  const left = 60_000 - (Date.now() % 60_000);
  if (left < 15_000) await new Promise((resolve) => setTimeout(resolve, left + 50));
}

const spent = async (
  call: () => Promise<{ status: number; headers: Headers; code: string | null }>,
  times: number,
) => {
  const answers = [];
  for (let at = 0; at < times; at += 1) answers.push(await call());
  return answers;
};

test('a user has so many requests a minute, told with every answer', async () => {
  await freshMinute();
  const someone = await world.person();
  const answers = await spent(() => someone.call('GET', '/t/nowhere/members'), 14);
  expect(answers.map(({ status }) => status)).toEqual([...Array(12).fill(404), 429, 429]);
  const [first] = answers;
  expect(first?.headers.get('ratelimit-limit')).toBe('12');
  expect(first?.headers.get('ratelimit-policy')).toBe('12;w=60');
  expect(answers.map(({ headers }) => Number(headers.get('ratelimit-remaining'))).slice(0, 13)).toEqual([
    11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0,
  ]);
  const refused = answers.at(-1);
  expect(refused?.code).toBe('rate_limited');
  const wait = Number(refused?.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  const other = await world.person();
  expect((await other.call('GET', '/t/nowhere/members')).status).toBe(404);
});

test('who is not signed in is counted by address, three times as far', async () => {
  await freshMinute();
  const call = world.callAs(null, 'an-office');
  const answers = await spent(() => call('GET', '/public/invitations/unknown'), 31);
  // This route has a limit of its own, which counts by itself.
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
  expect((await call('GET', '/public/slugs/some-place')).headers.get('ratelimit-limit')).toBe('60');
});

test('many requests at the same moment get no more than there are', async () => {
  await freshMinute();
  const someone = await world.person();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => someone.call('GET', '/t/nowhere/members')),
  );
  expect(answers.filter(({ status }) => status === 404)).toHaveLength(12);
});

test('health is not counted', async () => {
  const call = world.callAs(null, 'a-monitor');
  const answers = await spent(() => call('GET', '/health'), 40);
  expect(answers.every(({ status, headers }) => status === 200 && !headers.has('ratelimit-limit'))).toBe(
    true,
  );
});
