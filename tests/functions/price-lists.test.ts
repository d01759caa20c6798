import { shopSettingsViewSchema } from '@evergrow/domain/catalog';
import { customerListSchema } from '@evergrow/domain/commerce/customer';
import { paths } from '@evergrow/domain/kernel';
import {
  clientTermsViewSchema,
  type PriceListView,
  priceListClientsSchema,
  priceListListSchema,
  priceListViewSchema,
} from '@evergrow/domain/pricing';
import { makeCustomer } from '@evergrow/seed/factories/customer';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { db } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld, type Person } from '../support/api-world.ts';
import { type TenantWorld, tenantWorld } from '../support/tenant-world.ts';

let world: ApiWorld;
let shop: TenantWorld;
let editor: Person;
let admin: Person;
let client: Person;
let all: string;
beforeAll(async () => {
  world = await apiWorld();
  shop = await tenantWorld(world, { modules: ['products'] });
  [editor, admin, client] = [
    await shop.member('editor'),
    await shop.member('admin'),
    await shop.member('client'),
  ];
  all = `/t/${shop.tenantId}/price-lists`;
});
afterAll(() => world.stop());

const patience = { timeout: 30_000, interval: 200 };
const terms = { title: 'Schools', percentOff: 20, prices: [], from: null, until: null };
const begin = async (who = editor) => (await who.call('POST', all, { terms })).as(priceListViewSchema);
const submit = (who: Person, { id, version }: PriceListView) =>
  who.call('POST', `${all}/${id}/submit`, { version });
const decide = (who: Person, { id, version }: PriceListView, decision = 'approve') =>
  who.call('POST', `${all}/${id}/decision`, { decision, version, reason: '' });

