import type Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pay, startForTest } from '../testing/running-stand-ins.ts';

let running: Awaited<ReturnType<typeof startForTest>>;
let stripe: Stripe;
beforeAll(async () => {
  running = await startForTest();
  stripe = running.stripeSdk;
});
afterAll(() => running.stop());

const send = (url: string, fields: Readonly<Record<string, string>> = {}) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
const card = (number: string) => ({ number, expiry: '12 / 40', cvc: '123', name: 'Ana' });
const typesOf = async (about: string) =>
  (await stripe.events.list({ limit: 100 })).data
    .filter(({ data }) => JSON.stringify(data.object).includes(about))
    .map(({ type }) => type)
    .reverse();
const monthly = async (unit_amount: number) =>
  await stripe.prices.create({
    currency: 'eur',
    unit_amount,
    recurring: { interval: 'month' },
    product_data: { name: 'Club' },
  });

describe('a subscription on the payment page', () => {
  const open = async (more: Partial<Stripe.Checkout.SessionCreateParams> = {}) =>
    await stripe.checkout.sessions.create({
      mode: 'subscription',
      line_items: [{ price: (await monthly(2000)).id, quantity: 1 }],
      subscription_data: { metadata: { planId: 'p1' } },
      success_url: 'http://127.0.0.1:5000/done',
      ...more,
    });

  test('is paid and begins, and Stripe tells of it in this order', async () => {
    const session = await open();
    expect(session).toMatchObject({ mode: 'subscription', amount_total: 2000, payment_status: 'unpaid' });
    expect(await (await fetch(session.url ?? '')).text()).toContain('/ month');
    expect((await pay(session.url ?? '', { number: '4242424242424242' })).status).toBe(303);
    const done = await stripe.checkout.sessions.retrieve(session.id, { expand: ['subscription', 'invoice'] });
    expect(done).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      subscription: { status: 'active', metadata: { planId: 'p1' } },
      invoice: { status: 'paid', amount_paid: 2000 },
    });
    const { data } = await stripe.events.list({ limit: 100 });
    const told = data.map(({ type }) => type).reverse();
    const wanted = [
      'customer.created',
      'payment_method.attached',
      'customer.subscription.created',
      'invoice.created',
      'invoice.finalized',
      'charge.succeeded',
      'payment_intent.succeeded',
      'invoice.paid',
      'invoice.payment_succeeded',
      'invoice_payment.paid',
      'customer.subscription.updated',
      'checkout.session.completed',
    ];
    expect(told.filter((type) => (wanted as string[]).includes(type))).toEqual(wanted);
  });

  test('may be tried first: nothing is paid, the card is kept', async () => {
    const session = await open({ subscription_data: { trial_period_days: 14 } });
    expect(session).toMatchObject({ amount_total: 0, payment_status: 'no_payment_required' });
    expect(await (await fetch(session.url ?? '')).text()).toContain('Free until');
    await pay(session.url ?? '', { number: '4242424242424242' });
    const done = await stripe.checkout.sessions.retrieve(session.id, { expand: ['subscription'] });
    const subscription = done.subscription as Stripe.Subscription;
    expect(subscription).toMatchObject({ status: 'trialing', customer: done.customer });
    expect(subscription.default_payment_method).toBeTruthy();
  });

  test('does not begin with a card that is declined, or without the bank', async () => {
    const session = await open();
    expect((await pay(session.url ?? '', { number: '4000000000009995' })).status).toBe(422);
    const asked = await pay(session.url ?? '', { number: '4000002500003155' });
    expect(asked.headers.get('location')).toBe(`/checkout/${session.id}/challenge`);
    expect((await send(`${session.url}/challenge`, { result: 'fail' })).status).toBe(422);
    expect((await stripe.checkout.sessions.retrieve(session.id)).subscription).toBeNull();
    await pay(session.url ?? '', { number: '4000002500003155' });
    expect((await send(`${session.url}/challenge`, { result: 'complete' })).status).toBe(303);
    expect((await stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe('paid');
  });

  test('by a debit runs at once and is paid days later', async () => {
    const session = await open({ allowed_payment_method_types: ['card', 'sepa_debit'] });
    await pay(session.url ?? '', { method: 'sepa_debit', iban: 'AT611904300234573201' });
    const waiting = await stripe.checkout.sessions.retrieve(session.id, { expand: ['subscription'] });
    expect(waiting).toMatchObject({ payment_status: 'unpaid', subscription: { status: 'active' } });
    running.stripe.advance(60);
    expect((await stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe('paid');
    expect(await typesOf(session.id)).toContain('checkout.session.async_payment_succeeded');
  });

  test('with a coupon costs less', async () => {
    const coupon = await stripe.coupons.create({ percent_off: 50, duration: 'once' });
    const session = await open({ discounts: [{ coupon: coupon.id }] });
    expect(session).toMatchObject({
      amount_subtotal: 2000,
      amount_total: 1000,
      total_details: { amount_discount: 1000 },
    });
    await pay(session.url ?? '', { number: '4242424242424242' });
    const { invoice } = await stripe.checkout.sessions.retrieve(session.id, { expand: ['invoice'] });
    expect(invoice).toMatchObject({ total: 1000, amount_paid: 1000 });
  });
});

test('a payment method is kept without paying', async () => {
  const customer = await stripe.customers.create({ email: 'ana@example.com' });
  const session = await stripe.checkout.sessions.create({
    mode: 'setup',
    currency: 'eur',
    customer: customer.id,
    success_url: 'http://127.0.0.1:5000/done',
  });
  expect((await pay(session.url ?? '', { number: '4242424242424242' })).status).toBe(303);
  const done = await stripe.checkout.sessions.retrieve(session.id, { expand: ['setup_intent'] });
  expect(done).toMatchObject({
    status: 'complete',
    payment_status: 'no_payment_required',
    setup_intent: { status: 'succeeded' },
  });
  expect((await stripe.customers.listPaymentMethods(customer.id)).data).toHaveLength(1);
});

describe("the bank's page", () => {
  const begin = async () =>
    await stripe.paymentIntents.create({
      amount: 3000,
      currency: 'eur',
      confirm: true,
      payment_method: 'pm_card_authenticationRequired',
      return_url: 'http://127.0.0.1:5000/back?order=1',
      automatic_payment_methods: { enabled: true },
    });

  test('leads back with what came of it', async () => {
    const intent = await begin();
    const url = intent.next_action?.redirect_to_url?.url ?? '';
    expect(await (await fetch(url)).text()).toContain('Complete authentication');
    const answered = await send(url, { result: 'complete' });
    const back = new URL(answered.headers.get('location') ?? '');
    expect(back.searchParams.get('order')).toBe('1');
    expect(back.searchParams.get('payment_intent')).toBe(intent.id);
    expect(back.searchParams.get('redirect_status')).toBe('succeeded');
    expect((await stripe.paymentIntents.retrieve(intent.id)).status).toBe('succeeded');
    const failed = await begin();
    await send(failed.next_action?.redirect_to_url?.url ?? '', { result: 'fail' });
    expect(await stripe.paymentIntents.retrieve(failed.id)).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'payment_intent_authentication_failure' },
    });
  });

  test('is nobody else’s: without the secret there is no such page', async () => {
    const intent = await begin();
    const url = new URL(intent.next_action?.redirect_to_url?.url ?? '');
    url.searchParams.set('client_secret', 'guessed');
    expect((await fetch(url)).status).toBe(404);
  });

  test('a browser confirms with a publishable key and the secret, and nothing else', async () => {
    const intent = await stripe.paymentIntents.create({ amount: 2000, currency: 'eur' });
    const ask = (path: string, fields: Record<string, string>) =>
      fetch(`${running.url}/v1${path}`, {
        method: 'POST',
        body: new URLSearchParams({ key: 'pk_test_local', ...fields }),
        headers: { origin: 'http://127.0.0.1:5000' },
      });
    const data = {
      return_url: 'http://127.0.0.1:5000/back',
      'payment_method_data[type]': 'card',
      'payment_method_data[card][number]': '4242424242424242',
      'payment_method_data[card][exp_month]': '12',
      'payment_method_data[card][exp_year]': '2040',
    };
    expect((await ask(`/payment_intents/${intent.id}/confirm`, data)).status).toBe(403);
    expect(
      (await ask(`/payment_intents/${intent.id}/confirm`, { ...data, client_secret: 'wrong' })).status,
    ).toBe(400);
    expect((await ask('/refunds', { payment_intent: intent.id })).status).toBe(403);
    const confirmed = await ask(`/payment_intents/${intent.id}/confirm`, {
      ...data,
      client_secret: intent.client_secret ?? '',
    });
    expect(confirmed.headers.get('access-control-allow-origin')).toBe('*');
    expect(await confirmed.json()).toMatchObject({ status: 'succeeded' });
  });
});

