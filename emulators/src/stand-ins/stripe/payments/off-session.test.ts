import Stripe from 'stripe';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pay, type Receiver, startForTest, startReceiver } from '../../testing/running-stand-ins.ts';

let receiver: Receiver;
let running: Awaited<ReturnType<typeof startForTest>>;
beforeAll(async () => {
  receiver = await startReceiver();
  running = await startForTest(receiver);
});
beforeEach(() => {
  receiver.received.length = 0;
});
afterAll(async () => {
  await running.stop();
  await receiver.stop();
});

/** Somebody who paid with a card and left it. */
async function customerWith(number: string, passes = false) {
  const { customers, checkout, paymentIntents } = running.stripeSdk;
  const customer = await customers.create({ email: 'ada@example.com', metadata: { uid: 'ada' } });
  const session = await checkout.sessions.create({
    mode: 'payment',
    customer: customer.id,
    line_items: [
      {
        price_data: { currency: 'eur', unit_amount: 9000, product_data: { name: 'First visit' } },
        quantity: 1,
      },
    ],
    payment_intent_data: { setup_future_usage: 'off_session' },
    custom_text: { submit: { message: 'The card is kept for later visits.' } },
    success_url: 'http://127.0.0.1:5000/paid',
  });
  const shown = await (await fetch(session.url ?? '')).text();
  expect(shown).toContain('The card is kept for later visits.');
  expect(shown).toContain('ada@example.com');
  const paid = await pay(session.url ?? '', { number });
  if (passes) {
    await fetch(`${session.url}/challenge`, {
      method: 'POST',
      body: new URLSearchParams({ result: 'complete' }),
      redirect: 'manual',
    });
  } else expect(paid.status).toBe(303);
  const done = await checkout.sessions.retrieve(session.id);
  const intent = await paymentIntents.retrieve(String(done.payment_intent));
  return { customer: customer.id, paymentMethod: String(intent.payment_method), intent };
}

const charge = (
  { customer, paymentMethod }: { customer: string; paymentMethod: string },
  idempotencyKey: string,
  amount = 8100,
) =>
  running.stripeSdk.paymentIntents.create(
    {
      amount,
      currency: 'eur',
      customer,
      payment_method: paymentMethod,
      off_session: true,
      confirm: true,
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
      metadata: { orderId: 'later' },
    },
    { idempotencyKey },
  );

async function declined(of: Promise<unknown>): Promise<Stripe.errors.StripeCardError> {
  const error = await of.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Stripe.errors.StripeCardError)) throw new Error('the charge went through');
  return error;
}

test('a card that was left is charged while its owner is away, once for each key', async () => {
  const saved = await customerWith('4242424242424242');
  expect(saved.intent).toMatchObject({ setup_future_usage: 'off_session', customer: saved.customer });
  const method = await running.stripeSdk.paymentMethods.retrieve(saved.paymentMethod);
  expect(method).toMatchObject({ customer: saved.customer, type: 'card', card: { last4: '4242' } });
  const first = await charge(saved, 'visit-2');
  expect(first).toMatchObject({ status: 'succeeded', amount_received: 8100, metadata: { orderId: 'later' } });
  expect((await charge(saved, 'visit-2')).id).toBe(first.id);
  const told = await receiver.until('payment_intent.succeeded', 2);
  expect(told.map(({ data }) => (data.object as Stripe.PaymentIntent).amount).sort()).toEqual([8100, 9000]);
});

test('a bank that wants to see its customer every time declines, and says with which payment', async () => {
  const saved = await customerWith('4000002760003184', true);
  const error = await declined(charge(saved, 'asks-1'));
  expect(error).toMatchObject({ code: 'authentication_required', statusCode: 402 });
  expect(error.payment_intent).toMatchObject({ status: 'requires_payment_method', amount: 8100 });
  expect((await declined(charge(saved, 'asks-1'))).payment_intent?.id).toBe(error.payment_intent?.id);
  await receiver.until('payment_intent.payment_failed');
});

test('a bank that was satisfied when the card was left does not ask again', async () => {
  const saved = await customerWith('4000002500003155', true);
  expect((await charge(saved, 'satisfied')).status).toBe('succeeded');
});

test('a card is charged for its own customer only, and not after it was taken away', async () => {
  const saved = await customerWith('4242424242424242');
  const stranger = await running.stripeSdk.customers.create({ email: 'eve@example.com' });
  await expect(charge({ ...saved, customer: stranger.id }, 'stranger')).rejects.toMatchObject({
    type: 'StripeInvalidRequestError',
    param: 'payment_method',
  });
  await running.stripeSdk.paymentMethods.detach(saved.paymentMethod);
  await expect(charge(saved, 'gone')).rejects.toMatchObject({ type: 'StripeInvalidRequestError' });
  await expect(charge(saved, 'small', 10)).rejects.toMatchObject({ type: 'StripeInvalidRequestError' });
});
