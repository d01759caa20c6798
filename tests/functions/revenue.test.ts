import type { Revenue } from '@evergrow/domain/analytics/revenue';
import { bookMove, orderSchema } from '@evergrow/domain/commerce';
import type { CustomerDetail, CustomerRow } from '@evergrow/domain/commerce/customer';
import { paths } from '@evergrow/domain/kernel';
import { makeMember } from '@evergrow/seed/factories/member';
import { makeOrder } from '@evergrow/seed/factories/order';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countFees, countSubscription } from '../../functions/src/analytics/sales/count-sales.ts';
import { readRevenue } from '../../functions/src/analytics/sales/read-revenue.ts';
import { refundShopOrder } from '../../functions/src/commerce/shop/refund-items.ts';
import { bookRefunds } from '../../functions/src/commerce/stripe/note-refund.ts';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';
import { paymentWorld } from '../support/payment-world.ts';
import { type ShopWorld, shopWorld } from '../support/shop-world.ts';
import { type TenantWorld, tenantWorld } from '../support/tenant-world.ts';

let stripe: Awaited<ReturnType<typeof paymentWorld>>;
let shop: ShopWorld;
beforeAll(async () => {
  stripe = await paymentWorld();
  shop = await shopWorld();
  for (const [uid, displayName] of [
    ['ana', 'Ána Pérez'],
    ['bo', 'Bo Larsen'],
  ] as const) {
    await db()
      .doc(paths.member(shop.tenantId, uid))
      .set(makeMember({ uid, role: 'client', displayName }));
  }
});
afterAll(() => stripe.stop());

const at = (day: string) => new Date(`${day}T12:00:00Z`);
const today = at('2026-11-21');
const revenue = (asked: Partial<Parameters<typeof readRevenue>[1]> = {}): Promise<Revenue> =>
  readRevenue(shop, { grain: 'month', ...asked }, today);
const buy = async (wanted: Parameters<ShopWorld['cart']>[0], uid: string, day: string) => {
  const { orderId } = await shop.place(shop.cart(wanted), uid);
  await shop.pay(orderId, at(day));
  return orderId;
};

