import fc from 'fast-check';
import type Stripe from 'stripe';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startForTest } from '../../testing/running-stand-ins.ts';

let running: Awaited<ReturnType<typeof startForTest>>;
let stripe: Stripe;
beforeAll(async () => {
  running = await startForTest();
  stripe = running.stripeSdk;
});
afterAll(() => running.stop());

const day = 24 * 60 * 60;
const starts = fc.integer({ min: 1_798_761_600, max: 1_830_297_600 });
const cycles = fc.record({
  interval: fc.constantFrom('week' as const, 'month' as const),
  interval_count: fc.integer({ min: 1, max: 3 }),
});

async function subscribe(
  start: number,
  recurring: Stripe.PriceCreateParams.Recurring,
  unit_amount: number,
  quantity = 1,
) {
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: start });
  const customer = await stripe.customers.create({ test_clock: clock.id });
  const method = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id });
  await stripe.customers.update(customer.id, { invoice_settings: { default_payment_method: method.id } });
  const price = await priceOf(recurring, unit_amount);
  const subscription = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price, quantity }],
  });
  return { clock: clock.id, subscription, item: subscription.items.data[0]?.id ?? '' };
}

const priceOf = async (recurring: Stripe.PriceCreateParams.Recurring, unit_amount: number) =>
  (await stripe.prices.create({ currency: 'eur', unit_amount, recurring, product_data: { name: 'Plan' } }))
    .id;

async function passTo(clock: string, time: number) {
  await stripe.testHelpers.testClocks.advance(clock, { frozen_time: time });
  await vi.waitFor(
    async () => expect((await stripe.testHelpers.testClocks.retrieve(clock)).status).toBe('ready'),
    { timeout: 20_000 },
  );
}

test('however a clock is moved, the periods that are billed follow one another without gap or overlap', async () => {
  const steps = fc.array(fc.integer({ min: 1, max: 13 * day }), { minLength: 3, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(starts, cycles, steps, async (start, recurring, moves) => {
      const { clock, subscription } = await subscribe(start, recurring, 2000);
      let now = start;
      for (const move of moves) {
        now += move;
        await passTo(clock, now);
      }
      const { data } = await stripe.invoices.list({ subscription: subscription.id, limit: 100 });
      const periods = data
        .flatMap(({ lines }) => lines.data.map(({ period }) => period))
        .sort((a, b) => a.start - b.start);
      expect(periods[0]?.start).toBe(start);
      for (const [index, period] of periods.entries()) {
        expect(period.end).toBeGreaterThan(period.start);
        if (index > 0) expect(period.start).toBe(periods[index - 1]?.end);
      }
      const last = periods.at(-1);
      expect(last?.start).toBeLessThanOrEqual(now);
      expect(last?.end).toBeGreaterThan(now);
      expect(last?.end).toBe(
        (await stripe.subscriptions.retrieve(subscription.id)).items.data[0]?.current_period_end,
      );
    }),
    { numRuns: 12 },
  );
}, 180_000);

test('what a change costs is what its preview said, to the cent and line by line', async () => {
  await fc.assert(
    fc.asyncProperty(
      starts,
      fc.tuple(fc.integer({ min: 100, max: 500_000 }), fc.integer({ min: 100, max: 500_000 })),
      fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 })),
      fc.integer({ min: 1, max: 27 * day }),
      async (start, [one, other], [before, after], passed) => {
        const { clock, subscription, item } = await subscribe(start, { interval: 'month' }, one, before);
        await passTo(clock, start + passed);
        const price = await priceOf({ interval: 'month' }, other);
        const change = {
          items: [{ id: item, price, quantity: after }],
          proration_behavior: 'always_invoice' as const,
          proration_date: start + passed,
        };
        const preview = await stripe.invoices.createPreview({
          subscription: subscription.id,
          subscription_details: change,
        });
        const { latest_invoice } = await stripe.subscriptions.update(subscription.id, {
          ...change,
          expand: ['latest_invoice'],
        });
        const charged = latest_invoice as Stripe.Invoice;
        const linesOf = ({ lines }: Stripe.Invoice) =>
          lines.data.map(({ amount, description, period }) => ({ amount, description, period }));
        expect(linesOf(charged)).toEqual(linesOf(preview));
        expect([charged.total, charged.amount_due]).toEqual([preview.total, preview.amount_due]);
        expect(charged.status).toBe('paid');
      },
    ),
    { numRuns: 15 },
  );
}, 180_000);

test('money is neither made nor lost: the balance is the sum of its movements, and of each charge the refunds', async () => {
  const parts = fc.array(fc.integer({ min: 1, max: 5000 }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 50, max: 20_000 }), parts, async (amount, refunds) => {
      const intent = await stripe.paymentIntents.create({
        amount,
        currency: 'eur',
        confirm: true,
        payment_method: 'pm_card_bypassPending',
        automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
      });
      let back = 0;
      for (const part of refunds) {
        const made = await stripe.refunds
          .create({ payment_intent: intent.id, amount: part })
          .catch(() => null);
        expect(made !== null).toBe(back + part <= amount);
        if (made) back += part;
      }
      const charge = await stripe.charges.retrieve(String(intent.latest_charge));
      expect(charge).toMatchObject({ amount_refunded: back, refunded: back === amount });
    }),
    { numRuns: 15 },
  );
  let sum = 0;
  for await (const { net } of stripe.balanceTransactions.list({ limit: 100 })) sum += net;
  const { available, pending } = await stripe.balance.retrieve();
  expect((available[0]?.amount ?? 0) + (pending[0]?.amount ?? 0)).toBe(sum);
}, 180_000);
