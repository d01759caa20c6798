import { randomUUID } from 'node:crypto';
import { balancesOf, ledgerEntrySchema } from '@evergrow/domain/commerce';
import type { Affiliate, AffiliateSettings } from '@evergrow/domain/commerce/affiliate';
import { defaultNotificationPreferences } from '@evergrow/domain/engagement';
import { DAY, paths } from '@evergrow/domain/kernel';
import { outboxEntrySchema } from '@evergrow/domain/operations';
import { makePackage } from '@evergrow/seed/factories/package';
import { makePromoCode } from '@evergrow/seed/factories/promo-code';
import { makeUser } from '@evergrow/seed/factories/user';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referralCodeOf, saleAt } from '../../functions/src/commerce/affiliates/affiliate-store.ts';
import {
  applyAsAffiliate,
  decideAffiliate,
  followLink,
  readMyAffiliate,
} from '../../functions/src/commerce/affiliates/affiliates.ts';
import {
  claimCredit,
  duePayoutsFile,
  listDuePayouts,
  payAffiliate,
} from '../../functions/src/commerce/affiliates/payouts.ts';
import { settleAffiliateSale } from '../../functions/src/commerce/affiliates/settle-sale.ts';
import { buyPackage, grantPaidPackage } from '../../functions/src/commerce/buy-package.ts';
import { payBalance } from '../../functions/src/commerce/pay-balance.ts';
import { confirmFree } from '../../functions/src/commerce/settle-payment.ts';
import { refundShopOrder } from '../../functions/src/commerce/shop/refund-items.ts';
import { collectionAt } from '../../functions/src/kernel/collection.ts';
import { auth, db } from '../../functions/src/kernel/firebase.ts';
import { bringAbout } from '../../functions/src/operations/effects.ts';
import { cancelBooking } from '../../functions/src/scheduling/cancel-booking.ts';
import { programmeIn } from '../support/affiliate-programme.ts';
import { paymentWorld } from '../support/payment-world.ts';
import { outcomes } from '../support/pricing-world.ts';
import { type ShopWorld, shopWorld } from '../support/shop-world.ts';
import { client, facts, tenderWorld, uid } from '../support/tender-world.ts';

let stripe: Awaited<ReturnType<typeof paymentWorld>>;
beforeAll(async () => {
  stripe = await paymentWorld();
});
afterAll(() => stripe.stop());

const by = (actor: string) => ({ actor, requestId: 'request', now: new Date() });

/** A shop in which `eva` recommends, and `fred` invites friends. */
async function affiliateWorld(programme: Partial<AffiliateSettings> = {}, eva: Partial<Affiliate> = {}) {
  const shop = await shopWorld();
  const { tenantId } = shop;
  const { codes, by: broughtBy } = await programmeIn(tenantId, programme, eva);
  const cart = (code: string, daysAgo = 0) =>
    shop.cart(['font', 'icons'], { referral: broughtBy(code, daysAgo) });
  const sold = async (code: string, uid = 'ana') => {
    const { orderId } = await shop.place(cart(code), uid);
    await shop.pay(orderId);
    await settleAffiliateSale(tenantId, orderId, new Date());
    return orderId;
  };
  const sale = async (orderId: string) => (await saleAt(tenantId, orderId).get()).data();
  const owed = async () => {
    const entries = await collectionAt(paths.ledger(tenantId), ledgerEntrySchema).get();
    return balancesOf(entries.docs.map((one) => one.data())).affiliatePayable ?? 0;
  };
  return { ...shop, codes, referred: cart, sold, sale, owed };
}

const refund = async (world: ShopWorld, orderId: string, refunds: Record<string, number>) => {
  const asked = { refunds, reason: 'did not fit', actor: 'admin', requestId: 'request', now: new Date() };
  await refundShopOrder(world.tenantId, orderId, asked);
  await settleAffiliateSale(world.tenantId, orderId, new Date());
};

