import { userSchema } from '@evergrow/domain/account';
import { rollupSchema } from '@evergrow/domain/analytics';
import { offeringSchema, providerSchema } from '@evergrow/domain/catalog';
import { paths, utcDay, utcMonth } from '@evergrow/domain/kernel';
import { tenantKeysSchema } from '@evergrow/domain/privacy';
import { availabilitySchema } from '@evergrow/domain/scheduling';
import { createdTenantSchema, tenantSchema } from '@evergrow/domain/tenancy';
import { makeOrder } from '@evergrow/seed/factories/order';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { collectionAt, documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';
import { onboarding, tenantWorld } from '../support/tenant-world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.stop());

const tenantOf = async (id: string) => (await documentAt(paths.tenant(id), tenantSchema).get()).data();

test('one request founds a business that can be booked as soon as it is published', async () => {
  const { tenantId, slug, owner, roleOf } = await tenantWorld(world, { locale: 'es', currency: 'MXN' });
  expect(await tenantOf(tenantId)).toMatchObject({
    slug,
    currency: 'MXN',
    published: false,
    suspended: false,
  });
  expect(await roleOf(owner.uid)).toBe('owner');

  const user = (await documentAt(paths.user(owner.uid), userSchema).get()).data();
  expect(user?.memberships[tenantId]).toEqual({
    slug,
    name: 'Calm Harbour',
    role: 'owner',
    accent: '#0f766e',
  });
  const provider = (await documentAt(paths.provider(tenantId, owner.uid), providerSchema).get()).data();
  expect(provider).toMatchObject({ displayName: 'Olga Owner', languages: ['es'], published: true });
  const hours = (await documentAt(paths.availability(tenantId, owner.uid), availabilitySchema).get()).data();
  expect(hours?.weekly[0]).toBe('09:00-12:00 14:00-18:00');
  const offerings = await collectionAt(paths.offerings(tenantId), offeringSchema).get();
  expect(offerings.docs.map((found) => found.data().title)).toContain('Sesión de coaching');

  const keys = (await documentAt(paths.tenantKey(tenantId), tenantKeysSchema).get()).data();
  const intakeKey = (await tenantOf(tenantId))?.intakeKey;
  expect(intakeKey).toEqual({ keyId: keys?.keyId, publicKey: keys?.publicKey });
  const now = Date.now();
  const rollup = await documentAt(paths.rollup(tenantId, utcMonth(now)), rollupSchema).get();
  expect(rollup.data()?.days[utcDay(now)]?.members).toBe(1);
  const trail = await db().collection(paths.auditEntries(tenantId)).get();
  expect(trail.docs.map((entry) => [entry.get('action'), entry.get('actor')])).toEqual([
    ['tenant.created', owner.uid],
  ]);
});

test('of two people who want one address at the same time, one gets it and the other nothing', async () => {
  const people = await Promise.all([world.person('One'), world.person('Two'), world.person('Three')]);
  const wanted = onboarding();
  const answers = await Promise.all(people.map((someone) => someone.call('POST', '/tenants', wanted)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  const winner = answers.find(({ status }) => status === 201)?.as(createdTenantSchema);
  for (const [at, { status, code }] of answers.entries()) {
    if (status === 201) continue;
    expect(code).toBe('slug_taken');
    const user = await documentAt(paths.user(people[at]?.uid ?? ''), userSchema).get();
    expect(user.data()?.memberships).toEqual({});
  }
  const slug = await db().doc(paths.slug(wanted.slug)).get();
  expect(slug.get('tenantId')).toBe(winner?.tenantId);
});

test('the address is checked while it is typed: taken, reserved, malformed, free', async () => {
  const { slug } = await tenantWorld(world);
  for (const [asked, available] of [
    [slug, false],
    ['support', false],
    ['Not-A-Slug', false],
    ['x', false],
    [onboarding().slug, true],
  ] as const) {
    const answer = await world.anyone('GET', `/public/slugs/${asked}`);
    expect(answer.body, asked).toEqual({ available });
  }
  const owner = await world.person();
  const refused = await owner.call('POST', '/tenants', onboarding({ slug: 'support' }));
  expect(refused.body).toMatchObject({ code: 'invalid_request', errors: [{ path: 'slug' }] });
});

test('a sixth business is refused, also when five more are founded at once', async () => {
  const owner = await world.person();
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => owner.call('POST', '/tenants', onboarding({ withSamples: false }))),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
  expect(answers.find(({ status }) => status !== 201)?.code).toBe('conflict');
});

test('settings change at once for this instance; address and unknown fields do not', async () => {
  const { tenantId, owner } = await tenantWorld(world);
  const tagline = '<img src=x onerror=alert(1)>';
  const changed = await owner.call('PATCH', `/t/${tenantId}`, { name: 'Quiet Harbour', tagline });
  expect(changed.body).toMatchObject({ id: tenantId, name: 'Quiet Harbour', tagline });
  for (const patch of [{ slug: 'other' }, { suspended: false }, { timeZone: 'Nowhere' }, { name: ' x ' }]) {
    const refused = await owner.call('PATCH', `/t/${tenantId}`, patch);
    expect(refused.code, JSON.stringify(patch)).toBe('invalid_request');
  }
  expect(await tenantOf(tenantId)).toMatchObject({ name: 'Quiet Harbour', tagline });
});

test('a new name and colour reach the workspace switcher of every member', async () => {
  const { tenantId, slug, owner, member } = await tenantWorld(world);
  const client = await member('client');
  const branding = { accent: '#7c3aed', logoPath: null, colorScheme: 'auto' };
  await owner.call('PATCH', `/t/${tenantId}`, { name: 'Violet Harbour', branding });
  for (const [{ uid }, role] of [
    [owner, 'owner'],
    [client, 'client'],
  ] as const) {
    await vi.waitFor(
      async () => {
        const user = (await documentAt(paths.user(uid), userSchema).get()).data();
        const shown = { slug, name: 'Violet Harbour', role, accent: '#7c3aed' };
        expect(user?.memberships[tenantId]).toEqual(shown);
      },
      { timeout: 20_000, interval: 100 },
    );
  }
});

test('the currency changes with all prices until something was ordered', async () => {
  const { tenantId, owner } = await tenantWorld(world, { currency: 'EUR' });
  const prices = async () => {
    const offerings = await collectionAt(paths.offerings(tenantId), offeringSchema).get();
    return offerings.docs.map((found) => found.data().price);
  };
  const before = (await prices()).map((price) => price?.amount ?? 0);
  expect((await owner.call('PATCH', `/t/${tenantId}`, { currency: 'JPY' })).status).toBe(200);
  expect(await prices()).toEqual(before.map((amount) => ({ amount: amount / 100, currency: 'JPY' })));

  await db().doc(paths.order(tenantId, 'order-1')).set(makeOrder());
  const refused = await owner.call('PATCH', `/t/${tenantId}`, { currency: 'EUR' });
  expect([refused.status, refused.code]).toEqual([409, 'conflict']);
  expect((await tenantOf(tenantId))?.currency).toBe('JPY');
});
