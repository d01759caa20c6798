import { userSchema } from '@evergrow/domain/account';
import { paths } from '@evergrow/domain/kernel';
import { memberListSchema, type Role } from '@evergrow/domain/tenancy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';
import { tenantWorld } from '../support/tenant-world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.stop());

const membershipsOf = async (uid: string) =>
  (await documentAt(paths.user(uid), userSchema).get()).data()?.memberships ?? {};

test('anybody may join a published tenant, once, and nobody one that is not', async () => {
  const tenant = await tenantWorld(world);
  const someone = await world.person('Carla Client');
  const join = () => someone.call('POST', `/t/${tenant.tenantId}/join`);
  expect((await join()).code).toBe('not_found');
  expect((await someone.call('POST', '/t/there-is-none/join')).code).toBe('not_found');
  await tenant.publish();
  const answers = await Promise.all([join(), join(), join()]);
  expect(answers.map(({ body }) => body)).toEqual(answers.map(() => ({ role: 'client' })));
  expect(await membershipsOf(someone.uid)).toMatchObject({ [tenant.tenantId]: { role: 'client' } });
  expect((await tenant.owner.call('POST', `/t/${tenant.tenantId}/join`)).body).toEqual({ role: 'owner' });
  const joined = await db()
    .collection(paths.auditEntries(tenant.tenantId))
    .where('action', '==', 'member.joined')
    .get();
  expect(joined.size).toBe(1);
});

test('members come in pages with their addresses, filtered by role', async () => {
  const { tenantId, owner, member } = await tenantWorld(world);
  const clients = [];
  for (let at = 0; at < 21; at += 1) clients.push(await member('client'));
  const first = (await owner.call('GET', `/t/${tenantId}/members`)).as(memberListSchema);
  expect(first.items).toHaveLength(20);
  expect(first.items[0]).toMatchObject({ uid: owner.uid, role: 'owner', email: owner.email });
  const second = (await owner.call('GET', `/t/${tenantId}/members?cursor=${first.nextCursor}`)).as(
    memberListSchema,
  );
  expect(second.nextCursor).toBeNull();
  const uids = [...first.items, ...second.items].map(({ uid }) => uid);
  expect(uids).toEqual([owner.uid, ...clients.map(({ uid }) => uid)]);

  const owners = (await owner.call('GET', `/t/${tenantId}/members?role=owner`)).as(memberListSchema);
  expect(owners.items.map(({ uid }) => uid)).toEqual([owner.uid]);
  for (const query of ['cursor=nonsense', 'cursor=WzFd', 'role=king']) {
    expect((await owner.call('GET', `/t/${tenantId}/members?${query}`)).code, query).toBe('invalid_request');
  }
});

test('who may change whose role', async () => {
  const { tenantId, owner, member, roleOf } = await tenantWorld(world);
  const admin = await member('admin');
  const cases: readonly (readonly [typeof owner, Role, Role, boolean])[] = [
    [owner, 'client', 'owner', true],
    [owner, 'admin', 'client', true],
    [admin, 'client', 'editor', true],
    [admin, 'editor', 'client', true],
    [admin, 'client', 'admin', false],
    [admin, 'admin', 'client', false],
    [admin, 'owner', 'client', false],
  ];
  for (const [actor, from, to, allowed] of cases) {
    const target = await member(from);
    const answer = await actor.call('PATCH', `/t/${tenantId}/members/${target.uid}`, { role: to });
    expect(answer.status, `${from} -> ${to}`).toBe(allowed ? 200 : 403);
    expect(await roleOf(target.uid)).toBe(allowed ? to : from);
    expect((await membershipsOf(target.uid))[tenantId]?.role).toBe(allowed ? to : from);
  }
  const missing = await owner.call('PATCH', `/t/${tenantId}/members/nobody`, { role: 'client' });
  expect(missing.code).toBe('not_found');
});

test('a tenant keeps an owner, also when two owners lower each other at the same moment', async () => {
  const { tenantId, owner, member } = await tenantWorld(world);
  const lower = (actor: typeof owner, uid: string) =>
    actor.call('PATCH', `/t/${tenantId}/members/${uid}`, { role: 'client' });
  expect((await lower(owner, owner.uid)).code).toBe('last_owner');
  expect((await owner.call('DELETE', `/t/${tenantId}/members/${owner.uid}`)).code).toBe('last_owner');
  const other = await member('owner');
  await Promise.all([lower(owner, other.uid), lower(other, owner.uid)]);
  const owners = await db().collection(paths.members(tenantId)).where('role', '==', 'owner').get();
  expect(owners.size).toBe(1);
});

test('leaving and being removed end all access at once', async () => {
  const { tenantId, owner, member, roleOf } = await tenantWorld(world);
  const [leaving, removed, admin] = [await member('client'), await member('editor'), await member('admin')];
  const path = (uid: string) => `/t/${tenantId}/members/${uid}`;
  expect((await leaving.call('DELETE', path(removed.uid))).code).toBe('forbidden');
  expect((await admin.call('DELETE', path(owner.uid))).code).toBe('forbidden');
  expect((await leaving.call('DELETE', path(leaving.uid))).status).toBe(204);
  expect((await admin.call('DELETE', path(removed.uid))).status).toBe(204);
  for (const { uid, call } of [leaving, removed]) {
    expect(await roleOf(uid)).toBeNull();
    expect(await membershipsOf(uid)).toEqual({});
    expect((await call('DELETE', path(uid))).code).toBe('not_found');
  }
});

test('nobody can book who has left', async () => {
  const tenant = await tenantWorld(world);
  await tenant.member('owner');
  const { tenantId, owner } = tenant;
  expect((await owner.call('DELETE', `/t/${tenantId}/members/${owner.uid}`)).status).toBe(204);
  expect((await db().doc(paths.provider(tenantId, owner.uid)).get()).get('published')).toBe(false);
});
