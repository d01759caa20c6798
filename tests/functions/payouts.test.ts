import { ledgerEntrySchema, orderSchema } from '@evergrow/domain/commerce';
import { payoutPartsSchema, payoutsViewSchema } from '@evergrow/domain/commerce/connect';
import { isOfPayout, reconciliationSchema } from '@evergrow/domain/commerce/reconciliation';
import { DAY, paths, utcDay } from '@evergrow/domain/kernel';
import { makeMember } from '@evergrow/seed/factories/member';
import { makePackage } from '@evergrow/seed/factories/package';
import { makePlan } from '@evergrow/seed/factories/subscription';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stripe as stripeSdk } from '../../functions/src/adapters/stripe.ts';
import { marketLinkTo } from '../../functions/src/catalog/market/market-link.ts';
import { buyPackage } from '../../functions/src/commerce/buy-package.ts';
import { reconcileDay } from '../../functions/src/commerce/reconciliation/reconcile-day.ts';
import { bookDifference } from '../../functions/src/commerce/reconciliation/see-to-difference.ts';
import { refundOrder } from '../../functions/src/commerce/refund-order.ts';
import { refundShopOrder } from '../../functions/src/commerce/shop/refund-items.ts';
import { subscribe } from '../../functions/src/commerce/subscriptions/subscribe.ts';
import { collectionAt, documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld, type Person } from '../support/api-world.ts';
import { paymentWorld } from '../support/payment-world.ts';
import { type ShopWorld, shopWorld } from '../support/shop-world.ts';

let stripe: Awaited<ReturnType<typeof paymentWorld>>;
let api: ApiWorld;
let shop: ShopWorld;
let owner: Person;
let admin: Person;
let stranger: Person;
beforeAll(async () => {
  stripe = await paymentWorld();
  api = await apiWorld();
  shop = await shopWorld();
  [owner, admin, stranger] = await Promise.all([api.person(), api.person(), api.person()]);
  const roles = { owner, admin } as const;
  for (const role of ['owner', 'admin'] as const) {
    const { uid } = roles[role];
    await db()
      .doc(paths.member(shop.tenantId, uid))
      .set(makeMember({ uid, role, validSince: new Date(0) }));
  }
});
afterAll(async () => {
  await api.stop();
  await stripe.stop();
});

/** What an account has told so far, sent on as Stripe does; each event is handled once. */
async function deliver(...types: string[]): Promise<void> {
  for (const delivery of await stripe.events(...types)) {
    await stripe.deliver(shop, delivery);
    stripe.arrived.splice(stripe.arrived.indexOf(delivery), 1);
  }
}

const at = (path: string) => `/t/${shop.tenantId}/payouts${path}`;
const view = async () => (await admin.call('GET', at(''))).as(payoutsViewSchema);
const money = (amount: number) => [{ amount, currency: 'EUR' }];

/** What the tenant's books say now; they balance. */
async function books() {
  const found = await collectionAt(paths.ledger(shop.tenantId), ledgerEntrySchema).get();
  const sums: Record<string, number> = {};
  for (const { account, amount } of found.docs.flatMap((one) => one.data().postings)) {
    sums[account] = (sums[account] ?? 0) + amount;
  }
  expect(Object.values(sums).reduce((sum, amount) => sum + amount, 0)).toBe(0);
  return sums;
}

/** A font (10.00), or what is said, bought and paid on the page. */
async function sold(wanted = shop.cart(['font'])) {
  const { orderId, url } = await shop.place(wanted);
  await stripe.pay(url ?? '', 'ana@example.com');
  await deliver('checkout.session.completed');
  const order = await shop.order(orderId);
  const intent = await stripeSdk().paymentIntents.retrieve(order.paymentIntentId ?? '', {
    expand: ['latest_charge'],
  });
  const charge = intent.latest_charge;
  if (charge === null || typeof charge === 'string') throw new Error('nothing was charged');
  return { orderId, order, charge };
}

test('without an account a business sells as ever, and all of it stays on the platform’s', async () => {
  const { order, charge } = await sold();
  expect(order).toMatchObject({ status: 'paid', passedOn: null });
  expect(charge).toMatchObject({ transfer_data: null, application_fee_amount: null, on_behalf_of: null });
  expect(await books()).toEqual({ clearing: 1_000, sales: -1_000 });
  expect(await view()).toMatchObject({
    account: null,
    balance: null,
    items: [],
    commission: { points: 300 },
  });
});

