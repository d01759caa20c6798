import { balancesOf, ledgerEntrySchema } from '@evergrow/domain/commerce';
import { MINUTE, paths } from '@evergrow/domain/kernel';
import type Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stripe as stripeSdk } from '../../functions/src/adapters/stripe.ts';
import { payoutAccountOf } from '../../functions/src/commerce/connect/connect-store.ts';
import { giveBackAgain } from '../../functions/src/commerce/payments/give-back.ts';
import { settleIntent } from '../../functions/src/commerce/payments/settle-intent.ts';
import { expireOrders } from '../../functions/src/commerce/shop/expire-orders.ts';
import { releaseOrder } from '../../functions/src/commerce/shop/open-order.ts';
import { resolveFailedRefund } from '../../functions/src/commerce/shop/resolve-refund.ts';
import { noteRefunds } from '../../functions/src/commerce/stripe/note-refund.ts';
import { collectionAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import type { Person } from '../support/api-world.ts';
import { type CardFormWorld, cardFormWorld, idIn, numbers } from '../support/card-form.ts';
import { shopWorld } from '../support/shop-world.ts';

let form: CardFormWorld;
let stripe: CardFormWorld['stripe'];
let api: CardFormWorld['api'];
let world: CardFormWorld['world'];
let admitted: CardFormWorld['admitted'];
let ordered: CardFormWorld['ordered'];
let intentOf: CardFormWorld['intentOf'];
let typed: CardFormWorld['typed'];
let checked: CardFormWorld['checked'];
let cardsOf: CardFormWorld['cardsOf'];
let ana: Person;
let ben: Person;
beforeAll(async () => {
  form = await cardFormWorld();
  ({ stripe, api, world, admitted, ordered, intentOf, typed, checked, cardsOf } = form);
  ana = await form.admitted();
  ben = await form.admitted();
});
afterAll(() => form.stop());

/** What the books say of an order. */
async function bookedOf(orderId: string) {
  const found = await collectionAt(paths.ledger(world.tenantId), ledgerEntrySchema)
    .where('orderId', '==', orderId)
    .get();
  const entries = found.docs.map((one) => one.data());
  const all = Object.entries(balancesOf(entries)).filter(([, amount]) => amount !== 0);
  return { kinds: entries.map(({ kind }) => kind).sort(), balances: Object.fromEntries(all) };
}

describe('a new card in the form', () => {
  it('that is declined is told, and another pays the same order, once, whoever tells first', async () => {
    const sale = await ordered();
    stripe.arrived.length = 0;
    const secret = await sale.secret();
    expect((await typed(secret, numbers.declined)).error).toMatchObject({ decline_code: 'generic_decline' });
    expect((await typed(secret, numbers.poor)).error).toMatchObject({ decline_code: 'insufficient_funds' });
    expect((await typed(secret, numbers.old)).error).toMatchObject({ code: 'expired_card' });
    expect(await sale.ask()).toMatchObject({
      state: 'declined',
      reason: 'expired_card',
      clientSecret: secret,
    });
    const [failed] = await stripe.events('payment_intent.payment_failed');
    if (failed) await stripe.deliver(world, failed);
    expect((await sale.order()).lastDecline).not.toBeNull();
    expect(await sale.secret()).toBe(secret);
    expect((await typed(secret, numbers.good)).status).toBe('succeeded');
    expect((await sale.ask()).state).toBe('paid');
    const [succeeded] = await stripe.events('payment_intent.succeeded');
    if (succeeded) await stripe.deliver(world, succeeded);
    expect(await sale.order()).toMatchObject({ status: 'paid', paymentIntentId: idIn(secret), refunded: 0 });
    expect(await sale.open()).toEqual({ state: 'paid', clientSecret: null, reason: null });
    expect(await sale.page()).toBe('invalid_transition');
    expect(await cardsOf(sale.buyer)).toEqual([]);
  });

  it('is one payment of what is due, however often and at once it is opened', async () => {
    const sale = await ordered();
    const secrets = new Set(await Promise.all(Array.from({ length: 6 }, () => sale.secret())));
    expect(secrets.size).toBe(1);
    const intent = await intentOf([...secrets][0] ?? '');
    expect(intent).toMatchObject({ amount: 1_000, currency: 'eur', metadata: { orderId: sale.orderId } });
    await stripeSdk().paymentIntents.update(intent.id, { amount: 900 });
    const fresh = await sale.secret();
    expect(secrets).not.toContain(fresh);
    expect([
      (await stripeSdk().paymentIntents.retrieve(intent.id)).status,
      (await intentOf(fresh)).amount,
    ]).toEqual(['canceled', 1_000]);
  });

  it('is kept where its owner agrees, and only then', async () => {
    const sale = await ordered();
    expect((await intentOf(await sale.secret(true))).setup_future_usage).toBe('on_session');
    expect((await intentOf(await sale.secret(false))).setup_future_usage).toBeNull();
    const secret = await sale.secret(true);
    await typed(secret, numbers.good);
    expect((await sale.ask()).state).toBe('paid');
    expect(await cardsOf(sale.buyer)).toMatchObject([{ brand: 'visa', last4: '4242', usedBy: null }]);
  });

  it('whose bank wants to see its owner is paid once they were seen, and not when they were not', async () => {
    const sale = await ordered();
    const secret = await sale.secret();
    expect((await typed(secret, numbers.checked)).status).toBe('requires_action');
    expect((await sale.ask()).state).toBe('action');
    await checked(secret, 'fail');
    expect(await sale.ask()).toMatchObject({
      state: 'declined',
      reason: 'payment_intent_authentication_failure',
    });
    await typed(secret, numbers.checked);
    await checked(secret, 'complete');
    expect((await sale.ask()).state).toBe('paid');
  });
});

describe('an order', () => {
  it('of somebody else, or of another business, can be opened by nobody', async () => {
    const sale = await ordered(ana);
    expect(await sale.open(false, ben)).toBe('not_found');
    const stranger = await api.person();
    expect(await sale.open(false, stranger)).toBe('not_found');
    const elsewhere = await shopWorld();
    const member = await admitted(elsewhere);
    const path = `/t/${elsewhere.tenantId}/orders/${sale.orderId}/payment`;
    expect((await member.call('POST', path, { keep: false })).code).toBe('not_found');
    expect((await api.anyone('POST', path, { keep: false })).status).toBe(401);
    expect((await sale.order()).openIntentId).toBeNull();
  });

  it.each(['expires', 'is given up'] as const)(
    'that %s can no longer be paid, and its stock is free',
    async (how) => {
      const sale = await ordered();
      const secret = await sale.secret();
      const before = (await world.left('rare')) as { reserved: number };
      if (how === 'expires') await expireOrders(new Date(Date.now() + 32 * MINUTE));
      else await releaseOrder(world.tenantId, sale.orderId, sale.buyer.uid, new Date());
      expect((await intentOf(secret)).status).toBe('canceled');
      expect((await typed(secret, numbers.good)).error?.code).toBe('payment_intent_unexpected_state');
      expect([await sale.open(), await sale.payBy('pm_nothing')]).toEqual(['hold_expired', 'not_found']);
      expect(((await world.left('rare')) as { reserved: number }).reserved).toBeLessThan(before.reserved);
    },
  );

  it('is open on the page or in the form, never in both, and goes from one to the other and back', async () => {
    const sale = await ordered();
    const first = await sale.secret();
    const page = await sale.page();
    expect((await intentOf(first)).status).toBe('canceled');
    expect(await sale.page()).toBe(page);
    const second = await sale.secret();
    expect(second).not.toBe(first);
    await expect(stripe.pay(String(page), 'ana@example.com')).rejects.toThrow('410');
    const pageAgain = await sale.page();
    expect(pageAgain).not.toBe(page);
    stripe.arrived.length = 0;
    await stripe.pay(String(pageAgain), 'ana@example.com');
    const [done] = await stripe.events('checkout.session.completed');
    if (done) await stripe.deliver(world, done);
    expect((await sale.order()).status).toBe('paid');
    expect((await intentOf(second)).status).toBe('canceled');
  });

  it('is not ended by the page that was left for the form', async () => {
    const sale = await ordered();
    await sale.page();
    stripe.arrived.length = 0;
    await sale.secret();
    const [closed] = await stripe.events('checkout.session.expired');
    if (closed) await stripe.deliver(world, closed);
    expect((await sale.order()).status).toBe('awaitingPayment');
  });

  it('that was paid on the page and in the form at the same moment is paid once, and the other goes back', async () => {
    const sale = await ordered();
    const page = await sale.page();
    // As if the form had been opened by a process that died before it closed the page.
    const secret = await sale.secret();
    const { checkoutSessionId } = await sale.order();
    const session = stripe.standIns.stripe.world.state.sessions[checkoutSessionId ?? ''];
    if (!session) throw new Error('no session');
    session.status = 'open';
    stripe.arrived.length = 0;
    await stripe.pay(String(page), 'ana@example.com');
    await typed(secret, numbers.good);
    expect((await sale.ask()).state).toBe('paid');
    const [done] = await stripe.events('checkout.session.completed');
    for (let round = 0; round < 2; round += 1) if (done) await stripe.deliver(world, done);
    const paid = await stripeSdk().checkout.sessions.retrieve(checkoutSessionId ?? '');
    const { data } = await stripeSdk().refunds.list({ payment_intent: String(paid.payment_intent) });
    expect(data.map(({ amount }) => amount)).toEqual([1_000]);
    const [back] = await stripe.events('refund.created');
    if (back) await stripe.deliver(world, back);
    const second = { paymentIntentId: paid.payment_intent, amount: 1_000 };
    expect(await sale.order()).toMatchObject({
      status: 'paid',
      paymentIntentId: idIn(secret),
      refunded: 0,
      refunds: [],
      secondPayments: [{ ...second, refunds: [{ amount: 1_000, state: 'succeeded' }] }],
    });
    // It stands in the books, and nothing is owed for it any more.
    expect(await bookedOf(sale.orderId)).toEqual({
      kinds: ['charge', 'secondPayment', 'secondPaymentBack'],
      balances: { clearing: 1_000, sales: -1_000 },
    });
    const kept = await db()
      .collection(paths.auditEntries(world.tenantId))
      .where('target', '==', `order/${sale.orderId}`)
      .get();
    expect(kept.docs.map((one) => one.get('action'))).toEqual(['payment.refunded']);
  });
});

describe('a business with an account of its own', () => {
  it('has what the form paid passed on to it, and what was paid twice comes back from there', async () => {
    const owner = await admitted(world, undefined, 'owner');
    const { body } = await owner.call('POST', `/t/${world.tenantId}/payouts/onboarding`);
    const account = new URLSearchParams({ name: 'Ana', iban: 'DE89370400440532013000', outcome: 'verified' });
    stripe.arrived.length = 0;
    await fetch((body as { url: string }).url, { method: 'POST', body: account, redirect: 'manual' });
    const ready = async () => {
      const told = stripe.arrived.filter(({ type }) => type === 'account.updated');
      for (const one of told) await stripe.deliver(world, one);
      return (await payoutAccountOf(world.tenantId))?.chargesEnabled;
    };
    await expect.poll(ready, { timeout: 10_000 }).toBe(true);
    const sale = await ordered();
    const secret = await sale.secret();
    const { transfer_data: passed, application_fee_amount: fee } = await intentOf(secret);
    expect([passed?.destination, fee]).toEqual([expect.stringMatching(/^acct_/), 30]);
    await typed(secret, numbers.good);
    expect((await sale.ask()).state).toBe('paid');
    expect((await sale.order()).passedOn).toEqual({ accountId: passed?.destination, fee: 30 });
    const again = await stripeSdk().paymentIntents.create({
      ...{ amount: 1_000, currency: 'eur', confirm: true, payment_method: 'pm_card_visa' },
      ...{ allowed_payment_method_types: ['card'], application_fee_amount: 30 },
      transfer_data: { destination: String(passed?.destination) },
      metadata: { tenantId: world.tenantId, orderId: sale.orderId },
    });
    const { id } = again;
    for (let round = 0; round < 2; round += 1) {
      await settleIntent(world.tenantId, sale.orderId, again, new Date());
    }
    const intent = await stripeSdk().paymentIntents.retrieve(id, { expand: ['latest_charge.transfer'] });
    const charge = intent.latest_charge as Stripe.Charge;
    const own = { charge: 'charge', commission: 'commission' };
    const { kinds, balances } = await bookedOf(sale.orderId);
    expect(kinds.filter((kind) => !(kind in own))).toEqual([
      ...['commissionReturned', 'secondPayment', 'secondPaymentBack'],
    ]);
    expect(balances).toEqual({ clearing: 970, sales: -1_000, commission: 30 });
    // A bank that sends it back leaves it owed, and somebody sees to it: from the account nothing is taken twice.
    const [refund] = (await sale.order()).secondPayments[0]?.refunds ?? [];
    const failing = { method: 'POST', body: JSON.stringify({ outcome: 'failed' }) };
    const at = `${stripe.standIns.url}/dev/stripe/refunds/${refund?.id}/settle`;
    await fetch(at, { ...failing, headers: { 'content-type': 'application/json' } });
    await noteRefunds(world.tenantId, sale.orderId, id, new Date());
    expect((await bookedOf(sale.orderId)).balances).toMatchObject({ overpaid: -1_000, commission: 60 });
    const asked = { refundId: refund?.id ?? '', actor: owner.uid, requestId: '', now: new Date() };
    await resolveFailedRefund(world.tenantId, sale.orderId, { ...asked, how: 'again' });
    const about = { tenantId: world.tenantId, orderId: sale.orderId, paymentIntentId: id };
    await giveBackAgain(about, 1_000, 'effect', new Date());
    expect((await bookedOf(sale.orderId)).balances).toEqual(balances);
    expect(charge).toMatchObject({ amount_refunded: 1_000, transfer: { amount_reversed: 1_000 } });
  });
});
