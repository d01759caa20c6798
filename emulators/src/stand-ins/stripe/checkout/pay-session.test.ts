import type Stripe from 'stripe';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { pay, type Receiver, startForTest, startReceiver } from '../../testing/running-stand-ins.ts';

/** Webhooks are tried again after seconds, and a machine that does much else at once takes its time. */
const patience = { timeout: 20_000 };
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let receiver: Receiver;
let running: Awaited<ReturnType<typeof startForTest>>;
beforeAll(async () => {
  receiver = await startReceiver();
  running = await startForTest(receiver);
});
beforeEach(async () => {
  // What an earlier test brought about must be delivered before this one looks.
  await vi.waitFor(() => {
    const waiting = Object.values(running.state.stripe.events).filter((event) => event.pending_webhooks > 0);
    expect(waiting).toEqual([]);
  }, patience);
  receiver.received.length = 0;
  receiver.answers.length = 0;
  running.faults.clear();
});
afterAll(async () => {
  await running.stop();
  await receiver.stop();
});

async function openSession(extra: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  const session = await running.stripeSdk.checkout.sessions.create({
    mode: 'payment',
    line_items: [
      { price_data: { currency: 'eur', unit_amount: 4500, product_data: { name: 'Session' } }, quantity: 1 },
    ],
    success_url: 'http://127.0.0.1:5000/paid/{CHECKOUT_SESSION_ID}',
    cancel_url: 'http://127.0.0.1:5000/back',
    ...extra,
  });
  return { id: session.id, url: session.url ?? '' };
}
const read = (id: string) =>
  running.stripeSdk.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge'] });

describe('the payment page', () => {
  test('a good card pays, returns to the shop and tells it', async () => {
    const { id, url } = await openSession({ payment_intent_data: { metadata: { orderId: 'o1' } } });
    const answer = await pay(url, { number: '4242 4242 4242 4242' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`http://127.0.0.1:5000/paid/${id}`);
    const session = await read(id);
    expect([session.status, session.payment_status, session.url]).toEqual(['complete', 'paid', null]);
    expect(session.payment_intent).toMatchObject({
      status: 'succeeded',
      amount_received: 4500,
      metadata: { orderId: 'o1' },
      latest_charge: { paid: true, payment_method_details: { card: { last4: '4242', brand: 'visa' } } },
    });
    const [completed] = await receiver.until('checkout.session.completed');
    expect(completed?.data.object).toMatchObject({ id, payment_status: 'paid' });
    await receiver.until('payment_intent.succeeded');
    await receiver.until('charge.succeeded');
  });

  test.each([
    ['4000000000000002', 'card_declined', 'generic_decline'],
    ['4000000000009995', 'card_declined', 'insufficient_funds'],
    ['4000000000000069', 'expired_card', undefined],
    ['4000000000000127', 'incorrect_cvc', undefined],
  ])('card %s is declined, and another one may be tried', async (number, code, declineCode) => {
    const { id, url } = await openSession();
    const refused = await pay(url, { number });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('role="alert"');
    const session = await read(id);
    expect([session.status, session.payment_status]).toEqual(['open', 'unpaid']);
    expect(session.payment_intent).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code },
    });
    const [failed] = await receiver.until('payment_intent.payment_failed');
    expect(failed?.data.object).toMatchObject({ last_payment_error: { code } });
    const intent = session.payment_intent as Stripe.PaymentIntent;
    expect(intent.last_payment_error?.decline_code).toBe(declineCode);
    expect((await pay(url, { number: '4242424242424242' })).status).toBe(303);
    expect((await read(id)).payment_status).toBe('paid');
  });

  test('a 3-D Secure card pays after the check, and not when it fails', async () => {
    const { id, url } = await openSession();
    const start = await pay(url, { number: '4000002500003155' });
    expect(start.headers.get('location')).toBe(`/checkout/${id}/challenge`);
    const failed = await fetch(`${url}/challenge`, {
      method: 'POST',
      body: new URLSearchParams({ result: 'fail' }),
      redirect: 'manual',
    });
    expect(failed.status).toBe(422);
    expect((await read(id)).payment_status).toBe('unpaid');
    await pay(url, { number: '4000002500003155' });
    const passed = await fetch(`${url}/challenge`, {
      method: 'POST',
      body: new URLSearchParams({ result: 'complete' }),
      redirect: 'manual',
    });
    expect(passed.status).toBe(303);
    expect((await read(id)).payment_status).toBe('paid');
  });

  test('a wrong form keeps what was typed and names each field', async () => {
    const { url } = await openSession();
    const answer = await pay(url, {
      number: '4242 4242 4242 4241',
      expiry: '01 / 20',
      cvc: '1',
      name: '',
      email: 'ana<b>',
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const name of ['number', 'expiry', 'cvc', 'name', 'email'])
      expect(page).toContain(`id="${name}-problem"`);
    expect(page).toContain('4242 4242 4242 4241');
    expect(page).not.toContain('ana<b>');
  });

  test('a number that is not a test card is declined', async () => {
    const { id, url } = await openSession();
    expect((await pay(url, { number: '4539578763621486' })).status).toBe(422);
    expect((await read(id)).payment_status).toBe('unpaid');
  });

  test('a session that is over cannot be paid', async () => {
    const { id, url } = await openSession();
    await running.stripeSdk.checkout.sessions.expire(id);
    expect((await pay(url, { number: '4242424242424242' })).status).toBe(410);
    const [expired] = await receiver.until('checkout.session.expired');
    expect(expired?.data.object).toMatchObject({ id, status: 'expired' });
  });

  test('a bank debit completes unpaid and is settled later', async () => {
    const { id, url } = await openSession({ allowed_payment_method_types: ['card', 'sepa_debit'] });
    await pay(url, { method: 'sepa_debit', iban: 'AT61 1904 3002 3457 3201' });
    const session = await read(id);
    expect([session.status, session.payment_status]).toEqual(['complete', 'unpaid']);
    running.stripe.advance(60);
    expect((await read(id)).payment_status).toBe('paid');
    await receiver.until('checkout.session.async_payment_succeeded');
  });

  test('a bank debit that is sent back says so', async () => {
    const { id, url } = await openSession({ allowed_payment_method_types: ['sepa_debit'] });
    await pay(url, { method: 'sepa_debit', iban: 'AT861904300235473202' });
    running.stripe.advance(60);
    expect((await read(id)).payment_status).toBe('unpaid');
    await receiver.until('checkout.session.async_payment_failed');
  });
});

