import { randomUUID } from 'node:crypto';
import { libraryPageSchema } from '@evergrow/domain/commerce/files';
import { giftPreviewSchema, giftSchema, ownGiftSchema } from '@evergrow/domain/commerce/gift';
import { licenceSchema } from '@evergrow/domain/commerce/licence';
import { DAY, paths } from '@evergrow/domain/kernel';
import { outboxEntrySchema } from '@evergrow/domain/operations';
import { memberSchema } from '@evergrow/domain/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGiftToken } from '../../functions/src/commerce/gifts/gift-token.ts';
import { sendDueGifts } from '../../functions/src/commerce/gifts/send-gift.ts';
import { settleEntitlements } from '../../functions/src/commerce/shop/fulfil-order.ts';
import { placeOrder } from '../../functions/src/commerce/shop/place-order.ts';
import { refundShopOrder } from '../../functions/src/commerce/shop/refund-items.ts';
import { mailGift } from '../../functions/src/engagement/tell-gift.ts';
import { collectionAt, documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { eraseSubject } from '../../functions/src/privacy/erase-subject.ts';
import { createTenantKeys } from '../../functions/src/privacy/tenant-keys.ts';
import { forgetTenant } from '../../functions/src/tenancy/tenant-store.ts';
import { type ApiWorld, apiWorld, type Person } from '../support/api-world.ts';
import { type ShopWorld, shopWorld } from '../support/shop-world.ts';

const licence = {
  by: 'licence',
  maxDownloads: null,
  activations: 2,
  validDays: null,
  keys: 'generated',
} as const;
const wish = {
  recipientName: 'Rosa Recipient',
  recipientEmail: 'rosa.recipient@example.com',
  senderName: 'Your aunt',
  message: 'For <b>you</b>.',
  day: null,
  only: [],
};

let api: ApiWorld;
let shop: ShopWorld;
let buyer: Person;
beforeAll(async () => {
  api = await apiWorld();
  shop = await shopWorld({ editor: { listing: { delivery: licence } } });
  await createTenantKeys(shop.tenantId);
  await db().doc(paths.tenant(shop.tenantId)).update({ published: true, suspended: false });
  forgetTenant(shop.tenantId);
  buyer = await api.person('Berta Buyer');
  const at = new Date();
  await documentAt(paths.member(shop.tenantId, buyer.uid), memberSchema).set({
    ...{ uid: buyer.uid, role: 'client', displayName: 'Berta Buyer' },
    ...{ validSince: new Date(0), joinedAt: at, activeAt: at },
  });
});
afterAll(() => api.stop());

const now = () => new Date();
const giftOf = async (orderId: string) => {
  const gift = (await documentAt(paths.gift(shop.tenantId, orderId), giftSchema).get()).data();
  if (!gift) throw new Error('no gift');
  return gift;
};

/** Buys things for somebody else and pays for them. */
async function given(
  things: string[] = ['editor'],
  changes: Partial<typeof wish> & { day?: string | null } = {},
  pay = true,
) {
  const cart = shop.cart(things);
  const { quote } = await shop.quote(cart, buyer.uid);
  const { orderId } = await placeOrder(
    shop.tenantId,
    shop.tenant,
    { ...cart, expectedTotal: quote?.total ?? 0, gift: { ...wish, ...changes } },
    { uid: buyer.uid, name: 'Ana Ruiz', email: buyer.email, locale: 'en' },
    now(),
  );
  if (pay) await shop.pay(orderId);
  return orderId;
}

/** Links that were sent for a gift, the latest last. */
async function links(orderId: string): Promise<string[]> {
  const sent = await collectionAt(paths.outbox(shop.tenantId), outboxEntrySchema)
    .where('event.type', '==', 'gift.sent')
    .get();
  const own = sent.docs
    .map((one) => one.data())
    .sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime())
    .flatMap(({ event }) => (event.type === 'gift.sent' && event.orderId === orderId ? [event] : []));
  return await Promise.all(own.map((one) => openGiftToken(shop.tenantId, orderId, one.tokenSealed)));
}
const linkOf = async (orderId: string) => (await links(orderId)).at(-1) ?? '';
const claim = (token: string, who: Person) => who.call('POST', '/gifts/claim', { token });
const open = (token: string) => api.anyone('POST', '/public/gifts/open', { token });
const library = async (who: Person) =>
  (await who.call('GET', `/t/${shop.tenantId}/library`)).as(libraryPageSchema).items;
const own = (orderId: string, what = '', who = buyer) =>
  who.call(what === '' ? 'GET' : 'POST', `/t/${shop.tenantId}/orders/${orderId}/gift${what}`);

