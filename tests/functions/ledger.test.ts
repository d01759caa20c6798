import { DAY, paths } from '@evergrow/domain/kernel';
import { makePackage } from '@evergrow/seed/factories/package';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buyPackage, grantPaidPackage } from '../../functions/src/commerce/buy-package.ts';
import { expireHold } from '../../functions/src/commerce/expire-hold.ts';
import { lapseLiabilities } from '../../functions/src/commerce/lapse-liabilities.ts';
import { exportLedger } from '../../functions/src/commerce/ledger/export-ledger.ts';
import { recountBooks } from '../../functions/src/commerce/ledger/recount-books.ts';
import { correctGrant } from '../../functions/src/commerce/manage-credits.ts';
import { confirmFree } from '../../functions/src/commerce/settle-payment.ts';
import { refundShopOrder } from '../../functions/src/commerce/shop/refund-items.ts';
import { bookRefunds } from '../../functions/src/commerce/stripe/note-refund.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { changeGiftCard, issueGiftCard } from '../../functions/src/pricing/gift-cards.ts';
import { holdOrder } from '../../functions/src/scheduling/booking-store.ts';
import { cancelBooking } from '../../functions/src/scheduling/cancel-booking.ts';
import { booksOf, sound } from '../support/books.ts';
import { paymentWorld } from '../support/payment-world.ts';
import { type ShopWorld, shopWorld } from '../support/shop-world.ts';
import { client, facts, tenderWorld, uid } from '../support/tender-world.ts';

let stripe: Awaited<ReturnType<typeof paymentWorld>>;
beforeAll(async () => {
  stripe = await paymentWorld();
});
afterAll(() => stripe.stop());

/** The payment service says that so much went back in all. */
const given = async ({ tenantId }: { tenantId: string }, orderId: string, until: number) => {
  const { data } = await holdOrder(tenantId, orderId);
  const amount = until - data.refunded;
  const more = amount > 0 ? [{ id: `re_${until}`, amount, state: 'succeeded' as const }] : [];
  await bookRefunds(tenantId, orderId, [...data.refunds, ...more], new Date());
};
const giveBack = (world: ShopWorld, orderId: string, refunds: Record<string, number>) =>
  refundShopOrder(world.tenantId, orderId, {
    refunds,
    reason: 'did not fit',
    actor: 'admin',
    requestId: 'request',
    now: new Date(),
  });

describe('a booking', () => {
  it('is booked once when it is paid, with its gift card, and undone when it is cancelled for nothing', async () => {
    const world = await tenderWorld();
    const { tenantId } = world;
    const { bookingId, orderId } = await world.holdWithCodes();
    expect((await booksOf(tenantId)).ids).toEqual([]);
    await world.pay(orderId);
    await world.pay(orderId);
    const paid = await booksOf(tenantId);
    expect(paid).toMatchObject({ ids: [`${orderId}_paid`], sound });
    expect(paid.balances).toEqual({ clearing: 6_000, giftCards: 3_000, sales: -9_000 });
    await cancelBooking(client(world), facts(bookingId));
    await given(world, orderId, 2_000);
    await given(world, orderId, 2_000);
    expect((await booksOf(tenantId)).balances).toEqual({ clearing: 4_000, sales: -9_000, refunds: 5_000 });
    await given(world, orderId, 6_000);
    const end = await booksOf(tenantId);
    expect(end.balances).toEqual({ sales: -9_000, refunds: 9_000 });
    expect(end.sound).toEqual(sound);
    expect(end.ids).toHaveLength(4);
  });

  it('of which news that money went back comes before that of its payment is booked with it', async () => {
    const world = await tenderWorld();
    const { orderId } = await world.holdWithCodes();
    await given(world, orderId, 1_000);
    expect((await booksOf(world.tenantId)).ids).toEqual([]);
    await world.pay(orderId);
    const { ids, balances, sound: is } = await booksOf(world.tenantId);
    expect([ids, is]).toEqual([[`${orderId}_paid`, `${orderId}_refund_re_1000`], sound]);
    expect(balances).toMatchObject({ clearing: 5_000, refunds: 1_000 });
  });

  it('paid too late takes the money and no gift card, and gives it back', async () => {
    const world = await tenderWorld({}, 2);
    const { orderId } = await world.holdWithCodes();
    await expireHold(world.tenantId, orderId, new Date());
    await world.hold(1, world.start);
    await world.pay(orderId);
    expect((await booksOf(world.tenantId)).balances).toEqual({ clearing: 6_000, sales: -6_000 });
    await given(world, orderId, 6_000);
    expect(await booksOf(world.tenantId)).toMatchObject({
      balances: { sales: -6_000, refunds: 6_000 },
      sound,
    });
  });
});