describe('the page of an invoice and the portal', () => {
  const subscribed = async () => {
    const customer = await stripe.customers.create({ email: 'ana@example.com' });
    const method = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id });
    await stripe.customers.update(customer.id, { invoice_settings: { default_payment_method: method.id } });
    const subscription = await stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price: (await monthly(1900)).id }],
    });
    const session = await stripe.billingPortal.sessions.create({
      customer: customer.id,
      return_url: 'http://127.0.0.1:5000/account',
    });
    return { customer: customer.id, subscription: subscription.id, portal: session.url };
  };

  test('an open invoice is paid on its page', async () => {
    const customer = await stripe.customers.create({ email: 'ana@example.com' });
    const draft = await stripe.invoices.create({
      customer: customer.id,
      currency: 'eur',
      collection_method: 'send_invoice',
      days_until_due: 7,
    });
    await stripe.invoiceItems.create({
      customer: customer.id,
      invoice: draft.id ?? '',
      amount: 4200,
      currency: 'eur',
      description: 'Workshop',
    });
    const { hosted_invoice_url } = await stripe.invoices.finalizeInvoice(draft.id ?? '');
    const url = hosted_invoice_url ?? '';
    expect(await (await fetch(url)).text()).toContain('Workshop');
    expect((await send(url, card('4000000000000002'))).status).toBe(422);
    expect((await send(url, card('4242424242424242'))).status).toBe(303);
    expect(await stripe.invoices.retrieve(draft.id ?? '')).toMatchObject({
      status: 'paid',
      amount_paid: 4200,
    });
  });

  test('the portal cancels, keeps, changes the card and shows invoices', async () => {
    const { customer, subscription, portal } = await subscribed();
    const page = await (await fetch(portal)).text();
    expect(page).toContain('Club');
    expect(page).toContain('/invoice/platform/in_');
    await send(`${portal}/subscriptions/${subscription}/cancel`);
    expect((await stripe.subscriptions.retrieve(subscription)).cancel_at_period_end).toBe(true);
    expect(await (await fetch(portal)).text()).toContain('Keep subscription');
    await send(`${portal}/subscriptions/${subscription}/resume`);
    expect((await stripe.subscriptions.retrieve(subscription)).cancel_at_period_end).toBe(false);
    expect((await send(`${portal}/card`, card('4000000000000002'))).status).toBe(422);
    expect((await send(`${portal}/card`, card('5555555555554444'))).status).toBe(200);
    const kept = await stripe.customers.retrieve(customer, {
      expand: ['invoice_settings.default_payment_method'],
    });
    expect(kept).toMatchObject({ invoice_settings: { default_payment_method: { card: { last4: '4444' } } } });
  });

  test('the portal does only what its configuration allows', async () => {
    const { customer, subscription } = await subscribed();
    const configuration = await stripe.billingPortal.configurations.create({
      features: { invoice_history: { enabled: true } },
    });
    const { url } = await stripe.billingPortal.sessions.create({ customer, configuration: configuration.id });
    expect((await send(`${url}/subscriptions/${subscription}/cancel`)).status).toBe(404);
    expect((await send(`${url}/card`, card('5555555555554444'))).status).toBe(404);
    expect(await (await fetch(url)).text()).not.toContain('Cancel subscription');
  });
});

