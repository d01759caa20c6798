import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { type RunningStandIns, startStandIns } from '../../start-stand-ins.ts';

export type Target = {
  readonly stripe: Stripe;
  /** What the tests talk to, in words. */
  readonly name: string;
  /** The stand-in, for what only it can be told; null with real Stripe. */
  readonly standIns: RunningStandIns | null;
  /** Asks again until there is an answer: real Stripe takes its time. */
  until<T>(ask: () => Promise<T | null | undefined | false>): Promise<T>;
  stop(): Promise<void>;
};

const key = process.env.STRIPE_SECRET_KEY ?? '';
const wanted = process.env.STRIPE_CONTRACT === 'real';
if (wanted && !key.startsWith('sk_test_')) {
  throw new Error(
    'STRIPE_CONTRACT=real needs STRIPE_SECRET_KEY=sk_test_…: a live key is never used by tests.',
  );
}

/** What the contract tests are about to ask, for the names of the tests: nobody shall take one for the other. */
export const targetName = wanted
  ? 'real Stripe (test mode)'
  : 'the local stand-in (STRIPE_CONTRACT=real asks real Stripe)';

/** How long a test may take. */
export const patience = wanted ? 300_000 : 20_000;

/** Real Stripe where `STRIPE_CONTRACT=real` and a test key are set; the local stand-in otherwise. */
export async function openTarget(): Promise<Target> {
  if (wanted) {
    const stripe = new Stripe(key, { maxNetworkRetries: 2, telemetry: false });
    return { stripe, name: targetName, standIns: null, until: waitEach(2000, 240_000), stop: async () => {} };
  }
  const port = await freePort();
  const standIns = await startStandIns({
    port,
    webhookUrl: 'http://127.0.0.1:9/none',
    webhookSecret: 'whsec_contract',
  });
  const stripe = new Stripe('sk_test_contract', {
    host: '127.0.0.1',
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
  });
  return { stripe, name: targetName, standIns, until: waitEach(20, 10_000), stop: standIns.stop };
}

function waitEach(ms: number, longest: number): Target['until'] {
  return async (ask) => {
    const end = Date.now() + longest;
    for (;;) {
      const found = await ask();
      if (found) return found;
      if (Date.now() > end) throw new Error('it did not come about in time');
      await new Promise((resolve) => setTimeout(resolve, ms));
    }
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The error a call ends with; fails the test when it succeeds. */
export async function errorOf(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Stripe.errors.StripeError) return error;
  throw new Error('the call should have been refused', { cause: error });
}

/** Moves a test clock, and waits until it is there. */
export async function advance({ stripe, until }: Target, clock: string, to: number): Promise<void> {
  await stripe.testHelpers.testClocks.advance(clock, { frozen_time: to });
  await until(async () => (await stripe.testHelpers.testClocks.retrieve(clock)).status === 'ready');
}

/** Somebody on a clock of their own, with a card. */
export async function personOnClock(target: Target, from: number, card = 'pm_card_visa') {
  const { stripe } = target;
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: from, name: 'contract test' });
  const customer = await stripe.customers.create({ email: 'ana@example.com', test_clock: clock.id });
  const method = await stripe.paymentMethods.attach(card, { customer: customer.id });
  await stripe.customers.update(customer.id, { invoice_settings: { default_payment_method: method.id } });
  return { clock: clock.id, customer: customer.id, method: method.id };
}

/** A price of a product of its own, by the month unless said otherwise. */
export async function priceOf(
  { stripe }: Target,
  unit_amount: number,
  more: Partial<Stripe.PriceCreateParams> = {},
): Promise<string> {
  const price = await stripe.prices.create({
    currency: 'eur',
    unit_amount,
    recurring: { interval: 'month' },
    product_data: { name: `Plan of ${unit_amount}` },
    ...more,
  });
  return price.id;
}

/** The types of the events about one object, in their order. */
export async function eventTypes(
  target: Target,
  about: string,
  wantedTypes: readonly string[],
): Promise<string[]> {
  return await target.until(async () => {
    const { data } = await target.stripe.events.list({ limit: 100 });
    const types = data
      .filter(({ data: { object } }) => JSON.stringify(object).includes(about))
      .map(({ type }) => type as string)
      .reverse();
    return wantedTypes.every((type) => types.includes(type)) ? types : null;
  });
}
