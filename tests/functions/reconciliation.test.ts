import { ledgerEntrySchema } from '@evergrow/domain/commerce';
import { reconciliationSchema } from '@evergrow/domain/commerce/reconciliation';
import { paths, utcDay } from '@evergrow/domain/kernel';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stripe as sdk } from '../../functions/src/adapters/stripe.ts';
import { reconcileDay } from '../../functions/src/commerce/reconciliation/reconcile-day.ts';
import {
  bookDifference,
  checkDifference,
} from '../../functions/src/commerce/reconciliation/see-to-difference.ts';
import { settlePayment } from '../../functions/src/commerce/settle-payment.ts';
import { bookRefunds } from '../../functions/src/commerce/stripe/note-refund.ts';
import { collectionAt, documentAt } from '../../functions/src/kernel/collection.ts';
import { booksOf, sound } from '../support/books.ts';
import { paymentWorld } from '../support/payment-world.ts';
import { shopWorld } from '../support/shop-world.ts';

let stripe: Awaited<ReturnType<typeof paymentWorld>>;
beforeAll(async () => {
  stripe = await paymentWorld();
});
afterAll(() => stripe.stop());

const by = () => ({ actor: 'owner', requestId: 'request', now: new Date() });

/** A paid order of 10.00: at the payment service, and in the books unless the news was lost. */
async function sold(world: Awaited<ReturnType<typeof shopWorld>>, buyer: string, isBooked = true) {
  const { tenantId } = world;
  const { orderId } = await world.place(world.cart(['font']), buyer);
  const intent = await sdk().paymentIntents.create({
    amount: 1_000,
    currency: 'eur',
    confirm: true,
    payment_method: 'pm_card_visa',
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    metadata: { tenantId, orderId },
  });
  const payment = { orderId, paymentIntentId: intent.id, amount: 1_000, currency: 'eur', at: new Date() };
  if (isBooked) await settlePayment(tenantId, payment);
  return { orderId, intentId: intent.id };
}

it('a day is compared: each planted difference is found, fees are booked once, and what was seen to stays so', async () => {
  const world = await shopWorld();
  const { tenantId } = world;
  const day = utcDay(Date.now());
  const good = await sold(world, 'good');
  const refund = await sdk().refunds.create({ payment_intent: good.intentId, amount: 300 });
  await bookRefunds(tenantId, good.orderId, [{ id: refund.id, amount: 300, state: 'succeeded' }], new Date());
  const lost = await sold(world, 'lost', false);
  const other = await sold(world, 'other');
  const entry = documentAt(paths.ledgerEntry(tenantId, `${other.orderId}_paid`), ledgerEntrySchema);
  await entry.update({
    postings: [
      { account: 'clearing', amount: 999 },
      { account: 'sales', amount: -999 },
    ],
  });
  // Paid twice: that it came and went is in the books, and no difference.
  const again = async (orderId: string) => {
    const { id } = await sdk().paymentIntents.create({
      ...{ amount: 1_000, currency: 'eur', confirm: true, payment_method: 'pm_card_visa' },
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
      metadata: { tenantId, orderId },
    });
    return { orderId, paymentIntentId: id, amount: 1_000, currency: 'eur', at: new Date() };
  };
  await settlePayment(tenantId, await again(good.orderId));
  const unheard = await again(good.orderId);
  const ours = await world.place(world.cart(['font']), 'ours');
  await world.pay(ours.orderId);

  const compare = async () => {
    await reconcileDay(day, new Date(), tenantId);
    return (await documentAt(paths.reconciliation(tenantId, day), reconciliationSchema).get()).data();
  };
  const first = await compare();
  const found = first?.differences.map(({ kind, orderId, ours: here, theirs }) => [
    kind,
    orderId,
    here,
    theirs,
  ]);
  expect(found).toHaveLength(4);
  expect(found).toEqual(
    expect.arrayContaining([
      ['missingHere', lost.orderId, null, 1_000],
      ['amountDiffers', other.orderId, 999, 1_000],
      ['missingThere', ours.orderId, 1_000, null],
      ['missingHere', good.orderId, null, 1_000],
    ]),
  );
  expect(first?.compared).toBe(7);
  const fees = collectionAt(paths.ledger(tenantId), ledgerEntrySchema).where('kind', '==', 'fee');
  const { balances } = await booksOf(tenantId);
  expect([(await fees.get()).size, balances.fees]).toEqual([5, 5 * 40]);

  const key = `${lost.orderId}_paid`;
  await checkDifference(tenantId, day, { key, isChecked: true, note: 'asked Stripe' }, by());
  const later = await compare();
  expect(later?.differences).toEqual(first?.differences);
  expect(later?.checked).toMatchObject({ [key]: { by: 'owner', note: 'asked Stripe' } });
  expect((await fees.get()).size).toBe(5);
  // The news that was lost is made up for, once; what only a person can decide is not.
  expect(await bookDifference(tenantId, day, key, by())).toBe(true);
  const twice = `${good.orderId}_secondPayment_${unheard.paymentIntentId}`;
  expect(await bookDifference(tenantId, day, twice, by())).toBe(true);
  await expect(bookDifference(tenantId, day, `${ours.orderId}_paid`, by())).rejects.toMatchObject({
    code: 'invalid_request',
  });
  const mended = await compare();
  expect(mended?.differences.map(({ orderId }) => orderId).sort()).toEqual(
    [ours, other].map((one) => one.orderId).sort(),
  );
  expect((await booksOf(tenantId)).balances.overpaid).toBeUndefined();
  expect(mended?.checked).toEqual({});
  await expect(
    checkDifference(tenantId, day, { key, isChecked: true, note: '' }, by()),
  ).rejects.toMatchObject({ code: 'not_found' });
});

