import { DAY, HOUR, MINUTE, paths } from '@evergrow/domain/kernel';
import { type BookingPolicy, bookingSchema, defaultBookingPolicy } from '@evergrow/domain/scheduling';
import { makeMember } from '@evergrow/seed/factories/member';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expireHold } from '../../functions/src/commerce/expire-hold.ts';
import { payBalance } from '../../functions/src/commerce/pay-balance.ts';
import { settlePayment } from '../../functions/src/commerce/settle-payment.ts';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { Refusal } from '../../functions/src/kernel/refusal.ts';
import { createTenantKeys } from '../../functions/src/privacy/tenant-keys.ts';
import { approveBooking, declineBooking } from '../../functions/src/scheduling/answer-request.ts';
import { bookingTerms } from '../../functions/src/scheduling/booking-terms.ts';
import { cancelBooking } from '../../functions/src/scheduling/cancel-booking.ts';
import { markNoShow, waiveFee } from '../../functions/src/scheduling/mark-no-show.ts';
import { readAddress } from '../../functions/src/scheduling/read-address.ts';
import { rescheduleBooking } from '../../functions/src/scheduling/reschedule-booking.ts';
import { declineUnanswered } from '../../functions/src/scheduling/sweep.ts';
import { takeDayStep } from '../../functions/src/scheduling/take-day-step.ts';
import { type BookingWorld, bookingWorld, race } from '../support/booking-world.ts';
import { paymentWorld, stateOf } from '../support/payment-world.ts';
import { publishDirectory } from '../support/publish-directory.ts';

let stripe: Awaited<ReturnType<typeof paymentWorld>>;
beforeAll(async () => {
  stripe = await paymentWorld();
});
afterAll(() => stripe.stop());

const policy = (changes: Partial<BookingPolicy>): BookingPolicy => ({ ...defaultBookingPolicy, ...changes });
const actingAs = (
  { tenantId, tenant }: BookingWorld,
  uid: string,
  role: 'client' | 'provider' | 'admin',
) => ({
  tenantId,
  tenant,
  role,
  member: makeMember({ uid, role }),
});
const by = (bookingId: string, now = new Date()) => ({
  bookingId,
  reason: '',
  actor: 'test',
  requestId: 'request',
  now,
});
const slot = (world: BookingWorld, ahead = 3): number => world.slots(ahead)[0]?.start ?? 0;
const code = (error: unknown): string => {
  if (error instanceof Refusal) return error.code;
  throw error;
};
/** What each of several attempts at once came to: `ok`, or the code it was refused with. */
const atOnce = (attempts: readonly (() => Promise<unknown>)[]) =>
  Promise.all(attempts.map((attempt) => attempt().then(() => 'ok', code)));

async function paid(world: BookingWorld, now = new Date()) {
  const { bookingId, orderId } = await world.hold(0, slot(world), now);
  const { order } = await stateOf(world, bookingId);
  await settlePayment(world.tenantId, {
    orderId,
    paymentIntentId: `pi_${orderId}`,
    amount: order.due,
    currency: order.quote.currency,
    at: now,
  });
  return { bookingId, orderId, due: order.due };
}
const statusOf = async (world: BookingWorld, id: string) =>
  (await documentAt(paths.booking(world.tenantId, id), bookingSchema).get()).data()?.status;

