import { paths } from '@evergrow/domain/kernel';
import {
  auditListSchema,
  platformTenantListSchema,
  platformUserListSchema,
} from '@evergrow/domain/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld, type Person } from '../support/api-world.ts';
import { signInWithPassword } from '../support/auth-emulator.ts';
import { tenantWorld } from '../support/tenant-world.ts';

let world: ApiWorld;
let staff: Person;
beforeAll(async () => {
  world = await apiWorld();
  staff = await world.person('Stella Staff', { platformAdmin: true });
});
afterAll(() => world.stop());

const latest = async () => (await staff.call('GET', '/platform/audit')).as(auditListSchema).items[0];

test('tenants are found by how their address begins', async () => {
  const mark = Math.random().toString(36).slice(2, 10);
  const founded = [];
  for (const end of ['b', 'a', 'c']) {
    founded.push(await tenantWorld(world, { slug: `find-${mark}-${end}`, withSamples: false }));
  }
  const found = (await staff.call('GET', `/platform/tenants?q=FIND-${mark}`)).as(platformTenantListSchema);
  expect(found.items.map(({ slug }) => slug)).toEqual(['a', 'b', 'c'].map((end) => `find-${mark}-${end}`));
  const all = (await staff.call('GET', '/platform/tenants')).as(platformTenantListSchema);
  expect(all.items[0]?.id).toBe(founded.at(-1)?.tenantId);
  expect((await staff.call('GET', '/platform/tenants?q=a%20b')).code).toBe('invalid_request');
});

test('people are found by address, and otherwise come in pages', async () => {
  const someone = await world.person('Nina Needle');
  const one = await staff.call(
    'GET',
    `/platform/users?email=${encodeURIComponent(someone.email.toUpperCase())}`,
  );
  expect(one.body).toMatchObject({
    items: [{ uid: someone.uid, email: someone.email, displayName: 'Nina Needle', disabled: false }],
    nextCursor: null,
  });
  const none = await staff.call('GET', '/platform/users?email=nobody@example.com');
  expect(none.as(platformUserListSchema).items).toEqual([]);
  await Promise.all(Array.from({ length: 21 }, () => world.person()));
  const first = (await staff.call('GET', '/platform/users')).as(platformUserListSchema);
  expect(first.items).toHaveLength(20);
  const cursor = encodeURIComponent(first.nextCursor ?? '');
  const second = (await staff.call('GET', `/platform/users?cursor=${cursor}`)).as(platformUserListSchema);
  const uids = [...first.items, ...second.items].map(({ uid }) => uid);
  expect(new Set(uids).size).toBe(uids.length);
});

test('a suspended tenant is closed to its own people until it is restored', async () => {
  const { tenantId, owner } = await tenantWorld(world);
  const suspend = (suspended: boolean) =>
    staff.call('POST', `/platform/tenants/${tenantId}/suspension`, {
      suspended,
      reason: 'Unpaid for months',
    });
  expect((await suspend(true)).status).toBe(200);
  expect((await owner.call('GET', `/t/${tenantId}/members`)).code).toBe('forbidden');
  expect((await (await world.person()).call('POST', `/t/${tenantId}/join`)).code).toBe('not_found');
  expect(await latest()).toMatchObject({
    action: 'tenant.suspended',
    actor: staff.uid,
    reason: 'Unpaid for months',
  });
  await suspend(false);
  const trail = (await owner.call('GET', `/t/${tenantId}/audit`)).as(auditListSchema);
  expect(trail.items.slice(0, 2).map(({ action }) => action)).toEqual([
    'tenant.restored',
    'tenant.suspended',
  ]);
  const noReason = { suspended: true, reason: ' ' };
  expect((await staff.call('POST', `/platform/tenants/${tenantId}/suspension`, noReason)).code).toBe(
    'invalid_request',
  );
  const missing = await staff.call('POST', '/platform/tenants/none/suspension', {
    suspended: true,
    reason: 'Because',
  });
  expect(missing.code).toBe('not_found');
});

test('a suspended person is out at once, everywhere, and can come back', async () => {
  const tenant = await tenantWorld(world);
  const someone = await tenant.member('client');
  const suspend = (suspended: boolean) =>
    staff.call('POST', `/platform/users/${someone.uid}/suspension`, {
      suspended,
      reason: 'Abusive messages',
    });
  expect((await suspend(true)).status).toBe(200);
  expect((await someone.call('GET', '/me/export')).code).toBe('token_revoked');
  await expect(signInWithPassword(someone.email, someone.password)).rejects.toThrow('USER_DISABLED');
  const member = await db().doc(paths.member(tenant.tenantId, someone.uid)).get();
  expect(Date.now() - member.get('validSince').toMillis()).toBeLessThan(60_000);
  expect(await latest()).toMatchObject({ action: 'user.suspended', target: `user/${someone.uid}` });
  await suspend(false);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const { idToken } = await signInWithPassword(someone.email, someone.password);
  expect((await world.callAs(idToken)('GET', '/me/export')).status).toBe(200);
  const myself = await staff.call('POST', `/platform/users/${staff.uid}/suspension`, {
    suspended: true,
    reason: 'By mistake',
  });
  expect(myself.code).toBe('forbidden');
});