test('its owner connects one account, and nobody else does', async () => {
  expect((await admin.call('POST', at('/onboarding'))).code).toBe('forbidden');
  expect((await admin.call('POST', at('/dashboard'))).code).toBe('forbidden');
  for (const [method, path] of [
    ['GET', ''],
    ['GET', '/po_1'],
    ['POST', '/onboarding'],
    ['POST', '/dashboard'],
  ] as const) {
    expect((await stranger.call(method, at(path))).code).toBe('not_found');
  }
  expect((await owner.call('POST', at('/dashboard'))).code).toBe('not_found');
  const pages = await Promise.all([
    owner.call('POST', at('/onboarding')),
    owner.call('POST', at('/onboarding')),
  ]);
  expect(pages.map(({ status }) => status)).toEqual([200, 200]);
  expect((await stripeSdk().accounts.list()).data).toHaveLength(1);
  const before = await view();
  expect(before.account).toMatchObject({ chargesEnabled: false, detailsSubmitted: false });
  expect(before.account?.requirementsDue).toContain('external_account');
  const { url } = pages[0].body as { url: string };
  const form = new URLSearchParams({ name: 'Ana', iban: 'DE89370400440532013000', outcome: 'verified' });
  await fetch(url, { method: 'POST', body: form, redirect: 'manual' });
  await deliver('account.updated');
  expect((await view()).account).toMatchObject({
    chargesEnabled: true,
    payoutsEnabled: true,
    requirementsDue: [],
  });
  expect((await owner.call('POST', at('/dashboard'))).status).toBe(200);
});

test('a sale goes on to the account less the commission, and a refund comes back from both', async () => {
  const { orderId, order, charge } = await sold();
  const accountId = order.passedOn?.accountId ?? '';
  expect(order.passedOn).toEqual({ accountId: expect.stringMatching(/^acct_/), fee: 30 });
  expect(charge).toMatchObject({ application_fee_amount: 30, on_behalf_of: accountId });
  expect(await books()).toMatchObject({ clearing: 1_970, commission: 30 });
  const asked = {
    refunds: { 1: 500 },
    reason: 'half of it',
    actor: owner.uid,
    requestId: '',
    now: new Date(),
  };
  await refundShopOrder(shop.tenantId, orderId, asked);
  await refundOrder(shop.tenantId, orderId, 500, 'effect-1', new Date());
  await refundOrder(shop.tenantId, orderId, 500, 'effect-1', new Date());
  const { transfer, application_fee: fee } = (await soldAgain(charge.id)) ?? {};
  expect(transfer).toMatchObject({ amount: 1_000, amount_reversed: 500 });
  expect(fee).toMatchObject({ amount: 30, amount_refunded: 15 });
  expect(await books()).toMatchObject({ clearing: 1_485, commission: 15, refunds: 500 });
  // The first thousand are the platform's to hand over: they came before there was an account.
  expect((await view()).balance?.pending).toEqual(money(970));
  const { available } = await stripeSdk().balance.retrieve({}, { stripeAccount: accountId });
  expect(available[0]?.amount).toBe(-485);
});

const soldAgain = async (chargeId: string) =>
  await stripeSdk().charges.retrieve(chargeId, { expand: ['transfer', 'application_fee'] });

test('a payout leaves the books for the bank, says what it consists of, and comes back when it fails', async () => {
  stripe.standIns.stripe.advance(4 * 24 * 60 * 60);
  await deliver('payout.created');
  expect(await books()).toMatchObject({ bank: 485, clearing: 1_000 });
  stripe.standIns.stripe.advance(3 * 24 * 60 * 60);
  await deliver('payout.paid');
  expect(await books()).toMatchObject({ bank: 485, clearing: 1_000 });
  const { items } = await view();
  expect(items).toMatchObject([{ amount: 485, currency: 'EUR', state: 'paid', failure: null }]);
  const id = items[0]?.id ?? '';
  const parts = (await admin.call('GET', at(`/${id}`))).as(payoutPartsSchema).items;
  expect(parts.map(({ what, amount, commission, net }) => ({ what, amount, commission, net }))).toEqual(
    expect.arrayContaining([
      { what: 'sale', amount: 1_000, commission: 30, net: 970 },
      { what: 'refund', amount: -500, commission: -15, net: -485 },
    ]),
  );
  expect(new Set(parts.map(({ orderId }) => orderId)).size).toBe(1);
  expect(parts[0]?.orderId).not.toBeNull();
  await fetch(`${stripe.standIns.url}/dev/stripe/payouts/${id}/fail`, { method: 'POST' });
  await deliver('payout.failed');
  expect(await books()).toMatchObject({ bank: 0, clearing: 1_485 });
  expect((await view()).items[0]).toMatchObject({ state: 'failed', failure: expect.any(String) });
});

