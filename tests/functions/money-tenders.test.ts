import { DAY, HOUR, MINUTE, paths } from '@evergrow/domain/kernel';
import { redemptionSchema } from '@evergrow/domain/pricing';
import { bookingSchema } from '@evergrow/domain/scheduling';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expireHold } from '../../functions/src/commerce/expire-hold.ts';
import { writeExtraOrder } from '../../functions/src/commerce/extra-order.ts';
import { payBalance } from '../../functions/src/commerce/pay-balance.ts';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { approveBooking, declineBooking } from '../../functions/src/scheduling/answer-request.ts';
import { holdBooking } from '../../functions/src/scheduling/booking-store.ts';
import { cancelBooking } from '../../functions/src/scheduling/cancel-booking.ts';
import { markNoShow, waiveFee } from '../../functions/src/scheduling/mark-no-show.ts';
import { race } from '../support/booking-world.ts';
import { paymentWorld } from '../support/payment-world.ts';
import { outcomes } from '../support/pricing-world.ts';
import {
  actingAs,
  client,
  facts,
  held,
  promoCode,
  tenderWorld,
  uid,
  untouched,
  used,
} from '../support/tender-world.ts';

let stripe: Awaited<ReturnType<typeof paymentWorld>>;
beforeAll(async () => {
  stripe = await paymentWorld();
});
afterAll(() => stripe.stop());

const buyer = { uid, name: 'Ana Ruiz', email: 'client-0@example.com', locale: 'en' as const };

