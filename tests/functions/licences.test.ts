import { randomUUID } from 'node:crypto';
import { type Entitlement, entitlementSchema } from '@evergrow/domain/commerce';
import {
  deactivatedSchema,
  importedKeysSchema,
  keyPoolsSchema,
  licenceAnswerSchema,
  licenceKeySetSchema,
  licenceListSchema,
  licenceRowSchema,
  ownLicenceListSchema,
  ownLicenceSchema,
  revealedKeySchema,
} from '@evergrow/domain/commerce/licence';
import { paths } from '@evergrow/domain/kernel';
import { memberSchema, type Role } from '@evergrow/domain/tenancy';
import { makeEntitlement } from '@evergrow/seed/factories/entitlement';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settleLicences } from '../../functions/src/commerce/licences/settle-licences.ts';
import { settleEntitlements } from '../../functions/src/commerce/shop/fulfil-order.ts';
import { refundShopOrder } from '../../functions/src/commerce/shop/refund-items.ts';
import { tellKeysMissing, tellLicenceReady } from '../../functions/src/engagement/tell-licence.ts';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { createTenantKeys } from '../../functions/src/privacy/tenant-keys.ts';
import { type ApiWorld, apiWorld, type Person } from '../support/api-world.ts';
import { outcomes } from '../support/pricing-world.ts';
import { type ShopWorld, shopWorld } from '../support/shop-world.ts';

const licence = {
  by: 'licence',
  maxDownloads: null,
  activations: 2,
  validDays: null,
  keys: 'generated',
} as const;
const fifty = Array.from({ length: 50 }, (_, index) => index);

let api: ApiWorld;
let shop: ShopWorld;
let owner: Person;
let editor: Person;
let client: Person;
let other: Person;
beforeAll(async () => {
  api = await apiWorld();
  shop = await world();
  [owner, editor, client, other] = await Promise.all([
    admitted(shop, 'owner'),
    admitted(shop, 'editor'),
    admitted(shop, 'client'),
    admitted(shop, 'client'),
  ]);
});
afterAll(() => api.stop());

async function world(): Promise<ShopWorld> {
  const made = await shopWorld({
    editor: { listing: { delivery: licence } },
    monthly: { listing: { delivery: { ...licence, validDays: 30 } } },
    game: { listing: { delivery: { ...licence, activations: 1, keys: 'imported' } } },
    rare: { listing: { delivery: { ...licence, activations: 1, keys: 'imported' } } },
  });
  await createTenantKeys(made.tenantId);
  return made;
}

async function admitted({ tenantId }: ShopWorld, role: Role): Promise<Person> {
  const person = await api.person(`A ${role}`);
  const at = new Date();
  await documentAt(paths.member(tenantId, person.uid), memberSchema).set({
    uid: person.uid,
    role,
    displayName: `A ${role}`,
    validSince: new Date(0),
    joinedAt: at,
    activeAt: at,
  });
  return person;
}

const now = () => new Date();

/** Grants something as a paid order does, and settles what comes with it. */
async function grant(changes: Partial<Entitlement> = {}) {
  const id = `e-${randomUUID()}`;
  const entitlement = makeEntitlement({
    clientUid: client.uid,
    offeringId: 'editor',
    grantedAt: now(),
    ...changes,
  });
  const reference = documentAt(paths.entitlement(shop.tenantId, id), entitlementSchema);
  await reference.set(entitlement);
  await settleLicences(shop.tenantId, id, entitlement, now());
  const change = async (state: Entitlement['state']) => {
    await reference.update({ state });
    await settleLicences(shop.tenantId, id, { ...entitlement, state }, now());
  };
  return { id, change };
}
const mine = async (who = client) =>
  (await who.call('GET', `/t/${shop.tenantId}/my-licences`)).as(ownLicenceListSchema).items;
const keyOf = async (id: string, who = client) =>
  (await who.call('POST', `/t/${shop.tenantId}/my-licences/${id}/key`)).as(revealedKeySchema).key;
const use = (
  what: 'activate' | 'validate' | 'deactivate',
  key: string,
  device: string,
  changes: Record<string, string> = {},
) =>
  api.callAs(null)('POST', `/public/licences/${what}`, {
    ...{ tenantId: shop.tenantId, product: 'editor', key, device },
    ...changes,
  });
const change = (id: string, what: string, who = owner) =>
  who.call('POST', `/t/${shop.tenantId}/licences/${id}/changes`, { change: what, reason: 'asked' });
