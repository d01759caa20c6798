import { paths, utcMonth } from '@evergrow/domain/kernel';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expireHold } from '../../functions/src/commerce/expire-hold.ts';
import { receiveStripe } from '../../functions/src/commerce/receive-stripe.ts';
import { refundOrder } from '../../functions/src/commerce/refund-order.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { cancelBooking } from '../../functions/src/scheduling/cancel-booking.ts';
import { bookingWorld } from '../support/booking-world.ts';
import { paymentWorld, stateOf } from '../support/payment-world.ts';

let stripe: Awaited<ReturnType<typeof paymentWorld>>;
beforeAll(async () => {
  stripe = await paymentWorld();
});
afterAll(() => stripe.stop());

/** A held booking on its payment page. */
async function held(clients = 1) {
  stripe.arrived.length = 0;
  const world = await bookingWorld({ clients });
  const start = world.slots(2)[0]?.start ?? 0;
  const { bookingId, orderId } = await world.hold(0, start);
  const url = await stripe.checkout(world, bookingId);
  return { world, start, bookingId, orderId, url };
}

describe('a payment', () => {
  it('confirms the booking once, however often and in whatever order its events come', async () => {
    const { world, bookingId, url } = await held();
    await stripe.pay(url, 'client@example.com');
    const [completed, succeeded] = await stripe.events(
      'checkout.session.completed',
      'payment_intent.succeeded',
    );
    if (!completed || !succeeded) throw new Error('no events');
    for (const delivery of [succeeded, completed, succeeded, completed])
      await stripe.deliver(world, delivery);
    await Promise.all([completed, succeeded, completed].map((delivery) => stripe.deliver(world, delivery)));
    const { booking, order, told } = await stateOf(world, bookingId);
    expect(booking.status).toBe('confirmed');
    expect(booking.holdExpiresAt).toBeNull();
    expect(order).toMatchObject({ status: 'paid', paymentIntentId: expect.stringMatching(/^pi_/) });
    expect(told).toEqual(['booking.confirmed']);
    expect(await world.calendar()).toMatchObject([{ id: bookingId, kind: 'booking', expiresAt: null }]);
    const rollup = await db()
      .doc(paths.rollup(world.tenantId, utcMonth(Date.now())))
      .get();
    const sums = Object.values(rollup.get('days') as Record<string, Record<string, number>>);
    const money = { [order.quote.currency]: { revenue: order.quote.total } };
    expect(sums).toEqual([{ holds: 1, confirmed: 1, money }]);
  });

  it('has the same page when it is opened twice', async () => {
    const { world, bookingId, url } = await held();
    expect(await stripe.checkout(world, bookingId)).toBe(url);
    await expect(stripe.checkout({ ...world, clients: [] }, bookingId)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('may fail first: the reason is kept, the hold stays, and the next card works', async () => {
    const { world, bookingId, url } = await held();
    await expect(stripe.pay(url, 'client@example.com', '4000000000000002')).rejects.toThrow('422');
    const [failed] = await stripe.events('payment_intent.payment_failed');
    if (!failed) throw new Error('no event');
    await stripe.deliver(world, failed);
    const declined = await stateOf(world, bookingId);
    expect(declined.booking.status).toBe('pending');
    expect(declined.order.lastDecline).toBe('generic_decline');
    expect(declined.told).toEqual(['payment.failed']);
    await stripe.pay(url, 'client@example.com');
    const [completed] = await stripe.events('checkout.session.completed');
    if (!completed) throw new Error('no event');
    await stripe.deliver(world, completed);
    await stripe.deliver(world, failed);
    const paid = await stateOf(world, bookingId);
    expect(paid.booking.status).toBe('confirmed');
    expect(paid.order.lastDecline).toBeNull();
  });

  it('that comes after the hold expired still gets the time if it is free', async () => {
    const { world, bookingId, orderId, url } = await held();
    await stripe.pay(url, 'client@example.com');
    const [completed] = await stripe.events('checkout.session.completed');
    if (!completed) throw new Error('no event');
    await expireHold(world.tenantId, orderId, new Date());
    expect((await stateOf(world, bookingId)).booking.status).toBe('expired');
    expect(await world.calendar()).toEqual([]);
    await stripe.deliver(world, completed);
    const { booking, order } = await stateOf(world, bookingId);
    expect([booking.status, order.status]).toEqual(['confirmed', 'paid']);
    expect(await world.calendar()).toHaveLength(1);
  });

  it('that comes after somebody else took the time goes back in full, once', async () => {
    const { world, start, bookingId, orderId, url } = await held(2);
    await stripe.pay(url, 'client@example.com');
    const [completed] = await stripe.events('checkout.session.completed');
    if (!completed) throw new Error('no event');
    await expireHold(world.tenantId, orderId, new Date());
    await world.hold(1, start);
    await stripe.deliver(world, completed);
    const late = await stateOf(world, bookingId);
    expect([late.booking.status, late.order.status]).toEqual(['expired', 'paid']);
    expect(late.told).toEqual(['payment.refundDue', 'slot.freed']);
    const { total } = late.order.quote;
    await refundOrder(world.tenantId, orderId, total, 'effect-1', new Date());
    await refundOrder(world.tenantId, orderId, total, 'effect-1', new Date());
    const [refunded] = await stripe.events('charge.refunded');
    if (!refunded) throw new Error('no event');
    await stripe.deliver(world, refunded);
    const { order, told } = await stateOf(world, bookingId);
    expect(order).toMatchObject({ status: 'refunded', refunded: total });
    expect(told).toEqual(['payment.refundDue', 'payment.refunded', 'slot.freed']);
    expect(
      Object.values(stripe.standIns.state.stripe.refunds).filter((each) => each.amount === total),
    ).toHaveLength(1);
  });

  it('goes back when the booking is cancelled, and its time is free again', async () => {
    const { world, bookingId, orderId, url } = await held();
    await stripe.pay(url, 'client@example.com');
    const [completed] = await stripe.events('checkout.session.completed');
    if (!completed) throw new Error('no event');
    await stripe.deliver(world, completed);
    const [member] = world.clients;
    if (!member) throw new Error('no client');
    const acting = { tenant: world.tenant, tenantId: world.tenantId, role: 'client' as const, member };
    const facts = { bookingId, reason: 'ill', actor: member.uid, requestId: 'r', now: new Date() };
    await cancelBooking(acting, facts);
    await expect(cancelBooking(acting, facts)).rejects.toMatchObject({ code: 'invalid_transition' });
    const { booking, told, order } = await stateOf(world, bookingId);
    expect(booking.status).toBe('cancelled');
    expect(told).toEqual(['booking.cancelled', 'booking.confirmed', 'payment.refundDue', 'slot.freed']);
    expect(await world.calendar()).toEqual([]);
    await refundOrder(world.tenantId, orderId, order.quote.total, 'effect-2', new Date());
    expect((await stateOf(world, bookingId)).order.status).toBe('refunded');
  });

  it('of another amount than the order’s changes nothing and is left for a person', async () => {
    const { world, bookingId, orderId, url } = await held();
    await db().doc(paths.order(world.tenantId, orderId)).update({ due: 9999 });
    await stripe.pay(url, 'client@example.com');
    const [completed] = await stripe.events('checkout.session.completed');
    if (!completed) throw new Error('no event');
    expect(await stripe.deliver(world, completed)).toBe(200);
    const { booking, order, stripeEvents } = await stateOf(world, bookingId);
    expect([booking.status, order.status]).toEqual(['pending', 'awaitingPayment']);
    expect(stripeEvents).toMatchObject([{ state: 'kept' }]);
    const audit = await db().collection(paths.auditEntries(world.tenantId)).get();
    expect(audit.docs.map((entry) => entry.get('action'))).toEqual(['webhook.refused']);
  });
});

describe('a webhook', () => {
  it('is refused without a signature, with a wrong one, and with one from long ago or from the future', async () => {
    const { url } = await held();
    await stripe.pay(url, 'client@example.com');
    const [completed] = await stripe.events('checkout.session.completed');
    if (!completed) throw new Error('no event');
    const { raw, signature } = completed;
    const minutes = (count: number) => new Date(Date.now() + count * 60_000);
    expect(await receiveStripe(raw, undefined, new Date())).toBe(400);
    expect(await receiveStripe(raw, signature?.replace(/v1=.{8}/, 'v1=00000000'), new Date())).toBe(400);
    expect(await receiveStripe(Buffer.concat([raw, Buffer.from(' ')]), signature, new Date())).toBe(400);
    expect(await receiveStripe(raw, signature, minutes(-5))).toBe(400);
    const signedAt = (timestamp: number) =>
      Stripe.webhooks.generateTestHeaderString({ payload: raw.toString(), secret: stripe.secret, timestamp });
    const seconds = Math.floor(Date.now() / 1000);
    expect(await receiveStripe(raw, signedAt(seconds - 600), new Date())).toBe(400);
    expect(await receiveStripe(raw, signedAt(seconds - 60), new Date())).toBe(200);
    expect(await receiveStripe(raw, signature, new Date())).toBe(200);
  });
});
