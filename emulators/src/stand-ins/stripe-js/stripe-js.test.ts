import { createContext, runInContext } from 'node:vm';
import type { Stripe as StripeJs } from '@stripe/stripe-js';
import type Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startForTest } from '../testing/running-stand-ins.ts';

/** What the platform's pages call, by the names of Stripe's own types. */
const surface = [
  'elements',
  'confirmPayment',
  'confirmSetup',
  'retrievePaymentIntent',
  'retrieveSetupIntent',
  'handleNextAction',
] as const satisfies readonly (keyof StripeJs)[];
type Surface = Pick<StripeJs, (typeof surface)[number]>;

let running: Awaited<ReturnType<typeof startForTest>>;
let stripe: Stripe;
let load: (key: string, fetching?: typeof fetch) => Promise<Surface>;
beforeAll(async () => {
  running = await startForTest();
  stripe = running.stripeSdk;
  const src = `${running.url}/stripe-js/stripe.js`;
  const script = await (await fetch(src)).text();
  load = async (key, fetching = fetch) => {
    const window: { Stripe?: (key: string) => Surface } = {};
    const names = { window, document: { currentScript: { src } }, fetch: fetching, URL, URLSearchParams };
    runInContext(script, createContext(names));
    if (!window.Stripe) throw new Error('the script made no Stripe');
    return window.Stripe(key);
  };
});
afterAll(() => running.stop());

const key = 'pk_test_local';
const intent = async () => {
  const made = await stripe.paymentIntents.create({
    amount: 2_000,
    currency: 'eur',
    allowed_payment_method_types: ['card'],
  });
  return { id: made.id, clientSecret: made.client_secret ?? '' };
};
const pay = async (js: Surface, clientSecret: string, payment_method: string) =>
  await js.confirmPayment({ clientSecret, confirmParams: { payment_method }, redirect: 'if_required' });

describe('Stripe.js as it stands in', () => {
  test('has the surface the pages use, and only for test keys', async () => {
    const js = await load(key);
    for (const name of surface) expect(typeof js[name]).toBe('function');
    await expect(load('sk_test_secret')).rejects.toThrow(/publishable/);
    expect(() => js.elements({ clientSecret: 'nonsense' })).toThrow(/client secret/);
  });

  test('pays by a card that is named, and says so again when it is asked', async () => {
    const js = await load(key);
    const { id, clientSecret } = await intent();
    expect(await pay(js, clientSecret, 'pm_card_visa')).toMatchObject({
      paymentIntent: { id, status: 'succeeded' },
    });
    expect(await js.retrievePaymentIntent(clientSecret)).toMatchObject({
      paymentIntent: { status: 'succeeded' },
    });
    expect((await stripe.paymentIntents.retrieve(id)).amount_received).toBe(2_000);
  });

  test.each([
    ['pm_card_visa_chargeDeclined', { code: 'card_declined', decline_code: 'generic_decline' }],
    [
      'pm_card_visa_chargeDeclinedInsufficientFunds',
      { code: 'card_declined', decline_code: 'insufficient_funds' },
    ],
    ['pm_card_chargeDeclinedExpiredCard', { code: 'expired_card' }],
  ])('tells why %s was declined, and takes another', async (card, why) => {
    const js = await load(key);
    const { clientSecret } = await intent();
    expect(await pay(js, clientSecret, card)).toMatchObject({ error: { type: 'card_error', ...why } });
    expect(await pay(js, clientSecret, 'pm_card_visa')).toMatchObject({
      paymentIntent: { status: 'succeeded' },
    });
  });

  test('leaves a card for later', async () => {
    const js = await load(key);
    const { id: customer } = await stripe.customers.create({ email: 'ana@example.com' });
    const { client_secret: secret } = await stripe.setupIntents.create({
      customer,
      allowed_payment_method_types: ['card'],
    });
    const kept = await js.confirmSetup({
      clientSecret: secret ?? '',
      confirmParams: { payment_method: 'pm_card_visa' },
      redirect: 'if_required',
    });
    expect(kept).toMatchObject({ setupIntent: { status: 'succeeded' } });
    expect((await stripe.customers.listPaymentMethods(customer)).data).toHaveLength(1);
  });

  test('says that nothing answered when nothing did', async () => {
    const js = await load(key, () => Promise.reject(new TypeError('fetch failed')));
    const { clientSecret } = await intent();
    expect(await pay(js, clientSecret, 'pm_card_visa')).toMatchObject({
      error: { type: 'api_connection_error' },
    });
  });

  test('shows the frame for cards to any page, and lets it talk to nobody else', async () => {
    const frame = await fetch(`${running.url}/stripe-js/card`);
    expect(await frame.text()).toContain('autocomplete="cc-number"');
    const policy = frame.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toContain('frame-ancestors');
    expect((await fetch(`${running.url}/stripe-js/card-frame.html`)).status).toBe(404);
  });
});
