import { HOUR, MINUTE, paths } from '@evergrow/domain/kernel';
import type { BookingPolicy } from '@evergrow/domain/scheduling';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grantAt } from '../../functions/src/commerce/credit-store.ts';
import { expireHold } from '../../functions/src/commerce/expire-hold.ts';
import { payWithCredit } from '../../functions/src/commerce/pay-with-credit.ts';
import { confirmFree } from '../../functions/src/commerce/settle-payment.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { declineBooking } from '../../functions/src/scheduling/answer-request.ts';
import { holdBooking } from '../../functions/src/scheduling/booking-store.ts';
import { cancelBooking } from '../../functions/src/scheduling/cancel-booking.ts';
import { markNoShow, waiveFee } from '../../functions/src/scheduling/mark-no-show.ts';
import { paymentWorld } from '../support/payment-world.ts';
import { outcomes } from '../support/pricing-world.ts';
import { actingAs, client, facts, tenderWorld, uid, untouched } from '../support/tender-world.ts';

let stripe: Awaited<ReturnType<typeof paymentWorld>>;
beforeAll(async () => {
  stripe = await paymentWorld();
});
afterAll(() => stripe.stop());

describe('a credit', () => {
  const withCredit = async (changes: Partial<BookingPolicy> = {}) => {
    const world = await tenderWorld(changes);
    const placed = await world.hold(0, world.start, new Date(), { creditGrantId: 'grant' });
    expect(await world.left()).toEqual({ ...untouched, credits: -1 });
    return { world, ...placed };
  };

  it('is held with the time, and back when that expires or is released', async () => {
    for (const end of ['expiry', 'release']) {
      const { world, bookingId, orderId } = await withCredit();
      if (end === 'expiry') await expireHold(world.tenantId, orderId, new Date());
      else await cancelBooking(client(world), facts(bookingId));
      await expireHold(world.tenantId, orderId, new Date());
      expect(await world.left()).toEqual(untouched);
    }
  });

  it('comes back when it is cancelled for nothing and when a request is declined, not when half is kept', async () => {
    const free = await withCredit();
    await confirmFree(free.world.tenantId, free.orderId, new Date());
    await cancelBooking(client(free.world), facts(free.bookingId));
    expect(await free.world.left()).toEqual(untouched);

    const asked = await withCredit({ approval: true });
    await confirmFree(asked.world.tenantId, asked.orderId, new Date());
    await declineBooking(asked.world.tenantId, () => 'provider', facts(asked.bookingId));
    expect(await asked.world.left()).toEqual(untouched);

    const late = await withCredit();
    await confirmFree(late.world.tenantId, late.orderId, new Date());
    await cancelBooking(client(late.world), facts(late.bookingId, new Date(late.world.start - HOUR)));
    expect((await late.world.left()).credits).toBe(-1);
    expect((await late.world.order(late.orderId)).refundsDue).toBe(0);
  });

  it.each(['cancelled late', 'missed'] as const)(
    'kept of one that was %s is given back by an admin once, however many try at once',
    async (end) => {
      const { world, bookingId, orderId } = await withCredit();
      const { tenantId } = world;
      await confirmFree(tenantId, orderId, new Date());
      const late = facts(bookingId, new Date(world.start - HOUR));
      if (end === 'missed') {
        const provider = actingAs(world, world.providerId, 'provider');
        await markNoShow(provider, facts(bookingId, new Date(world.start + MINUTE)));
      } else await cancelBooking(client(world), late);
      expect((await holdBooking(tenantId, bookingId)).data).toMatchObject({ fee: 0, creditKept: true });
      const tries = await outcomes(Array.from({ length: 8 }, () => waiveFee(tenantId, late)));
      expect(tries).toEqual({ won: 1, refused: Array(7).fill('invalid_transition') });
      expect(await world.left()).toEqual(untouched);
      const grant = (await grantAt(tenantId, 'grant').get()).data();
      expect(grant?.bookingIds).toEqual([]);
      expect(grant?.moves.filter(({ kind }) => kind === 'returned')).toHaveLength(1);
      expect((await holdBooking(tenantId, bookingId)).data.creditKept).toBe(false);
      const trail = db().collection(paths.auditEntries(tenantId)).where('action', '==', 'booking.feeWaived');
      expect((await trail.get()).size).toBe(1);
    },
  );

  it('that came back already cannot be given back again, and of one that takes place nothing can', async () => {
    const { world, bookingId, orderId } = await withCredit();
    await confirmFree(world.tenantId, orderId, new Date());
    const waive = () => waiveFee(world.tenantId, facts(bookingId));
    await expect(waive()).rejects.toMatchObject({ code: 'invalid_transition' });
    await cancelBooking(client(world), facts(bookingId));
    await expect(waive()).rejects.toMatchObject({ code: 'invalid_transition' });
    expect(await world.left()).toEqual(untouched);
  });

  it('and the page of a payment cannot both pay: whichever comes first', async () => {
    const world = await tenderWorld();
    const { bookingId, orderId } = await world.hold(0, world.start);
    const [page, credit] = await Promise.allSettled([
      stripe.checkout(world.world, bookingId),
      payWithCredit(world.tenantId, uid, bookingId, 'grant', new Date()),
    ]);
    const { due, checkoutSessionId } = await world.order(orderId);
    const paidByCredit = credit.status === 'fulfilled';
    expect(due).toBe(paidByCredit ? 0 : 10_000);
    if (paidByCredit) expect(checkoutSessionId).toBeNull();
    else expect([page.status, checkoutSessionId === null]).toEqual(['fulfilled', false]);
    const open = Object.values(stripe.standIns.state.stripe.sessions).filter(
      (session) => session.client_reference_id === orderId && session.status === 'open',
    );
    expect(open).toHaveLength(paidByCredit ? 0 : 1);
  });
});
