import { MINUTE, paths } from '@evergrow/domain/kernel';
import { type PromoCode, promoCodeRowSchema, promoCodeSchema } from '@evergrow/domain/pricing';
import { defaultService, publicServiceSchema } from '@evergrow/domain/scheduling';
import { makeOffering } from '@evergrow/seed/factories/offering';
import { makePromoCode } from '@evergrow/seed/factories/promo-code';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePricing } from '../../domain/src/pricing/visit/visit-pricing.fixture.ts';
import { expireOrders } from '../../functions/src/commerce/shop/expire-orders.ts';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';
import { paymentWorld } from '../support/payment-world.ts';
import { outcomes } from '../support/pricing-world.ts';
import { type ShopWorld, shopWorld } from '../support/shop-world.ts';
import { tenantWorld } from '../support/tenant-world.ts';

let stripe: Awaited<ReturnType<typeof paymentWorld>>;
let api: ApiWorld;
beforeAll(async () => {
  [stripe, api] = [await paymentWorld(), await apiWorld()];
});
afterAll(async () => {
  await stripe.stop();
  await api.stop();
});

const put = (world: ShopWorld, code: string, promo: Partial<PromoCode>) =>
  db().doc(paths.promoCode(world.tenantId, code)).set(makePromoCode(promo));
const usesOf = async (world: ShopWorld, code: string) =>
  (await documentAt(paths.promoCode(world.tenantId, code), promoCodeSchema).get()).data()?.uses;
const sale: Partial<PromoCode> = { automatic: true, title: 'Autumn sale', value: 20 };

describe('in a cart', () => {
  it.each<[string, Partial<PromoCode>, number]>([
    ['a percentage', { kind: 'percent', value: 10 }, 2_250],
    ['an amount', { kind: 'flat', value: 700 }, 1_800],
    ['something free', { kind: 'freeItem', value: 0, freeOfferingId: 'icons' }, 2_000],
    ['some for others', { kind: 'buyGet', buy: 2, get: 1, value: 100 }, 2_000],
    ['only some of it', { kind: 'percent', value: 50, offeringIds: ['icons'] }, 2_250],
    ['only a kind', { kind: 'percent', value: 50, kinds: ['course'] }, 2_500],
    ['only a category', { kind: 'percent', value: 50, categoryIds: ['type'] }, 1_500],
  ])('a code gives %s', async (_what, promo, total) => {
    const world = await shopWorld({ font: { listing: { categoryIds: ['type'] } } }, { value: 0, ...promo });
    const wanted = world.cart([{ offeringId: 'font', quantity: 2 }, 'icons'], { promoCodes: [world.code] });
    expect((await world.quote(wanted)).quote?.total).toBe(total);
  });

  it('each refused code says why', async () => {
    const world = await shopWorld({}, { value: 100, minimum: 5_000 });
    const now = Date.now();
    const codes: Record<string, Partial<PromoCode>> = {
      OFF: { active: false },
      SOON: { from: new Date(now + MINUTE) },
      PAST: { until: new Date(now - MINUTE) },
      GONE: { maxUses: 1, uses: 1 },
      MINE: { maxPerClient: 1 },
      FIRST: { firstOrder: true },
      COURSES: { kinds: ['course'] },
      ALONE: { value: 5, combines: false },
      TENTH: { value: 10 },
      SALE: sale,
    };
    for (const [code, promo] of Object.entries(codes)) await put(world, code, promo);
    const first = await world.place(world.cart(['font'], { promoCodes: ['MINE'] }));
    await world.pay(first.orderId);
    const why = async (...promoCodes: string[]) =>
      (await world.quote(world.cart(['font'], { promoCodes }))).promoCodes.map(({ problem }) => problem);
    expect(await why('NOSUCH', 'OFF', 'SALE', 'SOON', 'PAST')).toEqual([
      'invalid',
      'invalid',
      'invalid',
      'notYet',
      'ended',
    ]);
    expect(await why('GONE', 'MINE', 'FIRST', 'COURSES', world.code)).toEqual([
      'usedUp',
      'usedByYou',
      'notFirst',
      'nothingInScope',
      'belowMinimum',
    ]);
    expect(await why('ALONE', 'TENTH')).toEqual(['notTogether', null]);
    await expect(world.place(world.cart(['font'], { promoCodes: ['MINE'] }))).rejects.toMatchObject({
      code: 'promo_code_invalid',
      errors: [{ path: 'promoCode', message: 'usedByYou' }],
    });
  });

  it('what applies by itself comes off before codes, is held with the order and freed with it', async () => {
    const world = await shopWorld();
    await put(world, 'AUTUMN', { ...sale, maxUses: 1 });
    const wanted = world.cart(['font'], { promoCodes: [world.code] });
    const { quote } = await world.quote(wanted);
    expect(quote?.lines.map(({ kind, label, amount }) => [kind, label, amount])).toEqual([
      ['base', 'font', 1_000],
      ['promotion', 'Autumn sale', -200],
      ['promo', world.code, -80],
    ]);
    await world.place(wanted);
    expect([await usesOf(world, 'AUTUMN'), await world.uses()]).toEqual([1, 1]);
    expect((await world.quote(wanted, 'ben')).quote?.total).toBe(900);
    await expireOrders(new Date(Date.now() + 32 * MINUTE));
    expect([await usesOf(world, 'AUTUMN'), await world.uses()]).toEqual([0, 0]);
    expect((await world.quote(wanted, 'ben')).quote?.total).toBe(720);
  });

  it('of fifty at once ten have what applies ten times by itself, and nobody pays what they were not shown', async () => {
    const world = await shopWorld();
    await put(world, 'AUTUMN', { ...sale, maxUses: 10 });
    const wanted = world.cart(['font']);
    const buyers = Array.from({ length: 50 }, (_, index) => `buyer-${index}`);
    const { won, refused } = await outcomes(buyers.map((uid) => world.place(wanted, uid, 800)));
    expect([won, new Set(refused)]).toEqual([10, new Set(['quote_changed'])]);
    expect(await usesOf(world, 'AUTUMN')).toBe(10);
  });
});