describe('the page of a connected account', () => {
  const account = async () =>
    await stripe.accounts.create({
      type: 'express',
      country: 'DE',
      capabilities: { card_payments: { requested: true }, transfers: { requested: true } },
    });
  const linkOf = async (id: string) =>
    (
      await stripe.accountLinks.create({
        account: id,
        type: 'account_onboarding',
        return_url: 'http://127.0.0.1:5000/back',
        refresh_url: 'http://127.0.0.1:5000/again',
      })
    ).url;

  test('makes it ready, tells the platform, and leads back', async () => {
    const { id } = await account();
    const answer = await send(await linkOf(id), {
      outcome: 'verified',
      name: 'Coach',
      iban: 'DE89370400440532013000',
    });
    expect(answer.headers.get('location')).toBe('http://127.0.0.1:5000/back');
    expect(await stripe.accounts.retrieve(id)).toMatchObject({
      charges_enabled: true,
      payouts_enabled: true,
      details_submitted: true,
    });
    const { data } = await stripe.events.list({ type: 'account.updated' }, { stripeAccount: id });
    expect(data[0]).toMatchObject({
      account: id,
      data: { object: { id, charges_enabled: true }, previous_attributes: { charges_enabled: false } },
    });
  });

  test('may want more, and an old link leads to a new one', async () => {
    const { id } = await account();
    await send(await linkOf(id), { outcome: 'document' });
    const wanted = await stripe.accounts.retrieve(id);
    expect(wanted).toMatchObject({ charges_enabled: false, details_submitted: true });
    expect(wanted.requirements?.currently_due).toEqual(['individual.verification.document']);
    const link = await linkOf(id);
    running.stripe.advance(600);
    const old = await fetch(link, { redirect: 'manual' });
    expect(old.headers.get('location')).toBe('http://127.0.0.1:5000/again');
  });
});