describe('a recommendation', () => {
  it('is followed, sold by, earned, and paid out once, with the books', async () => {
    const world = await affiliateWorld();
    const { tenantId, codes } = world;
    expect(await followLink(tenantId, codes.eva)).toEqual({ windowDays: 30 });
    const orderId = await world.sold(codes.eva);
    await settleAffiliateSale(tenantId, orderId, new Date());
    expect(await world.sale(orderId)).toMatchObject({ kept: 1_500, earned: 150, open: true });
    expect(await world.owed()).toBe(-150);
    const now = new Date();
    expect(await readMyAffiliate(tenantId, 'eva', now)).toMatchObject({
      me: { clicks: 1, sales: 1, sums: [{ earned: 150, held: 0, payable: 150, paid: 0 }] },
    });
    expect(await listDuePayouts(tenantId, now)).toMatchObject([
      { affiliateId: codes.eva, amount: 150, sales: 1 },
    ]);
    expect(await duePayoutsFile(tenantId, now)).toContain(`${codes.eva},Ana Ruiz,1,150,EUR`);
    const pay = (amount: number) =>
      payAffiliate(tenantId, { affiliateId: codes.eva, currency: 'EUR', amount }, by('admin'));
    await expect(pay(151)).rejects.toMatchObject({ code: 'conflict' });
    const { won, refused } = await outcomes(Array.from({ length: 5 }, () => pay(150)));
    expect([won, new Set(refused)]).toEqual([1, new Set(['conflict'])]);
    expect([await world.owed(), await listDuePayouts(tenantId, now)]).toEqual([0, []]);
  });

  it('earns once, however often and at once it is settled, and is taken back as money goes back', async () => {
    const world = await affiliateWorld();
    const { tenantId, codes } = world;
    const { orderId } = await world.place(world.referred(codes.eva));
    await world.pay(orderId);
    await Promise.all(Array.from({ length: 8 }, () => settleAffiliateSale(tenantId, orderId, new Date())));
    expect(await world.owed()).toBe(-150);
    await refund(world, orderId, { '1': 500 });
    expect(await world.sale(orderId)).toMatchObject({ kept: 1_000, earned: 150, reversed: 50 });
    await refund(world, orderId, { '1': 500, '2': 500 });
    expect(await world.sale(orderId)).toMatchObject({ kept: 0, earned: 150, reversed: 150, open: false });
    expect(await world.owed()).toBe(0);
  });

  it('that was paid before money went back is kept from what comes next', async () => {
    const world = await affiliateWorld();
    const { tenantId, codes } = world;
    const first = await world.sold(codes.eva);
    await payAffiliate(tenantId, { affiliateId: codes.eva, currency: 'EUR', amount: 150 }, by('admin'));
    await refund(world, first, { '1': 1_000 });
    expect(await listDuePayouts(tenantId, new Date())).toEqual([]);
    await world.sold(codes.eva, 'ben');
    expect(await listDuePayouts(tenantId, new Date())).toMatchObject([{ amount: 50, sales: 2 }]);
    expect(await world.owed()).toBe(-50);
  });

  it.each<[string, (world: Awaited<ReturnType<typeof affiliateWorld>>) => [string, number, string]]>([
    ['one’s own', ({ codes }) => [codes.eva, 0, 'eva']],
    ['too long ago', ({ codes }) => [codes.eva, 31, 'ana']],
    ['nobody’s', () => ['ZZZZZZZZZZ', 0, 'ana']],
    ['another business’s', () => [referralCodeOf('elsewhere', 'eva'), 0, 'ana']],
  ])('that is %s counts for nothing, and the order stands', async (_what, make) => {
    const world = await affiliateWorld();
    const [code, daysAgo, uid] = make(world);
    const { orderId } = await world.place(world.referred(code, daysAgo), uid);
    expect(await world.sale(orderId)).toBeUndefined();
  });

  it('of a paused affiliate, and by one’s own mailbox under another account, counts for nothing', async () => {
    const paused = await affiliateWorld({}, { state: 'paused' });
    const one = await paused.place(paused.referred(paused.codes.eva));
    expect(await paused.sale(one.orderId)).toBeUndefined();
    await expect(followLink(paused.tenantId, paused.codes.eva)).rejects.toMatchObject({ code: 'not_found' });
    const name = randomUUID().slice(0, 8);
    const [eva, again] = await Promise.all(
      [`${name}@example.com`, `${name}+two@example.com`].map((email) =>
        auth().createUser({ email, emailVerified: true }),
      ),
    );
    const world = await affiliateWorld({}, { uid: eva?.uid ?? '' });
    const two = await world.place(world.referred(world.codes.eva), again?.uid);
    expect(await world.sale(two.orderId)).toBeUndefined();
  });

  it('is held until its time, and begins with an admin’s yes', async () => {
    const world = await affiliateWorld({ holdDays: 30 });
    const { tenantId } = world;
    await applyAsAffiliate(tenantId, 'gil', { kind: 'affiliate', about: 'My blog' }, new Date());
    const code = referralCodeOf(tenantId, 'gil');
    const early = await world.place(world.referred(code));
    expect(await world.sale(early.orderId)).toBeUndefined();
    await decideAffiliate(tenantId, code, 'active', by('admin'));
    await world.sold(code);
    const { me } = await readMyAffiliate(tenantId, 'gil', new Date());
    expect(me?.sums).toMatchObject([{ earned: 150, held: 150, payable: 0 }]);
    expect(await listDuePayouts(tenantId, new Date())).toEqual([]);
    expect(await listDuePayouts(tenantId, new Date(Date.now() + 31 * DAY))).toMatchObject([{ amount: 150 }]);
  });
});