describe('over the API', () => {
  const input = {
    ...{ kind: 'percent', value: 10, minimum: 0, firstOrder: false, offeringIds: [], from: null },
    ...{ until: null, maxUses: null, maxPerClient: null, active: true },
  };

  it('a promotion is made of what fits together, and shows with the prices of what is booked', async () => {
    const tenant = await tenantWorld(api, { kind: 'homeServices', modules: ['visits'] });
    const admin = await tenant.member('admin');
    const path = `/t/${tenant.tenantId}/promo-codes`;
    const create = (more: object) => admin.call('POST', path, { ...input, ...more });
    for (const wrong of [
      { code: 'AAA', kind: 'buyGet', buy: 0, get: 1 },
      { code: 'AAA', kind: 'freeItem' },
      { code: 'AAA', automatic: true },
      { code: 'AAA', value: 101 },
      { code: 'AAA', kind: 'flat', value: 0.5 },
      { code: 'AAA', value: -1 },
      { code: 'AAA', value: null },
      { code: 'AAA', kind: 'flat', value: 1e12 },
    ])
      expect((await create(wrong)).status).toBe(400);
    const made = await create({ code: 'SPRING', automatic: true, title: 'Spring', kinds: ['visit'] });
    expect(made.as(promoCodeRowSchema)).toMatchObject({ automatic: true, combines: true, uses: 0 });
    const pricing = samplePricing();
    await db()
      .doc(paths.offering(tenant.tenantId, 'cleaning'))
      .set(makeOffering({ kind: 'visit', published: true, price: null }));
    await db()
      .doc(paths.service(tenant.tenantId, 'cleaning'))
      .set({ ...defaultService(new Date()), pricing });
    await tenant.publish();
    const of = `/public/tenants/${tenant.slug}`;
    const shown = await api.anyone('GET', `${of}/offerings/cleaning/service`);
    expect(shown.as(publicServiceSchema).promotions).toMatchObject([{ code: 'SPRING', title: 'Spring' }]);
    const choices = { quantities: {}, extras: {}, frequency: 'once', tip: 0 };
    const quote = await api.anyone('POST', `${of}/quotes`, { offeringId: 'cleaning', choices });
    expect(quote.body).toMatchObject({ total: 5_400 });
    for (const tip of [-1, 0.5, null, 1e12, '5']) {
      const asked = { offeringId: 'cleaning', choices: { ...choices, tip } };
      expect((await api.anyone('POST', `${of}/quotes`, asked)).status).toBe(400);
    }
  });
});