describe('a request', () => {
  const asking = () => bookingWorld({ service: { policy: policy({ approval: true, approvalHours: 2 }) } });
  const provider = (world: BookingWorld) => actingAs(world, world.providerId, 'provider');
  const decline = (world: BookingWorld, id: string) =>
    declineBooking(world.tenantId, () => 'provider', by(id));

  it('keeps its time, and of two answers at once one counts', async () => {
    const world = await asking();
    const { bookingId } = await paid(world);
    expect(await statusOf(world, bookingId)).toBe('requested');
    await expect(world.hold(0, slot(world))).rejects.toMatchObject({ code: 'slot_taken' });
    const approve = () => approveBooking(provider(world), by(bookingId));
    expect((await atOnce([approve, approve])).sort()).toEqual(['invalid_transition', 'ok']);
    const { told } = await stateOf(world, bookingId);
    expect(told).toEqual(['booking.confirmed', 'booking.requested']);
  });

  it.each(['cancel', 'expiry', 'decline'] as const)(
    'approved against %s: one of them happens',
    async (rival) => {
      const world = await asking();
      const { bookingId } = await paid(world);
      const late = new Date(Date.now() + 3 * HOUR);
      const client = actingAs(world, 'client-0', 'client');
      const rivals = {
        cancel: () => cancelBooking(client, by(bookingId)),
        decline: () => decline(world, bookingId),
        expiry: () => declineUnanswered(late),
      };
      await atOnce([() => approveBooking(provider(world), by(bookingId)), rivals[rival]]);
      const { booking, order, told } = await stateOf(world, bookingId);
      const taken = (await world.calendar()).map(({ id }) => id);
      if (booking.status === 'confirmed') {
        expect(taken).toEqual([bookingId]);
        expect(order.refundsDue).toBe(0);
      } else {
        expect(['cancelled', 'declined']).toContain(booking.status);
        expect(taken).toEqual([]);
        expect(order.refundsDue).toBe(order.due);
        expect(told.filter((type) => type === 'payment.refundDue')).toHaveLength(1);
      }
    },
  );

  it('nobody answers is declined when its time is up, not before, and given back', async () => {
    const world = await asking();
    const { bookingId } = await paid(world);
    await declineUnanswered(new Date(Date.now() + HOUR));
    expect(await statusOf(world, bookingId)).toBe('requested');
    await declineUnanswered(new Date(Date.now() + 2 * HOUR + MINUTE));
    const { booking, told } = await stateOf(world, bookingId);
    expect(booking).toMatchObject({ status: 'declined', payments: [{ refunded: booking.dueNow }] });
    expect(told).toEqual(['booking.declined', 'booking.requested', 'payment.refundDue', 'slot.freed']);
  });
});

describe('races', () => {
  it('a hold expires against its payment: either it stands, or all of the money goes back', async () => {
    const world = await bookingWorld({ clients: 2 });
    const { bookingId, orderId } = await world.hold(0, slot(world));
    const { order } = await stateOf(world, bookingId);
    const at = new Date(Date.now() + 16 * MINUTE);
    const pay = () =>
      settlePayment(world.tenantId, {
        orderId,
        paymentIntentId: 'pi_late',
        amount: order.due,
        currency: order.quote.currency,
        at,
      });
    await atOnce([
      () => expireHold(world.tenantId, orderId, at),
      pay,
      () => world.hold(1, slot(world), at),
      pay,
    ]);
    const after = await stateOf(world, bookingId);
    expect(after.order.paidAt).not.toBeNull();
    const entries = (await world.calendar()).map(({ id }) => id);
    expect(entries).toHaveLength(1);
    if (after.booking.status === 'confirmed') expect(entries).toEqual([bookingId]);
    else expect(after.order.refundsDue).toBe(order.due);
  });

  it('fifty want a seat of seven: seven get one', async () => {
    const world = await bookingWorld({ clients: 50, service: { seats: 7 } });
    const start = slot(world);
    const { winners, losses } = await race(world, () => start);
    expect(winners).toHaveLength(7);
    expect(new Set(losses)).toEqual(new Set(['seats_taken']));
    expect(await world.calendar()).toHaveLength(7);
  });

  it('some want several seats: never more than there are', async () => {
    const world = await bookingWorld({ clients: 20, service: { seats: 10 } });
    const start = slot(world);
    await race(
      world,
      () => start,
      (client) => ({ seats: 1 + (client % 4) }),
    );
    const seats = (await world.calendar()).reduce((sum, entry) => sum + (entry.group?.seats ?? 0), 0);
    expect(seats).toBeLessThanOrEqual(10);
    expect(seats).toBeGreaterThan(6);
  });

  it('all of a team against one of them alone: nobody is booked twice', async () => {
    const world = await bookingWorld({
      clients: 12,
      providers: 3,
      service: { staffing: { mode: 'all', providerIds: ['provider-1', 'provider-2', 'provider-3'] } },
    });
    const alone = 'offering-alone';
    const offering = await db().doc(paths.offering(world.tenantId, world.offeringId)).get();
    await db()
      .doc(paths.offering(world.tenantId, alone))
      .set(offering.data() ?? {});
    const start = slot(world);
    const { winners } = await race(
      world,
      () => start,
      (client) =>
        client % 2 === 0
          ? { providerId: null }
          : { offeringId: alone, providerId: `provider-${1 + (client % 3)}` },
    );
    const byProvider = new Map<string, number>();
    for (const id of winners) {
      const { booking } = await stateOf(world, id);
      for (const who of booking.providerIds) byProvider.set(who, (byProvider.get(who) ?? 0) + 1);
    }
    expect([...byProvider.values()].every((times) => times === 1)).toBe(true);
    expect(winners.length).toBeGreaterThan(0);
  });

  it('whoever is free: three of ten get one of three', async () => {
    const world = await bookingWorld({
      clients: 10,
      providers: 3,
      service: { staffing: { mode: 'any', rule: 'load' } },
      offering: { providerIds: [] },
    });
    await publishDirectory(world.tenantId, 3);
    const start = slot(world);
    const { winners, losses } = await race(
      world,
      () => start,
      () => ({ providerId: null }),
    );
    expect(winners).toHaveLength(3);
    expect(new Set(losses)).toEqual(new Set(['no_provider_free']));
  });
});

