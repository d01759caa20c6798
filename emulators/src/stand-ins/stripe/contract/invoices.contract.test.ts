import type Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstItem, hour, latestInvoice } from './subscription-facts.ts';
import { advance, errorOf, openTarget, patience, personOnClock, type Target, targetName } from './target.ts';

let target: Target;
let stripe: Stripe;
beforeAll(async () => {
  target = await openTarget();
  stripe = target.stripe;
});
afterAll(() => target.stop());

describe(`invoices, asked of ${targetName}`, { timeout: patience }, () => {
  test('a draft takes items, gets its number and is paid', async () => {
    const customer = await stripe.customers.create({ email: 'ana@example.com' });
    const method = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id });
    await stripe.customers.update(customer.id, { invoice_settings: { default_payment_method: method.id } });
    const draft = await stripe.invoices.create({
      customer: customer.id,
      currency: 'eur',
      collection_method: 'charge_automatically',
    });
    await stripe.invoiceItems.create({
      customer: customer.id,
      invoice: draft.id ?? '',
      amount: 2500,
      currency: 'eur',
      description: 'Workshop',
    });
    const final = await stripe.invoices.finalizeInvoice(draft.id ?? '');
    expect(final).toMatchObject({ status: 'open', total: 2500, amount_due: 2500 });
    expect(final.number).toBeTruthy();
    expect(final.hosted_invoice_url).toBeTruthy();
    expect((await stripe.invoices.pay(draft.id ?? '')).status).toBe('paid');
    const note = await stripe.creditNotes.create({
      invoice: draft.id ?? '',
      amount: 1000,
      refund_amount: 1000,
    });
    expect(note).toMatchObject({ status: 'issued', total: 1000, type: 'post_payment' });
    expect((await stripe.invoices.retrieve(draft.id ?? '')).post_payment_credit_notes_amount).toBe(1000);
    await errorOf(stripe.creditNotes.create({ invoice: draft.id ?? '', amount: 1501, refund_amount: 1501 }));
  });

  test('one nobody shall pay is void, one nobody will pay is given up', async () => {
    const customer = await stripe.customers.create({});
    const open = async () => {
      const draft = await stripe.invoices.create({
        customer: customer.id,
        currency: 'eur',
        collection_method: 'send_invoice',
        days_until_due: 14,
      });
      await stripe.invoiceItems.create({
        customer: customer.id,
        invoice: draft.id ?? '',
        amount: 900,
        currency: 'eur',
      });
      return (await stripe.invoices.finalizeInvoice(draft.id ?? '')).id ?? '';
    };
    expect((await stripe.invoices.voidInvoice(await open())).status).toBe('void');
    const given = await open();
    expect((await stripe.invoices.markUncollectible(given)).status).toBe('uncollectible');
    expect((await stripe.invoices.pay(given, { paid_out_of_band: true })).status).toBe('paid');
  });

  test('credit of a customer is used first', async () => {
    const customer = await stripe.customers.create({});
    await stripe.customers.createBalanceTransaction(customer.id, { amount: -700, currency: 'eur' });
    const draft = await stripe.invoices.create({ customer: customer.id, currency: 'eur' });
    await stripe.invoiceItems.create({
      customer: customer.id,
      invoice: draft.id ?? '',
      amount: 2000,
      currency: 'eur',
    });
    const final = await stripe.invoices.finalizeInvoice(draft.id ?? '', { auto_advance: false });
    expect(final).toMatchObject({ total: 2000, starting_balance: -700, ending_balance: 0, amount_due: 1300 });
    expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ balance: 0 });
  });
});

describe(`usage, asked of ${targetName}`, { timeout: patience }, () => {
  test('is counted once for each identifier, and billed at the end of its period', async () => {
    const who = await personOnClock(target, Math.floor(Date.now() / 1000));
    const event_name = `messages_${Date.now()}`;
    const meter = await stripe.billing.meters.create({
      display_name: 'Messages',
      event_name,
      default_aggregation: { formula: 'sum' },
    });
    const price = await stripe.prices.create({
      currency: 'eur',
      product_data: { name: 'Messages' },
      recurring: { interval: 'month', usage_type: 'metered', meter: meter.id },
      billing_scheme: 'tiered',
      tiers_mode: 'graduated',
      tiers: [
        { up_to: 100, unit_amount: 0 },
        { up_to: 'inf', unit_amount: 5 },
      ],
    });
    const subscription = await stripe.subscriptions.create({
      customer: who.customer,
      items: [{ price: price.id }],
    });
    expect(subscription.status).toBe('active');
    const clock = await stripe.testHelpers.testClocks.retrieve(who.clock);
    const send = (identifier: string, value: string) =>
      stripe.billing.meterEvents.create({
        event_name,
        identifier,
        payload: { stripe_customer_id: who.customer, value },
        timestamp: clock.frozen_time,
      });
    await send(`${event_name}-1`, '120');
    await send(`${event_name}-2`, '80');
    const again = await errorOf(send(`${event_name}-2`, '80'));
    expect(again.message).toContain('already exists with identifier');
    const from = Math.floor(clock.frozen_time / 60) * 60;
    const summaries = await target.until(async () => {
      const { data } = await stripe.billing.meters.listEventSummaries(meter.id, {
        customer: who.customer,
        start_time: from,
        end_time: from + hour,
      });
      return data[0]?.aggregated_value === 200 ? data : null;
    });
    expect(summaries[0]).toMatchObject({ object: 'billing.meter_event_summary', meter: meter.id });
    await advance(target, who.clock, firstItem(subscription).current_period_end + 2 * hour);
    const invoice = await latestInvoice(target, subscription.id);
    expect(invoice).toMatchObject({ status: 'paid', total: 500 });
    expect(invoice.lines.data.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0)).toBe(200);
  });
});
