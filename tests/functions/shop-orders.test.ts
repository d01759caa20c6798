import { defaultShopSettings } from '@evergrow/domain/catalog';
import { DAY, MINUTE, paths } from '@evergrow/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stripe as stripeSdk } from '../../functions/src/adapters/stripe.ts';
import { expireOrders } from '../../functions/src/commerce/shop/expire-orders.ts';
import { settleEntitlements } from '../../functions/src/commerce/shop/fulfil-order.ts';
import { releaseOrder } from '../../functions/src/commerce/shop/open-order.ts';
import { refundShopOrder } from '../../functions/src/commerce/shop/refund-items.ts';
import { resendReceipt } from '../../functions/src/commerce/shop/resend-receipt.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { paymentWorld } from '../support/payment-world.ts';
import { outcomes } from '../support/pricing-world.ts';
import { type ShopWorld, shopWorld } from '../support/shop-world.ts';

let stripe: Awaited<ReturnType<typeof paymentWorld>>;
beforeAll(async () => {
  stripe = await paymentWorld();
});
afterAll(() => stripe.stop());

const fifty = Array.from({ length: 50 }, (_, index) => `buyer-${index}`);
const refund = (world: ShopWorld, orderId: string, refunds: Record<string, number>) =>
  refundShopOrder(world.tenantId, orderId, {
    refunds,
    reason: 'did not fit',
    actor: 'admin',
    requestId: 'request',
    now: new Date(),
  });

describe('the page an order is paid on', () => {
  it('carries the business’s own name and colour, and its words for the card statement', async () => {
    const world = await shopWorld();
    const accent = '#b4235a';
    Object.assign(world.tenant, {
      name: 'Pixel Pantry',
      branding: { ...world.tenant.branding, accent },
      imprint: { ...world.tenant.imprint, statement: 'PIXELS' },
    });
    const { orderId, url } = await world.place(world.cart(['font']));
    const { checkoutSessionId } = await world.order(orderId);
    const session = await stripeSdk().checkout.sessions.retrieve(checkoutSessionId ?? '');
    expect(session.branding_settings).toMatchObject({ display_name: 'Pixel Pantry', button_color: accent });
    const page = await (await fetch(url ?? '')).text();
    expect(page).toMatch(/class="brand">.*Pixel Pantry/);
    expect(page).toContain(`background:${accent};color:#fff`);
  });
});