describe('terms', () => {
  const ladder = policy({
    cancellationFees: [
      { hoursBefore: 24, percent: 100 },
      { hoursBefore: 48, percent: 50 },
    ],
    cancelUntilMinutes: 60,
    rescheduleUntilMinutes: 24 * 60,
    maxReschedules: 1,
    noShowPercent: 70,
  });
  it('keep the fee of the moment, and an admin can waive it once', async () => {
    const world = await bookingWorld({ service: { policy: ladder } });
    const { bookingId, due } = await paid(world);
    const now = new Date(slot(world) - 30 * HOUR);
    await cancelBooking(actingAs(world, 'client-0', 'client'), by(bookingId, now));
    const kept = await stateOf(world, bookingId);
    expect(kept.booking.fee).toBe(Math.floor((due + 1) / 2));
    expect(kept.order.refundsDue).toBe(due - kept.booking.fee);
    await waiveFee(world.tenantId, by(bookingId, now));
    expect((await stateOf(world, bookingId)).order.refundsDue).toBe(due);
    await expect(waiveFee(world.tenantId, by(bookingId, now))).rejects.toMatchObject({
      code: 'invalid_transition',
    });
  });

  it('refuse what comes too late or too often, with its code', async () => {
    const world = await bookingWorld({ service: { policy: ladder } });
    const { bookingId } = await paid(world);
    const client = actingAs(world, 'client-0', 'client');
    const start = slot(world);
    const moment = (hours: number) => new Date(start - hours * HOUR);
    await expect(cancelBooking(client, by(bookingId, moment(1)))).rejects.toMatchObject({
      code: 'cutoff_passed',
    });
    const move = (to: number, now: Date) => rescheduleBooking(client, { bookingId, start: to, now });
    await expect(move(start + DAY, moment(24))).rejects.toMatchObject({ code: 'cutoff_passed' });
    const other = world.slots(3)[8]?.start ?? 0;
    await move(other, new Date());
    await expect(move(start, new Date())).rejects.toMatchObject({ code: 'not_allowed_by_policy' });
    const { booking } = await stateOf(world, bookingId);
    expect(booking).toMatchObject({ reschedules: 1, start: new Date(other) });
    expect((await world.calendar()).map(({ start }) => start)).toEqual([other]);
  });

  it('keep what cancelling cost when its client moved it late, and only then', async () => {
    const open = { ...ladder, rescheduleUntilMinutes: 0, maxReschedules: 5 };
    const world = await bookingWorld({ service: { policy: open } });
    const { bookingId, due } = await paid(world);
    const client = actingAs(world, 'client-0', 'client');
    const admin = actingAs(world, 'admin', 'admin');
    const at = async (hours: number) =>
      new Date((await stateOf(world, bookingId)).booking.start.getTime() - hours * HOUR);
    const move = async (who: typeof client, to: number, now: Date) =>
      (await rescheduleBooking(who, { bookingId, start: to, now })).booking;
    const [first = 0, second = 0, third = 0] = [0, 8, 16].map((index) => world.slots(6)[index]?.start ?? 0);
    expect(await move(admin, first, await at(30))).not.toHaveProperty('lateMovePercent');
    const late = await at(30);
    const said = bookingTerms((await stateOf(world, bookingId)).booking, 'client', late, new Date(second));
    expect(said.reschedule).toMatchObject({
      stays: 50,
      cancelAfter: { percent: 50, fee: (due + (due % 2)) / 2 },
    });
    expect(await move(client, second, late)).toMatchObject({ lateMovePercent: 50 });
    expect(await move(admin, third, late)).toMatchObject({ lateMovePercent: 50 });
    await cancelBooking(client, by(bookingId, late));
    const { booking, order } = await stateOf(world, bookingId);
    expect(booking.fee).toBe(said.reschedule.cancelAfter.fee);
    expect(order.refundsDue).toBe(due - booking.fee);
  });

  it('a missed one keeps its share', async () => {
    const world = await bookingWorld({ service: { policy: ladder } });
    const { bookingId, due } = await paid(world);
    const provider = actingAs(world, world.providerId, 'provider');
    await expect(markNoShow(provider, by(bookingId))).rejects.toMatchObject({ code: 'invalid_transition' });
    await markNoShow(provider, by(bookingId, new Date(slot(world) + MINUTE)));
    const { booking, order } = await stateOf(world, bookingId);
    expect(booking.status).toBe('noShow');
    expect(order.refundsDue).toBe(due - Math.floor((due * 70 + 50) / 100));
  });

  it('a deposit is paid first and the rest later, on one page however often it is asked for', async () => {
    const world = await bookingWorld({
      service: { policy: policy({ deposit: { kind: 'percent', percent: 30 } }) },
    });
    const { bookingId, due } = await paid(world);
    const { booking } = await stateOf(world, bookingId);
    expect(due).toBe(Math.floor((booking.quote.total * 30 + 50) / 100));
    const buyer = { uid: 'client-0', name: 'Ana Ruiz', email: 'client-0@example.com', locale: 'en' as const };
    const open = () => payBalance(world.tenantId, world.tenant, bookingId, buyer, new Date());
    const [one, other] = await Promise.all([open(), open()]);
    expect(one.url).toBe(other.url);
    await stripe.pay(one.url ?? '', buyer.email);
    const [completed] = await stripe.events('checkout.session.completed');
    if (!completed) throw new Error('no event');
    await stripe.deliver(world, completed);
    await stripe.deliver(world, completed);
    const after = await stateOf(world, bookingId);
    expect(after.booking.payments.map(({ amount }) => amount)).toEqual([due, booking.quote.total - due]);
    expect(after.booking.status).toBe('confirmed');
    await expect(open()).rejects.toMatchObject({ code: 'invalid_transition' });
  });
});