describe('a code and a gift card', () => {
  it('are held, then used, and come back whole when it is cancelled for nothing', async () => {
    const world = await tenderWorld();
    const { bookingId, orderId } = await world.holdWithCodes();
    expect(await world.left()).toEqual(held);
    expect((await world.order(orderId)).due).toBe(6_000);
    await world.pay(orderId);
    await world.pay(orderId);
    expect(await world.left()).toEqual(used);
    await cancelBooking(client(world), facts(bookingId));
    expect(await world.left()).toEqual(untouched);
    expect((await world.order(orderId)).refundsDue).toBe(6_000);
  });

  it('pay the fee before money does, and come back with a waiver, once', async () => {
    const world = await tenderWorld();
    const { bookingId, orderId } = await world.holdWithCodes();
    await world.pay(orderId);
    const late = new Date(world.start - 30 * HOUR);
    await cancelBooking(client(world), facts(bookingId, late));
    const { data } = await holdBooking(world.tenantId, bookingId);
    expect(data.fee).toBe(4_500);
    // 45 are kept: the 30 of the card, and 15 of the 60 in money.
    expect((await world.order(orderId)).refundsDue).toBe(4_500);
    expect(await world.left()).toEqual(used);
    await waiveFee(world.tenantId, facts(bookingId, late));
    expect((await world.order(orderId)).refundsDue).toBe(6_000);
    expect((await world.left()).gift).toEqual(untouched.gift);
    await expect(waiveFee(world.tenantId, facts(bookingId, late))).rejects.toMatchObject({
      code: 'invalid_transition',
    });
    expect((await world.left()).gift).toEqual(untouched.gift);
  });

  it('that cover more than the fee give the difference back onto the card', async () => {
    const world = await tenderWorld({}, 1, 4_000);
    const { bookingId, orderId } = await world.holdWithCodes();
    await world.pay(orderId);
    await cancelBooking(client(world), facts(bookingId, new Date(world.start - 30 * HOUR)));
    // Of 36 half is kept, all of it from the card: the 6 in money go back.
    expect((await world.left()).gift).toEqual({ balance: 1_200, reserved: 0, spent: 1_800 });
    expect((await world.order(orderId)).refundsDue).toBe(600);
  });

  it.each(['expiry', 'release'] as const)('are free again after %s', async (end) => {
    const world = await tenderWorld();
    const { bookingId, orderId } = await world.holdWithCodes();
    if (end === 'expiry') await expireHold(world.tenantId, orderId, new Date(Date.now() + 16 * MINUTE));
    else await cancelBooking(client(world), facts(bookingId));
    expect(await world.left()).toEqual(untouched);
    await expireHold(world.tenantId, orderId, new Date(Date.now() + 17 * MINUTE));
    expect(await world.left()).toEqual(untouched);
    const redemption = documentAt(paths.redemption(world.tenantId, orderId), redemptionSchema);
    expect((await redemption.get()).data()?.state).toBe('released');
  });

  it('stay held through a declined card, and are taken again by a payment that comes after expiry', async () => {
    const world = await tenderWorld();
    const { bookingId, orderId } = await world.holdWithCodes();
    const url = await stripe.checkout(world.world, bookingId);
    stripe.arrived.length = 0;
    await expect(stripe.pay(url, buyer.email, '4000000000000002')).rejects.toThrow('422');
    const [failed] = await stripe.events('payment_intent.payment_failed');
    if (!failed) throw new Error('no event');
    await stripe.deliver(world.world, failed);
    expect(await world.left()).toEqual(held);
    await expireHold(world.tenantId, orderId, new Date());
    expect(await world.left()).toEqual(untouched);
    await world.pay(orderId);
    expect(await world.left()).toEqual(used);
    expect((await holdBooking(world.tenantId, bookingId)).data.status).toBe('confirmed');
  });

  it('used elsewhere meanwhile let a late payment go back in full, and are not taken twice', async () => {
    const world = await tenderWorld({}, 2);
    const first = await world.holdWithCodes();
    await expireHold(world.tenantId, first.orderId, new Date());
    const other = world.slots(5)[12]?.start ?? 0;
    const { giftCardCode } = world;
    const second = await world.hold(1, other, new Date(), { giftCardCode });
    await world.pay(second.orderId);
    await world.pay(first.orderId);
    expect((await holdBooking(world.tenantId, first.bookingId)).data.status).toBe('expired');
    expect((await world.order(first.orderId)).refundsDue).toBe(6_000);
    expect(await world.left()).toEqual({ ...used, uses: [0, 0] });
  });

  it.each(['client-0', 'client-1'])('of one use for each client, used by %s meanwhile', async (who) => {
    const world = await tenderWorld({}, 2);
    const index = Number(who.at(-1));
    const first = await world.hold(0, world.start, new Date(), { promoCode });
    await expireHold(world.tenantId, first.orderId, new Date());
    const other = world.slots(5)[12]?.start ?? 0;
    const second = await world.hold(index, other, new Date(), { promoCode });
    await world.pay(second.orderId);
    await world.pay(first.orderId);
    const mine = index === 0;
    const { status } = (await holdBooking(world.tenantId, first.bookingId)).data;
    expect(status).toBe(mine ? 'expired' : 'confirmed');
    expect((await world.left()).uses).toEqual(mine ? [1, 1] : [2, 1]);
  });

  it.each(['decline', 'cancel'] as const)('come back whole when a request ends in %s', async (end) => {
    const world = await tenderWorld({ approval: true });
    const { bookingId, orderId } = await world.holdWithCodes();
    await world.pay(orderId);
    expect(await world.left()).toEqual(used);
    if (end === 'decline') await declineBooking(world.tenantId, () => 'provider', facts(bookingId));
    else await cancelBooking(client(world), facts(bookingId));
    expect(await world.left()).toEqual(untouched);
    expect((await world.order(orderId)).refundsDue).toBe(6_000);
    const provider = actingAs(world, world.providerId, 'provider');
    await expect(approveBooking(provider, facts(bookingId))).rejects.toMatchObject({
      code: 'invalid_transition',
    });
    expect(await world.left()).toEqual(untouched);
  });

  it('are kept for one that was missed', async () => {
    const world = await tenderWorld();
    const { bookingId, orderId } = await world.holdWithCodes();
    await world.pay(orderId);
    await markNoShow(
      actingAs(world, world.providerId, 'provider'),
      facts(bookingId, new Date(world.start + MINUTE)),
    );
    expect(await world.left()).toEqual(used);
    expect((await world.order(orderId)).refundsDue).toBe(0);
  });

  it('that are refused leave nothing behind: no booking, no order, no time', async () => {
    const world = await tenderWorld();
    const wish = { promoCode: 'NOSUCHCODE', giftCardCode: world.giftCardCode };
    const refused = world.hold(0, world.start, new Date(), wish);
    await expect(refused).rejects.toMatchObject({ code: 'promo_code_invalid' });
    expect(await world.left()).toEqual(untouched);
    expect(await world.calendar()).toEqual([]);
    for (const path of [paths.bookings(world.tenantId), paths.orders(world.tenantId)]) {
      expect((await db().collection(path).get()).size, path).toBe(0);
    }
  });
});

