import { orderSchema } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { type HoldSeveralRequestInput, holdSeveralRequestSchema } from '@evergrow/domain/scheduling';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expireHold } from '../../functions/src/commerce/expire-hold.ts';
import { refundOrder } from '../../functions/src/commerce/refund-order.ts';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { cancelBooking } from '../../functions/src/scheduling/cancel-booking.ts';
import { placeHolds } from '../../functions/src/scheduling/place-hold.ts';
import { type BookingWorld, bookingWorld } from '../support/booking-world.ts';
import { paymentWorld, stateOf } from '../support/payment-world.ts';
import { actingAs, requestId } from '../support/series-world.ts';

let stripe: Awaited<ReturnType<typeof paymentWorld>>;
beforeAll(async () => {
  stripe = await paymentWorld();
});
afterAll(() => stripe.stop());

/** Asks for several times as the API does. */
function holdAll(
  world: BookingWorld,
  starts: readonly number[],
  { client = 0, ...wish }: Partial<HoldSeveralRequestInput> & { client?: number } = {},
) {
  const { tenantId, tenant, providerId, offeringId, clients } = world;
  const member = clients[client];
  if (!member) throw new Error(`no client ${client}`);
  const request = holdSeveralRequestSchema.parse({
    ...{ providerId, offeringId, addOnIds: [], format: 'phone', timeZone: 'Europe/Madrid' },
    starts: starts.map((start) => new Date(start).toISOString()),
    ...wish,
  });
  return placeHolds({ tenantId, tenant }, member, request, new Date());
}

/** Free starts of different days, a day between each and the next. */
const startsOf = (world: BookingWorld, count: number): number[] => {
  const days = new Map(
    world.slots(2, 30).map(({ start }) => [new Date(start).toISOString().slice(0, 10), start]),
  );
  return [...days.values()].filter((_, index) => index % 2 === 0).slice(0, count);
};
const idsIn = async (world: BookingWorld) => (await world.calendar()).map(({ id }) => id).sort();
const bookingsIn = async (world: BookingWorld) =>
  (await db().collection(paths.bookings(world.tenantId)).get()).size;