describe('a gift', () => {
  it('is seen and claimed by its link, once, and is the recipient’s with its licence', async () => {
    const orderId = await given(['editor', 'font']);
    const token = await linkOf(orderId);
    const preview = (await open(token)).as(giftPreviewSchema);
    expect(preview).toMatchObject({
      recipientName: 'Rosa Recipient',
      from: 'Your aunt',
      message: 'For <b>you</b>.',
    });
    expect(preview.items.map(({ title }) => title)).toEqual(['editor', 'font']);
    // Nothing else of who gave it.
    expect(JSON.stringify(preview)).not.toMatch(new RegExp(`Berta|${buyer.uid}|${buyer.email}`));
    const stored = JSON.stringify((await db().doc(paths.gift(shop.tenantId, orderId)).get()).data());
    expect(stored).not.toMatch(/Rosa|example\.com|aunt|you/);

    const people = await Promise.all([1, 2, 3].map(() => api.person('Rosa')));
    const answers = await Promise.all(people.map((one) => claim(token, one)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const winner = people[answers.findIndex(({ status }) => status === 200)];
    const loser = people.find((one) => one !== winner);
    if (!winner || !loser) throw new Error('nobody won');
    expect((await claim(token, winner)).status).toBe(200);
    expect((await claim(token, loser)).code).toBe('gift_claimed');
    expect(await open(token)).toMatchObject({ code: 'gift_not_found' });
    // A link that was cut off on its way is no gift, not a form filled in wrongly.
    expect(await open(token.slice(0, 20))).toMatchObject({ code: 'gift_not_found' });
    const items = await library(winner);
    expect(items.map(({ source, orderId: order, title }) => [source, order, title]).sort()).toEqual([
      ['gift', null, 'editor'],
      ['gift', null, 'font'],
    ]);
    expect(items.flatMap(({ licences }) => licences.map(({ state }) => state))).toEqual(['active']);
    const licences = await collectionAt(paths.licences(shop.tenantId), licenceSchema)
      .where('clientUid', '==', winner.uid)
      .get();
    expect(licences.docs.map((one) => one.data().orderId)).toEqual([null]);
    expect(await giftOf(orderId)).toMatchObject({ state: 'claimed', recipientSealed: null, tokenHash: null });
    expect(
      (await shop.granted(buyer.uid)).filter(
        ({ source }) => 'orderId' in source && source.orderId === orderId,
      ),
    ).toEqual([]);
  });

  it('of one thing leaves the others with the buyer', async () => {
    const orderId = await given(['icons', 'font'], {
      only: [{ offeringId: 'font', variantId: null }],
    } as object);
    const mine = async () =>
      (await shop.granted(buyer.uid)).flatMap(({ source, offeringId }) =>
        'orderId' in source && source.orderId === orderId ? [offeringId] : [],
      );
    expect(await mine()).toEqual(['icons']);
    const rosa = await api.person('Rosa');
    await claim(await linkOf(orderId), rosa);
    expect((await library(rosa)).map(({ title }) => title)).toEqual(['font']);
    expect(await mine()).toEqual(['icons']);
  });

  it('is mailed in words that are plain text, to an address nobody else is told', async () => {
    const orderId = await given(['font'], { recipientEmail: `${randomUUID()}@example.com` });
    const sent = await collectionAt(paths.outbox(shop.tenantId), outboxEntrySchema).get();
    const entry = sent.docs.find((one) => {
      const { event } = one.data();
      return event.type === 'gift.sent' && event.orderId === orderId;
    });
    const event = entry?.data().event;
    if (event?.type !== 'gift.sent' || !entry) throw new Error('not sent');
    const telling = { tenantId: shop.tenantId, tenant: shop.tenant, eventId: entry.id, now: now() };
    await mailGift(telling, event);
    await mailGift(telling, event);
    const email = ((await own(orderId)).as(ownGiftSchema).gift ?? { recipientEmail: '' }).recipientEmail;
    const mails = await api.mailsTo(email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe('Your aunt has a gift for you');
    expect(mails[0]?.html).toContain('For &lt;b&gt;you&lt;/b&gt;.');
    expect(mails[0]?.html).toContain(`/gift/${await linkOf(orderId)}`);
  });

  it('waits for its payment and for its day', async () => {
    const unpaid = await given(['font'], {}, false);
    expect([(await giftOf(unpaid)).state, await links(unpaid)]).toEqual(['waiting', []]);
    const day = new Date(Date.now() + 3 * DAY).toISOString().slice(0, 10);
    const orderId = await given(['font'], { day } as object);
    expect([(await giftOf(orderId)).state, await links(orderId)]).toEqual(['due', []]);
    await sendDueGifts(new Date(Date.now() + DAY));
    expect(await links(orderId)).toEqual([]);
    const { deliverAt } = await giftOf(orderId);
    await sendDueGifts(deliverAt);
    await sendDueGifts(new Date(deliverAt.getTime() + DAY));
    expect([(await giftOf(orderId)).state, (await links(orderId)).length]).toEqual(['sent', 1]);
    await expect(given(['font'], { day: '2020-01-01' } as object)).rejects.toMatchObject({
      code: 'invalid_request',
    });
    await expect(
      given(['font'], { only: [{ offeringId: 'icons', variantId: null }] } as object),
    ).rejects.toMatchObject({
      code: 'invalid_request',
    });
  });

  it('can be sent again, which ends the earlier link, or be taken by the buyer, which ends both', async () => {
    const orderId = await given();
    const first = await linkOf(orderId);
    expect((await own(orderId, '/send')).status).toBe(204);
    const [, second = ''] = await links(orderId);
    expect((await open(first)).code).toBe('gift_not_found');
    expect((await open(second)).status).toBe(200);
    const stranger = await api.person('Somebody');
    expect((await claim(first, stranger)).code).toBe('gift_not_found');
    expect((await own(orderId, '/keep', stranger)).status).toBe(404);
    expect((await own(orderId, '/keep')).status).toBe(204);
    expect((await own(orderId, '/keep')).status).toBe(204);
    expect((await claim(second, stranger)).code).toBe('gift_claimed');
    expect((await own(orderId, '/send')).code).toBe('gift_claimed');
    expect((await library(buyer)).find((one) => one.orderId === orderId)).toMatchObject({
      source: 'order',
      state: 'active',
    });
    expect((await own(orderId)).as(ownGiftSchema).gift).toMatchObject({ state: 'kept', recipientEmail: '' });
  });

  it('ends with its money: unopened it leads nowhere, opened it is over', async () => {
    const refund = async (orderId: string) => {
      const { items } = await shop.order(orderId);
      const refunds = Object.fromEntries(items.map(({ key, net, tax }) => [key, net + tax]));
      await refundShopOrder(shop.tenantId, orderId, {
        ...{ refunds, reason: 'changed their mind', actor: 'owner', requestId: 'r', now: now() },
      });
      await settleEntitlements(shop.tenantId, orderId);
    };
    const unopened = await given();
    const token = await linkOf(unopened);
    await refund(unopened);
    expect((await open(token)).code).toBe('gift_not_found');
    expect((await claim(token, await api.person('Late'))).code).toBe('gift_not_found');
    expect(await giftOf(unopened)).toMatchObject({ state: 'ended', recipientSealed: null, cardSealed: null });
    const opened = await given();
    const rosa = await api.person('Rosa');
    await claim(await linkOf(opened), rosa);
    await refund(opened);
    expect((await library(rosa)).map(({ state, licences }) => [state, licences[0]?.state])).toEqual([
      ['ended', 'revoked'],
    ]);
  });

  it('is handed to one of two when buyer and recipient press at once', async () => {
    const orderId = await given();
    const token = await linkOf(orderId);
    const rosa = await api.person('Rosa');
    const [kept, claimed] = await Promise.all([own(orderId, '/keep'), claim(token, rosa)]);
    expect([kept.status, claimed.status].filter((status) => status < 300)).toHaveLength(1);
    const holders = [
      ...(await library(rosa)),
      ...(await library(buyer)).filter((one) => one.orderId === orderId),
    ];
    expect(holders).toHaveLength(1);
  });

  it('leaves no words behind when who gave or has it is forgotten, nor names of devices', async () => {
    const orderId = await given();
    const rosa = await api.person('Rosa');
    await claim(await linkOf(orderId), rosa);
    const mine = collectionAt(paths.licences(shop.tenantId), licenceSchema).where(
      'clientUid',
      '==',
      rosa.uid,
    );
    const device = { hash: 'a'.repeat(64), name: 'Rosa’s laptop', at: now() };
    await (await mine.get()).docs[0]?.ref.update({ devices: [device] });
    expect((await giftOf(orderId)).cardSealed).not.toBe(null);
    await eraseSubject(shop.tenantId, rosa.uid, { actor: rosa.uid, requestId: 'r' }, now());
    expect((await giftOf(orderId)).cardSealed).toBe(null);
    expect((await mine.get()).docs.map((one) => one.data().devices)).toMatchObject([
      [{ name: '', hash: device.hash }],
    ]);
  });
});