describe('a friend', () => {
  it('gets what is for who was invited, and who invited them a gift card for it, once', async () => {
    const world = await affiliateWorld();
    const { tenantId, codes } = world;
    const promo = {
      automatic: true,
      byInvitation: true,
      title: 'A friend’s gift',
      value: 20,
      firstOrder: true,
    };
    await db().doc(paths.promoCode(tenantId, 'FRIEND')).set(makePromoCode(promo));
    expect((await world.quote(world.cart(['font', 'icons']))).quote?.total).toBe(1_500);
    expect((await world.quote(world.referred(codes.fred), 'fred')).quote?.total).toBe(1_500);
    expect((await world.quote(world.referred(codes.fred))).quote?.total).toBe(1_200);
    await world.sold(codes.fred);
    expect((await world.quote(world.referred(codes.fred))).quote?.total).toBe(1_500);
    const claims = Array.from({ length: 5 }, () => claimCredit(tenantId, 'fred', 'EUR', by('fred')));
    expect(await outcomes(claims)).toEqual({ won: 1, refused: Array(4).fill('invalid_transition') });
    expect(await readMyAffiliate(tenantId, 'fred', new Date())).toMatchObject({
      me: { sums: [{ earned: 500, payable: 0, paid: 500 }] },
    });
    expect(await world.owed()).toBe(0);
  });
});

describe('a client who invites friends and asks for a commission', () => {
  it('invites on until it is decided, and after a no', async () => {
    const world = await affiliateWorld();
    const { tenantId, codes } = world;
    const ask = () => applyAsAffiliate(tenantId, 'fred', { kind: 'affiliate', about: 'My blog' }, new Date());
    const invites = { kind: 'customer', state: 'active' };
    expect((await ask()).me).toMatchObject({ ...invites, asks: true });
    const sold = await world.sold(codes.fred);
    expect(await world.sale(sold)).toMatchObject({ kind: 'customer', earned: 500 });
    const refused = await decideAffiliate(tenantId, codes.fred, 'refused', by('admin'));
    expect(refused).toMatchObject({ ...invites, asks: false });
    await ask();
    const taken = await decideAffiliate(tenantId, codes.fred, 'active', by('admin'));
    expect(taken).toMatchObject({ kind: 'affiliate', state: 'active', asks: false });
  });
});