describe('several times in one checkout', () => {
  it('are held together, for one order that costs what they do one by one', async () => {
    const world = await bookingWorld();
    const starts = startsOf(world, 3);
    const { bookingIds, orderId, quote } = await holdAll(world, starts.toReversed());
    expect(await idsIn(world)).toEqual([...bookingIds].sort());
    const held = await Promise.all(bookingIds.map((id) => stateOf(world, id)));
    expect(held.map(({ booking }) => booking.start.getTime())).toEqual(starts);
    expect(held.map(({ booking }) => booking.status)).toEqual(['pending', 'pending', 'pending']);
    expect(held[0]?.order).toMatchObject({ bookingIds, quote, due: quote.total });
    expect(held.map(({ booking }) => booking.orderId)).toEqual([orderId, orderId, orderId]);
    expect(held.reduce((sum, { booking }) => sum + booking.quote.total, 0)).toBe(quote.total);
    expect(quote.lines).toMatchObject([{ quantity: 3, amount: quote.total }]);
  });

  it('are held in different months', async () => {
    const world = await bookingWorld();
    const [first = 0] = startsOf(world, 1);
    const weeks = [0, 14, 28, 42].map((days) => first + days * 86_400_000);
    const { bookingIds, quote } = await holdAll(world, weeks);
    expect(await idsIn(world)).toEqual([...bookingIds].sort());
    expect(quote.lines).toMatchObject([{ quantity: 4 }]);
  });

  it('are not held at all when one of them was taken meanwhile, and it is said which', async () => {
    const world = await bookingWorld({ clients: 2 });
    const starts = startsOf(world, 4);
    const [, second = 0, third = 0] = starts;
    const rival = await world.hold(1, second);
    const other = await world.hold(1, third);
    await expect(holdAll(world, starts.toReversed())).rejects.toMatchObject({
      code: 'slot_taken',
      errors: [
        { path: 'starts.2', message: new Date(second).toISOString() },
        { path: 'starts.1', message: new Date(third).toISOString() },
      ],
    });
    expect(await idsIn(world)).toEqual([rival.bookingId, other.bookingId].sort());
    expect(await bookingsIn(world)).toBe(2);
  });

  it('are all of one client’s when twenty want some of the same: nobody is left with a part', async () => {
    const world = await bookingWorld({ clients: 20 });
    const starts = startsOf(world, 4);
    const of = (client: number) => starts.filter((_, index) => index !== client % 4);
    const outcomes = await Promise.all(
      world.clients.map(async (_, client) => {
        try {
          return (await holdAll(world, of(client), { client })).bookingIds;
        } catch (error) {
          if (error instanceof Error && 'code' in error) return String(error.code);
          throw error;
        }
      }),
    );
    const won = outcomes.filter((outcome) => typeof outcome !== 'string');
    expect(won).toHaveLength(1);
    expect(new Set(outcomes.filter((outcome) => typeof outcome === 'string'))).toEqual(
      new Set(['slot_taken']),
    );
    expect(await idsIn(world)).toEqual([...(won[0] ?? [])].sort());
    expect(await bookingsIn(world)).toBe(3);
  });

  it('leave room for one another, and count towards the limits they share', async () => {
    const world = await bookingWorld({ availability: { maxPerDay: 2 } });
    const offered = new Set(world.slots(2).map(({ start }) => start));
    const roomFor = (start: number) => [1, 2].every((hours) => offered.has(start + hours * 3_600_000));
    const first = [...offered].find(roomFor) ?? 0;
    const overlapping = holdAll(world, [first, first + 15 * 60_000]);
    await expect(overlapping).rejects.toMatchObject({ code: 'slot_taken', errors: [{ path: 'starts.1' }] });
    const three = holdAll(
      world,
      [0, 1, 2].map((hours) => first + hours * 3_600_000),
    );
    await expect(three).rejects.toMatchObject({
      code: 'slot_unavailable',
      errors: [{ path: 'starts.2', message: new Date(first + 2 * 3_600_000).toISOString() }],
    });
    expect(await world.calendar()).toEqual([]);
    await holdAll(world, [first, first + 3_600_000]);
  });

  it('are refused at another price than shown, twice the same, and more than ten', async () => {
    const world = await bookingWorld();
    const starts = startsOf(world, 2);
    await expect(holdAll(world, starts, { expectedTotal: 1 })).rejects.toMatchObject({
      code: 'quote_changed',
    });
    const [one = 0] = starts;
    expect(() => holdAll(world, [one, one])).toThrow('each time once');
    expect(() => holdAll(world, [one])).toThrow();
    expect(() =>
      holdAll(
        world,
        Array.from({ length: 11 }, (_, index) => one + index),
      ),
    ).toThrow();
    expect(await world.calendar()).toEqual([]);
  });

  it('count among what one client may hold', async () => {
    const world = await bookingWorld();
    const starts = startsOf(world, 10);
    await holdAll(world, starts.slice(0, 8));
    const others = world.slots(3, 30).map(({ start }) => start);
    const free = others.filter((start) => !starts.some((held) => Math.abs(held - start) < 7_200_000));
    const six = holdAll(
      world,
      [0, 8, 16, 24, 32, 40].map((index) => free[index] ?? 0),
    );
    await expect(six).rejects.toMatchObject({ code: 'conflict' });
  });
});

