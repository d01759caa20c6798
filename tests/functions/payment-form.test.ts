import { openedPaymentSchema, savedCardsSchema } from '@evergrow/domain/commerce/payments';
import { MINUTE, paths } from '@evergrow/domain/kernel';
import { memberSchema, type Role } from '@evergrow/domain/tenancy';
import { makeSeries } from '@evergrow/seed/factories/series';
import type Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stripe as stripeSdk } from '../../functions/src/adapters/stripe.ts';
import { payoutAccountOf } from '../../functions/src/commerce/connect/connect-store.ts';
import { settlePayment } from '../../functions/src/commerce/settle-payment.ts';
import { expireOrders } from '../../functions/src/commerce/shop/expire-orders.ts';
import { releaseOrder } from '../../functions/src/commerce/shop/open-order.ts';
import { customerOf, forgetCustomer } from '../../functions/src/commerce/stripe/customer.ts';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld, type Person } from '../support/api-world.ts';
import { paymentWorld } from '../support/payment-world.ts';
import { type ShopWorld, shopWorld } from '../support/shop-world.ts';

const numbers = {
  good: '4242424242424242',
  declined: '4000000000000002',
  poor: '4000000000009995',
  old: '4000000000000069',
  checked: '4000002500003155',
  checkedEach: '4000002760003184',
} as const;

let stripe: Awaited<ReturnType<typeof paymentWorld>>;
let api: ApiWorld;
let world: ShopWorld;
let ana: Person;
let ben: Person;
beforeAll(async () => {
  stripe = await paymentWorld();
  api = await apiWorld();
  world = await shopWorld({ rare: { listing: { stocked: true }, stock: 50 } });
  ana = await admitted(world);
  ben = await admitted(world);
});
afterAll(async () => {
  await api.stop();
  await stripe.stop();
});

async function admitted({ tenantId }: ShopWorld, known?: Person, role: Role = 'client'): Promise<Person> {
  const person = known ?? (await api.person());
  const at = new Date();
  await documentAt(paths.member(tenantId, person.uid), memberSchema).set({
    ...{ uid: person.uid, role, displayName: 'Somebody', validSince: new Date(0) },
    ...{ joinedAt: at, activeAt: at },
  });
  return person;
}

/** An order of one rare thing (10.00) that the form shall pay, by a person of its own unless said otherwise. */
async function ordered(who?: Person) {
  const buyer = who ?? (await admitted(world));
  const wanted = world.cart(['rare'], { promoCodes: [] });
  const body = { ...wanted, expectedTotal: 1_000, payOn: 'form' };
  const placed = await buyer.call('POST', `/t/${world.tenantId}/orders`, body);
  const { orderId, url } = placed.body as { orderId: string; url: string | null };
  expect([placed.status, url]).toEqual([201, null]);
  const base = `/t/${world.tenantId}/orders/${orderId}`;
  const open = async (keep = false, by = buyer) => {
    const answer = await by.call('POST', `${base}/payment`, { keep });
    return answer.status === 200 ? answer.as(openedPaymentSchema) : answer.code;
  };
  const secret = async (keep = false) => {
    const opened = await open(keep);
    if (typeof opened === 'string' || !opened?.clientSecret) throw new Error(`not opened: ${opened}`);
    return opened.clientSecret;
  };
  const payBy = async (cardId: string, by = buyer) => {
    const answer = await by.call('POST', `${base}/payment/card`, { cardId });
    return answer.status === 200 ? answer.as(openedPaymentSchema) : answer.code;
  };
  const ask = async () => (await buyer.call('POST', `${base}/payment/ask`)).as(openedPaymentSchema);
  const page = async () => {
    const answer = await buyer.call('POST', `${base}/checkout`);
    return answer.status === 200 ? (answer.body as { url: string }).url : answer.code;
  };
  const order = () => world.order(orderId);
  return { orderId, buyer, open, secret, payBy, ask, page, order };
}

const idIn = (secret: string) => secret.split('_secret_')[0] ?? '';
const intentOf = (secret: string) => stripeSdk().paymentIntents.retrieve(idIn(secret));