describe('fifty at once', () => {
  it('place holds with a code of ten uses: ten stand, and the others left nothing behind', async () => {
    const world = await tenderWorld({}, 50);
    await db().doc(paths.promoCode(world.tenantId, promoCode)).update({ maxUses: 10 });
    // A group of fifty: nobody loses for want of a seat.
    await db().doc(paths.service(world.tenantId, world.offeringId)).update({ seats: 50 });
    const { winners, losses } = await race(
      world.world,
      () => world.start,
      () => ({ promoCode }),
    );
    expect(winners).toHaveLength(10);
    expect(losses.filter((code) => code === 'promo_code_invalid')).toHaveLength(40);
    expect((await world.left()).uses[0]).toBe(10);
    const bookings = await db().collection(paths.bookings(world.tenantId)).get();
    expect(bookings.size).toBe(10);
    expect(await world.calendar()).toHaveLength(10);
    const orders = bookings.docs.map((found) => String(found.get('orderId')));
    await Promise.all(orders.map((id) => expireHold(world.tenantId, id, new Date())));
    expect((await world.left()).uses[0]).toBe(0);
  });

  it('cancel, pay and expire one order: what was tendered is in one place', async () => {
    const world = await tenderWorld();
    const { bookingId, orderId } = await world.holdWithCodes();
    const late = new Date(Date.now() + 16 * MINUTE);
    await outcomes([
      world.pay(orderId),
      expireHold(world.tenantId, orderId, late),
      cancelBooking(client(world), facts(bookingId)),
      world.pay(orderId),
    ]);
    const { status } = (await holdBooking(world.tenantId, bookingId)).data;
    const { refundsDue, paidAt } = await world.order(orderId);
    expect(await world.left()).toEqual(status === 'confirmed' ? used : untouched);
    expect(refundsDue).toBe(status === 'confirmed' || paidAt === null ? 0 : 6_000);
  });
});

describe('a deposit, the rest and extra time', () => {
  it('cancelled by the business: each order gives back what it took, no more, and unpaid ones close', async () => {
    const world = await tenderWorld({ deposit: { kind: 'percent', percent: 30 } });
    const { tenantId } = world;
    const { bookingId, orderId } = await world.hold(0, world.start);
    await world.pay(orderId);
    const now = new Date();
    await payBalance(tenantId, world.tenant, bookingId, buyer, now);
    const restId = (await holdBooking(tenantId, bookingId)).data.extraOrderIds[0] ?? '';
    expect((await world.order(restId)).due).toBe(7_000);
    await world.pay(restId);
    const extra = async (amount: number) => {
      const batch = db().batch();
      const line = { kind: 'base' as const, label: 'Extra time', quantity: 1, amount };
      const quote = { currency: 'EUR' as const, lines: [line], total: amount };
      const booking = await holdBooking(tenantId, bookingId);
      const { id } = writeExtraOrder(batch, tenantId, booking, { purpose: 'adjustment', quote, now });
      await batch.commit();
      return id;
    };
    const extraId = await extra(2_500);
    await world.pay(extraId);
    const unpaidId = await extra(900);
    await cancelBooking(actingAs(world, 'admin', 'admin'), facts(bookingId, new Date(world.start - HOUR)));
    const ids = [orderId, restId, extraId, unpaidId];
    const orders = await Promise.all(ids.map((id) => world.order(id)));
    expect(orders.map(({ refundsDue }) => refundsDue)).toEqual([3_000, 7_000, 2_500, 0]);
    expect(orders[3]?.status).toBe('cancelled');
    const told = await db().collection(paths.outbox(tenantId)).get();
    const refunds = told.docs
      .map((found) => found.get('event') as { type: string; orderId: string; amount: number })
      .filter(({ type }) => type === 'payment.refundDue');
    expect(Object.fromEntries(refunds.map((event) => [event.orderId, event.amount]))).toEqual({
      [orderId]: 3_000,
      [restId]: 7_000,
      [extraId]: 2_500,
    });
    // Paid all the same, on a page that was open: it goes back too, and is not counted as kept.
    await world.pay(unpaidId);
    expect((await world.order(unpaidId)).refundsDue).toBe(900);
    const booking = (await documentAt(paths.booking(tenantId, bookingId), bookingSchema).get()).data();
    expect(booking?.payments.every(({ amount, refunded }) => amount === refunded)).toBe(true);
    expect(booking?.fee).toBe(0);
  });

  it('of which the client cancels late: the fee is taken from what came first', async () => {
    const world = await tenderWorld({ deposit: { kind: 'percent', percent: 30 } });
    const { bookingId, orderId } = await world.hold(0, world.start);
    await world.pay(orderId);
    await payBalance(world.tenantId, world.tenant, bookingId, buyer, new Date());
    const restId = (await holdBooking(world.tenantId, bookingId)).data.extraOrderIds[0] ?? '';
    await world.pay(restId);
    await cancelBooking(client(world), facts(bookingId, new Date(world.start - DAY)));
    const [first, rest] = [await world.order(orderId), await world.order(restId)];
    expect([first.refundsDue, rest.refundsDue]).toEqual([0, 5_000]);
  });
});