describe('what a shop earned', () => {
  it('is counted with every payment, by day, offering and who bought', async () => {
    await buy(['font', 'icons'], 'ana', '2026-10-05');
    await buy(['font'], 'ana', '2026-11-03');
    await buy([{ offeringId: 'icons', quantity: 3 }], 'bo', '2026-11-21');
    const { now, was, offerings, chart, kinds, currencies } = await revenue();
    expect(now).toMatchObject({ gross: 2_500, net: 2_500, orders: 2, units: 4, customers: 2, arpu: 1_250 });
    expect(was).toMatchObject({ gross: 1_500, orders: 1, customers: 1, arpu: 1_500 });
    expect(offerings.map(({ offeringId, gross, was: then }) => [offeringId, gross, then])).toEqual([
      ['icons', 1_500, 500],
      ['font', 1_000, 1_000],
    ]);
    expect(kinds).toMatchObject([{ kind: 'product', gross: 2_500 }]);
    expect(chart.filter(({ gross }) => gross > 0).map((each) => each.at)).toEqual([
      '2026-11-03',
      '2026-11-21',
    ]);
    expect(currencies).toEqual(['EUR']);
    expect((await revenue({ grain: 'year' })).now).toMatchObject({ gross: 4_000, customers: 2, orders: 3 });
    const day = await revenue({ grain: 'day', at: '2026-11-03' });
    expect([day.now.gross, day.was.gross, day.chart.length]).toEqual([1_000, 0, 14]);
  });

  it('loses what goes back on the day it does, from what it was given back of, once however often it is told', async () => {
    const before = (await revenue()).now;
    const orderId = await buy(['font', 'icons'], 'bo', '2026-11-20');
    const key = (await shop.order(orderId)).items.find(({ offeringId }) => offeringId === 'icons')?.key ?? '';
    const facts = { refunds: { [key]: 500 }, reason: 'did not fit', actor: 'admin', requestId: 'r' };
    await refundShopOrder(shop.tenantId, orderId, { ...facts, now: at('2026-11-21') });
    const refunds = [{ id: 're_1', amount: 500, state: 'succeeded' as const }];
    const noted = () => bookRefunds(shop.tenantId, orderId, refunds, at('2026-11-21'));
    await Promise.all([noted(), noted()]);
    await noted();
    const { now, offerings } = await revenue();
    expect([now.gross - before.gross, now.refunds - before.refunds, now.net - before.net]).toEqual([
      1_500, 500, 1_000,
    ]);
    expect(offerings.find(({ offeringId }) => offeringId === 'icons')?.refunds).toBe(500);
    expect(offerings.find(({ offeringId }) => offeringId === 'font')?.refunds).toBe(0);
    expect((await revenue({ grain: 'day', at: '2026-11-20' })).now.refunds).toBe(0);
  });

  it('pays fees, and has what subscriptions bring in a month, whichever day is asked about', async () => {
    const before = (await revenue()).now;
    const plan = { currency: 'EUR', amount: 12_000, interval: 'year', every: 1 } as const;
    const fee = { currency: 'EUR', orderId: null, amount: 75, at: at('2026-11-10'), now: today } as const;
    const batch = db().batch();
    const entry = bookMove('fee', fee);
    if (entry) countFees(batch, shop.tenantId, entry);
    const paying = { ...plan, paying: true };
    const paused = { ...plan, paying: false };
    countSubscription(batch, shop.tenantId, null, paused, at('2026-10-01'));
    countSubscription(batch, shop.tenantId, paused, paying, at('2026-10-15'));
    countSubscription(batch, shop.tenantId, null, paying, at('2026-10-16'));
    countSubscription(batch, shop.tenantId, paying, { ...paying, amount: 24_000 }, at('2026-11-02'));
    countSubscription(batch, shop.tenantId, paying, paused, at('2026-11-09'));
    await batch.commit();
    const { now, was } = await revenue();
    expect([now.fees, before.net - now.net]).toEqual([75, 75]);
    expect(was).toMatchObject({ mrr: 2_000, subscriptions: 2, subscribed: 2, unsubscribed: 0, churn: null });
    expect(now).toMatchObject({ mrr: 2_000, subscriptions: 1, unsubscribed: 1, churn: 0.5 });
    expect(now.ltv).toBeGreaterThan(0);
    const september = await revenue({ at: '2026-09-30' });
    expect(september.now).toMatchObject({ mrr: 0, subscriptions: 0, gross: 0 });
  });

  it('is never a sum of two currencies', async () => {
    const order = makeOrder({
      purpose: 'package',
      status: 'awaitingPayment',
      clientUid: 'bo',
      bookingIds: [],
      itemId: 'ten-hours',
      items: [],
      paidAt: null,
      due: 9_900,
      refunded: 0,
      quote: {
        currency: 'USD',
        lines: [{ kind: 'base', label: 'Ten hours', quantity: 1, amount: 9_900 }],
        total: 9_900,
      },
    });
    await documentAt(paths.order(shop.tenantId, 'dollars'), orderSchema).set(order);
    const euros = (await revenue()).now.gross;
    await shop.pay('dollars', at('2026-11-19'));
    expect((await revenue()).now.gross).toBe(euros);
    const { now, currencies, offerings } = await revenue({ currency: 'USD' });
    expect([now.gross, now.customers, currencies]).toEqual([9_900, 1, ['EUR', 'USD']]);
    expect(offerings).toMatchObject([{ kind: 'package', title: 'Ten hours', offeringId: 'ten-hours' }]);
  });

  it('is not told of days to come, nor of long ago', async () => {
    for (const day of ['2026-11-22', '2021-01-01']) {
      await expect(revenue({ at: day })).rejects.toMatchObject({ code: 'invalid_request' });
    }
  });
});