/** What the form does with what was typed: it asks the payment service itself. */
async function typed(secret: string, number: string) {
  const kind = secret.startsWith('seti_') ? 'setup_intents' : 'payment_intents';
  const body = new URLSearchParams({
    key: 'pk_test_form',
    client_secret: secret,
    use_stripe_sdk: 'true',
    'payment_method_data[type]': 'card',
    'payment_method_data[card][number]': number,
    'payment_method_data[card][exp_month]': '12',
    'payment_method_data[card][exp_year]': '2040',
  });
  const url = `${stripe.standIns.url}/v1/${kind}/${idIn(secret)}/confirm`;
  const answer = await fetch(url, { method: 'POST', body });
  return (await answer.json()) as { status?: string; error?: { code: string; decline_code?: string } };
}

/** The buyer's bank is answered, in the frame it is shown in. */
async function checked(secret: string, result: 'complete' | 'fail') {
  const intent = await intentOf(secret);
  const sdk = intent.next_action?.use_stripe_sdk as { stripe_js?: string } | undefined;
  const answer = await fetch(sdk?.stripe_js ?? '', { method: 'POST', body: new URLSearchParams({ result }) });
  expect(answer.status).toBe(200);
}

const cardsOf = async (person: Person) =>
  (await person.call('GET', `/t/${world.tenantId}/payment-methods`)).as(savedCardsSchema).items;

/** A card left for later, by its form. */
async function keeps(person: Person, number: string = numbers.good): Promise<string> {
  const answer = await person.call('POST', `/t/${world.tenantId}/payment-methods`);
  const { clientSecret } = answer.body as { clientSecret: string };
  expect((await typed(clientSecret, number)).error).toBeUndefined();
  const setup = await stripeSdk().setupIntents.retrieve(idIn(clientSecret));
  const sdk = setup.next_action?.use_stripe_sdk as { stripe_js?: string } | undefined;
  if (sdk?.stripe_js) {
    await fetch(sdk.stripe_js, { method: 'POST', body: new URLSearchParams({ result: 'complete' }) });
  }
  return String((await stripeSdk().setupIntents.retrieve(idIn(clientSecret))).payment_method);
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
    expect(await sale.order()).toMatchObject({
      status: 'paid',
      paymentIntentId: idIn(secret),
      refunded: 0,
      refunds: [],
    });
    const kept = await db()
      .collection(paths.auditEntries(world.tenantId))
      .where('target', '==', `order/${sale.orderId}`)
      .get();
    expect(kept.docs.map((one) => one.get('action'))).toEqual(['payment.refunded']);
  });
});

