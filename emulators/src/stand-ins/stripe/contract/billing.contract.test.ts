import type Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day, firstItem, hour, latestInvoice, nextYear, stamp, start } from './subscription-facts.ts';
import {
  advance,
  errorOf,
  eventTypes,
  openTarget,
  patience,
  personOnClock,
  priceOf,
  type Target,
  targetName,
} from './target.ts';

let target: Target;
let stripe: Stripe;
beforeAll(async () => {
  target = await openTarget();
  stripe = target.stripe;
});
afterAll(() => target.stop());

const sumOf = ({ lines }: Stripe.Invoice) => lines.data.reduce((sum, { amount }) => sum + amount, 0);

describe(`subscriptions, asked of ${targetName}`, { timeout: patience }, () => {
  test('the first period is paid at once, the next ones as the clock passes them', async () => {
    const who = await personOnClock(target, start);
    const created = await stripe.subscriptions.create({
      customer: who.customer,
      items: [{ price: await priceOf(target, 3000) }],
      metadata: { planId: 'p1' },
      expand: ['latest_invoice'],
    });
    expect(created.status).toBe('active');
    expect(firstItem(created)).toMatchObject({
      current_period_start: start,
      current_period_end: stamp(`${nextYear}-02-28T10:30:00Z`),
    });
    expect(created.latest_invoice).toMatchObject({
      status: 'paid',
      amount_paid: 3000,
      billing_reason: 'subscription_create',
      parent: {
        type: 'subscription_details',
        subscription_details: { subscription: created.id, metadata: { planId: 'p1' } },
      },
    });
    await advance(target, who.clock, stamp(`${nextYear}-02-28T12:30:00Z`));
    const renewed = await stripe.subscriptions.retrieve(created.id);
    expect(firstItem(renewed).current_period_end).toBe(stamp(`${nextYear}-03-31T10:30:00Z`));
    const invoice = await latestInvoice(target, created.id);
    expect(invoice).toMatchObject({
      status: 'paid',
      billing_reason: 'subscription_cycle',
      amount_paid: 3000,
    });
    expect(invoice.lines.data[0]?.period).toEqual({
      start: stamp(`${nextYear}-02-28T10:30:00Z`),
      end: stamp(`${nextYear}-03-31T10:30:00Z`),
    });
    expect(invoice.payments?.data[0]).toMatchObject({
      status: 'paid',
      amount_paid: 3000,
      payment: { type: 'payment_intent' },
    });
    const types = await eventTypes(target, created.id, [
      'customer.subscription.created',
      'invoice.upcoming',
      'invoice.paid',
    ]);
    expect(types.indexOf('invoice.upcoming')).toBeLessThan(types.lastIndexOf('invoice.created'));
    expect(types.lastIndexOf('invoice.created')).toBeLessThan(types.lastIndexOf('invoice.finalized'));
    expect(types.lastIndexOf('invoice.finalized')).toBeLessThan(types.lastIndexOf('invoice.paid'));
  });

  test('an upgrade costs what the preview said, and back again the same', async () => {
    const who = await personOnClock(target, start);
    const [basic, pro] = [await priceOf(target, 1000), await priceOf(target, 3000)];
    const subscription = await stripe.subscriptions.create({
      customer: who.customer,
      items: [{ price: basic }],
    });
    const at = start + 9 * day + 1234;
    await advance(target, who.clock, at);
    const items = [{ id: firstItem(subscription).id, price: pro }];
    const change = { items, proration_behavior: 'always_invoice', proration_date: at } as const;
    const preview = await stripe.invoices.createPreview({
      subscription: subscription.id,
      subscription_details: change,
    });
    const period = { start, end: stamp(`${nextYear}-02-28T10:30:00Z`) };
    const share = (period.end - at) / (period.end - period.start);
    expect(preview.lines.data.map(({ amount }) => amount).sort((a, b) => a - b)).toEqual([
      -Math.round(1000 * share),
      Math.round(3000 * share),
    ]);
    await stripe.subscriptions.update(subscription.id, change);
    const charged = await latestInvoice(target, subscription.id);
    expect(charged).toMatchObject({
      status: 'paid',
      billing_reason: 'subscription_update',
      amount_paid: preview.amount_due,
    });
    expect(sumOf(charged)).toBe(sumOf(preview));
    const back = { items: [{ id: items[0]?.id ?? '', price: basic }], proration_date: at };
    await stripe.subscriptions.update(subscription.id, { ...back, proration_behavior: 'create_prorations' });
    const pending = await stripe.invoiceItems.list({ customer: who.customer, pending: true });
    expect(pending.data.reduce((sum, { amount }) => sum + amount, 0)).toBe(-charged.total);
    const upcoming = await stripe.invoices.createPreview({ subscription: subscription.id });
    expect(upcoming.total).toBe(1000 - charged.total);
  });

  test('without prorations nothing is charged before the next period', async () => {
    const who = await personOnClock(target, start);
    const subscription = await stripe.subscriptions.create({
      customer: who.customer,
      items: [{ price: await priceOf(target, 1000), quantity: 2 }],
    });
    await advance(target, who.clock, start + 5 * day);
    await stripe.subscriptions.update(subscription.id, {
      items: [{ id: firstItem(subscription).id, quantity: 5 }],
      proration_behavior: 'none',
    });
    expect((await stripe.invoiceItems.list({ customer: who.customer, pending: true })).data).toEqual([]);
    expect((await stripe.invoices.createPreview({ subscription: subscription.id })).total).toBe(5000);
  });

  test('what was never charged is not credited, and a coupon prorates nothing', async () => {
    const who = await personOnClock(target, start);
    const [basic, pro, plus] = [
      await priceOf(target, 1000),
      await priceOf(target, 3000),
      await priceOf(target, 2000),
    ];
    const subscription = await stripe.subscriptions.create({
      customer: who.customer,
      items: [{ price: basic }],
    });
    const { id } = firstItem(subscription);
    const at = start + 7 * day;
    await advance(target, who.clock, at);
    await stripe.subscriptions.update(subscription.id, {
      items: [{ id, price: pro }],
      proration_behavior: 'none',
    });
    const coupon = await stripe.coupons.create({ percent_off: 10, duration: 'forever' });
    await stripe.subscriptions.update(subscription.id, { discounts: [{ coupon: coupon.id }] });
    expect((await stripe.invoiceItems.list({ customer: who.customer, pending: true })).data).toEqual([]);
    await stripe.subscriptions.update(subscription.id, { discounts: '' });
    await stripe.subscriptions.update(subscription.id, { items: [{ id, price: plus }], proration_date: at });
    const { data } = await stripe.invoiceItems.list({ customer: who.customer, pending: true });
    expect(data.map(({ amount }) => amount).sort((a, b) => a - b)).toEqual([-750, 1500]);
  });

  test('a first period that an anchor cuts short is charged and credited for its part', async () => {
    const who = await personOnClock(target, start);
    const anchor = start + 14 * day;
    const subscription = await stripe.subscriptions.create({
      customer: who.customer,
      items: [{ price: await priceOf(target, 2800) }],
      billing_cycle_anchor: anchor,
    });
    expect(firstItem(subscription).current_period_end).toBe(anchor);
    const { total } = await latestInvoice(target, subscription.id);
    expect(total).toBe(Math.round((2800 * 14) / 31));
    await advance(target, who.clock, start + 7 * day);
    const canceled = await stripe.subscriptions.cancel(subscription.id, { prorate: true });
    expect(canceled.status).toBe('canceled');
    const { data } = await stripe.invoiceItems.list({ customer: who.customer, pending: true });
    expect(data.map(({ amount }) => amount)).toEqual([-Math.round((2800 * 7) / 31)]);
  });

  test('another interval begins a cycle of its own', async () => {
    const who = await personOnClock(target, start);
    const subscription = await stripe.subscriptions.create({
      customer: who.customer,
      items: [{ price: await priceOf(target, 3000) }],
    });
    const at = start + 14 * day;
    await advance(target, who.clock, at);
    const yearly = await priceOf(target, 30_000, { recurring: { interval: 'year' } });
    const changed = await stripe.subscriptions.update(subscription.id, {
      items: [{ id: firstItem(subscription).id, price: yearly }],
      proration_date: at,
    });
    expect(
      firstItem(changed).current_period_end - firstItem(changed).current_period_start,
    ).toBeGreaterThanOrEqual(365 * day);
    const invoice = await latestInvoice(target, subscription.id);
    expect(invoice).toMatchObject({ status: 'paid', total: 30_000 - Math.round((3000 * 14) / 28) });
  });

  test('a trial ends with a warning, an invoice and a payment', async () => {
    const who = await personOnClock(target, start);
    const subscription = await stripe.subscriptions.create({
      customer: who.customer,
      items: [{ price: await priceOf(target, 2500) }],
      trial_period_days: 14,
    });
    expect(subscription).toMatchObject({
      status: 'trialing',
      trial_start: start,
      trial_end: start + 14 * day,
    });
    expect(await latestInvoice(target, subscription.id)).toMatchObject({ status: 'paid', total: 0 });
    await advance(target, who.clock, start + 14 * day + 2 * hour);
    expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe('active');
    expect(await latestInvoice(target, subscription.id)).toMatchObject({ status: 'paid', amount_paid: 2500 });
    const types = await eventTypes(target, subscription.id, [
      'customer.subscription.trial_will_end',
      'invoice.paid',
    ]);
    expect(types.indexOf('customer.subscription.trial_will_end')).toBeLessThan(
      types.lastIndexOf('invoice.created'),
    );
  });

  test('a trial without a card pauses, and goes on when there is one', async () => {
    const clock = await stripe.testHelpers.testClocks.create({ frozen_time: start });
    const customer = await stripe.customers.create({ test_clock: clock.id });
    const subscription = await stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price: await priceOf(target, 2500) }],
      trial_period_days: 7,
      trial_settings: { end_behavior: { missing_payment_method: 'pause' } },
    });
    await advance(target, clock.id, start + 8 * day);
    expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe('paused');
    const method = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id });
    await stripe.customers.update(customer.id, { invoice_settings: { default_payment_method: method.id } });
    await stripe.subscriptions.resume(subscription.id, { billing_cycle_anchor: { type: 'now' } });
    await target.until(
      async () => (await stripe.subscriptions.retrieve(subscription.id)).status === 'active',
    );
    await eventTypes(target, subscription.id, [
      'customer.subscription.paused',
      'customer.subscription.resumed',
    ]);
  });

  test('a renewal that fails makes it past due, and a card that works brings it back', async () => {
    const who = await personOnClock(target, start);
    const subscription = await stripe.subscriptions.create({
      customer: who.customer,
      items: [{ price: await priceOf(target, 2000) }],
    });
    const bad = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer: who.customer });
    await stripe.customers.update(who.customer, { invoice_settings: { default_payment_method: bad.id } });
    await advance(target, who.clock, stamp(`${nextYear}-02-28T12:30:00Z`));
    expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe('past_due');
    const failed = await latestInvoice(target, subscription.id);
    expect(failed).toMatchObject({ status: 'open', attempt_count: 1, amount_remaining: 2000 });
    await eventTypes(target, failed.id ?? '', ['invoice.payment_failed']);
    await stripe.customers.update(who.customer, { invoice_settings: { default_payment_method: who.method } });
    const paid = await stripe.invoices.pay(failed.id ?? '');
    expect(paid.status).toBe('paid');
    await target.until(
      async () => (await stripe.subscriptions.retrieve(subscription.id)).status === 'active',
    );
  });

  test('left incomplete, it is finished with the secret of its first payment', async () => {
    const customer = await stripe.customers.create({});
    const subscription = await stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price: await priceOf(target, 2000) }],
      payment_behavior: 'default_incomplete',
      payment_settings: { save_default_payment_method: 'on_subscription' },
      expand: ['latest_invoice.confirmation_secret'],
    });
    expect(subscription.status).toBe('incomplete');
    const invoice = subscription.latest_invoice as Stripe.Invoice;
    const secret = invoice.confirmation_secret?.client_secret ?? '';
    const intent = secret.split('_secret_')[0] ?? '';
    await stripe.paymentIntents.confirm(intent, {
      payment_method: 'pm_card_visa',
      return_url: 'https://example.com/back',
    });
    const done = await target.until(async () => {
      const now = await stripe.subscriptions.retrieve(subscription.id);
      return now.status === 'active' ? now : null;
    });
    expect(done.default_payment_method).toBeTruthy();
  });

  test('without a card, or with a declining one, it does not begin', async () => {
    const customer = await stripe.customers.create({});
    const items = [{ price: await priceOf(target, 2000) }];
    expect((await errorOf(stripe.subscriptions.create({ customer: customer.id, items }))).code).toBe(
      'resource_missing',
    );
    const bad = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer: customer.id });
    const how = { customer: customer.id, items, default_payment_method: bad.id };
    const error = await errorOf(
      stripe.subscriptions.create({ ...how, payment_behavior: 'error_if_incomplete' }),
    );
    expect(error).toMatchObject({ type: 'StripeCardError', code: 'card_declined' });
    expect((await stripe.subscriptions.create(how)).status).toBe('incomplete');
  });

  test('it ends with its period, or at once', async () => {
    const who = await personOnClock(target, start);
    const price = await priceOf(target, 2000);
    const later = await stripe.subscriptions.create({ customer: who.customer, items: [{ price }] });
    const now = await stripe.subscriptions.create({ customer: who.customer, items: [{ price }] });
    const ends = await stripe.subscriptions.update(later.id, { cancel_at_period_end: true });
    expect(ends).toMatchObject({ status: 'active', cancel_at_period_end: true });
    expect(
      (await stripe.subscriptions.update(later.id, { cancel_at_period_end: false })).cancel_at,
    ).toBeNull();
    await stripe.subscriptions.update(later.id, { cancel_at_period_end: true });
    expect((await stripe.subscriptions.cancel(now.id)).status).toBe('canceled');
    await advance(target, who.clock, stamp(`${nextYear}-02-28T12:30:00Z`));
    const over = await stripe.subscriptions.retrieve(later.id);
    expect(over).toMatchObject({ status: 'canceled', ended_at: stamp(`${nextYear}-02-28T10:30:00Z`) });
    await eventTypes(target, later.id, ['customer.subscription.deleted']);
    expect((await stripe.subscriptions.list({ customer: who.customer })).data).toEqual([]);
    expect((await stripe.subscriptions.list({ customer: who.customer, status: 'all' })).data).toHaveLength(2);
  });

  test('collection can be paused: invoices are made and void', async () => {
    const who = await personOnClock(target, start);
    const subscription = await stripe.subscriptions.create({
      customer: who.customer,
      items: [{ price: await priceOf(target, 2000) }],
    });
    await stripe.subscriptions.update(subscription.id, { pause_collection: { behavior: 'void' } });
    await advance(target, who.clock, stamp(`${nextYear}-02-28T12:30:00Z`));
    expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe('active');
    expect((await latestInvoice(target, subscription.id)).status).toBe('void');
    expect(
      (await stripe.subscriptions.update(subscription.id, { pause_collection: '' })).pause_collection,
    ).toBeNull();
  });

  test('a coupon for some months takes its part off and then ends', async () => {
    const who = await personOnClock(target, start);
    const coupon = await stripe.coupons.create({
      percent_off: 25,
      duration: 'repeating',
      duration_in_months: 1,
    });
    const subscription = await stripe.subscriptions.create({
      customer: who.customer,
      items: [{ price: await priceOf(target, 2000) }],
      discounts: [{ coupon: coupon.id }],
    });
    expect(await latestInvoice(target, subscription.id)).toMatchObject({
      subtotal: 2000,
      total: 1500,
      amount_paid: 1500,
    });
    await advance(target, who.clock, stamp(`${nextYear}-02-28T12:30:00Z`));
    expect((await latestInvoice(target, subscription.id)).total).toBe(2000);
  });
});