describe('a cart', () => {
  it('is priced from the catalog, and says of each line and code what is wrong', async () => {
    const world = await shopWorld({
      rare: { listing: { stocked: true }, stock: 1 },
      gone: { listing: { stocked: true }, stock: 0 },
      draft: { offering: { published: false } },
      dollars: { offering: { price: { amount: 900, currency: 'USD' } } },
      lesson: { offering: { kind: 'session', durationMinutes: 60 } },
    });
    const wanted = world.cart(
      [
        'font',
        { offeringId: 'rare', quantity: 2 },
        'gone',
        'draft',
        'dollars',
        'lesson',
        'nothing',
        { offeringId: 'icons', quantity: 100 },
      ],
      { promoCodes: [world.code, 'nosuch'] },
    );
    const { lines, quote, promoCodes } = await world.quote(wanted);
    expect(lines.map(({ problem }) => problem)).toEqual([
      null,
      'fewer',
      'soldOut',
      'notSold',
      'notSold',
      'notSold',
      'notSold',
      'tooMany',
    ]);
    expect(quote?.total).toBe(900);
    expect(promoCodes).toEqual([
      { code: world.code, problem: null },
      { code: 'nosuch', problem: 'invalid' },
    ]);
    await expect(world.place(wanted)).rejects.toMatchObject({ code: 'sold_out' });
    expect(await world.uses()).toBe(0);
  });

  it('with two lines of the same stock counts them together', async () => {
    const options = [{ id: 'size', title: 'Size', values: [{ id: 's', title: 'S' }] }];
    const variants = [{ id: 'small', valueIds: ['s'], sku: '', prices: [], active: true }];
    const world = await shopWorld({
      rare: { listing: { stocked: true }, stock: 3 },
      set: {
        offering: { kind: 'bundle' },
        listing: { parts: [{ offeringId: 'rare', variantId: null, quantity: 2 }] },
      },
      shirt: { listing: { options, variants } },
    });
    const both = await world.quote(
      world.cart([
        { offeringId: 'rare', quantity: 2 },
        'set',
        'shirt',
        { offeringId: 'shirt', variantId: 'small' },
      ]),
    );
    expect(both.lines.map(({ problem }) => problem)).toEqual([null, 'fewer', 'notSold', null]);
    expect(both.lines[3]?.choice).toBe('S');
  });

  it('costs what the server says: a tampered total is refused, and nothing is held', async () => {
    const world = await shopWorld({ rare: { listing: { stocked: true }, stock: 1 } });
    const wanted = world.cart(['rare'], { promoCodes: [world.code], giftCardCodes: [world.giftCode] });
    await expect(world.place(wanted, 'ana', 1)).rejects.toMatchObject({ code: 'quote_changed' });
    expect([await world.left('rare'), await world.uses(), await world.card()]).toEqual([
      { onHand: 1, reserved: 0 },
      0,
      { balance: 3_000, reserved: 0, spent: 0 },
    ]);
  });

  it('leaves tax out for who is exempt, as long as they are', async () => {
    const world = await shopWorld();
    const taxes = [{ label: 'VAT', percent: 20, countries: [], kinds: [] }];
    await db()
      .doc(paths.shopSettings(world.tenantId))
      .set({ ...defaultShopSettings(new Date()), taxes });
    const total = async (exemptUntil: string | null) => {
      const terms = { taxExempt: true, exemptUntil, priceListId: null, updatedAt: new Date() };
      await db().doc(paths.clientTerms(world.tenantId, 'ana')).set(terms);
      return (await world.quote(world.cart(['font']))).quote?.total;
    };
    expect([await total('2020-01-31'), await total('2999-01-31'), await total(null)]).toEqual([
      1_200, 1_000, 1_000,
    ]);
  });

  it('pays what is owed in the buyer’s country and lets them name a price where that is theirs', async () => {
    const world = await shopWorld({
      tip: { listing: { payWhatYouWant: { minimum: [{ amount: 200, currency: 'EUR' }], suggested: [] } } },
    });
    const offer = async (offered: number | null) =>
      (await world.quote(world.cart([{ offeringId: 'tip', offered }]))).lines[0];
    expect(await offer(199)).toMatchObject({ problem: 'offer', net: null });
    expect(await offer(200)).toMatchObject({ problem: null, net: 200 });
    expect(await offer(null)).toMatchObject({ problem: null, net: 1_000 });
  });
});

