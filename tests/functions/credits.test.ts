import { creditGrantSchema, grantOfPackage } from '@evergrow/domain/commerce';
import { DAY, paths } from '@evergrow/domain/kernel';
import { makePackage } from '@evergrow/seed/factories/package';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buyPackage, grantPaidPackage } from '../../functions/src/commerce/buy-package.ts';
import { giveCreditBack, grantAt, reserveCredit } from '../../functions/src/commerce/credit-store.ts';
import { openCheckout } from '../../functions/src/commerce/open-checkout.ts';
import { payWithCredit } from '../../functions/src/commerce/pay-with-credit.ts';
import { remindOfCredits } from '../../functions/src/commerce/remind-credits.ts';
import { collectionAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { optimistically } from '../../functions/src/kernel/optimistic.ts';
import { holdBooking } from '../../functions/src/scheduling/booking-store.ts';
import { cancelBooking } from '../../functions/src/scheduling/cancel-booking.ts';
import { type BookingWorld, bookingWorld } from '../support/booking-world.ts';
import { paymentWorld } from '../support/payment-world.ts';
import { actingAs, requestId } from '../support/series-world.ts';

let stripe: Awaited<ReturnType<typeof paymentWorld>>;
beforeAll(async () => {
  stripe = await paymentWorld();
});
afterAll(() => stripe.stop());

const offered = (world: BookingWorld) => makePackage({ offeringIds: [world.offeringId], credits: 10 });

async function granted(world: BookingWorld, grantId = 'grant'): Promise<void> {
  const to = { clientUid: 'client-0', clientName: 'Client 0', packageId: null, orderId: null };
  await grantAt(world.tenantId, grantId).create(grantOfPackage(offered(world), to, new Date()));
}
const stateOf = async (world: BookingWorld) => (await grantAt(world.tenantId, 'grant').get()).data();

describe('credits', () => {
  it('are never spent below zero by fifty at once, and come back once each', async () => {
    const world = await bookingWorld();
    await granted(world);
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        try {
          await optimistically(async () => {
            const batch = db().batch();
            await reserveCredit(batch, world.tenantId, {
              grantId: 'grant',
              clientUid: 'client-0',
              offeringId: world.offeringId,
              bookingId: `booking-${index}`,
              now: new Date(),
            });
            await batch.commit();
          }, 200);
          return `booking-${index}`;
        } catch (error) {
          return error instanceof Error && 'code' in error ? String(error.code) : 'failed';
        }
      }),
    );
    const won = outcomes.filter((outcome) => outcome.startsWith('booking-'));
    expect(won).toHaveLength(10);
    expect(outcomes.filter((outcome) => outcome === 'credits_spent')).toHaveLength(40);
    expect(await stateOf(world)).toMatchObject({ remaining: 0, bookingIds: expect.arrayContaining(won) });
    const back = won.slice(0, 3).flatMap((id) => [id, id]);
    await Promise.all(back.map((id) => giveCreditBack(world.tenantId, 'grant', id, new Date())));
    expect((await stateOf(world))?.remaining).toBe(3);
  });

  it('pay a held time, which is then confirmed without money, and one hold takes one', async () => {
    const world = await bookingWorld();
    await granted(world);
    const { bookingId } = await world.hold(0, world.slots(3)[4]?.start ?? 0);
    const pay = () => payWithCredit(world.tenantId, 'client-0', bookingId, 'grant', new Date());
    const stranger = payWithCredit(world.tenantId, 'client-9', bookingId, 'grant', new Date());
    await expect(stranger).rejects.toMatchObject({ code: 'not_found' });
    await pay();
    await expect(pay()).rejects.toMatchObject({ code: 'invalid_request' });
    expect(await stateOf(world)).toMatchObject({ remaining: 9, bookingIds: [bookingId] });
    const buyer = { uid: 'client-0', name: 'Ana Ruiz', email: 'client-0@example.com', locale: 'en' as const };
    expect(await openCheckout(world.tenantId, world.tenant, bookingId, buyer, new Date())).toEqual({
      url: null,
    });
    const { data } = await holdBooking(world.tenantId, bookingId);
    expect(data).toMatchObject({ status: 'confirmed', dueNow: 0, creditGrantId: 'grant' });
    const who = { ...actingAs(world) };
    const facts = { bookingId, reason: '', actor: 'client-0', requestId, now: new Date() };
    await cancelBooking(who, facts);
    expect((await stateOf(world))?.remaining).toBe(10);
  });

  it('of another are as if they were not there', async () => {
    const world = await bookingWorld({ clients: 2 });
    await granted(world);
    const use = { grantId: 'grant', clientUid: 'client-1', offeringId: world.offeringId };
    const reserve = reserveCredit(db().batch(), world.tenantId, { ...use, bookingId: 'b', now: new Date() });
    await expect(reserve).rejects.toMatchObject({ code: 'credits_spent' });
  });

  it('come with the payment of a package, once however often it is told', async () => {
    stripe.arrived.length = 0;
    const world = await bookingWorld();
    await db().doc(paths.package(world.tenantId, 'ten')).set(offered(world));
    const buyer = { uid: 'client-0', name: 'Ana Ruiz', email: 'client-0@example.com', locale: 'en' as const };
    const bought = await buyPackage(
      world.tenantId,
      world.tenant,
      { packageId: 'ten', referral: null },
      buyer,
      new Date(),
    );
    await stripe.pay(bought.url ?? '', buyer.email);
    const [completed] = await stripe.events('checkout.session.completed');
    if (!completed) throw new Error('no event');
    await stripe.deliver(world, completed);
    await Promise.all([1, 2, 3].map(() => grantPaidPackage(world.tenantId, bought.orderId)));
    const grants = await collectionAt(paths.creditGrants(world.tenantId), creditGrantSchema).get();
    expect(grants.docs.map((found) => found.data())).toMatchObject([
      { clientUid: 'client-0', remaining: 10, packageId: 'ten', orderId: bought.orderId },
    ]);
  });

  it('are not sold when the package is not on sale', async () => {
    const world = await bookingWorld();
    await db()
      .doc(paths.package(world.tenantId, 'draft'))
      .set({ ...offered(world), published: false });
    const buyer = { uid: 'client-0', name: 'Ana Ruiz', email: 'client-0@example.com', locale: 'en' as const };
    const buying = buyPackage(
      world.tenantId,
      world.tenant,
      { packageId: 'draft', referral: null },
      buyer,
      new Date(),
    );
    await expect(buying).rejects.toMatchObject({ code: 'not_found' });
  });

  it('that end soon are told of once', async () => {
    const world = await bookingWorld();
    await granted(world);
    const late = new Date(Date.now() + (offered(world).validDays - 5) * DAY);
    await remindOfCredits(late);
    await remindOfCredits(late);
    const told = await db().collection(paths.outbox(world.tenantId)).get();
    expect(told.docs.map((found) => found.get('event'))).toEqual([
      { type: 'credits.expiring', grantId: 'grant' },
    ]);
  });
});