describe('a package', () => {
  it('is owed until its credits are used, each at its part of the price, and owed again when one comes back', async () => {
    const world = await tenderWorld();
    const { tenantId } = world;
    const three = { credits: 3, price: { amount: 10_000, currency: 'EUR' as const } };
    const sold = makePackage({ offeringIds: [world.offeringId], ...three });
    await db().doc(paths.package(tenantId, 'three')).set(sold);
    const buyer = { uid, name: 'Ana Ruiz', email: 'client-0@example.com', locale: 'en' as const };
    const bought = await buyPackage(
      tenantId,
      world.tenant,
      { packageId: 'three', referral: null },
      buyer,
      new Date(),
    );
    await world.pay(bought.orderId);
    await grantPaidPackage(tenantId, bought.orderId);
    expect((await booksOf(tenantId)).balances).toEqual({ clearing: 10_000, credits: -10_000 });
    const bookings: string[] = [];
    for (const slot of world
      .slots(5)
      .filter((_, index) => index % 4 === 0)
      .slice(0, 3)) {
      const held = await world.hold(0, slot.start, new Date(), { creditGrantId: bought.orderId });
      expect((await booksOf(tenantId)).balances.sales ?? 0).toBe(-3_333 * bookings.length || 0);
      await confirmFree(tenantId, held.orderId, new Date());
      bookings.push(held.bookingId);
    }
    expect((await booksOf(tenantId)).balances).toEqual({ clearing: 10_000, sales: -10_000 });
    await cancelBooking(client(world), facts(bookings[0] ?? ''));
    const { balances, sound: is } = await booksOf(tenantId);
    expect(balances).toEqual({ clearing: 10_000, sales: -10_000, credits: -3_333, refunds: 3_333 });
    expect(is).toEqual(sound);

    // What nobody can use any more is earned, once, and owed again where somebody moves the end.
    const grant = db().doc(paths.creditGrant(tenantId, bought.orderId));
    await grant.update({ expiresAt: new Date(Date.now() - 1_000) });
    await Promise.all([lapseLiabilities(new Date()), lapseLiabilities(new Date())]);
    await lapseLiabilities(new Date());
    const ended = await booksOf(tenantId);
    expect(ended.balances).toMatchObject({ breakage: -3_333 });
    expect([ended.balances.credits, ended.sound]).toEqual([undefined, sound]);
    const by = { actor: 'admin', requestId: 'r', now: new Date() };
    const until = { remaining: 1, expiresAt: new Date(Date.now() + DAY), reason: 'was ill' };
    await correctGrant(tenantId, bought.orderId, until, by);
    const revived = await booksOf(tenantId);
    expect(revived.balances).toMatchObject({ credits: -3_333 });
    expect([revived.balances.breakage, revived.sound]).toEqual([undefined, sound]);
  });
});