it('what banks took, refunds that did not arrive and money no order knows are compared as well, and can be booked', async () => {
  const world = await shopWorld();
  const { tenantId } = world;
  const day = utcDay(Date.now());
  const compare = async () => {
    await reconcileDay(day, new Date(), tenantId);
    return (await documentAt(paths.reconciliation(tenantId, day), reconciliationSchema).get()).data();
  };
  const dev = (path: string, body: object) =>
    fetch(`${stripe.standIns.url}/dev/stripe/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const disputed = await sold(world, 'disputed');
  const { latest_charge: charge } = await sdk().paymentIntents.retrieve(disputed.intentId);
  await dev(`charges/${String(charge)}/dispute`, { inquiry: false });
  const dispute = Object.values(stripe.standIns.state.stripe.disputes).find((one) => one.charge === charge);
  await dev(`disputes/${dispute?.id}/close`, { outcome: 'won' });
  const customer = await sdk().customers.create({ metadata: { tenantId, uid: 'by-hand' } });
  await sdk().paymentIntents.create({
    amount: 500,
    currency: 'eur',
    confirm: true,
    customer: customer.id,
    payment_method: 'pm_card_visa',
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  });

  const found = (await compare())?.differences ?? [];
  expect(found.map(({ kind, what, theirs }) => [kind, what, theirs]).sort()).toEqual([
    ['missingHere', 'disputeOpened', 1_000],
    ['missingHere', 'disputeWon', 1_000],
    ['unknownOrder', 'charge', 500],
  ]);
  // What the bank takes for it is booked, and given back where it is.
  const kinds = async () =>
    (await collectionAt(paths.ledger(tenantId), ledgerEntrySchema).get()).docs
      .map((one) => one.data().kind)
      .filter((kind) => kind.startsWith('disputeFee'))
      .sort();
  expect(await kinds()).toEqual(['disputeFee', 'disputeFeeReturned']);
  const opened = found.find(({ what }) => what === 'disputeOpened')?.key ?? '';
  expect(await bookDifference(tenantId, day, opened, by())).toBe(true);
  const left = await compare();
  expect(left?.differences.map(({ kind }) => kind)).toEqual(['unknownOrder']);
  expect(await kinds()).toHaveLength(2);
  const { balances, sound: is } = await booksOf(tenantId);
  expect(is).toEqual(sound);
  expect(balances.disputeFees).toBeUndefined();
});
