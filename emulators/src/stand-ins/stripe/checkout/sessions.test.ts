import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startForTest } from '../../testing/running-stand-ins.ts';

let running: Awaited<ReturnType<typeof startForTest>>;
beforeAll(async () => {
  running = await startForTest();
});
afterAll(() => running.stop());

const order = (unit_amount = 4500, currency = 'eur'): Stripe.Checkout.SessionCreateParams => ({
  mode: 'payment',
  line_items: [
    { price_data: { currency, unit_amount, product_data: { name: 'Career session' } }, quantity: 2 },
  ],
  success_url: 'http://127.0.0.1:5000/paid?session={CHECKOUT_SESSION_ID}',
  cancel_url: 'http://127.0.0.1:5000/back',
  client_reference_id: 'booking-1',
  customer_email: 'ana@example.com',
  metadata: { tenantId: 't1' },
  payment_intent_data: { metadata: { orderId: 'o1' } },
});

/** The error a call ends with; fails the test when it succeeds. */
async function errorOf(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Stripe.errors.StripeError);
  return error as Stripe.errors.StripeError;
}

describe('Checkout Sessions through the real SDK', () => {
  test('a session is created, read, listed and expanded', async () => {
    const { sessions } = running.stripeSdk.checkout;
    const created = await sessions.create({ ...order(), expand: ['line_items'] });
    expect(created).toMatchObject({
      object: 'checkout.session',
      status: 'open',
      payment_status: 'unpaid',
      amount_total: 9000,
      currency: 'eur',
      payment_intent: null,
      client_reference_id: 'booking-1',
      metadata: { tenantId: 't1' },
    });
    expect(created.url).toBe(`${running.url}/checkout/${created.id}`);
    expect(created.line_items?.data[0]).toMatchObject({
      description: 'Career session',
      quantity: 2,
      amount_total: 9000,
    });
    expect((await sessions.retrieve(created.id)).id).toBe(created.id);
    expect((await sessions.list({ limit: 1 })).data[0]?.id).toBe(created.id);
    expect((await sessions.listLineItems(created.id)).data).toHaveLength(1);
  });

  test('an open session can be expired once', async () => {
    const { sessions } = running.stripeSdk.checkout;
    const { id } = await sessions.create(order());
    expect((await sessions.expire(id)).status).toBe('expired');
    expect((await errorOf(sessions.expire(id))).message).toContain('status of expired');
  });

  test('a session expires by the clock', async () => {
    const { sessions } = running.stripeSdk.checkout;
    const { id } = await sessions.create({ ...order(), expires_at: running.stripe.world.now() + 31 * 60 });
    running.stripe.advance(30 * 60);
    expect((await sessions.retrieve(id)).status).toBe('open');
    running.stripe.advance(2 * 60);
    expect((await sessions.retrieve(id)).status).toBe('expired');
  });

  test.each([
    ['an unknown parameter', { ...order(), colour: 'green' }, 'parameter_unknown', 'colour'],
    ['a missing parameter', { ...order(), line_items: undefined }, 'parameter_missing', 'line_items'],
    ['too small an amount', { ...order(10) }, 'amount_too_small', undefined],
    ['a bad e-mail address', { ...order(), customer_email: 'ana' }, 'email_invalid', 'customer_email'],
    ['a bad address', { ...order(), success_url: '/paid' }, 'url_invalid', 'success_url'],
    ['an expiry too near', { ...order(), expires_at: 1 }, undefined, 'expires_at'],
  ])('%s is refused as Stripe refuses it', async (_, params, code, param) => {
    const call = running.stripeSdk.checkout.sessions.create(params as Stripe.Checkout.SessionCreateParams);
    const error = await errorOf(call);
    expect(error).toBeInstanceOf(Stripe.errors.StripeInvalidRequestError);
    expect(error.statusCode).toBe(400);
    expect([error.code, error.param]).toEqual([code, param]);
  });

  test('a fraction of a minor unit names the field', async () => {
    const params = order();
    const error = await errorOf(
      running.stripeSdk.checkout.sessions.create({
        ...params,
        line_items: [
          { quantity: 1, price_data: { currency: 'eur', unit_amount: 1.5, product_data: { name: 'x' } } },
        ],
      }),
    );
    expect(error.param).toBe('line_items[0][price_data][unit_amount]');
    expect(error.code).toBe('parameter_invalid_integer');
  });

  test('an unknown session is 404', async () => {
    const error = await errorOf(running.stripeSdk.checkout.sessions.retrieve('cs_test_nothing'));
    expect([error.statusCode, error.code]).toEqual([404, 'resource_missing']);
  });

  test('a live key is refused', async () => {
    const { port } = new URL(running.url);
    const live = new Stripe('sk_live_x', { host: '127.0.0.1', port, protocol: 'http', maxNetworkRetries: 0 });
    expect(await errorOf(live.balance.retrieve())).toBeInstanceOf(Stripe.errors.StripeAuthenticationError);
  });
});

describe('idempotency keys', () => {
  test('the same request is answered with the same session', async () => {
    const { sessions } = running.stripeSdk.checkout;
    const first = await sessions.create(order(), { idempotencyKey: 'order-1' });
    const again = await sessions.create(order(), { idempotencyKey: 'order-1' });
    expect(again.id).toBe(first.id);
    expect(again.lastResponse.headers['idempotent-replayed']).toBe('true');
  });

  test('another request with the same key is refused', async () => {
    const { sessions } = running.stripeSdk.checkout;
    await sessions.create(order(), { idempotencyKey: 'order-2' });
    const error = await errorOf(sessions.create(order(5000), { idempotencyKey: 'order-2' }));
    expect(error).toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
  });
});

describe('faults', () => {
  test('the next call fails and the SDK tries again', async () => {
    const { port } = new URL(running.url);
    const patient = new Stripe('sk_test_x', {
      host: '127.0.0.1',
      port,
      protocol: 'http',
      maxNetworkRetries: 1,
    });
    running.faults.add({ service: 'stripe', kind: 'fail', count: 1, status: 503, ms: 0 });
    expect((await patient.balance.retrieve()).object).toBe('balance');
    expect(running.faults.list()).toEqual([]);
  });

  test('a rate limit has its own error', async () => {
    running.faults.add({ service: 'stripe', kind: 'fail', count: 1, status: 429, ms: 0 });
    expect(await errorOf(running.stripeSdk.balance.retrieve())).toBeInstanceOf(
      Stripe.errors.StripeRateLimitError,
    );
  });
});