describe('whatever is sold', () => {
  /** What an order's recommendation has come to, as its events have it settled. */
  const settled = async (tenantId: string, orderId: string) => {
    await settleAffiliateSale(tenantId, orderId, new Date());
    return (await saleAt(tenantId, orderId).get()).data();
  };
  const told = async (tenantId: string, type: string) => {
    const all = await collectionAt(paths.outbox(tenantId), outboxEntrySchema).get();
    return all.docs.map((one) => ({ id: one.id, ...one.data() })).filter(({ event }) => event.type === type);
  };
  const buyer = { uid, name: 'Ana Ruiz', email: 'client-0@example.com', locale: 'en' as const };

  it('a time booked by a link earns of each payment, once it has taken place, and loses all when it is cancelled', async () => {
    const world = await tenderWorld({ deposit: { kind: 'percent', percent: 40 } });
    const { tenantId, tenant, giftCardCode } = world;
    const { codes, by: broughtBy } = await programmeIn(tenantId);
    const referral = broughtBy(codes.eva);
    const held = await world.hold(0, world.start, new Date(), { giftCardCode, referral });
    expect(await settled(tenantId, held.orderId)).toBeUndefined();
    await world.pay(held.orderId);
    expect(await told(tenantId, 'order.settle')).toMatchObject([{ event: { orderId: held.orderId } }]);
    // 30.00 by the gift card, and 40 % of the rest.
    expect(await settled(tenantId, held.orderId)).toMatchObject({ kept: 5_800, earned: 580 });
    await payBalance(tenantId, tenant, held.bookingId, buyer, new Date());
    const orders = await db().collection(paths.orders(tenantId)).where('purpose', '==', 'balance').get();
    const rest = orders.docs[0]?.id ?? '';
    await world.pay(rest);
    expect(await settled(tenantId, rest)).toMatchObject({ kept: 4_200, earned: 420 });
    expect(await listDuePayouts(tenantId, new Date())).toEqual([]);
    const after = new Date(world.start + DAY);
    expect(await listDuePayouts(tenantId, after)).toMatchObject([{ amount: 1_000, sales: 2 }]);

    await cancelBooking(client(world), facts(held.bookingId));
    expect(await told(tenantId, 'order.settle')).toHaveLength(2);
    for (const orderId of [held.orderId, rest]) {
      const sale = await settled(tenantId, orderId);
      expect((sale?.earned ?? 0) - (sale?.reversed ?? 0)).toBe(0);
    }
    expect(await listDuePayouts(tenantId, after)).toEqual([]);
  });

  it('a package does when it is sold, and nothing more when its credits are used; what does not count earns nothing', async () => {
    const world = await tenderWorld();
    const { tenantId, tenant, offeringId } = world;
    const { codes, by: broughtBy } = await programmeIn(tenantId);
    const referral = broughtBy(codes.eva);
    await db()
      .doc(paths.package(tenantId, 'five'))
      .set(makePackage({ offeringIds: [offeringId] }));
    const buy = async () => {
      const bought = await buyPackage(tenantId, tenant, { packageId: 'five', referral }, buyer, new Date());
      await world.pay(bought.orderId);
      await grantPaidPackage(tenantId, bought.orderId);
      return bought.orderId;
    };
    const orderId = await buy();
    expect(await settled(tenantId, orderId)).toMatchObject({ kept: 40_500, earned: 4_050, open: true });
    const used = await world.hold(0, world.start, new Date(), { creditGrantId: orderId, referral });
    await confirmFree(tenantId, used.orderId, new Date());
    expect(await settled(tenantId, used.orderId)).toBeUndefined();
    await db()
      .doc(paths.affiliateSettings(tenantId))
      .update({ offeringIds: ['something-else'] });
    expect(await settled(tenantId, await buy())).toBeUndefined();
  });

  it('is mailed to who earned by it, and that they were paid, each once', async () => {
    const name = randomUUID().slice(0, 8);
    const address = `${name}@example.com`;
    const eva = await auth().createUser({ email: address, emailVerified: true, displayName: 'Eva' });
    const world = await affiliateWorld({}, { uid: eva.uid });
    const { tenantId, tenant, codes } = world;
    const mails = () =>
      stripe.standIns.state.mails.filter(({ to }) => to.some((one) => one.includes(address)));
    // Under names of its own: the platform's worker has the same events.
    const tell = async (type: string) => {
      for (const { id, event } of await told(tenantId, type)) {
        const telling = { tenantId, tenant, eventId: `test_${id}`, now: new Date() };
        for (const _ of [1, 2]) await bringAbout(telling, event);
      }
    };
    await world.sold(codes.eva);
    await tell('affiliate.earned');
    expect(mails().map(({ subject }) => subject)).toEqual([`You earned something at ${tenant.name}`]);
    expect(mails()[0]?.html).toContain('€1.50');
    await payAffiliate(tenantId, { affiliateId: codes.eva, currency: 'EUR', amount: 150 }, by('admin'));
    await tell('affiliate.paid');
    expect(mails().map(({ subject }) => subject)).toContain(`${tenant.name} paid you`);
    expect(mails()).toHaveLength(2);
    await world.sold(codes.eva, 'ben');
    const notifications = { ...defaultNotificationPreferences, tenant: { email: false, inApp: true } };
    await db().doc(paths.user(eva.uid)).set(makeUser({ notifications }));
    await tell('affiliate.earned');
    expect(mails()).toHaveLength(2);
  });
});
