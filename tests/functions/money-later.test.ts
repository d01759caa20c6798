import { DAY, paths } from '@evergrow/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stripe as stripeSdk } from '../../functions/src/adapters/stripe.ts';
import { refundOrder } from '../../functions/src/commerce/refund-order.ts';
import { expireOrders } from '../../functions/src/commerce/shop/expire-orders.ts';
import { settleEntitlements } from '../../functions/src/commerce/shop/fulfil-order.ts';
import { releaseOrder } from '../../functions/src/commerce/shop/open-order.ts';
import { refundShopOrder } from '../../functions/src/commerce/shop/refund-items.ts';
import { resolveFailedRefund } from '../../functions/src/commerce/shop/resolve-refund.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { type Delivered, paymentWorld } from '../support/payment-world.ts';
import { type ShopWorld, shopWorld } from '../support/shop-world.ts';

let stripe: Awaited<ReturnType<typeof paymentWorld>>;
beforeAll(async () => {
  stripe = await paymentWorld();
});
afterAll(() => stripe.stop());

const dev = async (path: string, body: object) => {
  const answer = await fetch(`${stripe.standIns.url}/dev/stripe/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
};

/** An order of two rare things (10.00 each) and where it is paid. */
async function ordered() {
  stripe.arrived.length = 0;
  const world = await shopWorld({ rare: { listing: { stocked: true }, stock: 2 } });
  const { orderId, url } = await world.place(world.cart([{ offeringId: 'rare', quantity: 2 }]));
  const deliver = async (...types: string[]) => {
    for (const delivery of await stripe.events(...types)) await stripe.deliver(world, delivery);
    await settleEntitlements(world.tenantId, orderId);
  };
  const all = async (delivered: readonly Delivered[]) => {
    for (const delivery of delivered) await stripe.deliver(world, delivery);
  };
  const states = async () => (await world.granted()).map(({ state }) => state);
  return { world, orderId, url: url ?? '', deliver, all, states };
}

async function paid() {
  const sale = await ordered();
  await stripe.pay(sale.url, 'ana@example.com');
  await sale.deliver('checkout.session.completed');
  const { paymentIntentId } = await sale.world.order(sale.orderId);
  const intent = await stripeSdk().paymentIntents.retrieve(paymentIntentId ?? '');
  return { ...sale, intent, chargeId: String(intent.latest_charge) };
}

const told = async ({ tenantId }: ShopWorld) =>
  (await db().collection(paths.outbox(tenantId)).get()).docs
    .map((one) => String(one.get('event.type')))
    .sort();

describe('a bank that answers days later', () => {
  async function asked() {
    const iban = 'AT32 1904 3002 3547 3204';
    await dev('settings', { methods: ['card', 'sepa_debit'] });
    const sale = await ordered();
    await dev('settings', { methods: ['card'] });
    const form = { email: 'ana@example.com', name: 'Ana', method: 'sepa_debit', iban };
    const answer = await fetch(sale.url, {
      method: 'POST',
      body: new URLSearchParams(form),
      redirect: 'manual',
    });
    expect(answer.status).toBe(303);
    await sale.deliver('checkout.session.completed');
    const { checkoutSessionId } = await sale.world.order(sale.orderId);
    const session = await stripeSdk().checkout.sessions.retrieve(checkoutSessionId ?? '');
    const answers = (outcome: 'succeeded' | 'failed') =>
      dev(`payments/${String(session.payment_intent)}/settle`, { outcome });
    return { ...sale, answers };
  }

  it('is waited for: everything is kept, however long it takes, and can be neither given up nor paid again', async () => {
    const { world, orderId, deliver, states, answers } = await asked();
    expect((await world.order(orderId)).status).toBe('processing');
    await expireOrders(new Date(Date.now() + DAY));
    await releaseOrder(world.tenantId, orderId, 'ana', new Date());
    expect((await world.order(orderId)).status).toBe('processing');
    expect(await world.left('rare')).toEqual({ onHand: 2, reserved: 2 });
    expect(await states()).toEqual([]);
    await answers('succeeded');
    await deliver('checkout.session.async_payment_succeeded');
    expect((await world.order(orderId)).status).toBe('paid');
    expect(await world.left('rare')).toEqual({ onHand: 0, reserved: 0 });
    expect(await states()).toEqual(['active']);
  });

  it('and says no frees everything and tells the buyer, once, whichever event comes first', async () => {
    const { world, orderId, all, answers } = await asked();
    await answers('failed');
    const [late, failed] = await stripe.events(
      'checkout.session.async_payment_failed',
      'payment_intent.payment_failed',
    );
    if (!late || !failed) throw new Error('no events');
    await all([failed, late, failed, late]);
    expect(await world.order(orderId)).toMatchObject({
      status: 'expired',
      paidAt: null,
      lastDecline: expect.any(String),
    });
    expect(await world.left('rare')).toEqual({ onHand: 2, reserved: 0 });
    expect(await told(world)).toEqual(['payment.failed']);
  });
});

describe('a refund', () => {
  it('that fails after it had succeeded is ours again, told, and given back once more, once', async () => {
    const { world, orderId, intent, deliver } = await paid();
    const refunds = { [(await world.order(orderId)).items[0]?.key ?? '']: 2_000 };
    const facts = { reason: 'wrong one', actor: 'admin', requestId: 'r', now: new Date() };
    await refundShopOrder(world.tenantId, orderId, { ...facts, refunds });
    await refundOrder(world.tenantId, orderId, 2_000, 'first', new Date());
    expect((await world.order(orderId)).status).toBe('refunded');
    const [first] = (await stripeSdk().refunds.list({ payment_intent: intent.id })).data;
    await dev(`refunds/${first?.id}/settle`, { outcome: 'failed' });
    await deliver('refund.failed', 'charge.refunded');
    expect(await world.order(orderId)).toMatchObject({ status: 'paid', refunded: 0, refundsDue: 2_000 });
    expect(await told(world)).toContain('payment.refundFailed');

    const again = { refundId: first?.id ?? '', how: 'again' as const, ...facts };
    await resolveFailedRefund(world.tenantId, orderId, again);
    await expect(resolveFailedRefund(world.tenantId, orderId, again)).rejects.toMatchObject({
      code: 'invalid_transition',
    });
    await refundOrder(world.tenantId, orderId, 2_000, 'second', new Date());
    expect(await world.order(orderId)).toMatchObject({ status: 'refunded', refunded: 2_000 });
    expect((await told(world)).filter((type) => type === 'payment.refundDue')).toHaveLength(2);
  });

  it('made by hand in the dashboard is found by its payment, and shows what is under way', async () => {
    const { world, orderId, intent, deliver } = await paid();
    const { id } = await stripeSdk().refunds.create({ payment_intent: intent.id, amount: 700 });
    await deliver('refund.created');
    expect(await world.order(orderId)).toMatchObject({
      status: 'partlyRefunded',
      refunds: [{ id, amount: 700, state: 'succeeded', resolved: null }],
    });
  });
});

describe('a dispute', () => {
  it('holds back what was bought and cannot be refunded meanwhile; won, all is as before', async () => {
    const { world, orderId, chargeId, deliver, states } = await paid();
    expect(await states()).toEqual(['active']);
    await dev(`charges/${chargeId}/dispute`, { reason: 'product_not_received' });
    await deliver('charge.dispute.created');
    const order = await world.order(orderId);
    expect(order).toMatchObject({
      status: 'disputed',
      disputes: [
        { state: 'needsResponse', amount: 2_000, reason: 'product_not_received', dueBy: expect.any(Date) },
      ],
    });
    expect(await states()).toEqual(['suspended']);
    const refund = refundShopOrder(world.tenantId, orderId, {
      refunds: { [order.items[0]?.key ?? '']: 1 },
      ...{ reason: 'sorry', actor: 'admin', requestId: 'r', now: new Date() },
    });
    await expect(refund).rejects.toMatchObject({ code: 'invalid_transition' });
    await dev(`disputes/${order.disputes[0]?.id}/close`, { outcome: 'won' });
    await deliver('charge.dispute.closed', 'charge.dispute.created');
    expect(await world.order(orderId)).toMatchObject({ status: 'paid', disputes: [{ state: 'won' }] });
    expect(await states()).toEqual(['active']);
    expect((await told(world)).filter((type) => type.startsWith('payment.dispute'))).toEqual([
      'payment.disputeClosed',
      'payment.disputed',
    ]);
  });

  it('that is lost ends what was bought, and no other order of the same thing', async () => {
    const { world, orderId, chargeId, deliver } = await paid();
    await world.sell('rare', { listing: { stocked: true }, stock: 1 });
    const other = await world.place(world.cart(['rare']));
    await world.pay(other.orderId);
    await dev(`charges/${chargeId}/dispute`, {});
    await deliver('charge.dispute.created');
    await dev(`disputes/${(await world.order(orderId)).disputes[0]?.id}/close`, { outcome: 'lost' });
    await deliver('charge.dispute.closed');
    expect((await world.order(orderId)).status).toBe('disputeLost');
    expect((await world.granted()).map(({ source, state }) => [source, state])).toEqual(
      expect.arrayContaining([
        [{ of: 'order', orderId }, 'ended'],
        [{ of: 'order', orderId: other.orderId }, 'active'],
      ]),
    );
  });

  it('that only asks takes nothing', async () => {
    const { world, orderId, chargeId, deliver, states } = await paid();
    await dev(`charges/${chargeId}/dispute`, { inquiry: true });
    await deliver('charge.dispute.created');
    expect(await world.order(orderId)).toMatchObject({ status: 'paid', disputes: [{ state: 'inquiry' }] });
    expect(await states()).toEqual(['active']);
  });
});
