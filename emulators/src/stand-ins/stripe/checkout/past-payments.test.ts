import Stripe from 'stripe';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningStandIns, startStandIns } from '../../start-stand-ins.ts';

let standIns: RunningStandIns;
beforeAll(async () => {
  standIns = await startStandIns({
    port: 48_312,
    webhookUrl: 'http://127.0.0.1:9/none',
    webhookSecret: 'whsec_test',
  });
});
afterAll(() => standIns.stop());

it('makes payments of the past refundable for what is left of them, without sending events', async () => {
  const payment = {
    paymentIntentId: 'pi_seed_1',
    amount: 5000,
    currency: 'eur',
    at: 1_700_000_000,
    movement: { id: 'txn_seed_1', fee: 100 },
    refunds: [
      { id: 're_seed_1', amount: 2000, at: 1_700_000_100, failed: false },
      { id: 're_seed_2', amount: 500, at: 1_700_000_200, failed: true },
    ],
    description: 'A session',
    metadata: { orderId: 'o1' },
  };
  for (let times = 0; times < 2; times += 1) {
    const response = await fetch(`${standIns.url}/dev/payments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ payments: [payment] }),
    });
    expect(response.status).toBe(204);
  }
  expect(Object.keys(standIns.state.stripe.events)).toEqual([]);
  const stripe = new Stripe('sk_test_x', {
    host: '127.0.0.1',
    port: 48_312,
    protocol: 'http',
    telemetry: false,
  });
  await expect(stripe.refunds.create({ payment_intent: 'pi_seed_1', amount: 3001 })).rejects.toThrow();
  const refund = await stripe.refunds.create({ payment_intent: 'pi_seed_1', amount: 3000 });
  expect(refund.status).toBe('succeeded');
  const intent = await stripe.paymentIntents.retrieve('pi_seed_1', { expand: ['latest_charge'] });
  expect(intent).toMatchObject({ amount_received: 5000, metadata: { orderId: 'o1' } });
  await expect(stripe.refunds.retrieve('re_seed_2')).resolves.toMatchObject({ status: 'failed' });
  const day = { gte: 1_699_999_000, lt: 1_700_001_000 };
  const moved = await stripe.balanceTransactions.list({ created: day, limit: 10 });
  expect(moved.data.map(({ amount }) => amount).toSorted((one, other) => one - other)).toEqual([
    -2000, -500, 500, 5000,
  ]);
  await expect(stripe.balanceTransactions.retrieve('txn_seed_1')).resolves.toMatchObject({
    fee: 100,
    net: 4900,
    status: 'available',
  });
  expect(intent.latest_charge).toMatchObject({ amount_refunded: 5000, payment_intent: 'pi_seed_1' });
});