describe('a visit', () => {
  const address = {
    line1: 'Rua das Flores 12',
    line2: '',
    city: 'Lisbon',
    postalCode: '1200-195',
    country: 'PT' as const,
    point: { lat: 38.7101, lng: -9.1432 },
    access: 'code 4711',
  };
  it('needs an address, keeps it sealed, and opens it for who goes there while they go there', async () => {
    const world = await bookingWorld({ clients: 2, service: { atClient: true } });
    await createTenantKeys(world.tenantId);
    const start = slot(world);
    await expect(world.hold(0, start)).rejects.toMatchObject({ code: 'address_missing' });
    const { bookingId } = await world.hold(0, start, new Date(), { address });
    const stored = JSON.stringify((await db().doc(paths.booking(world.tenantId, bookingId)).get()).data());
    for (const word of ['Flores', '4711', '1200', '38.7101']) expect(stored).not.toContain(word);
    const provider = actingAs(world, world.providerId, 'provider');
    expect(await readAddress(provider, by(bookingId))).toEqual(address);
    expect(await readAddress(actingAs(world, 'client-0', 'client'), by(bookingId))).toEqual(address);
    const stranger = actingAs(world, 'client-1', 'client');
    await expect(readAddress(stranger, by(bookingId))).rejects.toMatchObject({ code: 'not_found' });
    const later = new Date(start + 32 * DAY);
    await expect(readAddress(provider, by(bookingId, later))).rejects.toMatchObject({ code: 'not_found' });
    const read = await db()
      .collection(paths.auditEntries(world.tenantId))
      .where('action', '==', 'address.read')
      .get();
    expect(read.size).toBe(2);
  });

  it('goes through its day step by step, told once each', async () => {
    const world = await bookingWorld({ service: { atClient: false } });
    const { bookingId } = await paid(world);
    const provider = actingAs(world, world.providerId, 'provider');
    const now = new Date(slot(world) - HOUR);
    const step = (to: 'onTheWay' | 'arrived' | 'inProgress') =>
      takeDayStep(provider, { bookingId, step: to, now });
    for (const to of ['onTheWay', 'onTheWay', 'arrived', 'inProgress'] as const) await step(to);
    await expect(step('onTheWay')).rejects.toMatchObject({ code: 'invalid_transition' });
    const client = actingAs(world, 'client-0', 'client');
    await expect(takeDayStep(client, { bookingId, step: 'arrived', now })).rejects.toMatchObject({
      code: 'invalid_transition',
    });
    const { told, booking } = await stateOf(world, bookingId);
    expect(booking.status).toBe('inProgress');
    expect(told).toEqual(['booking.arrived', 'booking.confirmed', 'booking.onTheWay']);
  });
});
