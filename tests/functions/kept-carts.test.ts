import { accountExportSchema } from '@evergrow/domain/account';
import type { CartLine } from '@evergrow/domain/commerce';
import {
  openedCartSchema,
  ownCartReminderSchema,
  ownCartRemindersSchema,
  stoppedRemindersSchema,
} from '@evergrow/domain/commerce/kept-cart';
import { DAY, HOUR, MINUTE, paths } from '@evergrow/domain/kernel';
import { outboxEntrySchema } from '@evergrow/domain/operations';
import { memberSchema } from '@evergrow/domain/tenancy';
import { makeUser } from '@evergrow/seed/factories/user';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { followCarts } from '../../functions/src/commerce/kept-carts/follow-carts.ts';
import {
  cartConsentAt,
  forgetBought,
  keepExpired,
  keepLines,
  keptCartAt,
} from '../../functions/src/commerce/kept-carts/kept-cart-store.ts';
import { collectionAt, documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { workOutbox } from '../../functions/src/operations/outbox-worker.ts';
import { eraseSubject } from '../../functions/src/privacy/erase-subject.ts';
import { createTenantKeys } from '../../functions/src/privacy/tenant-keys.ts';
import { forgetTenant } from '../../functions/src/tenancy/tenant-store.ts';
import { type ApiWorld, apiWorld, type Person } from '../support/api-world.ts';
import { type ShopWorld, shopWorld } from '../support/shop-world.ts';

let api: ApiWorld;
let shop: ShopWorld;
let ana: Person;

/** Ten in the morning of a day well ahead: no schedule of the platform itself comes near it. */
const morning = new Date('2031-06-10T10:00:00Z');
const after = (ms: number) => new Date(morning.getTime() + ms);
const line = (offeringId: string, quantity = 1): CartLine => ({
  ...{ offeringId, variantId: null, quantity, offered: null },
});
const own = () => `/t/${shop.tenantId}/cart-reminders`;
const keptOf = async (who = ana) => (await keptCartAt(shop.tenantId, who.uid).get()).data();

beforeAll(async () => {
  api = await apiWorld();
  shop = await shopWorld({ gone: {} });
  await createTenantKeys(shop.tenantId);
  await db()
    .doc(paths.tenant(shop.tenantId))
    .update({
      ...{ published: true, suspended: false },
      imprint: { ...shop.tenant.imprint, legalName: 'Font Makers Ltd', email: 'help@font.example' },
    });
  forgetTenant(shop.tenantId);
  await db()
    .doc(paths.cartReminderSettings(shop.tenantId))
    .set({ on: true, afterHours: 4, updatedAt: morning });
});
afterAll(() => api.stop());

beforeEach(async () => {
  ana = await client('Ana');
  const agreed = { agreed: true, wording: '2026-11' };
  expect((await ana.call('PUT', own(), agreed)).as(ownCartReminderSchema).agreedAt).not.toBe(null);
});

/** Somebody who is a client of the shop, in Madrid. */
async function client(displayName: string, role: 'client' | 'admin' = 'client'): Promise<Person> {
  const who = await api.person(displayName);
  await documentAt(paths.member(shop.tenantId, who.uid), memberSchema).set({
    ...{ uid: who.uid, role, displayName, validSince: new Date(0), joinedAt: morning, activeAt: morning },
  });
  const membership = { slug: shop.tenant.slug, name: shop.tenant.name, role, accent: '#0f766e' };
  const user = makeUser({ displayName, timeZone: 'Europe/Madrid', locale: 'en' });
  await db()
    .doc(paths.user(who.uid))
    .set({ ...user, memberships: { [shop.tenantId]: membership } });
  return who;
}

/** Runs the schedule, twice, and what it sets going by then. */
async function pass(at: Date): Promise<void> {
  await followCarts(at);
  await followCarts(at);
  const due = await collectionAt(paths.outbox(shop.tenantId), outboxEntrySchema)
    .where('event.type', '==', 'cart.left')
    .get();
  for (const { id } of due.docs) await workOutbox(shop.tenantId, id, at);
}
const mails = (who = ana) => api.mailsTo(who.email);
const linkIn = (html: string | null, path: string) =>
  new RegExp(`${path}/([A-Za-z0-9_.-]+)`).exec(html ?? '')?.[1] ?? '';

describe('a cart that is left', () => {
  it('is mailed about once, to who agreed, and brought back by the link on another device', async () => {
    await keepLines(shop.tenantId, ana.uid, [line('font', 2), line('gone')], morning);
    await pass(after(4 * HOUR - MINUTE));
    expect(await mails()).toEqual([]);
    await pass(after(4 * HOUR));
    await pass(after(5 * HOUR));
    const sent = await mails();
    expect(sent).toHaveLength(1);
    const [mail] = sent;
    expect(mail?.html).toMatch(/font.*× 2/);
    expect(mail?.html).toMatch(/Font Makers Ltd/);
    expect(mail?.replyTo).toBe('help@font.example');
    expect(mail?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    // Another price and less on the shelf since: the link carries neither.
    await db().doc(paths.offering(shop.tenantId, 'gone')).update({ published: false });
    const token = linkIn(mail?.html ?? null, 'kept-cart');
    const opened = await ana.call('POST', `/t/${shop.tenantId}/kept-cart/open`, { token });
    expect(opened.as(openedCartSchema)).toEqual({ lines: [line('font', 2)], gone: ['gone'] });
    const other = await client('Other');
    const path = `/t/${shop.tenantId}/kept-cart/open`;
    expect((await other.call('POST', path, { token })).status).toBe(404);
    expect((await ana.call('POST', path, { token: `${token.slice(0, -1)}x` })).status).toBe(404);
    await db().doc(paths.offering(shop.tenantId, 'gone')).update({ published: true });
    // The same cart looked at again is not mailed about again; another one is, a week later.
    await keepLines(shop.tenantId, ana.uid, [line('font', 2), line('gone')], after(6 * HOUR));
    await pass(after(20 * DAY));
    expect(await mails()).toHaveLength(1);
    await keepLines(shop.tenantId, ana.uid, [line('icons')], after(20 * DAY));
    await pass(after(20 * DAY + 4 * HOUR));
    expect(await mails()).toHaveLength(2);
  });

  it('is not mailed about in quiet hours, but when they are over', async () => {
    // 21:30 in Madrid.
    await keepLines(shop.tenantId, ana.uid, [line('font')], after(5.5 * HOUR));
    await pass(after(9.5 * HOUR));
    await pass(after(20 * HOUR - MINUTE));
    expect(await mails()).toEqual([]);
    await pass(after(20 * HOUR));
    expect(await mails()).toHaveLength(1);
  });

  it('is not mailed about once it was bought, nor while it is being paid for', async () => {
    await keepLines(shop.tenantId, ana.uid, [line('font')], morning);
    const { orderId } = await shop.place(shop.cart(['font']), ana.uid);
    await pass(after(4 * HOUR));
    expect((await keptOf())?.dueAt?.getTime()).toBeGreaterThan(after(4 * HOUR).getTime());
    await shop.pay(orderId, after(5 * HOUR));
    await pass(after(30 * DAY));
    expect(await mails()).toEqual([]);
    expect(await keptOf()).toBeUndefined();
    await keepLines(shop.tenantId, ana.uid, [line('font'), line('icons')], morning);
    await forgetBought(shop.tenantId, orderId);
    expect((await keptOf())?.lines).toEqual([line('icons')]);
  });

  it('is kept from an order that expired unpaid', async () => {
    const { orderId } = await shop.place(shop.cart(['icons']), ana.uid);
    await keepExpired(shop.tenantId, orderId, morning);
    expect(await keptOf()).toBeUndefined();
    await db().doc(paths.order(shop.tenantId, orderId)).update({ status: 'expired' });
    await keepExpired(shop.tenantId, orderId, morning);
    await pass(after(4 * HOUR));
    expect(await mails()).toHaveLength(1);
  });

  it('is not mailed about where nothing in it can be bought, and is forgotten', async () => {
    await shop.sell('last', { listing: { stocked: true }, stock: 0 });
    await keepLines(shop.tenantId, ana.uid, [line('last'), line('never-was')], morning);
    await pass(after(4 * HOUR));
    expect([await mails(), await keptOf()]).toEqual([[], undefined]);
  });
});

describe('the consent', () => {
  it('is what anything is kept for, and takes it all along when it is taken back', async () => {
    const bea = await client('Bea');
    const put = (who: Person, lines: CartLine[]) =>
      who.call('PUT', `/t/${shop.tenantId}/kept-cart`, { lines });
    expect((await put(bea, [line('font')])).status).toBe(204);
    expect(await keptOf(bea)).toBeUndefined();
    await put(ana, [line('font')]);
    expect(await keptOf()).toMatchObject({ lines: [line('font')] });
    const stored = JSON.stringify((await db().doc(paths.keptCart(shop.tenantId, ana.uid)).get()).data());
    expect(stored).not.toMatch(new RegExp(`${ana.email}|Ana`));
    expect((await ana.call('GET', '/me/cart-reminders')).as(ownCartRemindersSchema).items).toMatchObject([
      { tenantId: shop.tenantId },
    ]);
    expect((await ana.call('PUT', own(), { agreed: false })).as(ownCartReminderSchema).agreedAt).toBe(null);
    expect([await keptOf(), (await cartConsentAt(shop.tenantId, ana.uid).get()).exists]).toEqual([
      undefined,
      false,
    ]);
    expect((await ana.call('GET', '/me/cart-reminders')).as(ownCartRemindersSchema).items).toEqual([]);
  });

  it('is taken back from the mail by one press, without signing in, and by nothing made up', async () => {
    await keepLines(shop.tenantId, ana.uid, [line('font')], morning);
    await pass(after(4 * HOUR));
    const [mail] = await mails();
    const address = /^<(https?:[^>]+)>$/.exec(mail?.headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
    const path = `/public/cart-reminders/stop/`;
    const token = address.slice(address.indexOf(path) + path.length);
    expect((await api.anyone('POST', `${path}${token.slice(0, -1)}x`)).status).toBe(404);
    const opening = linkIn(mail?.html ?? null, 'kept-cart');
    expect((await api.anyone('POST', `${path}${opening}`)).status).toBe(404);
    expect((await cartConsentAt(shop.tenantId, ana.uid).get()).exists).toBe(true);
    // As RFC 8058 has mail programs send it.
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const pressed = await api.anyone('POST', path + token, 'List-Unsubscribe=One-Click', { headers: form });
    expect(pressed.as(stoppedRemindersSchema).slug).toBe(shop.tenant.slug);
    expect([await keptOf(), (await cartConsentAt(shop.tenantId, ana.uid).get()).exists]).toEqual([
      undefined,
      false,
    ]);
    expect((await api.anyone('POST', path + token)).status).toBe(200);
  });

  it('goes with the person, and counts for nothing where the business follows up no carts', async () => {
    await keepLines(shop.tenantId, ana.uid, [line('font')], morning);
    const owner = await client('Owner', 'admin');
    const settings = `/t/${shop.tenantId}/cart-reminder-settings`;
    expect((await ana.call('PUT', settings, { on: false, afterHours: 4 })).status).toBe(403);
    expect((await owner.call('PUT', settings, { on: false, afterHours: 4 })).status).toBe(200);
    await pass(after(4 * HOUR));
    expect([await mails(), await keptOf()]).toEqual([[], undefined]);
    expect((await ana.call('GET', own())).as(ownCartReminderSchema).offered).toBe(false);
    await owner.call('PUT', settings, { on: true, afterHours: 4 });
    await keepLines(shop.tenantId, ana.uid, [line('font')], morning);
    await eraseSubject(shop.tenantId, ana.uid, { actor: ana.uid, requestId: 'r' }, morning);
    expect([await keptOf(), (await cartConsentAt(shop.tenantId, ana.uid).get()).exists]).toEqual([
      undefined,
      false,
    ]);
    const stranger = await api.person('Stranger');
    expect((await stranger.call('GET', own())).status).toBe(404);
    expect((await stranger.call('PUT', `/t/${shop.tenantId}/kept-cart`, { lines: [] })).status).toBe(404);
  });

  it('stands in the person’s own export, with what they bought and by what keys', async () => {
    await shop.sell('editor', {
      listing: {
        delivery: { by: 'licence', maxDownloads: null, activations: 2, validDays: null, keys: 'generated' },
      },
    });
    await keepLines(shop.tenantId, ana.uid, [line('font')], morning);
    const { orderId } = await shop.place(shop.cart(['editor']), ana.uid);
    await shop.pay(orderId);
    const [mine] = (await ana.call('GET', '/me/export')).as(accountExportSchema).tenants;
    expect(mine).toMatchObject({
      cart: { lines: [line('font')] },
      cartMails: { wording: '2026-11' },
      entitlements: [{ offeringId: 'editor' }],
      licences: [{ offeringId: 'editor', key: expect.stringMatching(/^[0-9A-Z-]{10,}$/) }],
    });
    const other = await client('Other');
    const [theirs] = (await other.call('GET', '/me/export')).as(accountExportSchema).tenants;
    expect(theirs).toMatchObject({ cart: null, cartMails: null, entitlements: [], licences: [], gifts: [] });
  });
});
