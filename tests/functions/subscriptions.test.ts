import { balancesOf, entitlementsTo } from '@evergrow/domain/commerce';
import { noInvoices } from '@evergrow/domain/commerce/invoice';
import {
  type PublicPlans,
  planViewSchema,
  publicPlansSchema,
  shownChangeSchema,
  subscribedSchema,
  subscriptionListSchema,
} from '@evergrow/domain/commerce/subscription';
import { DAY, paths } from '@evergrow/domain/kernel';
import { makePlanPrice } from '@evergrow/seed/factories/subscription';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stripe } from '../../functions/src/adapters/stripe.ts';
import { saleAt } from '../../functions/src/commerce/affiliates/affiliate-store.ts';
import { settleAffiliateSale } from '../../functions/src/commerce/affiliates/settle-sale.ts';
import { putInvoiceSettings } from '../../functions/src/commerce/invoices/invoice-settings.ts';
import { issueInvoices } from '../../functions/src/commerce/invoices/issue-invoices.ts';
import { bookedOf } from '../../functions/src/commerce/ledger/ledger-store.ts';
import { refundOrder } from '../../functions/src/commerce/refund-order.ts';
import { followSubscriptionPayment } from '../../functions/src/commerce/subscriptions/follow-payment.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { programmeIn } from '../support/affiliate-programme.ts';
import { type ApiWorld, apiWorld } from '../support/api-world.ts';
import { paymentWorld } from '../support/payment-world.ts';
import { planWorld } from '../support/plan-world.ts';
import { tenantWorld } from '../support/tenant-world.ts';

let payments: Awaited<ReturnType<typeof paymentWorld>>;
let api: ApiWorld;
let world: Awaited<ReturnType<typeof planWorld>>;
beforeAll(async () => {
  payments = await paymentWorld();
  api = await apiWorld();
  world = await planWorld(api, payments);
});
afterAll(async () => {
  await api.stop();
  await payments.stop();
});

const pro = { offeringId: 'pro', priceId: 'monthly', quantity: 1 };

