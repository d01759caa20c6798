import Stripe from 'stripe';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningStandIns, startStandIns } from '../../start-stand-ins.ts';

const day = 24 * 60 * 60;
let standIns: RunningStandIns;
beforeAll(async () => {
  standIns = await startStandIns({
    port: 48_313,
    webhookUrl: 'http://127.0.0.1:9/none',
    webhookSecret: 'whsec_test',
  });
});
afterAll(() => standIns.stop());

it('lets pass what has come due since a subscription began, and tells of it once', async () => {
  const now = Math.floor(Date.now() / 1000);
  const begun = (id: string, card: string, trialDays: number, daysAgo: number) => ({
    customer: { id: `cus_${id}`, email: `${id}@example.com`, metadata: {} },
    product: { id: 'plan', name: 'Membership' },
    price: {
      ...{ nickname: 'Monthly', amount: 2_900, currency: 'eur', interval: 'month', every: 1 },
      metadata: { priceId: 'monthly' },
    },
    ...{ card, trialDays, at: now - daysAgo * day, metadata: { subscriptionId: id } },
  });
  const subscriptions = [
    begun('pays', '4242424242424242', 0, 45),
    begun('tries', '4242424242424242', 14, 5),
    begun('owes', '4000000000000341', 14, 17),
  ];
  for (let times = 0; times < 2; times += 1) {
    const response = await fetch(`${standIns.url}/dev/subscriptions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ subscriptions }),
    });
    expect(response.status).toBe(204);
  }
  const events = Object.values(standIns.state.stripe.events).map(({ type }) => type);
  expect(events).toEqual(Array(3).fill('customer.subscription.updated'));
  const stripe = new Stripe('sk_test_x', {
    ...{ host: '127.0.0.1', port: 48_313, protocol: 'http', telemetry: false },
  });
  const statusOf = async (id: string) =>
    (await stripe.subscriptions.list({ customer: `cus_${id}` })).data[0]?.status;
  expect([await statusOf('pays'), await statusOf('tries'), await statusOf('owes')]).toEqual([
    'active',
    'trialing',
    'past_due',
  ]);
  const paid = await stripe.invoices.list({ customer: 'cus_pays', status: 'paid' });
  expect(paid.data.map(({ amount_paid }) => amount_paid)).toEqual([2_900, 2_900]);
});
