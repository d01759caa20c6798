import { publicConfigSchema, readinessSchema } from '@evergrow/domain/operations';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.stop());

const dependencies = ['firestore', 'auth', 'storage', 'keys', 'payments', 'mail'];
const { urls, ports, projectId } = inject('platform');

test('the function itself answers that all it needs is there', async () => {
  const response = await fetch(`${urls.api}/v1/ready`);
  const { checks } = readinessSchema.parse(await response.json());
  expect(checks.map(({ name, ok }) => [name, ok])).toEqual(dependencies.map((name) => [name, true]));
});

test('it tells a web app where the emulators are', async () => {
  const response = await fetch(`${urls.api}/v1/public/config`);
  expect(publicConfigSchema.parse(await response.json())).toMatchObject({
    firebase: { projectId, storageBucket: `${projectId}.appspot.com` },
    emulators: {
      auth: `http://127.0.0.1:${ports.auth}`,
      firestore: { host: '127.0.0.1', port: ports.firestore },
      storage: { host: '127.0.0.1', port: ports.storage },
    },
    localCloudUrl: urls.standIns,
  });
});

test('what is down is named, by a status that monitors understand, while health stays good', async () => {
  await world.breakMail();
  const answer = await world.anyone('GET', '/ready');
  await world.mendMail();
  expect([answer.status, answer.code]).toEqual([503, 'unavailable']);
  const { errors } = answer.body as { errors: { path: string; message: string }[] };
  const failed = errors.filter(({ message }) => message.startsWith('failed')).map(({ path }) => path);
  expect(failed).toEqual(['mail']);
  expect(errors.map(({ path }) => path)).toEqual(dependencies);
  expect((await world.anyone('GET', '/health')).body).toEqual({ status: 'ok' });
  // Mended, but asked again within five seconds: what is known answers, to the millisecond.
  expect((await world.anyone('GET', '/ready')).body).toMatchObject({ errors });
});
