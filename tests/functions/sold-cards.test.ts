import { balancesOf, ledgerEntrySchema, placedOrderSchema } from '@evergrow/domain/commerce';
import { openedCardSchema, ownCardSchema, refundedCardSchema } from '@evergrow/domain/commerce/sold-card';
import { MINUTE, paths } from '@evergrow/domain/kernel';
import { outboxEntrySchema } from '@evergrow/domain/operations';
import { giftCardSchema } from '@evergrow/domain/pricing';
import { memberSchema } from '@evergrow/domain/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expireOrders } from '../../functions/src/commerce/shop/expire-orders.ts';
import { settleSoldCard } from '../../functions/src/commerce/sold-cards/settle-card.ts';
import { openToken, soldCardAt } from '../../functions/src/commerce/sold-cards/sold-card-store.ts';
import { mailSoldCard } from '../../functions/src/engagement/tell-sold-card.ts';
import { collectionAt, documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { eraseSubject } from '../../functions/src/privacy/erase-subject.ts';
import { createTenantKeys } from '../../functions/src/privacy/tenant-keys.ts';
import { forgetTenant } from '../../functions/src/tenancy/tenant-store.ts';
import { type ApiWorld, apiWorld, type Person } from '../support/api-world.ts';
import { outcomes } from '../support/pricing-world.ts';
import { type ShopWorld, shopWorld } from '../support/shop-world.ts';

let api: ApiWorld;
let shop: ShopWorld;
let buyer: Person;
let owner: Person;
const recipient = { name: 'Rosa', email: 'rosa.card@example.com', from: 'Your aunt', message: 'Enjoy <b>!' };
const now = () => new Date();

async function member(displayName: string, role: 'client' | 'admin'): Promise<Person> {
  const who = await api.person(displayName);
  await documentAt(paths.member(shop.tenantId, who.uid), memberSchema).set({
    ...{ uid: who.uid, role, displayName, validSince: new Date(0), joinedAt: now(), activeAt: now() },
  });
  return who;
}

beforeAll(async () => {
  api = await apiWorld();
  shop = await shopWorld();
  await createTenantKeys(shop.tenantId);
  await db().doc(paths.tenant(shop.tenantId)).update({ published: true, suspended: false });
  forgetTenant(shop.tenantId);
  buyer = await member('Berta Buyer', 'client');
  owner = await member('Olga Owner', 'admin');
  const settings = { on: true, amounts: [5_000], between: { least: 1_000, most: 20_000 } };
  const path = `/t/${shop.tenantId}/gift-card-settings`;
  expect((await buyer.call('PUT', path, settings)).status).toBe(403);
  expect((await owner.call('PUT', path, settings)).status).toBe(200);
});
afterAll(() => api.stop());

const base = () => `/t/${shop.tenantId}/sold-cards`;
const buying = (amount: number, whom: typeof recipient | null = null) =>
  buyer.call('POST', base(), { amount, recipient: whom });

/** A card bought and, unless told otherwise, paid. */
async function bought(amount = 5_000, whom: typeof recipient | null = null, paid = true): Promise<string> {
  const { orderId } = (await buying(amount, whom)).as(placedOrderSchema);
  if (paid) {
    await shop.pay(orderId);
    await Promise.all([1, 2, 3].map(() => settleSoldCard(shop.tenantId, orderId, now())));
  }
  return orderId;
}
const own = async (orderId: string) => (await buyer.call('GET', `${base()}/${orderId}`)).as(ownCardSchema);
async function cardOf(orderId: string) {
  const { cardId } = (await soldCardAt(shop.tenantId, orderId).get()).data() ?? {};
  const path = paths.giftCard(shop.tenantId, cardId ?? 'none');
  return (await documentAt(path, giftCardSchema).get()).data();
}
/** What the books hold of an order, where anything. */
async function booked(orderId: string) {
  const entries = await collectionAt(paths.ledger(shop.tenantId), ledgerEntrySchema)
    .where('orderId', '==', orderId)
    .get();
  return balancesOf(entries.docs.map((one) => one.data()));
}
const refund = (orderId: string, who = owner) =>
  who.call('POST', `${base()}/${orderId}/refund`, { reason: 'changed their mind' });

/** The links that were sent for a card, the latest last. */
async function links(orderId: string) {
  const sent = await collectionAt(paths.outbox(shop.tenantId), outboxEntrySchema)
    .where('event.type', '==', 'giftCard.sent')
    .get();
  const mine = sent.docs
    .sort((one, other) => one.data().createdAt.getTime() - other.data().createdAt.getTime())
    .flatMap((one) => {
      const { event } = one.data();
      return event.type === 'giftCard.sent' && event.orderId === orderId ? [{ id: one.id, event }] : [];
    });
  return await Promise.all(
    mine.map(async ({ id, event }) => ({
      id,
      event,
      token: await openToken(shop.tenantId, orderId, event.tokenSealed),
    })),
  );
}
const open = (token: string) => api.anyone('POST', '/public/gift-cards/open', { token });

describe('a gift card that is sold', () => {
  it('is there once it is paid, as a debt and not as a sale, and pays for what is in a cart', async () => {
    const unpaid = await bought(5_000, null, false);
    expect(await own(unpaid)).toMatchObject({ state: 'waiting', code: null, left: null });
    const orderId = await bought();
    const mine = await own(orderId);
    expect(mine).toMatchObject({ state: 'issued', left: 5_000, currency: 'EUR' });
    expect(await booked(orderId)).toEqual({ clearing: 5_000, giftCards: -5_000 });
    expect((await shop.order(orderId)).quote.lines).toMatchObject([{ kind: 'base', amount: 5_000 }]);
    // Three carts of 30.00 at once have no more of it than there is: one whole, one in part.
    const cart = shop.cart([{ offeringId: 'font', quantity: 3 }], { giftCardCodes: [mine.code ?? ''] });
    const placed = await outcomes([1, 2, 3].map(() => shop.place(cart, buyer.uid, 3_000)));
    expect(placed).toEqual({ won: 2, refused: ['gift_card_invalid'] });
    const card = await cardOf(orderId);
    expect(card).toMatchObject({ issued: 5_000, balance: 0, reserved: 2_000, spent: 3_000 });
    expect((await buyer.call('GET', `${base()}/${orderId}`)).status).toBe(200);
    expect((await (await member('Other', 'client')).call('GET', `${base()}/${orderId}`)).status).toBe(404);
    expect((await (await api.person('Stranger')).call('GET', `${base()}/${orderId}`)).status).toBe(404);
  });

  it('that is not paid in time ends with the sweep, and is there all the same where its payment comes late', async () => {
    const orderId = await bought(5_000, null, false);
    const status = async () => (await shop.order(orderId)).status;
    await expireOrders(now());
    expect(await status()).toBe('awaitingPayment');
    for (let round = 0; round < 2; round += 1) await expireOrders(new Date(Date.now() + 33 * MINUTE));
    expect(await status()).toBe('expired');
    await shop.pay(orderId);
    await settleSoldCard(shop.tenantId, orderId, now());
    expect(await own(orderId)).toMatchObject({ state: 'issued', left: 5_000 });
    expect(await booked(orderId)).toEqual({ clearing: 5_000, giftCards: -5_000 });
  });

  it('costs what was set or lies between the bounds, and nothing else', async () => {
    expect((await buying(999)).code).toBe('invalid_request');
    expect((await buying(20_001)).code).toBe('invalid_request');
    expect((await buying(1_234)).status).toBe(201);
  });

  it('reaches who it is for by a link, the latest one alone, and its code nobody else', async () => {
    const orderId = await bought(5_000, recipient);
    expect(await own(orderId)).toMatchObject({ code: null, recipientName: 'Rosa' });
    const [first] = await links(orderId);
    if (!first) throw new Error('no link');
    const telling = { tenantId: shop.tenantId, tenant: shop.tenant, eventId: first.id, now: now() };
    await mailSoldCard(telling, first.event);
    const [mail] = await api.mailsTo(recipient.email);
    expect(mail?.html).toContain(first.token);
    expect(mail?.html).toContain('Enjoy &lt;b&gt;!');
    const opened = (await open(first.token)).as(openedCardSchema);
    expect(opened).toMatchObject({ from: 'Your aunt', left: 5_000, state: 'issued' });
    expect(mail?.html).not.toContain(opened.code);
    const quoted = await shop.quote(shop.cart(['font'], { giftCardCodes: [opened.code] }));
    expect([quoted.due, quoted.giftCards[0]?.problem]).toEqual([0, null]);
    const stored = JSON.stringify((await db().doc(paths.soldCard(shop.tenantId, orderId)).get()).data());
    expect(stored).not.toMatch(new RegExp(`Rosa|example\\.com|aunt|${opened.code}`));
    expect((await buyer.call('POST', `${base()}/${orderId}/send`)).status).toBe(204);
    expect((await open(first.token)).code).toBe('gift_not_found');
    const latest = (await links(orderId)).at(-1)?.token ?? '';
    expect((await open(latest)).status).toBe(200);
    expect((await open(`${latest.slice(0, -1)}!`)).code).toBe('gift_not_found');
    await eraseSubject(shop.tenantId, buyer.uid, { actor: buyer.uid, requestId: 'r' }, now());
    expect((await open(latest)).as(openedCardSchema)).toMatchObject({ recipientName: '', left: 5_000 });
  });

  it('is given back as far as it was not spent, and is worth nothing more at once', async () => {
    const orderId = await bought();
    const { code } = await own(orderId);
    const cart = shop.cart([{ offeringId: 'font', quantity: 2 }], { giftCardCodes: [code ?? ''] });
    await shop.place(cart, buyer.uid);
    expect((await refund(orderId, buyer)).status).toBe(403);
    // One gives back, the other spends: whatever comes first, together it is what was paid.
    const rest = shop.cart([{ offeringId: 'font', quantity: 3 }], { giftCardCodes: [code ?? ''] });
    const [back] = await Promise.all([refund(orderId), shop.place(rest, buyer.uid, 3_000).catch(() => null)]);
    const card = await cardOf(orderId);
    const given = back.status === 200 ? back.as(refundedCardSchema).amount : 0;
    expect((card?.spent ?? 0) + (card?.reserved ?? 0) + given).toBeLessThanOrEqual(5_000);
    expect((card?.issued ?? 0) + given).toBe(5_000);
    expect((await shop.order(orderId)).refundsDue).toBe(given);
    const whole = await bought();
    expect((await refund(whole)).as(refundedCardSchema).amount).toBe(5_000);
    expect(await own(whole)).toMatchObject({ state: 'revoked', left: 0 });
    expect((await refund(whole)).code).toBe('invalid_transition');
  });

  it('rests while its payment is disputed', async () => {
    const orderId = await bought();
    const { code } = await own(orderId);
    const at = db().doc(paths.order(shop.tenantId, orderId));
    await at.update({ status: 'disputed' });
    await settleSoldCard(shop.tenantId, orderId, now());
    const asked = shop.cart(['font'], { giftCardCodes: [code ?? ''] });
    expect((await shop.quote(asked)).giftCards[0]?.problem).toBe('invalid');
    await at.update({ status: 'paid' });
    await settleSoldCard(shop.tenantId, orderId, now());
    expect((await shop.quote(asked)).giftCards[0]?.problem).toBe(null);
    await at.update({ status: 'disputeLost' });
    await settleSoldCard(shop.tenantId, orderId, now());
    expect(await own(orderId)).toMatchObject({ state: 'revoked', left: 0 });
  });
});