describe('an order of a shop', () => {
  it('paid by card and gift card gives back by the thing, money first, and the card after', async () => {
    const world = await shopWorld();
    const { tenantId } = world;
    const wanted = world.cart([{ offeringId: 'font', quantity: 5 }], { giftCardCodes: [world.giftCode] });
    const { orderId } = await world.place(wanted);
    await world.pay(orderId);
    const { due, items, quote } = await world.order(orderId);
    expect(due).toBe(quote.total - 3_000);
    const key = items[0]?.key ?? '';
    await giveBack(world, orderId, { [key]: due + 500 });
    expect((await booksOf(tenantId)).balances).toMatchObject({ giftCards: 2_500, refunds: 500 });
    await giveBack(world, orderId, { [key]: 2_500 });
    await given(world, orderId, due);
    const end = await booksOf(tenantId);
    expect(end.balances).toEqual({ sales: -quote.total, refunds: quote.total });
    expect(end.sound).toEqual(sound);
  });

  it('that many pay at once is each booked once, and the month counts them all', async () => {
    const world = await shopWorld();
    const placed = await Promise.all(
      Array.from({ length: 8 }, (_, index) => world.place(world.cart(['font']), `buyer-${index}`)),
    );
    await Promise.all(placed.flatMap(({ orderId }) => [world.pay(orderId), world.pay(orderId)]));
    const { balances, ids, sound: is } = await booksOf(world.tenantId);
    expect([ids.length, balances.clearing, is]).toEqual([8, 8_000, sound]);
  });
});

it('sums are added up anew from the entries, saying what was wrong, and the file has every posting', async () => {
  const world = await shopWorld();
  const { tenantId } = world;
  for (const _ of [1, 2, 3]) await world.pay((await world.place(world.cart(['font']))).orderId);
  const month = new Date().toISOString().slice(0, 7);
  const by = { actor: 'owner', requestId: 'request', now: new Date() };
  expect(await recountBooks(tenantId, by)).toEqual({ entries: 3, differences: [] });
  await db().doc(paths.ledgerMonth(tenantId, month)).update({ 'balances.EUR.clearing': 1 });
  const gone = { balances: { USD: { sales: -5 } }, entries: 1, updatedAt: new Date() };
  await db().doc(paths.ledgerMonth(tenantId, '2019-02')).set(gone);
  expect(await recountBooks(tenantId, by)).toEqual({
    entries: 3,
    differences: [
      { month: '2019-02', currency: 'USD', account: 'sales', was: -5, is: 0 },
      { month, currency: 'EUR', account: 'clearing', was: 1, is: 3_000 },
    ],
  });
  const noted = await db()
    .collection(paths.auditEntries(tenantId))
    .where('action', '==', 'ledger.recounted')
    .get();
  expect(noted.docs.map((one) => String(one.get('reason'))).sort()).toEqual([
    expect.stringContaining('EUR clearing: 1 → 3000'),
    'all was right',
  ]);
  expect((await booksOf(tenantId)).sound).toEqual(sound);
  const text = await new Response(exportLedger(tenantId, 'csv', month).body).text();
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + 3 * 2);
  expect(lines.filter((line) => line.includes('Stripe clearing,10,,EUR'))).toHaveLength(3);
});

it('a gift card given away costs when it is issued, and what is left of it is earned when it ends', async () => {
  const world = await shopWorld();
  const card = { amount: 2_000, currency: 'EUR' as const, note: '', expiresAt: null };
  const by = { actor: 'admin', requestId: 'r', now: new Date() };
  const { id } = await issueGiftCard(world.tenantId, card, by);
  const balancesNow = async () => (await booksOf(world.tenantId)).balances;
  expect(await balancesNow()).toEqual({ giftCardsGranted: 2_000, giftCards: -2_000 });
  await Promise.all([1, 2].map(() => changeGiftCard(world.tenantId, id, false, by)));
  expect(await balancesNow()).toEqual({ giftCardsGranted: 2_000, breakage: -2_000 });
  await changeGiftCard(world.tenantId, id, true, by);
  expect(await balancesNow()).toEqual({ giftCardsGranted: 2_000, giftCards: -2_000 });
  // It expires with something an order still holds: that is not earned before the order lets it go.
  const ended = new Date(Date.now() - 1_000);
  const held = { balance: 1_500, reserved: 500, expiresAt: ended, endsAt: ended };
  await db().doc(paths.giftCard(world.tenantId, id)).update(held);
  await Promise.all([lapseLiabilities(new Date()), lapseLiabilities(new Date())]);
  expect(await balancesNow()).toEqual({ giftCardsGranted: 2_000, breakage: -1_500, giftCards: -500 });
  expect((await booksOf(world.tenantId)).sound).toEqual(sound);
});