describe('refunds', () => {
  test('in parts until nothing is left, and never more', async () => {
    const { id, url } = await openSession();
    await pay(url, { number: '4242424242424242' });
    const intent = (await read(id)).payment_intent as Stripe.PaymentIntent;
    const { refunds } = running.stripeSdk;
    const part = await refunds.create({
      payment_intent: intent.id,
      amount: 1500,
      reason: 'requested_by_customer',
    });
    expect(part).toMatchObject({ object: 'refund', amount: 1500, status: 'succeeded' });
    await expect(refunds.create({ payment_intent: intent.id, amount: 3001 })).rejects.toThrow(
      /greater than unrefunded/,
    );
    expect((await refunds.create({ payment_intent: intent.id })).amount).toBe(3000);
    await expect(refunds.create({ payment_intent: intent.id })).rejects.toMatchObject({
      code: 'charge_already_refunded',
    });
    expect((await refunds.list({ payment_intent: intent.id })).data).toHaveLength(2);
    const events = await receiver.until('charge.refunded', 2);
    const refunded = events.map((event) => (event.data.object as Stripe.Charge).refunded);
    expect(refunded.sort()).toEqual([false, true]);
  });

  test('a payment that was never made cannot be refunded', async () => {
    await expect(running.stripeSdk.refunds.create({ payment_intent: 'pi_none' })).rejects.toMatchObject({
      statusCode: 400,
      code: 'resource_missing',
    });
    await expect(running.stripeSdk.refunds.create({})).rejects.toThrow(/payment_intent or charge/);
  });
});

describe('webhooks', () => {
  test('an event that is not taken is sent again', async () => {
    receiver.answers.push(500, 500);
    const { id } = await openSession();
    await running.stripeSdk.checkout.sessions.expire(id);
    const [event] = await receiver.until('checkout.session.expired');
    // The sender learns of our answer a moment after we gave it.
    await vi.waitFor(async () => {
      expect((await running.stripeSdk.events.retrieve(event?.id ?? '')).pending_webhooks).toBe(0);
    }, patience);
    const attempts = running.stripe.webhooks.deliveries().filter((delivery) => delivery.event === event?.id);
    expect(attempts.map(({ answer }) => answer).reverse()).toEqual([500, 500, 200]);
  });

  test('one can be asked to arrive twice', async () => {
    running.faults.add({ service: 'stripe-webhooks', kind: 'duplicate', count: 1, status: 500, ms: 0 });
    const { id } = await openSession();
    await running.stripeSdk.checkout.sessions.expire(id);
    const [first, second] = await receiver.until('checkout.session.expired', 2);
    expect(second?.id).toBe(first?.id);
  });

  test('two can be asked to arrive in the wrong order', async () => {
    running.faults.add({ service: 'stripe-webhooks', kind: 'reorder', count: 1, status: 500, ms: 0 });
    const [one, two] = [await openSession(), await openSession()];
    await running.stripeSdk.checkout.sessions.expire(one.id);
    await running.stripeSdk.checkout.sessions.expire(two.id);
    const events = await receiver.until('checkout.session.expired', 2);
    expect(events.map((event) => (event.data.object as Stripe.Checkout.Session).id)).toEqual([
      two.id,
      one.id,
    ]);
  });
});
