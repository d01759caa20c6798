import { paths } from '@evergrow/domain/kernel';
import { type Role, roleSchema } from '@evergrow/domain/tenancy';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auth, db } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld, type Call, type Person } from '../support/api-world.ts';
import { signInWithPassword } from '../support/auth-emulator.ts';
import { type TenantWorld, tenantWorld } from '../support/tenant-world.ts';

/** Routes under a tenant and the least role that may use them, written by hand: a route with less fails here. */
const least: readonly (readonly [method: string, path: string, role: Role])[] = [
  ['GET', '/members', 'admin'],
  ['PATCH', '/members/nobody', 'admin'],
  ['DELETE', '/members/nobody', 'client'],
  ['GET', '/invitations', 'admin'],
  ['POST', '/invitations', 'admin'],
  ['POST', '/invitations/none/resend', 'admin'],
  ['DELETE', '/invitations/none', 'admin'],
  ['PATCH', '', 'admin'],
  ['GET', '/metrics', 'admin'],
  ['GET', '/audit', 'admin'],
  ['GET', '/dead-letters', 'admin'],
  ['POST', '/dead-letters/none/redrive', 'admin'],
  ['GET', '/api-keys', 'admin'],
  ['POST', '/api-keys', 'admin'],
  ['DELETE', '/api-keys/none', 'admin'],
];
const rank = (role: Role) => roleSchema.options.indexOf(role);

let world: ApiWorld;
let tenant: TenantWorld;
let people: Record<Role, Person>;
let strangers: Record<string, Call>;
beforeAll(async () => {
  world = await apiWorld();
  tenant = await tenantWorld(world);
  const [client, provider, editor, admin] = [
    await tenant.member('client'),
    await tenant.member('provider'),
    await tenant.member('editor'),
    await tenant.member('admin'),
  ];
  people = { client, provider, editor, admin, owner: tenant.owner };
  strangers = {
    'somebody without a tenant': (await world.person()).call,
    "another tenant's owner": (await tenantWorld(world)).owner.call,
    'platform staff': (await world.person('Staff', { platformAdmin: true })).call,
  };
});
afterAll(() => world.stop());

const ask = (call: Call, method: string, path: string, tenantId = tenant.tenantId) =>
  call(
    method,
    `/t/${tenantId}${path}`,
    ['PATCH', 'POST'].includes(method) ? { role: 'nonsense' } : undefined,
  );

describe.each(least)('%s /t/{tenantId}%s', (method, path, role) => {
  test.each(roleSchema.options)(`asked by a %s, needs ${role}`, async (actor) => {
    const { code, status } = await ask(people[actor].call, method, path);
    if (rank(actor) < rank(role)) expect([status, code]).toEqual([403, 'forbidden']);
    // Let in, the request comes as far as its input or what it is about; it may not be refused for who asks.
    else expect([null, 'invalid_request', 'not_found'], `${status} ${code}`).toContain(code);
  });

  test('does not tell strangers that the tenant is there', async () => {
    for (const [who, call] of Object.entries(strangers)) {
      const [foreign, unknown] = [
        await ask(call, method, path),
        await ask(call, method, path, 'there-is-no-such-tenant'),
      ];
      expect([foreign.status, foreign.code], who).toEqual([404, 'not_found']);
      const { requestId: _, ...said } = foreign.body as Record<string, unknown>;
      expect(unknown.body, who).toMatchObject(said);
    }
  });

  test('is closed to who is not signed in, is unverified, suspended or signed out everywhere', async () => {
    expect((await ask(world.anyone, method, path)).code).toBe('unauthenticated');
    expect((await ask(unverified.call, method, path)).code).toBe('email_not_verified');
    expect((await ask(revoked.call, method, path)).code).toBe('token_revoked');
    expect((await ask(suspended.call, method, path)).code).toBe('token_revoked');
  });
});

let unverified: Person;
let revoked: Person;
let suspended: Person;
beforeAll(async () => {
  unverified = await world.person();
  await auth().updateUser(unverified.uid, { emailVerified: false });
  const { idToken } = await signInWithPassword(unverified.email, unverified.password);
  unverified = { ...unverified, call: world.callAs(idToken) };
  await tenant.admit(unverified, 'owner');
  revoked = await tenant.member('owner');
  await db()
    .doc(paths.member(tenant.tenantId, revoked.uid))
    .update({ validSince: new Date(Date.now() + 5000) });
  suspended = await tenant.member('owner');
  await auth().updateUser(suspended.uid, { disabled: true });
});

test('a role that was just taken counts for nothing in the next request', async () => {
  const admin = await tenant.member('admin');
  expect((await ask(admin.call, 'GET', '/audit')).status).toBe(200);
  await tenant.owner.call('PATCH', `/t/${tenant.tenantId}/members/${admin.uid}`, { role: 'client' });
  expect((await ask(admin.call, 'GET', '/audit')).code).toBe('forbidden');
});

test('what only platform staff may see does not exist for others', async () => {
  for (const path of ['/platform/tenants', '/platform/users', '/platform/audit']) {
    expect((await strangers['platform staff']?.('GET', path))?.status, path).toBe(200);
    expect((await people.owner.call('GET', path)).code, path).toBe('not_found');
  }
});

test('ids that the database keeps to itself are those of nothing', async () => {
  const { call } = people.owner;
  const asked = [
    await ask(call, 'GET', '/bookings', '__tenant__'),
    await ask(call, 'GET', '/bookings/__booking__'),
    await ask(call, 'DELETE', '/invitations/__invitation__'),
  ];
  expect(asked.map(({ status, code }) => [status, code])).toEqual(asked.map(() => [404, 'not_found']));
});