const importInto = (offeringId: string, text: string, who = editor) =>
  who.call('POST', `/t/${shop.tenantId}/licensed-products/${offeringId}/keys`, { variantId: null, text });
const events = async (type: string) =>
  (await db().collection(paths.outbox(shop.tenantId)).where('event.type', '==', type).get()).docs;

describe('a licence', () => {
  it('comes with what was paid, once, and is taken back with the money', async () => {
    const { orderId } = await shop.place(
      shop.cart([{ offeringId: 'editor', quantity: 2 }], { giftCardCodes: [shop.giftCode] }),
      client.uid,
    );
    await Promise.all([
      settleEntitlements(shop.tenantId, orderId),
      settleEntitlements(shop.tenantId, orderId),
    ]);
    const own = (await client.call('GET', `/t/${shop.tenantId}/my-licences?orderId=${orderId}`)).as(
      ownLicenceListSchema,
    ).items;
    expect(own).toMatchObject([{ state: 'active', limit: 4, devices: [], until: null }]);
    const [{ id = '', ending = '' } = {}] = own;
    const key = await keyOf(id);
    expect(key).toMatch(/^([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/);
    expect(key.endsWith(ending ?? '-')).toBe(true);
    const stored = (await db().doc(paths.licence(shop.tenantId, id)).get()).data();
    expect(JSON.stringify(stored)).not.toContain(key.slice(0, 11));
    expect((await use('activate', key, 'laptop')).status).toBe(200);
    await refundShopOrder(shop.tenantId, orderId, {
      refunds: { '1': 2_000 },
      reason: 'did not fit',
      actor: 'admin',
      requestId: 'request',
      now: now(),
    });
    await settleEntitlements(shop.tenantId, orderId);
    expect((await use('validate', key, 'laptop')).code).toBe('licence_revoked');
    expect((await use('activate', key, 'desktop')).code).toBe('licence_revoked');
  });

  it('is suspended and works again with what grants it', async () => {
    const { id, change: turn } = await grant();
    const key = await keyOf(id);
    await use('activate', key, 'laptop');
    await turn('suspended');
    expect((await use('validate', key, 'laptop')).code).toBe('licence_suspended');
    await turn('active');
    expect((await use('validate', key, 'laptop')).status).toBe(200);
    await turn('ended');
    expect((await use('validate', key, 'laptop')).code).toBe('licence_revoked');
    expect((await mine()).filter((one) => one.id === id)).toMatchObject([{ state: 'revoked' }]);
  });

  it('of a time ends by itself', async () => {
    const { id } = await grant({ offeringId: 'monthly', grantedAt: new Date(Date.now() - 31 * 86_400_000) });
    const answer = await use('activate', await keyOf(id), 'laptop', { product: 'monthly' });
    expect([answer.status, answer.code]).toEqual([410, 'licence_expired']);
  });
});

describe('a device', () => {
  it('is activated however the key is typed, once, up to the limit, and makes room when it is freed', async () => {
    const { id } = await grant();
    const key = await keyOf(id);
    const first = (await use('activate', key.toLowerCase().replaceAll('-', ' '), 'laptop')).as(
      licenceAnswerSchema,
    );
    expect(first).toMatchObject({
      devices: 1,
      limit: 2,
      claims: { sub: id, product: 'editor', until: null },
    });
    expect((await use('activate', key, 'laptop')).as(licenceAnswerSchema).devices).toBe(1);
    expect((await use('validate', key, 'desktop')).code).toBe('licence_inactive');
    expect((await use('activate', key, 'desktop', { deviceName: 'Desk' })).status).toBe(200);
    expect((await use('activate', key, 'phone-1')).code).toBe('activation_limit');
    expect((await use('deactivate', key, 'laptop')).as(deactivatedSchema)).toEqual({ devices: 1, limit: 2 });
    expect((await use('deactivate', key, 'laptop')).as(deactivatedSchema).devices).toBe(1);
    expect((await use('activate', key, 'phone-1')).status).toBe(200);
    const [own] = (await mine()).filter((one) => one.id === id);
    const desk = own?.devices.find(({ name }) => name === 'Desk');
    const path = `/t/${shop.tenantId}/my-licences/${id}/devices/${desk?.hash}`;
    expect((await other.call('DELETE', path)).code).toBe('not_found');
    expect((await client.call('DELETE', path)).as(ownLicenceSchema).devices).toHaveLength(1);
    expect((await use('validate', key, 'desktop')).code).toBe('licence_inactive');
  });

  it('of fifty at once, as many are activated as may be', async () => {
    const { id } = await grant({ quantity: 5 });
    const key = await keyOf(id);
    const answers = await Promise.all(fifty.map((index) => use('activate', key, `device-${index}`)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set([null, 'activation_limit']));
    expect((await mine()).find((one) => one.id === id)?.devices).toHaveLength(10);
  });

  it('is refused alike for a key that is wrong, of another product and of another tenant', async () => {
    const { id } = await grant();
    const key = await keyOf(id);
    const wrong = `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`;
    const foreign = await world();
    const answers = await Promise.all([
      use('activate', wrong, 'laptop'),
      use('activate', key, 'laptop', { product: 'monthly' }),
      use('activate', key, 'laptop', { tenantId: foreign.tenantId }),
      use('validate', key, 'laptop', { tenantId: 'nowhere' }),
    ]);
    for (const { status, code } of answers) expect([status, code]).toEqual([404, 'licence_invalid']);
    expect((await api.anyone('GET', '/public/licences/nowhere/keys')).code).toBe('not_found');
    const [one, two] = await Promise.all(
      [shop, foreign].map(async ({ tenantId }) =>
        (await api.anyone('GET', `/public/licences/${tenantId}/keys`)).as(licenceKeySetSchema),
      ),
    );
    expect(one?.keys[0]?.x).not.toBe(two?.keys[0]?.x);
  });
});

describe('a seller', () => {
  it('finds licences by product, end of key and buyer, takes them back and gives them again, and sees no key', async () => {
    const { id } = await grant({ clientUid: other.uid });
    const key = await keyOf(id, other);
    await use('activate', key, 'laptop');
    const path = `/t/${shop.tenantId}/licences`;
    const found = async (query: string) =>
      (await owner.call('GET', `${path}?${query}`)).as(licenceListSchema).items.map((one) => one.id);
    expect(await found(`ending=${key.slice(-4)}&offeringId=editor`)).toContain(id);
    expect(await found(`buyer=${encodeURIComponent(other.email)}`)).toContain(id);
    expect(await found(`buyer=${encodeURIComponent(client.email)}`)).not.toContain(id);
    expect(await found('buyer=nobody@example.com')).toEqual([]);
    const list = await owner.call('GET', path);
    expect(JSON.stringify(list.body)).not.toContain(key);
    expect((await owner.call('POST', `/t/${shop.tenantId}/my-licences/${id}/key`)).code).toBe('not_found');
    expect((await change(id, 'revoke')).as(licenceRowSchema)).toMatchObject({
      state: 'revoked',
      takenBack: true,
    });
    expect((await use('validate', key, 'laptop')).code).toBe('licence_revoked');
    expect((await change(id, 'restore')).as(licenceRowSchema).state).toBe('active');
    expect((await use('validate', key, 'laptop')).status).toBe(200);
    expect((await change(id, 'resetDevices')).as(licenceRowSchema).devices).toBe(0);
    expect((await use('validate', key, 'laptop')).code).toBe('licence_inactive');
    const trail = await db()
      .collection(paths.auditEntries(shop.tenantId))
      .where('target', '==', `licence/${id}`)
      .get();
    expect(trail.docs.map((entry) => String(entry.get('action'))).sort()).toEqual([
      'licence.devicesReset',
      'licence.restored',
      'licence.revoked',
    ]);
  });

  it('is the only one to do so: no editor, no client, nobody of another tenant', async () => {
    const { id } = await grant();
    const stranger = await admitted(await world(), 'owner');
    for (const [who, code] of [
      [editor, 'forbidden'],
      [client, 'forbidden'],
      [stranger, 'not_found'],
    ] as const) {
      expect((await change(id, 'revoke', who)).code).toBe(code);
      expect((await who.call('GET', `/t/${shop.tenantId}/licences`)).code).toBe(code);
    }
    expect((await importInto('game', 'AAAA-1111', client)).code).toBe('forbidden');
    expect((await importInto('game', 'AAAA-1111', stranger)).code).toBe('not_found');
    expect((await importInto('editor', 'AAAA-1111')).code).toBe('not_found');
    expect((await stranger.call('POST', `/t/${shop.tenantId}/my-licences/${id}/key`)).code).toBe('not_found');
    expect((await other.call('POST', `/t/${shop.tenantId}/my-licences/${id}/key`)).code).toBe('not_found');
    expect((await api.anyone('GET', `/t/${shop.tenantId}/my-licences`)).code).toBe('unauthenticated');
  });
});

describe('imported keys', () => {
  const stands = async (offeringId: string) =>
    (await editor.call('GET', `/t/${shop.tenantId}/licensed-products/${offeringId}/keys`)).as(keyPoolsSchema)
      .pools;

  it('are handed out once each, and who comes too late gets theirs in the order they bought', async () => {
    const text = `key,note\nGAME-0001\nGAME-0002\ngame 0001\nx\n`;
    expect((await importInto('game', text)).as(importedKeysSchema)).toEqual({
      added: 2,
      handedOut: 0,
      duplicates: [4],
      unfit: [5],
    });
    expect((await importInto('game', 'GAME-0001\nGAME-0003')).as(importedKeysSchema)).toMatchObject({
      added: 1,
      duplicates: [1],
    });
    const bought = (minutesAgo: number, quantity = 1) =>
      grant({ offeringId: 'game', quantity, grantedAt: new Date(Date.now() - minutesAgo * 60_000) });
    const three = await bought(40, 3);
    expect(await stands('game')).toEqual([{ variantId: null, title: '', free: 0, waiting: 0 }]);
    const keys = await Promise.all([1, 2, 3].map((n) => keyOf(`${three.id}_${n}`)));
    expect([...keys].sort()).toEqual(['GAME-0001', 'GAME-0002', 'GAME-0003']);
    expect((await use('activate', keys[0] ?? '', 'console', { product: 'game' })).status).toBe(200);

    const later = await bought(10);
    const sooner = await bought(30);
    const given = await bought(20);
    await given.change('ended');
    expect((await stands('game'))[0]).toMatchObject({ free: 0, waiting: 2 });
    const [shown] = (await mine()).filter((one) => one.id === `${sooner.id}_1`);
    expect(shown).toMatchObject({ state: 'waiting', ending: null });
    const [missing] = await events('licence.waiting');
    const telling = { tenantId: shop.tenantId, tenant: shop.tenant, now: now(), eventId: randomUUID() };
    await tellKeysMissing(telling, missing?.get('event'));
    const told = await db().collection(paths.notifications(shop.tenantId, owner.uid)).get();
    expect(told.docs.map((one) => String(one.get('kind')))).toContain('licenceKeysMissing');

    expect((await importInto('game', 'GAME-0004')).as(importedKeysSchema).handedOut).toBe(1);
    expect(await keyOf(`${sooner.id}_1`)).toBe('GAME-0004');
    expect((await importInto('game', 'GAME-0005\nGAME-0006')).as(importedKeysSchema).handedOut).toBe(1);
    expect(await keyOf(`${later.id}_1`)).toBe('GAME-0005');
    expect((await stands('game'))[0]).toMatchObject({ free: 1, waiting: 0 });
    const ready = (await events('licence.ready')).map((one) => String(one.get('event.licenceId')));
    expect(ready).toEqual(expect.arrayContaining([`${sooner.id}_1`, `${later.id}_1`]));
    await tellLicenceReady(
      { ...telling, eventId: randomUUID() },
      {
        type: 'licence.ready',
        licenceId: `${later.id}_1`,
      },
    );
    const mailed = await db().collection(paths.notifications(shop.tenantId, client.uid)).get();
    expect(mailed.docs.map((one) => String(one.get('kind')))).toContain('licenceReady');
  });

  it('of fifty buyers at once for ten keys: ten have one, each another, and forty wait', async () => {
    const ten = Array.from({ length: 10 }, (_, index) => `RARE-${1000 + index}`);
    await importInto('rare', ten.join('\n'));
    const { won } = await outcomes(fifty.map(() => grant({ offeringId: 'rare' })));
    expect(won).toBe(50);
    const found = await db()
      .collection(paths.licences(shop.tenantId))
      .where('offeringId', '==', 'rare')
      .get();
    const given = found.docs.filter((one) => one.get('keyHash') !== null);
    expect([found.size, given.length]).toEqual([50, 10]);
    expect(new Set(given.map((one) => one.get('keyHash'))).size).toBe(10);
    const keys = await Promise.all(given.map(({ id }) => keyOf(id)));
    expect([...keys].sort()).toEqual(ten);
    expect((await stands('rare'))[0]).toMatchObject({ free: 0, waiting: 40 });
  });
});
