import { randomUUID } from 'node:crypto';
import { MINUTE, paths } from '@evergrow/domain/kernel';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimStripeEvent } from '../../functions/src/commerce/claim-stripe-event.ts';
import { receiveStripe } from '../../functions/src/commerce/receive-stripe.ts';
import { retryStripeEvents } from '../../functions/src/commerce/retry-stripe-events.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { paymentWorld } from '../support/payment-world.ts';
import { shopWorld } from '../support/shop-world.ts';

let stripe: Awaited<ReturnType<typeof paymentWorld>>;
beforeAll(async () => {
  stripe = await paymentWorld();
});
afterAll(() => stripe.stop());

type Sent = { account?: string; livemode?: boolean; type?: string; object: object };

/** Sends an event as Stripe would, signed with one of our secrets. */
async function send({ type = 'customer.updated', object, ...more }: Sent, secret = stripe.secret) {
  const id = `evt_${randomUUID()}`;
  const created = Math.floor(Date.now() / 1000);
  const event = { id, object: 'event', type, created, livemode: false, data: { object }, ...more };
  const payload = JSON.stringify(event);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret });
  const status = await receiveStripe(Buffer.from(payload), signature, new Date());
  return { id, status };
}

const storedIn = async (tenantId: string, id: string) =>
  (await db().doc(paths.stripeEvent(tenantId, id)).get()).data();
const unclaimed = async (id: string) => (await db().doc(paths.unclaimedStripeEvent(id)).get()).data();

const tenant = () => `t-${randomUUID()}`;

describe('an event', () => {
  it('about anything of a tenant is stored with what it is about', async () => {
    const tenantId = tenant();
    const order = await send({ object: { id: 'pi_1', metadata: { tenantId, orderId: 'order-1' } } });
    const plan = await send({
      type: 'customer.subscription.updated',
      object: { id: 'sub_1', metadata: { tenantId, subscriptionId: 'plan-1' } },
    });
    const bill = await send({
      type: 'invoice.paid',
      object: {
        id: 'in_1',
        metadata: {},
        parent: { subscription_details: { metadata: { tenantId, subscriptionId: 'plan-1' } } },
      },
    });
    const person = await send({ object: { id: 'cus_1', metadata: { tenantId } } });
    expect(
      await Promise.all([order, plan, bill, person].map(async ({ id }) => await storedIn(tenantId, id))),
    ).toMatchObject([
      { orderId: 'order-1', subscriptionId: null, account: null, objectId: 'pi_1' },
      { orderId: null, subscriptionId: 'plan-1', objectId: 'sub_1' },
      { orderId: null, subscriptionId: 'plan-1', objectId: 'in_1' },
      { orderId: null, subscriptionId: null, objectId: 'cus_1' },
    ]);
  });

  it('of a connected account belongs to its tenant, whatever tenant it names', async () => {
    const [tenantId, account] = [tenant(), `acct_${randomUUID()}`];
    await db().doc(paths.stripeAccount(account)).set({ tenantId });
    const own = await send({ account, object: { id: account } });
    const forged = await send({
      account,
      object: { id: 'pi_1', metadata: { tenantId: 'victim', orderId: 'o' } },
    });
    const stranger = await send({
      account: 'acct_of_nobody',
      object: { id: 'po_1', metadata: { tenantId } },
    });
    expect(await storedIn(tenantId, own.id)).toMatchObject({ account, objectId: account, orderId: null });
    expect(await storedIn('victim', forged.id)).toBeUndefined();
    expect(await storedIn(tenantId, stranger.id)).toBeUndefined();
    for (const { id } of [forged, stranger]) {
      expect(await unclaimed(id)).toMatchObject({ why: 'foreignAccount', state: 'kept' });
    }
  });

  it('of an order that came from a connected account changes nothing: orders are paid on the platform’s', async () => {
    const account = `acct_${randomUUID()}`;
    const world = await shopWorld();
    await db().doc(paths.stripeAccount(account)).set({ tenantId: world.tenantId });
    const { orderId } = await world.place(world.cart(['font']));
    const { checkoutSessionId: id } = await world.order(orderId);
    const metadata = { tenantId: world.tenantId, orderId };
    const sent = await send({ type: 'checkout.session.completed', account, object: { id, metadata } });
    await retryStripeEvents(new Date(Date.now() + 2 * MINUTE));
    expect(await storedIn(world.tenantId, sent.id)).toMatchObject({ state: 'kept', attempts: 0 });
    expect((await world.order(orderId)).status).toBe('awaitingPayment');
  });

  it('of the other mode than our key’s is kept and never worked off', async () => {
    const tenantId = tenant();
    const { id, status } = await send({ livemode: true, object: { id: 'pi_1', metadata: { tenantId } } });
    expect(status).toBe(200);
    expect(await storedIn(tenantId, id)).toBeUndefined();
    expect(await unclaimed(id)).toMatchObject({ why: 'wrongMode', state: 'kept' });
  });

  it('may be signed with either secret while one replaces the other, and with no other', async () => {
    const object = { id: 'cus_1', metadata: { tenantId: tenant() } };
    expect((await send({ object }, stripe.secretBefore)).status).toBe(200);
    expect((await send({ object }, 'whsec_of_somebody_else')).status).toBe(400);
  });

  it('that does not say whose it is is claimed by the payment it is about', async () => {
    const world = await shopWorld();
    stripe.arrived.length = 0;
    const { orderId, url } = await world.place(world.cart(['font']));
    await stripe.pay(url ?? '', 'ana@example.com');
    const [charge] = Object.values(stripe.standIns.state.stripe.charges).slice(-1);
    await fetch(`${stripe.standIns.url}/dev/stripe/charges/${charge?.id}/dispute`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const [opened] = await stripe.events('charge.dispute.created');
    if (!opened) throw new Error('no event');
    const { id } = JSON.parse(opened.raw.toString()) as { id: string };
    await receiveStripe(opened.raw, opened.signature, new Date());
    expect(await unclaimed(id)).toMatchObject({ why: 'unknown', state: 'received' });
    await Promise.all([claimStripeEvent(id, new Date()), claimStripeEvent(id, new Date())]);
    expect(await unclaimed(id)).toBeUndefined();
    expect(await storedIn(world.tenantId, id)).toMatchObject({ orderId, type: 'charge.dispute.created' });
  });

  it('of nobody stays where it is, and what Stripe cannot find is given up after five attempts', async () => {
    const nobody = await send({ type: 'product.created', object: { id: 'prod_1' } });
    const lost = await send({ type: 'charge.dispute.created', object: { id: 'dp_nowhere' } });
    for (let round = 1; round <= 6; round += 1) {
      await retryStripeEvents(new Date(Date.now() + 2 * MINUTE));
    }
    expect(await unclaimed(nobody.id)).toMatchObject({ state: 'kept', attempts: 0 });
    expect(await unclaimed(lost.id)).toMatchObject({ state: 'kept', attempts: 5 });
  });
});
