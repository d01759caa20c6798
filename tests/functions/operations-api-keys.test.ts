import { metricsSchema } from '@evergrow/domain/analytics';
import { paths } from '@evergrow/domain/kernel';
import { apiKeyListSchema, createdApiKeySchema, type Scope } from '@evergrow/domain/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';
import { type TenantWorld, tenantWorld } from '../support/tenant-world.ts';

let world: ApiWorld;
let tenant: TenantWorld;
beforeAll(async () => {
  world = await apiWorld();
  tenant = await tenantWorld(world);
});
afterAll(() => world.stop());

const at = (rest = '') => `/t/${tenant.tenantId}/api-keys${rest}`;
const create = (scopes: Scope[], key?: string) =>
  tenant.owner.call('POST', at(), { name: 'Our website', scopes }, key ? { key } : {});

test('a key does what its scopes say, in its tenant, and nothing else', async () => {
  const { secret } = (await create(['metrics:read'])).as(createdApiKeySchema);
  expect(secret).toMatch(new RegExp(`^eg\\.${tenant.tenantId}\\.\\w{20}\\.[\\w-]{43}$`));
  const call = world.callAs(secret);
  const metrics = (await call('GET', `/t/${tenant.tenantId}/metrics`)).as(metricsSchema);
  expect(metrics.totals.members).toBe(1);
  for (const path of ['/members', '/audit', '/api-keys', '/invitations', '/dead-letters']) {
    expect((await call('GET', `/t/${tenant.tenantId}${path}`)).code, path).toBe('forbidden');
  }
  const other = await tenantWorld(world);
  expect((await call('GET', `/t/${other.tenantId}/metrics`)).code).toBe('not_found');
  for (const [method, path] of [
    ['POST', '/tenants'],
    ['GET', '/me/export'],
    ['DELETE', '/me'],
    ['GET', '/platform/users'],
  ] as const) {
    expect((await call(method, path, method === 'POST' ? {} : undefined)).code, path).toBe('forbidden');
  }
});

test('another scope is another permission', async () => {
  const { secret } = (await create(['bookings:read'])).as(createdApiKeySchema);
  expect((await world.callAs(secret)('GET', `/t/${tenant.tenantId}/metrics`)).code).toBe('forbidden');
});

test('only the hash is kept, and the secret is shown once', async () => {
  const first = await create(['metrics:read'], 'make-one-key-only');
  const { id, secret } = first.as(createdApiKeySchema);
  expect((await create(['metrics:read'], 'make-one-key-only')).code).toBe('conflict');
  const token = secret.split('.').at(-1) ?? '';
  expect(JSON.stringify((await db().doc(paths.apiKey(tenant.tenantId, id)).get()).data())).not.toContain(
    token,
  );
  const used = await db().collection('idempotencyKeys').where('answer', '!=', null).get();
  expect(JSON.stringify(used.docs.map((found) => found.data()))).not.toContain(token);
  const list = (await tenant.owner.call('GET', at())).as(apiKeyListSchema);
  expect(list.items.find((row) => row.id === id)).toMatchObject({ name: 'Our website', revokedAt: null });
  expect(JSON.stringify(list)).not.toContain(token);
});

test('a wrong or revoked key is nobody', async () => {
  const { id, secret } = (await create(['metrics:read'])).as(createdApiKeySchema);
  const path = `/t/${tenant.tenantId}/metrics`;
  for (const wrong of [
    `${secret}x`,
    secret.replace(id, `${id}x`),
    secret.replace(tenant.tenantId, 'other'),
    'eg..',
  ]) {
    expect((await world.callAs(wrong)('GET', path)).code, wrong).toBe('unauthenticated');
  }
  expect((await world.callAs(secret)('GET', path)).status).toBe(200);
  expect((await tenant.owner.call('DELETE', at(`/${id}`))).status).toBe(204);
  expect((await world.callAs(secret)('GET', path)).code).toBe('unauthenticated');
  expect((await tenant.owner.call('DELETE', at(`/${id}`))).status).toBe(204);
  const list = (await tenant.owner.call('GET', at())).as(apiKeyListSchema);
  expect(list.items.find((row) => row.id === id)?.revokedAt).not.toBeNull();
});
