import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startStandIns } from '../start-stand-ins.ts';
import { type Receiver, startForTest, startReceiver } from '../testing/running-stand-ins.ts';

let receiver: Receiver;
let running: Awaited<ReturnType<typeof startForTest>>;
let stripe: Stripe;
beforeAll(async () => {
  receiver = await startReceiver();
  running = await startForTest(receiver);
  stripe = running.stripeSdk;
});
afterAll(async () => {
  await running.stop();
  await receiver.stop();
});

const day = 24 * 60 * 60;
/** A machine that does much else at once takes its time. */
const patience = { timeout: 20_000 };
vi.setConfig({ testTimeout: 30_000 });
const dev = async (path: string, body: object = {}) => {
  const answer = await fetch(`${running.url}/dev/stripe${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
const paid = async (method = 'pm_card_visa', options?: Stripe.RequestOptions) =>
  await stripe.paymentIntents.create(
    {
      amount: 5000,
      currency: 'eur',
      confirm: true,
      payment_method: method,
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    },
    options,
  );
const onClock = async (card: string) => {
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: 1_800_000_000 });
  const customer = await stripe.customers.create({ test_clock: clock.id });
  const method = await stripe.paymentMethods.attach(card, { customer: customer.id });
  await stripe.customers.update(customer.id, { invoice_settings: { default_payment_method: method.id } });
  const price = await stripe.prices.create({
    currency: 'eur',
    unit_amount: 2000,
    recurring: { interval: 'month' },
    product_data: { name: 'Club' },
  });
  return { clock: clock.id, customer: customer.id, price: price.id };
};
const passTo = async (clock: string, time: number) => {
  await stripe.testHelpers.testClocks.advance(clock, { frozen_time: time });
  await vi.waitFor(
    async () => expect((await stripe.testHelpers.testClocks.retrieve(clock)).status).toBe('ready'),
    patience,
  );
};

describe('what banks do, when a developer says so', () => {
  test('a customer disputes, and the seller wins', async () => {
    const intent = await paid();
    const { body } = await dev(`/charges/${intent.latest_charge}/dispute`, {
      reason: 'subscription_canceled',
    });
    const before = await stripe.balance.retrieve();
    await dev(`/disputes/${body.id}/close`, { outcome: 'won' });
    expect((await stripe.disputes.retrieve(String(body.id))).status).toBe('won');
    const after = await stripe.balance.retrieve();
    expect((after.available[0]?.amount ?? 0) - (before.available[0]?.amount ?? 0)).toBe(7000);
    expect((await dev(`/disputes/${body.id}/close`, { outcome: 'lost' })).status).toBe(400);
    await receiver.until('charge.dispute.funds_reinstated');
  });

  test('a debit is not paid', async () => {
    const method = await stripe.paymentMethods.create({
      type: 'sepa_debit',
      sepa_debit: { iban: 'AT321904300235473204' },
      billing_details: { name: 'Ana', email: 'ana@example.com' },
    });
    const intent = await paid(method.id);
    expect(intent.status).toBe('processing');
    await dev(`/payments/${intent.id}/settle`, { outcome: 'failed' });
    expect((await stripe.paymentIntents.retrieve(intent.id)).status).toBe('requires_payment_method');
  });

  test('a refund fails, and a payout comes back', async () => {
    const intent = await paid('pm_card_bypassPending');
    const refund = await stripe.refunds.create({ payment_intent: intent.id, amount: 1000 });
    await dev(`/refunds/${refund.id}/settle`, { outcome: 'failed' });
    expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({ status: 'failed' });
    const more = await paid('pm_card_bypassPending');
    expect(more.status).toBe('succeeded');
    const payout = await stripe.payouts.create({ amount: 2000, currency: 'eur' });
    await dev(`/payouts/${payout.id}/fail`);
    const failed = await stripe.payouts.retrieve(payout.id, { expand: ['failure_balance_transaction'] });
    expect(failed).toMatchObject({
      status: 'failed',
      failure_balance_transaction: { amount: 2000, type: 'payout_failure' },
    });
    await receiver.until('payout.failed');
  });

  test('everything is on the page, with what can be done', async () => {
    const answer = await fetch(`${running.url}/dev/billing`);
    const { rows } = (await answer.json()) as { rows: { kind: string; acts: { path: string }[] }[] };
    const kinds = rows.map(({ kind }) => kind);
    for (const kind of ['dispute', 'payout', 'payment']) expect(kinds).toContain(kind);
  });
});

describe('as time passes', () => {
  test('renewals are retried on the set days and end as set', async () => {
    await dev('/settings', { retryDays: [1, 2], afterRetries: 'cancel' });
    const { clock, customer, price } = await onClock('pm_card_visa');
    const subscription = await stripe.subscriptions.create({ customer, items: [{ price }] });
    const bad = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer });
    await stripe.customers.update(customer, { invoice_settings: { default_payment_method: bad.id } });
    const end = subscription.items.data[0]?.current_period_end ?? 0;
    await passTo(clock, end + 2 * 60 * 60);
    expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe('past_due');
    const { data } = await stripe.invoices.list({ subscription: subscription.id, status: 'open' });
    expect(data[0]).toMatchObject({ attempt_count: 1, next_payment_attempt: end + 60 * 60 + day });
    await passTo(clock, end + 5 * day);
    expect(await stripe.subscriptions.retrieve(subscription.id)).toMatchObject({
      status: 'canceled',
      cancellation_details: { reason: 'payment_failed' },
      ended_at: end + 60 * 60 + 3 * day,
    });
    await dev('/settings', { retryDays: [3, 5, 7] });
  });

  test('unpaid, it makes drafts only, until the last invoice is paid', async () => {
    await dev('/settings', { retryDays: [1], afterRetries: 'unpaid' });
    const { clock, customer, price } = await onClock('pm_card_visa');
    const subscription = await stripe.subscriptions.create({ customer, items: [{ price }] });
    const bad = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer });
    await stripe.customers.update(customer, { invoice_settings: { default_payment_method: bad.id } });
    const end = subscription.items.data[0]?.current_period_end ?? 0;
    await passTo(clock, end + 3 * day);
    expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe('unpaid');
    await passTo(clock, end + 33 * day);
    const { latest_invoice } = await stripe.subscriptions.retrieve(subscription.id, {
      expand: ['latest_invoice'],
    });
    const draft = latest_invoice as Stripe.Invoice;
    expect(draft).toMatchObject({ status: 'draft', auto_advance: false });
    await stripe.invoices.pay(draft.id ?? '', { payment_method: 'pm_card_visa' });
    expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe('active');
    await dev('/settings', { retryDays: [3, 5, 7], afterRetries: 'cancel' });
  });

  test('a bank that wants to see its customer at each payment is shown to them', async () => {
    const { clock, customer, price } = await onClock('pm_card_authenticationRequired');
    const subscription = await stripe.subscriptions.create({ customer, items: [{ price }] });
    expect(subscription.status).toBe('incomplete');
    const pass = async () => {
      const { latest_invoice } = await stripe.subscriptions.retrieve(subscription.id, {
        expand: ['latest_invoice.payments.data.payment.payment_intent'],
      });
      const invoice = latest_invoice as Stripe.Invoice;
      const intent = invoice.payments?.data[0]?.payment.payment_intent as Stripe.PaymentIntent;
      expect(intent.status).toBe('requires_action');
      await fetch(intent.next_action?.redirect_to_url?.url ?? '', {
        method: 'POST',
        body: new URLSearchParams({ result: 'complete' }),
        redirect: 'manual',
      });
      expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe('active');
      return invoice.id ?? '';
    };
    await pass();
    await passTo(clock, (subscription.items.data[0]?.current_period_end ?? 0) + 2 * 60 * 60);
    expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe('past_due');
    const renewal = await pass();
    const asked = await receiver.until('invoice.payment_action_required', 2);
    expect(asked.map(({ data }) => (data.object as Stripe.Invoice).id)).toContain(renewal);
  });

  test('what was never paid for the first time expires', async () => {
    const { clock, customer, price } = await onClock('pm_card_chargeCustomerFail');
    const subscription = await stripe.subscriptions.create({
      customer,
      items: [{ price }],
      expand: ['latest_invoice'],
    });
    expect(subscription.status).toBe('incomplete');
    await passTo(clock, 1_800_000_000 + day);
    const expired = await stripe.subscriptions.retrieve(subscription.id, { expand: ['latest_invoice'] });
    expect(expired).toMatchObject({ status: 'incomplete_expired', latest_invoice: { status: 'void' } });
  });

  test('a clock goes at most two intervals at once, and nothing changes on it meanwhile', async () => {
    const { clock, customer, price } = await onClock('pm_card_visa');
    await stripe.subscriptions.create({ customer, items: [{ price }] });
    await expect(
      stripe.testHelpers.testClocks.advance(clock, { frozen_time: 1_800_000_000 + 90 * day }),
    ).rejects.toThrow(/two intervals/);
    const moving = await stripe.testHelpers.testClocks.advance(clock, {
      frozen_time: 1_800_000_000 + 50 * day,
    });
    expect(moving).toMatchObject({
      status: 'advancing',
      status_details: { advancing: { target_frozen_time: 1_800_000_000 + 50 * day } },
    });
    const { clocks } = running.state.stripe;
    await vi.waitFor(() => expect(clocks[clock]?.status).toBe('ready'), patience);
    // As long as it is on its way; that is over too soon to be met by chance.
    Object.assign(clocks[clock] ?? {}, { status: 'advancing' });
    await expect(stripe.subscriptions.create({ customer, items: [{ price }] })).rejects.toThrow(/underway/);
    Object.assign(clocks[clock] ?? {}, { status: 'ready' });
  });

  test('a payment page closes as long after it was opened as who opened it counts, however far time was let pass', async () => {
    running.stripe.advance(40 * day);
    const open = (seconds: number) =>
      stripe.checkout.sessions.create({
        mode: 'payment',
        success_url: 'http://127.0.0.1:5000/',
        expires_at: Math.floor(Date.now() / 1000) + seconds,
        line_items: [
          { price_data: { currency: 'eur', unit_amount: 1000, product_data: { name: 'x' } }, quantity: 1 },
        ],
      });
    await expect(open(20 * 60)).rejects.toThrow(/at least 30 minutes/);
    const session = await open(40 * 60);
    running.stripe.advance(39 * 60);
    expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe('open');
    running.stripe.advance(2 * 60);
    expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe('expired');
  });

  test('money becomes available, is paid out each day where that is set, and a payout lists what it pays', async () => {
    await dev('/settings', { payouts: 'daily' });
    await paid();
    running.stripe.advance(4 * day);
    const { data } = await stripe.payouts.list({ limit: 1 });
    const [payout] = data;
    expect(payout).toMatchObject({ automatic: true, reconciliation_status: 'completed' });
    const paidOut = await stripe.balanceTransactions.list({ payout: payout?.id ?? '', limit: 100 });
    const sum = paidOut.data
      .filter(({ type }) => type !== 'payout')
      .reduce((total, { net }) => total + net, 0);
    expect(sum).toBe(payout?.amount);
    running.stripe.advance(3 * day);
    expect((await stripe.payouts.retrieve(payout?.id ?? '')).status).toBe('paid');
    await dev('/settings', { payouts: 'manual' });
  });

  test('a connected account whose bank has closed gets its payout back', async () => {
    const { id } = await stripe.accounts.create({
      type: 'express',
      country: 'US',
      capabilities: { card_payments: { requested: true }, transfers: { requested: true } },
    });
    const link = await stripe.accountLinks.create({
      account: id,
      type: 'account_onboarding',
      return_url: 'http://127.0.0.1:5000/',
      refresh_url: 'http://127.0.0.1:5000/',
    });
    await fetch(link.url, {
      method: 'POST',
      body: new URLSearchParams({ outcome: 'verified', iban: '000111111113' }),
      redirect: 'manual',
    });
    const own = { stripeAccount: id };
    await paid('pm_card_visa', own);
    running.stripe.advance(8 * day);
    const { data } = await stripe.payouts.list({ status: 'failed', limit: 1 }, own);
    expect(data[0]).toMatchObject({ failure_code: 'account_closed', automatic: true });
    const [told] = await receiver
      .until('payout.failed', 2)
      .then((events) => events.filter((event) => event.account === id));
    expect(told?.account).toBe(id);
  });
});

describe('faults', () => {
  const fault = (status: number) =>
    running.faults.add({ service: 'stripe', kind: 'fail', count: 1, status, ms: 0 });

  test('a conflict, a rate limit and an outage have their own errors', async () => {
    fault(409);
    await expect(stripe.balance.retrieve()).rejects.toMatchObject({
      statusCode: 409,
      code: 'idempotency_key_in_use',
    });
    fault(429);
    await expect(stripe.balance.retrieve()).rejects.toBeInstanceOf(Stripe.errors.StripeRateLimitError);
    fault(500);
    await expect(stripe.balance.retrieve()).rejects.toBeInstanceOf(Stripe.errors.StripeAPIError);
  });

  test('another API version is refused', async () => {
    const { port } = new URL(running.url);
    const old = new Stripe('sk_test_x', {
      host: '127.0.0.1',
      port,
      protocol: 'http',
      maxNetworkRetries: 0,
      telemetry: false,
    });
    const call = old.balance.retrieve({}, { apiVersion: '2024-06-20' });
    await expect(call).rejects.toMatchObject({ statusCode: 400, code: 'invalid_api_version' });
  });

  test('what Stripe does and this does not is refused in words', async () => {
    const call = stripe.checkout.sessions.create({
      mode: 'payment',
      allow_promotion_codes: true,
      success_url: 'http://127.0.0.1:5000/',
      line_items: [
        { price_data: { currency: 'eur', unit_amount: 1000, product_data: { name: 'x' } }, quantity: 1 },
      ],
    });
    await expect(call).rejects.toMatchObject({
      param: 'allow_promotion_codes',
      message: expect.stringContaining('does not do promotion codes'),
    });
  });
});

test('keys, and a clock that was under way, outlive the process', async () => {
  // Only to learn of a port that is free.
  const spare = await startForTest();
  await spare.stop();
  const dir = mkdtempSync(join(tmpdir(), 'stripe-'));
  const options = {
    port: Number(new URL(spare.url).port),
    webhookUrl: 'http://127.0.0.1:9/',
    webhookSecret: 'whsec_x',
    dataFile: join(dir, 'state.json'),
  };
  const sdk = () =>
    new Stripe('sk_test_x', {
      host: '127.0.0.1',
      port: options.port,
      protocol: 'http',
      maxNetworkRetries: 0,
      telemetry: false,
    });
  const first = await startStandIns(options);
  const customer = await sdk().customers.create({ email: 'ana@example.com' }, { idempotencyKey: 'kept' });
  const clock = await sdk().testHelpers.testClocks.create({ frozen_time: 1_800_000_000 });
  await sdk().testHelpers.testClocks.advance(clock.id, { frozen_time: 1_800_000_000 + day });
  await first.stop();
  const second = await startStandIns(options);
  const again = await sdk().customers.create({ email: 'ana@example.com' }, { idempotencyKey: 'kept' });
  expect(again.id).toBe(customer.id);
  await vi.waitFor(
    async () =>
      expect(await sdk().testHelpers.testClocks.retrieve(clock.id)).toMatchObject({
        status: 'ready',
        frozen_time: 1_800_000_000 + day,
      }),
    patience,
  );
  await second.stop();
  rmSync(dir, { recursive: true });
});