describe('a card that is kept', () => {
  it('pays at once, and pressed twice only once', async () => {
    const sale = await ordered();
    const cardId = await keeps(sale.buyer);
    const [first, second] = await Promise.all([sale.payBy(cardId), sale.payBy(cardId)]);
    expect([first, second]).toMatchObject([{ state: 'paid' }, { state: 'paid' }]);
    const { paymentIntentId } = await sale.order();
    const charges = await stripeSdk().charges.list({ payment_intent: paymentIntentId ?? '' });
    expect(charges.data).toHaveLength(1);
  });

  it('whose bank asks each time is handed to the form; then it is paid, or another card is taken', async () => {
    const sale = await ordered();
    const cardId = await keeps(sale.buyer, numbers.checkedEach);
    const asked = await sale.payBy(cardId);
    expect(asked).toMatchObject({ state: 'action', clientSecret: expect.any(String) });
    const secret = typeof asked === 'object' ? (asked?.clientSecret ?? '') : '';
    await checked(secret, 'fail');
    expect((await sale.ask()).state).toBe('declined');
    expect(await sale.payBy(cardId)).toMatchObject({ state: 'action' });
    await checked(secret, 'complete');
    expect((await sale.ask()).state).toBe('paid');
  });

  it('that is declined leaves the order to be paid by a new one', async () => {
    const sale = await ordered();
    const cardId = await keeps(sale.buyer, '4000000000000341');
    expect(await sale.payBy(cardId)).toMatchObject({ state: 'declined', reason: 'generic_decline' });
    await typed(await sale.secret(), numbers.good);
    expect((await sale.ask()).state).toBe('paid');
  });

  it('is its owner’s alone, with the business it was kept with', async () => {
    const cardId = await keeps(ana);
    const sale = await ordered(ben);
    expect(await sale.payBy(cardId)).toBe('not_found');
    const elsewhere = await shopWorld();
    await admitted(elsewhere, ana);
    const there = `/t/${elsewhere.tenantId}/payment-methods`;
    expect((await ana.call('GET', there)).as(savedCardsSchema).items).toEqual([]);
    expect((await ana.call('DELETE', `${there}/${cardId}`)).code).toBe('not_found');
    const here = `/t/${world.tenantId}/payment-methods`;
    const stranger = await api.person();
    expect((await stranger.call('GET', here)).code).toBe('not_found');
    expect((await api.anyone('GET', here)).status).toBe(401);
    expect(await cardsOf(ben)).toEqual([]);
    expect((await ben.call('POST', `${here}/${cardId}/default`)).code).toBe('not_found');
    expect((await ben.call('DELETE', `${here}/${cardId}`)).code).toBe('not_found');
    expect(await cardsOf(ana)).toHaveLength(1);
  });

  it('is listed once however often it was kept, can be chosen first, and is given back', async () => {
    const person = await admitted(world);
    const here = `/t/${world.tenantId}/payment-methods`;
    await keeps(person);
    const other = await keeps(person, '5555555555554444');
    const again = await keeps(person);
    expect((await cardsOf(person)).map(({ id, isDefault }) => [id, isDefault])).toEqual([
      [again, false],
      [other, false],
    ]);
    expect((await person.call('POST', `${here}/${other}/default`)).status).toBe(204);
    expect((await cardsOf(person))[0]).toMatchObject({ id: other, brand: 'mastercard', isDefault: true });
    expect((await person.call('DELETE', `${here}/${again}`)).status).toBe(204);
    expect((await cardsOf(person)).map(({ id }) => id)).toEqual([other]);
    expect((await person.call('DELETE', `${here}/${again}`)).code).toBe('not_found');
  });

  it('stays as long as a subscription is charged to it', async () => {
    const person = await admitted(world);
    const cardId = await keeps(person);
    const { email } = person;
    const customer = await customerOf(world.tenantId, person.uid, { email, locale: 'en' });
    const price = await stripeSdk().prices.create({
      ...{ currency: 'eur', unit_amount: 500, recurring: { interval: 'month' } },
      product_data: { name: 'Club' },
    });
    const { id } = await stripeSdk().subscriptions.create({
      ...{ customer, items: [{ price: price.id }], default_payment_method: cardId },
    });
    expect(await cardsOf(person)).toMatchObject([{ id: cardId, usedBy: 'subscription' }]);
    const path = `/t/${world.tenantId}/payment-methods/${cardId}`;
    expect((await person.call('DELETE', path)).code).toBe('card_in_use');
    await stripeSdk().subscriptions.cancel(id);
    expect((await person.call('DELETE', path)).status).toBe(204);
  });

  it('stays as long as a series is charged to it', async () => {
    const person = await admitted(world);
    const cardId = await keeps(person);
    const customerId = await customerOf(world.tenantId, person.uid);
    const card = { customerId, paymentMethodId: cardId, consentedAt: new Date() };
    const series = db().doc(`${paths.seriesList(world.tenantId)}/s-${person.uid}`);
    await series.set(makeSeries({ clientUid: person.uid, card }));
    expect(await cardsOf(person)).toMatchObject([{ id: cardId, usedBy: 'series' }]);
    const path = `/t/${world.tenantId}/payment-methods/${cardId}`;
    expect((await person.call('DELETE', path)).code).toBe('card_in_use');
    await series.update({ status: 'ended' });
    expect((await person.call('DELETE', path)).status).toBe(204);
  });

  it('goes with who leaves', async () => {
    const person = await admitted(world);
    const cardId = await keeps(person);
    await forgetCustomer(world.tenantId, person.uid);
    expect(await cardsOf(person)).toEqual([]);
    expect((await stripeSdk().paymentMethods.retrieve(cardId)).customer).toBeNull();
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
    const { id } = await stripeSdk().paymentIntents.create({
      ...{ amount: 1_000, currency: 'eur', confirm: true, payment_method: 'pm_card_visa' },
      ...{ allowed_payment_method_types: ['card'], application_fee_amount: 30 },
      transfer_data: { destination: String(passed?.destination) },
      metadata: { tenantId: world.tenantId, orderId: sale.orderId },
    });
    const twice = { orderId: sale.orderId, paymentIntentId: id, amount: 1_000, currency: 'eur' };
    for (let round = 0; round < 2; round += 1) {
      await settlePayment(world.tenantId, { ...twice, at: new Date() });
    }
    const intent = await stripeSdk().paymentIntents.retrieve(id, { expand: ['latest_charge.transfer'] });
    const charge = intent.latest_charge as Stripe.Charge;
    expect(charge).toMatchObject({ amount_refunded: 1_000, transfer: { amount_reversed: 1_000 } });
  });
});
