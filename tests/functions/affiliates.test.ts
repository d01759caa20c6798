import { randomUUID } from 'node:crypto';
import { balancesOf, ledgerEntrySchema } from '@evergrow/domain/commerce';
import {
  type Affiliate,
  type AffiliateSettings,
  defaultAffiliateSettings,
} from '@evergrow/domain/commerce/affiliate';
import { DAY, paths } from '@evergrow/domain/kernel';
import { makeAffiliate } from '@evergrow/seed/factories/affiliate';
import { makePromoCode } from '@evergrow/seed/factories/promo-code';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  affiliateAt,
  referralCodeOf,
  saleAt,
} from '../../functions/src/commerce/affiliates/affiliate-store.ts';
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
import { refundShopOrder } from '../../functions/src/commerce/shop/refund-items.ts';
import { collectionAt } from '../../functions/src/kernel/collection.ts';
import { auth, db } from '../../functions/src/kernel/firebase.ts';
import { paymentWorld } from '../support/payment-world.ts';
import { outcomes } from '../support/pricing-world.ts';
import { type ShopWorld, shopWorld } from '../support/shop-world.ts';

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
  const at = new Date();
  await db()
    .doc(paths.affiliateSettings(tenantId))
    .set({
      ...defaultAffiliateSettings(at),
      ...{ on: true, holdDays: 0, referralsOn: true, referralCredit: 500, ...programme },
    });
  const codes = { eva: referralCodeOf(tenantId, 'eva'), fred: referralCodeOf(tenantId, 'fred') };
  await affiliateAt(tenantId, codes.eva).set(makeAffiliate({ uid: 'eva', ...eva }));
  await affiliateAt(tenantId, codes.fred).set(makeAffiliate({ uid: 'fred', kind: 'customer' }));
  const cart = (code: string, daysAgo = 0) =>
    shop.cart(['font', 'icons'], {
      referral: { code, at: new Date(Date.now() - daysAgo * DAY).toISOString() },
    });
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
