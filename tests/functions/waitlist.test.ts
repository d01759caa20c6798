import { DAY, MINUTE, paths } from '@evergrow/domain/kernel';
import { waitlistEntrySchema, wallClock } from '@evergrow/domain/scheduling';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expireHold } from '../../functions/src/commerce/expire-hold.ts';
import { collectionAt } from '../../functions/src/kernel/collection.ts';
import { holdBooking } from '../../functions/src/scheduling/booking-store.ts';
import { cancelBooking } from '../../functions/src/scheduling/cancel-booking.ts';
import { followConfirmed, offerReleased } from '../../functions/src/scheduling/waitlist/follow-bookings.ts';
import { joinWaitlist } from '../../functions/src/scheduling/waitlist/join-waitlist.ts';
import { offerFreed } from '../../functions/src/scheduling/waitlist/offer-freed.ts';
import { type BookingWorld, bookingWorld } from '../support/booking-world.ts';
import { paymentWorld } from '../support/payment-world.ts';
import { actingAs, book, requestId } from '../support/series-world.ts';

let stripe: Awaited<ReturnType<typeof paymentWorld>>;
beforeAll(async () => {
  stripe = await paymentWorld();
});
afterAll(() => stripe.stop());

const free = { offering: { price: { amount: 0, currency: 'EUR' as const } } };
const telling = (world: BookingWorld, now = new Date()) => ({
  tenantId: world.tenantId,
  tenant: world.tenant,
  eventId: 'event',
  now,
});

/** Clients 1, 2, … wait for the very hour client 0 has. */
async function crowded(waiting: number) {
  const world = await bookingWorld({ clients: waiting + 1, ...free });
  const start = world.slots(3)[4]?.start ?? 0;
  const bookingId = await book(world, start);
  const { date, time } = wallClock('Europe/Madrid', start);
  for (let client = 1; client <= waiting; client += 1) {
    const { member } = actingAs(world, client);
    if (!member) throw new Error('no client');
    const until = wallClock('Europe/Madrid', start + 15 * MINUTE).time;
    const wish = {
      offeringId: world.offeringId,
      addOnIds: [],
      format: 'video' as const,
      providerId: client % 2 ? world.providerId : null,
      from: date,
      to: date,
      hours: { from: time, to: until },
      timeZone: 'Europe/Madrid',
    };
    await joinWaitlist(world.tenantId, member, wish, new Date(Date.now() + client));
  }
  const cancel = () =>
    cancelBooking(actingAs(world), { bookingId, reason: '', actor: 'client-0', requestId, now: new Date() });
  return { world, start, bookingId, cancel };
}

async function entries(world: BookingWorld) {
  const found = await collectionAt(paths.waitlistEntries(world.tenantId), waitlistEntrySchema).get();
  return found.docs.map((one) => one.data()).sort((a, b) => a.clientUid.localeCompare(b.clientUid));
}

describe('the waitlist', () => {
  it('offers a freed time to the first who came, holds it for them, and then to the next', async () => {
    const { world, start, bookingId, cancel } = await crowded(2);
    await cancel();
    await offerReleased(telling(world), bookingId);
    const [first, second] = await entries(world);
    expect([first?.status, second?.status]).toEqual(['offered', 'waiting']);
    const offer = first?.offer;
    if (!offer) throw new Error('no offer');
    expect(offer.start.getTime()).toBe(start);
    expect(await world.calendar()).toMatchObject([{ id: offer.bookingId, kind: 'hold' }]);
    const { data } = await holdBooking(world.tenantId, offer.bookingId);
    expect(data).toMatchObject({ status: 'pending', clientUid: 'client-1', holdExpiresAt: offer.expiresAt });
    await expect(world.hold(2, start)).rejects.toMatchObject({ code: 'slot_taken' });

    const later = new Date(offer.expiresAt.getTime() + 1000);
    await expireHold(world.tenantId, data.orderId ?? '', later);
    await offerReleased(telling(world, later), offer.bookingId);
    const [passed, next] = await entries(world);
    expect([passed?.status, next?.status]).toEqual(['waiting', 'offered']);
    expect(next?.offer?.start.getTime()).toBe(start);
  });

  it('makes one offer of one time, however often and at once it is told', async () => {
    const { world, start, bookingId, cancel } = await crowded(4);
    await cancel();
    const freed = { providerIds: [world.providerId], start, end: start + 60 * MINUTE };
    await Promise.all([
      ...Array.from({ length: 4 }, () => offerReleased(telling(world), bookingId)),
      ...Array.from({ length: 4 }, () => offerFreed(world, freed, new Date())),
    ]);
    expect((await entries(world)).filter(({ status }) => status === 'offered')).toHaveLength(1);
    expect(await world.calendar()).toHaveLength(1);
  });

  it('serves who takes the offer', async () => {
    const { world, bookingId, cancel } = await crowded(1);
    await cancel();
    await offerReleased(telling(world), bookingId);
    const offered = (await entries(world))[0]?.offer?.bookingId ?? '';
    await followConfirmed(telling(world), offered);
    expect((await entries(world))[0]?.status).toBe('booked');
  });

  it('is not for days that are over, and offers nothing that nobody waits for', async () => {
    const { world, start, bookingId, cancel } = await crowded(1);
    await cancel();
    await offerFreed(
      world,
      { providerIds: [world.providerId], start: start + 2 * DAY, end: start + 2 * DAY + 60 * MINUTE },
      new Date(),
    );
    expect((await entries(world))[0]?.status).toBe('waiting');
    await offerReleased(telling(world, new Date(start + DAY)), bookingId);
    expect((await entries(world))[0]?.status).toBe('waiting');
  });
});