test('a dispute is taken back from the account, and handed over again when it is won', async () => {
  const { orderId, charge } = await sold();
  const dev = async (path: string, body: object) =>
    await fetch(`${stripe.standIns.url}/dev/stripe/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  await dev(`charges/${charge.id}/dispute`, {});
  await deliver('charge.dispute.created');
  expect((await soldAgain(charge.id)).transfer).toMatchObject({ amount_reversed: 1_000 });
  expect(await books()).toMatchObject({ disputes: 1_000 });
  // Money of the platform's own, so that it can hand over what the bank gives back.
  await stripeSdk().paymentIntents.create({
    amount: 50_000,
    currency: 'eur',
    confirm: true,
    payment_method: 'pm_card_bypassPending',
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  });
  const [dispute] = (await shop.order(orderId)).disputes;
  await dev(`disputes/${dispute?.id}/close`, { outcome: 'won' });
  await deliver('charge.dispute.closed');
  const { data } = await stripeSdk().transfers.list({ limit: 3 });
  expect(data[0]).toMatchObject({ amount: 1_000, metadata: { orderId, disputeId: dispute?.id } });
  expect((await books()).disputes).toBe(0);
});

test('the platform’s staff agree on another commission, and it holds from the next sale', async () => {
  const path = `/platform/tenants/${shop.tenantId}/commission`;
  const change = {
    points: 500,
    marketPoints: 1_500,
    fixed: { amount: 20, currency: 'EUR' },
    reason: 'agreed',
  };
  expect((await owner.call('PUT', path, change)).code).toBe('not_found');
  const staff = await api.person('Stella Staff', { platformAdmin: true });
  expect((await staff.call('PUT', path, { ...change, points: 9_000 })).code).toBe('invalid_request');
  expect((await staff.call('PUT', path, change)).status).toBe(200);
  expect((await sold()).order.passedOn?.fee).toBe(70);
  const trail = await db().collection(paths.auditEntries(shop.tenantId)).get();
  const actions = trail.docs.map((one) => String(one.get('action')));
  expect(actions).toEqual(expect.arrayContaining(['payoutAccount.opened', 'commission.updated']));
});

test('what was found in the directory pays its own commission, and nothing else does', async () => {
  const now = new Date();
  const linkTo = (id: string, tenantId = shop.tenantId, at = now) =>
    marketLinkTo(tenantId, { of: 'offering', id }, at);
  const feeOf = async (code: string, wanted = ['font']) => {
    const referral = { code, at: now.toISOString() };
    const { order } = await sold(shop.cart(wanted, { referral }));
    return { via: order.viaMarket, fee: order.passedOn?.fee };
  };
  const usual = { via: 0, fee: 70 };
  expect(await feeOf(linkTo('font'))).toEqual({ via: 1_000, fee: 170 });
  // Of two things, only what was found there.
  expect(await feeOf(linkTo('font'), ['font', 'icons'])).toEqual({ via: 1_000, fee: 195 });
  // Of another thing, another business, too long ago, of a person, and made up.
  expect(await feeOf(linkTo('icons'))).toEqual(usual);
  expect(await feeOf(linkTo('font', 'another-tenant'))).toEqual(usual);
  expect(await feeOf(linkTo('font', shop.tenantId, new Date(now.getTime() - 40 * DAY)))).toEqual(usual);
  expect(await feeOf(marketLinkTo(shop.tenantId, { of: 'provider', id: 'font' }, now))).toEqual(usual);
  const [kept, last] = [linkTo('font').slice(0, -1), linkTo('font').at(-1)];
  expect(await feeOf(`${kept}${last === '0' ? '1' : '0'}`)).toEqual(usual);
});

test('a plan or a package found there pays that commission too, of each invoice', async () => {
  const { tenantId, tenant } = shop;
  const now = new Date();
  const referral = {
    code: marketLinkTo(tenantId, { of: 'offering', id: 'club' }, now),
    at: now.toISOString(),
  };
  const buyer = { uid: 'cleo', name: 'Ana Ruiz', email: 'cleo@example.com', locale: 'en' as const };
  await shop.sell('club', { offering: { kind: 'plan', price: null } });
  await db().doc(paths.plan(tenantId, 'club')).set(makePlan());
  const wanted = { offeringId: 'club', priceId: 'monthly', quantity: 1, currency: 'EUR' as const };
  const usual = await subscribe(tenantId, tenant, { ...wanted, referral: null }, buyer, null, now);
  // The page that is open is closed for one that says what the business pays.
  const found = await subscribe(tenantId, tenant, { ...wanted, referral }, buyer, null, now);
  expect(found.url).not.toBe(usual.url);
  await stripe.pay(found.url, buyer.email);
  await deliver('checkout.session.completed');
  const { data } = await stripeSdk().subscriptions.list({ limit: 1 });
  expect(data[0]?.application_fee_percent).toBe(15);
  const [order] = await ordersOf(buyer.uid);
  expect(order).toMatchObject({ due: 3_000, viaMarket: 3_000, passedOn: { fee: 450 } });

  const one = makePackage({ offeringIds: ['club'], price: { amount: 2_000, currency: 'EUR' } });
  await db().doc(paths.package(tenantId, 'ten')).set(one);
  const dora = { ...buyer, uid: 'dora' };
  const bought = await buyPackage(tenantId, tenant, { packageId: 'ten', referral }, dora, now);
  await stripe.pay(bought.url ?? '', dora.email);
  await deliver('checkout.session.completed');
  expect(await ordersOf(dora.uid)).toMatchObject([{ viaMarket: 2_000, passedOn: { fee: 320 } }]);
});

async function ordersOf(uid: string) {
  const found = await collectionAt(paths.orders(shop.tenantId), orderSchema)
    .where('clientUid', '==', uid)
    .get();
  return found.docs.map((one) => one.data());
}

test('the daily check compares payouts: what was lost is found and booked, what nobody knows is told', async () => {
  const { passedOn } = (await sold()).order;
  const own = { stripeAccount: passedOn?.accountId ?? '' };
  const latest = async () => {
    const [found] = (await stripeSdk().payouts.list({ limit: 1 }, own)).data;
    if (!found) throw new Error('no payout');
    return { ...found, day: utcDay(found.created * 1000), name: `payout_${found.id}` };
  };
  const ofPayouts = async (day: string) => {
    await reconcileDay(day, new Date(), shop.tenantId);
    const path = paths.reconciliation(shop.tenantId, day);
    const found = (await documentAt(path, reconciliationSchema).get()).data()?.differences ?? [];
    return found
      .filter(({ what }) => isOfPayout(what))
      .map(({ kind, key, ours, theirs }) => [kind, key, ours, theirs]);
  };
  const by = () => ({ actor: owner.uid, requestId: '', now: new Date() });
  const before = await latest();
  expect(await ofPayouts(before.day)).toEqual([]);
  stripe.standIns.stripe.advance(8 * 24 * 60 * 60);
  // Its news never comes.
  const { id, amount, day, name } = await latest();
  expect(id).not.toBe(before.id);
  const bank = (await books()).bank ?? 0;
  expect(await ofPayouts(day)).toEqual([['missingHere', name, null, amount]]);
  expect(await bookDifference(shop.tenantId, day, name, by())).toBe(true);
  expect((await books()).bank).toBe(bank + amount);
  expect(await ofPayouts(day)).toEqual([]);
  // The bank sends it back, and that is not heard of either.
  await fetch(`${stripe.standIns.url}/dev/stripe/payouts/${id}/fail`, { method: 'POST' });
  const query = { type: 'payout_failure', limit: 1 };
  const [failure] = (await stripeSdk().balanceTransactions.list(query, own)).data;
  const dayOfFailure = utcDay((failure?.created ?? 0) * 1000);
  const back = `payoutReturned_${id}`;
  expect(await ofPayouts(dayOfFailure)).toContainEqual(['missingHere', back, null, amount]);
  expect(await bookDifference(shop.tenantId, dayOfFailure, back, by())).toBe(true);
  expect((await books()).bank).toBe(bank);
  expect((await view()).items.find((one) => one.id === id)?.state).toBe('failed');
  // One the payment service knows nothing of, and one of another amount: a person has to look.
  const entry = documentAt(paths.ledgerEntry(shop.tenantId, name), ledgerEntrySchema);
  const kept = (await entry.get()).data();
  if (!kept) throw new Error('not booked');
  const postings = kept.postings.map((one) => ({ ...one, amount: one.amount + Math.sign(one.amount) }));
  const unknown = documentAt(paths.ledgerEntry(shop.tenantId, 'payout_po_none'), ledgerEntrySchema);
  await unknown.create({ ...kept, postings });
  await entry.update({ postings });
  const wrong = await ofPayouts(day);
  expect(wrong).toContainEqual(['amountDiffers', name, amount + 1, amount]);
  expect(wrong).toContainEqual(['missingThere', 'payout_po_none', amount + 1, null]);
  await expect(bookDifference(shop.tenantId, day, name, by())).rejects.toMatchObject({
    code: 'invalid_request',
  });
});