/** Three held times, on their payment page. */
async function held() {
  stripe.arrived.length = 0;
  const world = await bookingWorld();
  const { bookingIds, orderId } = await holdAll(world, startsOf(world, 3));
  const [first = ''] = bookingIds;
  const url = await stripe.checkout(world, first);
  const paid = async () => {
    await stripe.pay(url, 'client@example.com');
    const [completed] = await stripe.events('checkout.session.completed');
    if (!completed) throw new Error('no event');
    await stripe.deliver(world, completed);
  };
  const statuses = async () =>
    (await Promise.all(bookingIds.map((id) => stateOf(world, id)))).map(({ booking }) => booking.status);
  return { world, bookingIds, orderId, first, url, paid, statuses };
}
const orderIn = async (world: BookingWorld, orderId: string) =>
  (await documentAt(paths.order(world.tenantId, orderId), orderSchema).get()).data();

describe('one payment', () => {
  it('confirms all of them, and each is told of', async () => {
    const { world, bookingIds, url, paid, statuses } = await held();
    expect(await stripe.checkout(world, bookingIds[2] ?? '')).toBe(url);
    await paid();
    expect(await statuses()).toEqual(['confirmed', 'confirmed', 'confirmed']);
    expect((await world.calendar()).map(({ kind }) => kind)).toEqual(['booking', 'booking', 'booking']);
    const { told, order } = await stateOf(world, bookingIds[0] ?? '');
    expect(told).toEqual(['booking.confirmed', 'booking.confirmed', 'booking.confirmed']);
    expect(order).toMatchObject({ status: 'paid', refundsDue: 0 });
  });

  it('gives back the part of the one that is cancelled, and the others stand', async () => {
    const { world, bookingIds, orderId, first, paid, statuses } = await held();
    await paid();
    const cancel = (bookingId: string) =>
      cancelBooking(actingAs(world), {
        bookingId,
        reason: '',
        actor: 'client-0',
        requestId,
        now: new Date(),
      });
    await cancel(first);
    expect(await statuses()).toEqual(['cancelled', 'confirmed', 'confirmed']);
    const { booking } = await stateOf(world, first);
    const share = booking.quote.total;
    expect(share).toBeGreaterThan(0);
    expect(await orderIn(world, orderId)).toMatchObject({ refundsDue: share });
    await refundOrder(world.tenantId, orderId, share, 'effect-1', new Date());
    expect(await orderIn(world, orderId)).toMatchObject({ status: 'partlyRefunded', refunded: share });
    expect(await idsIn(world)).toEqual(bookingIds.slice(1).sort());
    for (const id of bookingIds.slice(1)) await cancel(id);
    const order = await orderIn(world, orderId);
    expect(order?.refundsDue).toBe(order?.due);
    expect(await world.calendar()).toEqual([]);
  });

  it('that does not come leaves none of them, and giving one back gives all back', async () => {
    const expired = await held();
    await expireHold(expired.world.tenantId, expired.orderId, new Date());
    expect(await expired.statuses()).toEqual(['expired', 'expired', 'expired']);
    expect(await expired.world.calendar()).toEqual([]);
    const { world, bookingIds, orderId, statuses } = await held();
    const bookingId = bookingIds[1] ?? '';
    const facts = { bookingId, reason: 'released', actor: 'client-0', requestId, now: new Date() };
    await cancelBooking(actingAs(world), facts);
    expect(await statuses()).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(await orderIn(world, orderId)).toMatchObject({ status: 'cancelled' });
    expect(await world.calendar()).toEqual([]);
  });

  it('that comes after one of the times was lost is given back whole, and none stands', async () => {
    const { world, bookingIds, orderId, first, url, statuses } = await held();
    await stripe.pay(url, 'client@example.com');
    const { booking } = await stateOf(world, bookingIds[1] ?? '');
    await expireHold(world.tenantId, orderId, new Date());
    await world.hold(0, booking.start.getTime());
    const [completed] = await stripe.events('checkout.session.completed');
    if (!completed) throw new Error('no event');
    await stripe.deliver(world, completed);
    expect(await statuses()).toEqual(['expired', 'expired', 'expired']);
    const { order } = await stateOf(world, first);
    expect(order).toMatchObject({ status: 'paid', refundsDue: order.due });
  });
});