describe('an order', () => {
  it('holds stock, code and gift card, and is handed over when it is paid, once', async () => {
    const world = await shopWorld({ rare: { listing: { stocked: true }, stock: 5 } });
    const wanted = world.cart([{ offeringId: 'rare', quantity: 2 }, 'icons'], {
      promoCodes: [world.code.toLowerCase()],
      giftCardCodes: [world.giftCode],
    });
    // 25.00 less a tenth is 22.50, all of it from the card.
    const { orderId, url } = await world.place(wanted);
    expect(url).toBeNull();
    expect((await world.order(orderId)).status).toBe('paid');
    expect(await world.left('rare')).toEqual({ onHand: 3, reserved: 0 });
    expect(await world.card()).toEqual({ balance: 750, reserved: 0, spent: 2_250 });
    await settleEntitlements(world.tenantId, orderId);
    await settleEntitlements(world.tenantId, orderId);
    expect(
      (await world.granted()).map(({ offeringId, quantity, state }) => [offeringId, quantity, state]),
    ).toEqual([
      ['icons', 1, 'active'],
      ['rare', 2, 'active'],
    ]);
  });

  it('of a bundle grants its parts', async () => {
    const parts = [
      { offeringId: 'font', variantId: null, quantity: 1 },
      { offeringId: 'icons', variantId: null, quantity: 2 },
    ];
    const world = await shopWorld({ kit: { offering: { kind: 'bundle' }, listing: { parts } } });
    const { orderId } = await world.place(world.cart([{ offeringId: 'kit', quantity: 2 }]));
    await world.pay(orderId);
    expect((await world.granted()).map(({ offeringId, quantity }) => [offeringId, quantity])).toEqual([
      ['font', 2],
      ['icons', 4],
      ['kit', 2],
    ]);
  });

  it.each(['expiry', 'release'] as const)('frees everything on %s, once', async (end) => {
    const world = await shopWorld({ rare: { listing: { stocked: true }, stock: 1 } });
    const wanted = world.cart(['rare', 'font'], {
      promoCodes: [world.code],
      giftCardCodes: [world.giftCode],
    });
    const before = await world.card();
    const { orderId } = await world.place(
      world.cart(['rare', 'font', { offeringId: 'icons', quantity: 9 }], {
        promoCodes: [world.code],
        giftCardCodes: [world.giftCode],
      }),
    );
    await expect(world.place(wanted, 'ben')).rejects.toMatchObject({ code: 'sold_out' });
    expect(await world.left('rare')).toEqual({ onHand: 1, reserved: 1 });
    for (let round = 0; round < 2; round += 1) {
      if (end === 'expiry') await expireOrders(new Date(Date.now() + 32 * MINUTE));
      else await releaseOrder(world.tenantId, orderId, 'ana', new Date());
    }
    expect((await world.order(orderId)).status).toBe('expired');
    expect([await world.left('rare'), await world.uses(), await world.card()]).toEqual([
      { onHand: 1, reserved: 0 },
      0,
      before,
    ]);
  });

  it('paid after it expired is had all the same while everything is there, and else goes back in full', async () => {
    const world = await shopWorld({ rare: { listing: { stocked: true }, stock: 1 } });
    const late = async (uid: string) => {
      const { orderId } = await world.place(world.cart(['rare']), uid);
      await expireOrders(new Date(Date.now() + DAY));
      return orderId;
    };
    const first = await late('ana');
    const second = await late('ben');
    await world.pay(first);
    expect(await world.left('rare')).toEqual({ onHand: 0, reserved: 0 });
    await world.pay(second);
    const lost = await world.order(second);
    expect(lost).toMatchObject({ paidAt: expect.any(Date), refundsDue: 1_000 });
    expect(await world.left('rare')).toEqual({ onHand: 0, reserved: 0 });
    expect([await world.granted('ana'), await world.granted('ben')].map(({ length }) => length)).toEqual([
      1, 0,
    ]);
  });

  it('is one of five at most that one buyer has open', async () => {
    const world = await shopWorld();
    const wanted = world.cart(['font']);
    const open = [];
    for (let count = 0; count < 5; count += 1) open.push((await world.place(wanted)).orderId);
    await expect(world.place(wanted)).rejects.toMatchObject({ code: 'limit_reached' });
    await world.place(wanted, 'ben');
    await releaseOrder(world.tenantId, open[0] ?? '', 'ana', new Date());
    await world.place(wanted);
  });

  it('is open to be paid for as long as its shop holds things', async () => {
    const world = await shopWorld();
    const settings = { ...defaultShopSettings(new Date()), holdMinutes: 120 };
    await db().doc(paths.shopSettings(world.tenantId)).set(settings);
    const { orderId } = await world.place(world.cart(['font']));
    const { expiresAt, checkoutSessionId } = await world.order(orderId);
    expect(Math.round((expiresAt.getTime() - Date.now()) / MINUTE)).toBe(121);
    const session = await stripeSdk().checkout.sessions.retrieve(checkoutSessionId ?? '');
    expect(Math.round((session.expires_at * 1000 - Date.now()) / MINUTE)).toBe(120);
  });

  it('is nobody else’s to pay or give up', async () => {
    const world = await shopWorld();
    const { orderId } = await world.place(world.cart(['font']));
    await expect(releaseOrder(world.tenantId, orderId, 'ben', new Date())).rejects.toMatchObject({
      code: 'not_found',
    });
    const other = await shopWorld();
    await expect(releaseOrder(other.tenantId, orderId, 'ana', new Date())).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('fifty at once', () => {
  it('for ten pieces: ten have them', async () => {
    const world = await shopWorld({ rare: { listing: { stocked: true }, stock: 10 } });
    const wanted = world.cart(['rare']);
    const { won, refused } = await outcomes(fifty.map((uid) => world.place(wanted, uid, 1_000)));
    expect([won, new Set(refused)]).toEqual([10, new Set(['sold_out'])]);
    expect(await world.left('rare')).toEqual({ onHand: 10, reserved: 10 });
  });
  it('with a code for ten: ten have it', async () => {
    const world = await shopWorld({}, { maxUses: 10 });
    const wanted = world.cart(['font'], { promoCodes: [world.code] });
    const { won, refused } = await outcomes(fifty.map((uid) => world.place(wanted, uid, 900)));
    expect([won, new Set(refused)]).toEqual([10, new Set(['promo_code_invalid'])]);
    expect(await world.uses()).toBe(10);
  });
});

describe('giving back', () => {
  it('some of an order ends what it granted and no more, money first and then the card', async () => {
    const world = await shopWorld();
    const { orderId } = await world.place(
      world.cart([{ offeringId: 'font', quantity: 4 }, 'icons'], { giftCardCodes: [world.giftCode] }),
    );
    await world.pay(orderId);
    expect((await world.order(orderId)).due).toBe(1_500);
    await refund(world, orderId, { '1': 4_000 });
    await settleEntitlements(world.tenantId, orderId);
    expect((await world.order(orderId)).refundsDue).toBe(1_500);
    expect(await world.card()).toEqual({ balance: 2_500, reserved: 0, spent: 500 });
    expect((await world.granted()).map(({ offeringId, state }) => [offeringId, state])).toEqual([
      ['font', 'ended'],
      ['icons', 'active'],
    ]);
    await expect(refund(world, orderId, { '1': 1 })).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('what another order grants stays', async () => {
    const world = await shopWorld();
    const orders = [await world.place(world.cart(['font'])), await world.place(world.cart(['font']))];
    for (const { orderId } of orders) await world.pay(orderId);
    await refund(world, orders[0]?.orderId ?? '', { '1': 1_000 });
    await settleEntitlements(world.tenantId, orders[0]?.orderId ?? '');
    expect((await world.granted()).map(({ state }) => state).sort()).toEqual(['active', 'ended']);
  });

  it('by ten at once: never more than was paid', async () => {
    const world = await shopWorld();
    const { orderId } = await world.place(world.cart(['font']));
    await world.pay(orderId);
    const { won } = await outcomes(Array.from({ length: 10 }, () => refund(world, orderId, { '1': 300 })));
    expect(won).toBe(3);
    expect((await world.order(orderId)).refundsDue).toBe(900);
  });
});

describe('a receipt', () => {
  it('goes again for a paid order, and for no other', async () => {
    const world = await shopWorld();
    const { orderId } = await world.place(world.cart(['font']));
    await expect(resendReceipt(world.tenantId, orderId, new Date())).rejects.toMatchObject({
      code: 'invalid_transition',
    });
    await world.pay(orderId);
    const told = async () =>
      (await db().collection(paths.outbox(world.tenantId)).where('event.type', '==', 'order.paid').get())
        .size;
    const before = await told();
    await resendReceipt(world.tenantId, orderId, new Date());
    expect([before, await told()]).toEqual([1, 2]);
    expect(await world.granted()).toHaveLength(1);
  });
});