describe('customers', () => {
  let world: ApiWorld;
  let tenant: TenantWorld;
  let other: TenantWorld;
  type Page = { items: CustomerRow[]; nextCursor: string | null };
  beforeAll(async () => {
    world = await apiWorld();
    [tenant, other] = [await tenantWorld(world), await tenantWorld(world)];
    for (const name of ['ana', 'bo']) {
      const found = await db().doc(paths.customer(shop.tenantId, name)).get();
      await db()
        .doc(paths.customer(tenant.tenantId, name))
        .set(found.data() ?? {});
    }
    const orders = await db().collection(paths.orders(shop.tenantId)).get();
    for (const order of orders.docs) await db().doc(paths.order(tenant.tenantId, order.id)).set(order.data());
  });
  afterAll(() => world.stop());
  const list = async (query = ''): Promise<Page> =>
    (await tenant.owner.call('GET', `/t/${tenant.tenantId}/customers${query}`)).body as Page;

  it('are found by how their name begins, sorted and narrowed, with what each spent and got back', async () => {
    const names = async (query: string) => (await list(query)).items.map(({ name }) => name);
    expect(await names('?q=an')).toEqual(['Ána Pérez']);
    expect(await names('?q=pérez')).toEqual([]);
    expect(await names('?sort=worth')).toEqual(['Bo Larsen', 'Ána Pérez']);
    expect(await names('?mark=refunded')).toEqual(['Bo Larsen']);
    expect(await names('?mark=returning&sort=name')).toEqual(['Ána Pérez', 'Bo Larsen']);
    const [bo] = (await list('?q=bo')).items;
    expect(bo).toMatchObject({
      orders: 3,
      spent: [
        { currency: 'EUR', amount: 3_000 },
        { currency: 'USD', amount: 9_900 },
      ],
      refunded: [{ currency: 'EUR', amount: 500 }],
    });
  });

  it('have a page of their own with a note nobody else reads, and are counted anew to the same', async () => {
    const path = `/t/${tenant.tenantId}/customers/bo`;
    const note = 'Asks for invoices by mail';
    expect((await tenant.owner.call('PUT', `${path}/note`, { note })).status).toBe(204);
    const before = (await tenant.owner.call('GET', path)).body as CustomerDetail;
    expect(before).toMatchObject({ note, memberSince: null, priceList: null });
    expect(before.latestOrders).toHaveLength(3);
    expect(
      JSON.stringify((await db().doc(paths.customer(tenant.tenantId, 'bo')).get()).data()),
    ).not.toContain('invoices');
    const kept = (await db().doc(paths.customer(tenant.tenantId, 'bo')).get()).data() ?? {};
    await db()
      .doc(paths.customer(tenant.tenantId, 'bo'))
      .update({ orders: 77, spent: {}, boughtIn: [], worth: 0 });
    expect((await tenant.owner.call('POST', `${path}/recount`)).status).toBe(204);
    const again = (await db().doc(paths.customer(tenant.tenantId, 'bo')).get()).data() ?? {};
    const sorted = ({ boughtIn, marks, ...rest }: Record<string, unknown>) => ({
      ...rest,
      boughtIn: (boughtIn as string[]).toSorted(),
      marks: (marks as string[]).toSorted(),
    });
    expect(sorted(again)).toEqual({ ...sorted(kept), worth: 2_500 });
  });

  it('are no business of clients, of other tenants, or of who asks for somebody who never bought', async () => {
    const client = await tenant.member('client');
    const base = `/t/${tenant.tenantId}`;
    const answers = [
      await client.call('GET', `${base}/customers`),
      await client.call('GET', `${base}/revenue`),
      await other.owner.call('GET', `${base}/customers`),
      await other.owner.call('GET', `${base}/customers/bo`),
      await other.owner.call('GET', `${base}/revenue`),
      await tenant.owner.call('GET', `${base}/customers/nobody`),
    ];
    expect(answers.map(({ code }) => code)).toEqual([
      'forbidden',
      'forbidden',
      'not_found',
      'not_found',
      'not_found',
      'not_found',
    ]);
    expect((await tenant.owner.call('GET', `${base}/revenue?grain=week`)).status).toBe(200);
  });

  it('are in their own export, and go with their account', async () => {
    const client = await tenant.member('client');
    const found = await db().doc(paths.customer(tenant.tenantId, 'ana')).get();
    await db()
      .doc(paths.customer(tenant.tenantId, client.uid))
      .set({ ...found.data(), uid: client.uid });
    await tenant.owner.call('PUT', `/t/${tenant.tenantId}/customers/${client.uid}/note`, {
      note: 'Likes tea',
    });
    expect(JSON.stringify((await client.call('GET', '/me/export')).body)).toContain('Likes tea');
    expect((await client.call('DELETE', '/me')).status).toBe(204);
    expect((await db().doc(paths.customer(tenant.tenantId, client.uid)).get()).exists).toBe(false);
  });
});