describe('a price list', () => {
  test('is proposed by an editor, approved by an admin, and counts from then on', async () => {
    const list = await begin();
    expect(list).toMatchObject({ state: 'draft', inForce: null });
    expect((await decide(admin, list)).code).toBe('invalid_transition');
    const asked = (await submit(editor, list)).as(priceListViewSchema);
    expect(asked).toMatchObject({ state: 'awaitingApproval', proposedByMe: true });
    expect((await decide(editor, asked)).code).toBe('forbidden');
    const kinds = async ({ uid }: Person) =>
      (await db().collection(paths.notifications(shop.tenantId, uid)).get()).docs.map((one) =>
        one.get('kind'),
      );
    await vi.waitFor(async () => expect(await kinds(admin)).toContain('priceListProposed'), patience);
    expect(await kinds(editor)).not.toContain('priceListProposed');
    const approved = (await decide(admin, asked)).as(priceListViewSchema);
    await vi.waitFor(async () => expect(await kinds(editor)).toContain('priceListDecided'), patience);
    expect(approved).toMatchObject({ state: 'approved', inForce: terms, proposedByMe: false });

    const body = { terms: { ...terms, percentOff: 50 }, version: approved.version };
    const rewritten = (await editor.call('PUT', `${all}/${list.id}`, body)).as(priceListViewSchema);
    expect(rewritten).toMatchObject({
      state: 'draft',
      terms: { percentOff: 50 },
      inForce: { percentOff: 20 },
    });
    expect((await editor.call('PUT', `${all}/${list.id}`, body)).code).toBe('conflict');
    const trail = await db()
      .collection(paths.auditEntries(shop.tenantId))
      .where('target', '==', `priceList/${list.id}`)
      .get();
    expect(trail.docs.map((entry) => String(entry.get('action'))).sort()).toEqual([
      'priceList.decided',
      'priceList.proposed',
      'priceList.updated',
      'priceList.updated',
    ]);
  });

  test('is not approved by the admin who proposed it, nor as it was before it changed', async () => {
    const asked = (await submit(admin, await begin(admin))).as(priceListViewSchema);
    expect((await decide(admin, asked)).code).toBe('own_proposal');
    const body = { terms: { ...terms, percentOff: 90 }, version: asked.version };
    const changed = (await editor.call('PUT', `${all}/${asked.id}`, body)).as(priceListViewSchema);
    await submit(editor, changed);
    expect((await decide(shop.owner, asked)).code).toBe('conflict');
  });

  test('is approved by the owner who proposed it, who need not be told', async () => {
    const asked = (await submit(shop.owner, await begin(shop.owner))).as(priceListViewSchema);
    expect((await decide(shop.owner, asked)).as(priceListViewSchema).state).toBe('approved');
    const events = db().collection(paths.outbox(shop.tenantId)).where('event.priceListId', '==', asked.id);
    expect((await events.get()).docs.map((one) => one.get('event.type'))).toEqual(['priceList.proposed']);
  });

  test('is deleted only once it is withdrawn', async () => {
    const asked = (await submit(editor, await begin())).as(priceListViewSchema);
    const approved = (await decide(shop.owner, asked)).as(priceListViewSchema);
    expect((await admin.call('DELETE', `${all}/${asked.id}`)).code).toBe('invalid_transition');
    expect((await decide(admin, approved, 'withdraw')).as(priceListViewSchema)).toMatchObject({
      inForce: null,
    });
    expect((await editor.call('DELETE', `${all}/${asked.id}`)).code).toBe('forbidden');
    expect((await admin.call('DELETE', `${all}/${asked.id}`)).status).toBe(204);
    expect((await admin.call('GET', `${all}/${asked.id}`)).code).toBe('not_found');
  });

  test('is some client’s, by their terms, without touching their tax', async () => {
    const list = await begin();
    const own = `/t/${shop.tenantId}/clients/${client.uid}/terms`;
    await admin.call('PUT', own, { taxExempt: true });
    const answer = await admin.call('PUT', own, { taxExempt: true, priceListId: list.id });
    const granted = { taxExempt: true, exemptUntil: null, priceListId: list.id };
    expect(answer.as(clientTermsViewSchema)).toEqual(granted);
    expect((await admin.call('PUT', own, { taxExempt: false })).as(clientTermsViewSchema)).toEqual({
      ...granted,
      taxExempt: false,
    });
    const leaves = (await admin.call('PUT', own, { priceListId: null })).as(clientTermsViewSchema);
    expect(leaves).toEqual({ ...granted, taxExempt: false, priceListId: null });
    await admin.call('PUT', own, { priceListId: list.id });
    const theirs = (await admin.call('GET', `${all}/${list.id}/clients`)).as(priceListClientsSchema);
    expect(theirs.items.map(({ uid }) => uid)).toEqual([client.uid]);
    const bought = { uid: client.uid, name: 'Zoë', nameKey: 'zoe', marks: ['refunded' as const] };
    await db().doc(paths.customer(shop.tenantId, client.uid)).set(makeCustomer(bought));
    const other = makeCustomer({ uid: 'another' });
    await db().doc(paths.customer(shop.tenantId, 'another')).set(other);
    const found = async (more: string) =>
      (await admin.call('GET', `/t/${shop.tenantId}/customers?priceList=${list.id}${more}`))
        .as(customerListSchema)
        .items.map(({ uid }) => uid);
    expect(await found('')).toEqual([client.uid]);
    expect(await found('&mark=refunded&q=zo')).toEqual([client.uid]);
    expect(await found('&q=ana')).toEqual([]);
    expect(await found('x')).toEqual([]);
    expect((await admin.call('PUT', own, { taxExempt: true, priceListId: 'nope' })).code).toBe('not_found');
  });

  test('is no client’s and no other tenant’s to read or change', async () => {
    const list = await begin();
    const elsewhere = await tenantWorld(world);
    for (const [who, code] of [
      [client, 'forbidden'],
      [elsewhere.owner, 'not_found'],
    ] as const) {
      expect((await who.call('GET', all)).code).toBe(code);
      expect((await who.call('GET', `${all}/${list.id}`)).code).toBe(code);
      expect((await submit(who, list)).code).toBe(code);
      expect((await decide(who, list)).code).toBe(code);
    }
    const theirs = `/t/${elsewhere.tenantId}/price-lists`;
    expect((await elsewhere.owner.call('GET', `${theirs}/${list.id}`)).code).toBe('not_found');
    expect((await elsewhere.owner.call('GET', theirs)).as(priceListListSchema).items).toEqual([]);
  });
});

describe('shop settings', () => {
  const at = () => `/t/${shop.tenantId}/shop-settings`;
  const read = async () => (await editor.call('GET', at())).as(shopSettingsViewSchema);
  const put = (who: Person, view: object) => who.call('PUT', at(), view);

  test('editors sort the shelves; taxes are the admins’; nobody overwrites anybody', async () => {
    const { settings, version } = await read();
    expect(version).toBeNull();
    const shelves = { ...settings, categories: [{ id: 'fonts', title: 'Fonts', titleEs: 'Letras' }] };
    const changed = (await put(editor, { settings: shelves, version })).as(shopSettingsViewSchema);
    expect((await put(editor, { settings: shelves, version })).code).toBe('conflict');
    const taxed = {
      ...shelves,
      taxes: [{ label: 'VAT', percent: 21.125, countries: ['ES'], kinds: [] }],
    };
    expect((await put(editor, { settings: taxed, version: changed.version })).code).toBe('forbidden');
    expect((await put(admin, { settings: taxed, version: changed.version })).status).toBe(200);
    expect((await read()).settings).toEqual(taxed);
    const twice = { ...taxed, categories: [...shelves.categories, ...shelves.categories] };
    expect((await put(admin, { settings: twice, version: (await read()).version })).code).toBe(
      'invalid_request',
    );
    expect((await put(client, { settings, version: null })).code).toBe('forbidden');
  });
});