describe('a subscription', { timeout: 60_000 }, () => {
  test('goes from its trial through a change, a failed renewal and its recovery to its end', async () => {
    const { day } = world;
    const ana = await world.buyer();
    // Pressed twice, it is one subscription on one page.
    const [one, two] = (await Promise.all([world.ask(ana.person), world.ask(ana.person)])).map((answer) =>
      answer.as(subscribedSchema),
    );
    expect(one).toEqual(two);
    await payments.pay(one?.url ?? '', ana.email);
    await world.settled();
    expect(await ana.mine()).toMatchObject({ status: 'trialing', title: 'basic', price: { amount: 3_000 } });
    expect(await ana.orders()).toEqual([]);
    expect(await ana.entitled('course')).toMatchObject([{ state: 'active', until: null }]);
    expect((await world.ask(ana.person)).code).toBe('conflict');

    await ana.pass(15 * day);
    expect(await ana.mine()).toMatchObject({ status: 'active' });
    expect(await ana.orders()).toMatchObject([{ due: 3_000, status: 'paid', quote: { total: 3_000 } }]);

    // Another plan within the period: what is shown is what is charged, though time passes between.
    await ana.pass(9 * day + 1_234);
    const shown = (await ana.act('change/preview', pro)).as(shownChangeSchema);
    expect(shown.dueNow).toBe(shown.lines.reduce((sum, { amount }) => sum + amount, 0));
    expect(shown.dueNow).toBeGreaterThan(0);
    expect(shown.dueNow).toBeLessThan(3_000);
    await ana.pass(60);
    const made = await Promise.all([
      ana.act('change', { changeId: shown.changeId }),
      ana.act('change', { changeId: shown.changeId }),
    ]);
    expect(made.map(({ status }) => status)).toContain(200);
    await world.settled();
    expect(await ana.mine()).toMatchObject({ title: 'pro', price: { amount: 6_000 } });
    expect((await ana.orders()).map(({ due }) => due)).toEqual([3_000, shown.dueNow]);
    expect(await ana.entitled('course')).toMatchObject([{ state: 'ended' }]);
    expect(await ana.entitled('pro')).toMatchObject([{ state: 'active' }]);

    // The renewal fails: everything stays open for the days of grace, and no longer.
    await ana.useCard('pm_card_chargeCustomerFail');
    await ana.pass(22 * day);
    const owing = await ana.mine();
    expect(owing).toMatchObject({ status: 'pastDue', due: { amount: 6_000, attempts: 1 } });
    const granted = await ana.entitled('pro');
    expect(entitlementsTo(granted, 'pro', Date.parse(owing.openUntil ?? '') - 1)).toHaveLength(1);
    expect(entitlementsTo(granted, 'pro', Date.parse(owing.openUntil ?? ''))).toEqual([]);
    expect((await ana.act('retry')).code).toBe('payment_declined');
    expect((await ana.mine()).status).toBe('pastDue');
    await ana.useCard('pm_card_visa');
    expect((await ana.act('retry')).status).toBe(200);
    await world.settled();
    expect(await ana.mine()).toMatchObject({ status: 'active', due: null, openUntil: null });
    expect(await ana.entitled('pro')).toMatchObject([{ state: 'active', until: null }]);
    expect((await ana.orders()).map(({ due }) => due)).toEqual([3_000, shown.dueNow, 6_000]);

    // It ends with its period, unless they change their mind.
    expect((await ana.act('cancel', { when: 'periodEnd' })).status).toBe(200);
    const ending = await ana.mine();
    expect(ending).toMatchObject({ status: 'active', cancelAtPeriodEnd: true });
    expect((await ana.act('keep')).status).toBe(200);
    expect(await ana.mine()).toMatchObject({ cancelAtPeriodEnd: false });
    await ana.act('cancel', { when: 'periodEnd' });
    await ana.pass(32 * day);
    expect(await ana.mine()).toMatchObject({ status: 'ended', endedBy: 'request' });
    expect(await ana.entitled('pro')).toMatchObject([{ state: 'ended' }]);

    // Heard once more, in the wrong order, nothing changes.
    const before = [await ana.own(), await ana.orders(), await ana.entitled('pro')];
    await world.replay();
    expect([await ana.own(), await ana.orders(), await ana.entitled('pro')]).toEqual(before);
    const orders = await ana.orders();
    expect(orders).toHaveLength(3);
    // Each payment is in the books once, and can be given back through them.
    const booked = await Promise.all(orders.map(({ id }) => bookedOf(world.tenantId, id)));
    expect(booked.map((entries) => balancesOf(entries).clearing)).toEqual(orders.map(({ due }) => due));
    const last = orders[2]?.id ?? '';
    const back = { items: [{ key: '1', amount: 1_000 }], reason: 'a week was missing' };
    const path = `/t/${world.tenantId}/orders/${last}/refund`;
    expect((await world.owner.call('POST', path, back)).body).toMatchObject({ refundsDue: 1_000 });
    await refundOrder(world.tenantId, last, 1_000, 'refund-of-a-week', new Date());
    expect((await ana.own()).payments[0]).toMatchObject({ orderId: last, refunded: 1_000 });

    const told = await db()
      .collection(paths.outbox(world.tenantId))
      .where('event.subscriptionId', '==', one?.subscriptionId)
      .get();
    const news = told.docs.map((found) => found.get('event.news') as string | undefined);
    for (const expected of ['trialStarted', 'changed', 'paymentFailed', 'recovered', 'ending', 'ended']) {
      expect(news).toContain(expected);
    }
    expect(news.filter((each) => each === 'ended')).toHaveLength(1);
  });

  test('is paused without being charged, and goes on with a period that begins then', async () => {
    const ben = await world.buyer();
    await world.subscribe(ben, { offeringId: 'pro' });
    expect(await ben.mine()).toMatchObject({ status: 'active' });
    await ben.pass(world.day);
    expect((await ben.act('pause')).status).toBe(200);
    const paused = await ben.mine();
    expect(paused).toMatchObject({ status: 'paused', openUntil: paused.periodEnd });
    await ben.pass(40 * world.day);
    const [granted] = await ben.entitled('pro');
    expect(granted?.until?.toISOString()).toBe(paused.openUntil);
    expect((await ben.orders()).map(({ due }) => due)).toEqual([6_000]);
    expect((await ben.act('resume')).status).toBe(200);
    await world.settled();
    const resumed = await ben.mine();
    expect(resumed.status).toBe('active');
    expect(Date.parse(resumed.periodEnd ?? '')).toBeGreaterThan(ben.now() + 27 * DAY);
    expect((await ben.orders()).map(({ due }) => due)).toEqual([6_000, 6_000]);
  });

  test('of several is charged for what is left of a period, and without proration with the next', async () => {
    const eva = await world.buyer();
    await world.sell('seats', {
      maxQuantity: 20,
      prorates: false,
      prices: [
        makePlanPrice({
          prices: [{ amount: 1_000, currency: 'EUR' }],
          tiers: { mode: 'graduated', steps: [{ from: 4, prices: [{ amount: 700, currency: 'EUR' }] }] },
        }),
      ],
    });
    await world.subscribe(eva, { offeringId: 'seats', quantity: 5 });
    expect((await eva.orders()).map(({ due }) => due)).toEqual([3 * 1_000 + 2 * 700]);
    await eva.pass(10 * world.day);
    const more = { offeringId: 'seats', priceId: 'monthly', quantity: 8 };
    const shown = (await eva.act('change/preview', more)).as(shownChangeSchema);
    expect(shown).toMatchObject({ dueNow: 0, credit: 0, amount: 3 * 1_000 + 5 * 700 });
    expect((await eva.act('change', { changeId: shown.changeId })).status).toBe(200);
    await eva.pass(25 * world.day);
    expect((await eva.orders()).map(({ due }) => due)).toEqual([4_400, 6_500]);
    expect((await eva.act('change/preview', { ...more, quantity: 21 })).code).toBe('invalid_request');
  });

  test('is closed while a bank holds a payment back, opens when it is won, and ends when it is lost', async () => {
    const dev = (path: string, body: object) =>
      fetch(`${payments.standIns.url}/dev/stripe/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    const issued = { ...noInvoices, issue: true, legalName: 'Coach S. L.', address: 'Calle Mayor 1' };
    const by = { actor: 'owner', requestId: 'request', now: new Date() };
    await putInvoiceSettings(world.tenantId, { settings: issued, version: null }, by);
    const ida = await world.buyer();
    await world.subscribe(ida, { offeringId: 'pro' });
    await ida.pass(33 * world.day);
    const [first, second] = await ida.orders();
    // As it is where the news of the invoice never came: nothing at the payment service says whose it is.
    const forgottenId = first?.id ?? '';
    const traces = [
      paths.order(world.tenantId, forgottenId),
      paths.ledgerEntry(world.tenantId, `${forgottenId}_paid`),
      paths.outboxEvent(world.tenantId, `paid_${forgottenId}`),
    ];
    await Promise.all(traces.map((path) => db().doc(path).delete()));
    const intentOf = async (order: typeof first) => {
      const intent = await stripe().paymentIntents.retrieve(order?.paymentIntentId ?? '');
      const charge = String(intent.latest_charge);
      const none = { tenantId: '', orderId: '' };
      await stripe().paymentIntents.update(intent.id, { metadata: none });
      await stripe().charges.update(charge, { metadata: none });
      return { id: intent.id, charge };
    };
    const forgotten = await intentOf(first);
    const settle = async (orderId: string) => {
      await world.settled();
      await followSubscriptionPayment(world.tenantId, orderId, new Date());
    };
    await stripe().refunds.create({ payment_intent: forgotten.id, amount: 1_000 });
    await settle(first?.id ?? '');
    expect((await ida.orders())[0]).toMatchObject({
      id: first?.id,
      status: 'partlyRefunded',
      refunded: 1_000,
    });
    expect(balancesOf(await bookedOf(world.tenantId, first?.id ?? '')).clearing).toBe(5_000);

    // What the buyer finds beside each payment: its invoice, and a credit note of what went back.
    for (const { id } of await ida.orders()) await issueInvoices(world.tenantId, id, new Date());
    const files = (await ida.own()).payments.map((one) => one.invoices.map(({ kind }) => kind));
    expect(files).toEqual([['invoice'], ['invoice', 'creditNote']]);

    const disputeOf = (charge: string) =>
      Object.values(payments.standIns.state.stripe.disputes).find((one) => one.charge === charge)?.id;
    await dev(`charges/${forgotten.charge}/dispute`, { inquiry: false });
    await settle(first?.id ?? '');
    expect(await ida.entitled('pro')).toMatchObject([{ state: 'suspended' }]);
    expect(await ida.mine()).toMatchObject({ status: 'active', isDisputed: true });
    await dev(`disputes/${disputeOf(forgotten.charge)}/close`, { outcome: 'won' });
    await settle(first?.id ?? '');
    expect(await ida.entitled('pro')).toMatchObject([{ state: 'active' }]);
    expect(await ida.mine()).toMatchObject({ status: 'active', isDisputed: false });
    const won = balancesOf(await bookedOf(world.tenantId, first?.id ?? ''));
    expect(won).toMatchObject({ clearing: 5_000, disputes: 0, disputeFees: 0 });

    const { charge } = await intentOf(second);
    await dev(`charges/${charge}/dispute`, { inquiry: false });
    await dev(`disputes/${disputeOf(charge)}/close`, { outcome: 'lost' });
    await settle(second?.id ?? '');
    await world.settled();
    expect(await ida.mine()).toMatchObject({ status: 'ended', endedBy: 'dispute' });
    expect(await ida.entitled('pro')).toMatchObject([{ state: 'ended' }]);
    const lost = balancesOf(await bookedOf(world.tenantId, second?.id ?? ''));
    expect(lost).toMatchObject({ clearing: -2_000, disputes: 0, disputeLosses: 6_000, disputeFees: 2_000 });
    const before = [await ida.own(), await ida.orders(), await ida.entitled('pro')];
    await world.replay();
    await settle(second?.id ?? '');
    expect([await ida.own(), await ida.orders(), await ida.entitled('pro')]).toEqual(before);
  });

  test('is nobody else’s, and its price the server’s', async () => {
    const zoe = await world.buyer();
    const { subscriptionId } = await world.subscribe(zoe, { offeringId: 'pro' });
    const stranger = await world.buyer();
    const of = `/t/${world.tenantId}/my-subscriptions/${subscriptionId}`;
    const change = { ...pro, offeringId: 'basic' };
    const asks = [
      ['POST', `${of}/cancel`, { when: 'now' }],
      ['POST', `${of}/pause`, undefined],
      ['POST', `${of}/portal`, { for: 'all' }],
      ['POST', `${of}/change/preview`, change],
      ['GET', `${of}/usage`, undefined],
    ] as const;
    for (const [method, path, body] of asks) {
      expect((await stranger.person.call(method, path, body)).code).toBe('not_found');
    }
    const other = await tenantWorld(api, { modules: ['products'] });
    const elsewhere = `/t/${other.tenantId}/my-subscriptions/${subscriptionId}/cancel`;
    expect((await other.owner.call('POST', elsewhere, { when: 'now' })).code).toBe('not_found');
    expect((await other.owner.call('GET', `/t/${world.tenantId}/subscriptions`)).code).toBe('not_found');
    const all = `/t/${world.tenantId}/subscriptions`;
    expect((await stranger.person.call('GET', all)).code).toBe('forbidden');
    expect(
      (await stranger.person.call('POST', `${all}/${subscriptionId}/cancel`, { when: 'now' })).code,
    ).toBe('forbidden');
    expect((await stranger.person.call('POST', all, { ...change, currency: 'EUR', amount: 1 })).code).toBe(
      'invalid_request',
    );
    // A change is made as it was shown, or not at all.
    const shown = (await zoe.act('change/preview', change)).as(shownChangeSchema);
    await zoe.act('change/preview', { ...change, priceId: 'yearly' });
    expect((await zoe.act('change', { changeId: shown.changeId })).code).toBe('quote_changed');
    expect((await zoe.mine()).title).toBe('pro');
    const listed = await world.owner.call('GET', `${all}?status=active`);
    expect(listed.as(subscriptionListSchema).items.map(({ id }) => id)).toContain(subscriptionId);
    const ended = await world.owner.call('POST', `${all}/${subscriptionId}/cancel`, { when: 'now' });
    expect(ended.status).toBe(200);
    expect(await zoe.entitled('pro')).toMatchObject([{ state: expect.any(String) }]);
    await world.settled();
    expect(await zoe.entitled('pro')).toMatchObject([{ state: 'ended' }]);
  });

  test('bought by a link earns of the first invoice that is paid, and of no other', async () => {
    const { tenantId, day } = world;
    const { codes, by } = await programmeIn(tenantId);
    const cleo = await world.buyer();
    await world.subscribe(cleo, { referral: by(codes.eva) });
    await cleo.pass(15 * day);
    await cleo.pass(31 * day);
    const orders = await cleo.orders();
    for (const { id } of orders) await settleAffiliateSale(tenantId, id, new Date());
    expect(orders.map(({ recommended }) => recommended?.affiliateId)).toEqual([codes.eva, undefined]);
    const sales = await Promise.all(orders.map(async ({ id }) => (await saleAt(tenantId, id).get()).data()));
    expect(sales).toMatchObject([{ kept: 3_000, earned: 300 }, undefined]);
  });
});

describe('what is counted', { timeout: 60_000 }, () => {
  test('counts once for each identifier, and is billed at the end of the period', async () => {
    const usage = {
      unit: 'call',
      included: 100,
      per: 100 as const,
      prices: [{ amount: 250, currency: 'EUR' as const }],
    };
    await world.sell('metered', {
      prices: [makePlanPrice({ prices: [{ amount: 1_000, currency: 'EUR' }], usage })],
    });
    const max = await world.buyer();
    const { subscriptionId } = await world.subscribe(max, { offeringId: 'metered' });
    const path = `/t/${world.tenantId}/subscriptions/${subscriptionId}/usage`;
    const report = (identifier: string, units: number) =>
      world.owner.call('POST', path, { identifier, units });
    await max.pass(60);
    const first = await report('job-0001-a', 220);
    expect(first.body).toEqual({ identifier: 'job-0001-a', counted: true });
    const again = await Promise.all([report('job-0001-a', 220), report('job-0001-a', 220)]);
    expect(again.map(({ body }) => body)).toEqual([
      { identifier: 'job-0001-a', counted: false },
      { identifier: 'job-0001-a', counted: false },
    ]);
    await report('job-0002-a', 60);
    const own = await max.person.call('GET', `/t/${world.tenantId}/my-subscriptions/${subscriptionId}/usage`);
    expect(own.body).toMatchObject({ unit: 'call', used: 280, included: 100 });
    expect((await max.person.call('POST', path, { identifier: 'job-0003-a', units: 1 })).code).toBe(
      'forbidden',
    );
    await max.pass(32 * world.day);
    // 180 of 280 calls at 2.50 for a hundred are 4.50, and the next month ahead.
    expect((await max.orders()).map(({ due }) => due)).toEqual([1_000, 1_450]);
  });
});

describe('a plan', () => {
  test('is edited by who may, and shown to everybody as it is sold', async () => {
    const path = `/t/${world.tenantId}/plans/pro`;
    const editor = await world.member('editor');
    const view = (await editor.call('GET', path)).as(planViewSchema);
    const plan = { ...view.plan, graceDays: 3, includes: ['course'] };
    const saved = await editor.call('PUT', path, { plan, version: view.version });
    expect(saved.as(planViewSchema).plan).toMatchObject({ graceDays: 3 });
    expect((await editor.call('PUT', path, { plan, version: view.version })).code).toBe('conflict');
    const wrong = { plan: { ...plan, includes: ['basic'] }, version: saved.as(planViewSchema).version };
    expect((await editor.call('PUT', path, wrong)).code).toBe('invalid_request');
    const client = await world.member('client');
    expect((await client.call('GET', path)).code).toBe('forbidden');
    const shown: PublicPlans = (await api.anyone('GET', `/public/tenants/${world.slug}/plans`)).as(
      publicPlansSchema,
    );
    expect((await db().doc(paths.tenant(world.tenantId)).get()).get('hasPlans')).toBe(true);
    const listed = shown.plans.find(({ offeringId }) => offeringId === 'pro');
    expect(listed?.includes).toEqual([{ offeringId: 'course', title: 'Course' }]);
  });

  test('has each of its prices once at the payment service, however often it is asked for', async () => {
    const buyers = [await world.buyer(), await world.buyer()];
    await Promise.all(buyers.map(({ person }) => world.ask(person, { priceId: 'yearly' })));
    const prices = await stripe().prices.list({ limit: 100 });
    const yearly = prices.data.filter(
      ({ metadata }) =>
        metadata.tenantId === world.tenantId &&
        metadata.offeringId === 'basic' &&
        metadata.priceId === 'yearly',
    );
    expect(yearly).toHaveLength(1);
  });
});
