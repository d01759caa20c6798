import type Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorOf, eventTypes, openTarget, patience, type Target, targetName } from './target.ts';

let target: Target;
let stripe: Stripe;
beforeAll(async () => {
  target = await openTarget();
  stripe = target.stripe;
});
afterAll(() => target.stop());

const pay = (amount: number, payment_method: string, more: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
  stripe.paymentIntents.create({
    amount,
    currency: 'eur',
    confirm: true,
    payment_method,
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    expand: ['latest_charge.balance_transaction'],
    ...more,
  });
const chargeOf = (intent: Stripe.PaymentIntent) => intent.latest_charge as Stripe.Charge;

describe(`payments, asked of ${targetName}`, { timeout: patience }, () => {
  test('a card is charged, and the money with its fee is in the balance', async () => {
    const intent = await pay(4500, 'pm_card_visa', { metadata: { orderId: 'o1' } });
    expect(intent).toMatchObject({ status: 'succeeded', amount_received: 4500, metadata: { orderId: 'o1' } });
    const charge = chargeOf(intent);
    expect(charge).toMatchObject({
      paid: true,
      captured: true,
      payment_method_details: { card: { last4: '4242' } },
    });
    const movement = charge.balance_transaction as Stripe.BalanceTransaction;
    expect(movement).toMatchObject({ amount: 4500, currency: 'eur', type: 'charge', source: charge.id });
    expect(movement.net).toBe(movement.amount - movement.fee);
    expect(movement.fee).toBeGreaterThan(0);
    await eventTypes(target, intent.id, [
      'payment_intent.created',
      'charge.succeeded',
      'payment_intent.succeeded',
    ]);
  });

  test('a secret is not needed twice: created first, confirmed later', async () => {
    const created = await stripe.paymentIntents.create({
      amount: 2000,
      currency: 'eur',
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    });
    expect(created.status).toBe('requires_payment_method');
    expect(created.client_secret).toContain(`${created.id}_secret_`);
    const confirmed = await stripe.paymentIntents.confirm(created.id, { payment_method: 'pm_card_visa' });
    expect(confirmed.status).toBe('succeeded');
    expect((await errorOf(stripe.paymentIntents.confirm(created.id))).code).toBe(
      'payment_intent_unexpected_state',
    );
  });

  test.each([
    ['pm_card_visa_chargeDeclined', 'card_declined'],
    ['pm_card_visa_chargeDeclinedInsufficientFunds', 'card_declined'],
    ['pm_card_chargeDeclinedExpiredCard', 'expired_card'],
  ])('%s is declined, and the error tells the payment', async (card, code) => {
    const error = await errorOf(pay(1000, card));
    expect(error).toMatchObject({ type: 'StripeCardError', statusCode: 402, code });
    expect(error.payment_intent).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code },
    });
  });

  test('a bank that wants to see its customer is shown to them', async () => {
    const intent = await pay(3000, 'pm_card_authenticationRequired', {
      return_url: 'https://example.com/back',
      automatic_payment_methods: { enabled: true },
    });
    expect(intent).toMatchObject({ status: 'requires_action', next_action: { type: 'redirect_to_url' } });
    const canceled = await stripe.paymentIntents.cancel(intent.id, { cancellation_reason: 'abandoned' });
    expect(canceled).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned' });
  });

  test('money can be held first, and taken in part', async () => {
    const held = await pay(5000, 'pm_card_visa', { capture_method: 'manual' });
    expect(held).toMatchObject({ status: 'requires_capture', amount_capturable: 5000 });
    expect((await errorOf(stripe.paymentIntents.capture(held.id, { amount_to_capture: 5001 }))).code).toBe(
      'amount_too_large',
    );
    const taken = await stripe.paymentIntents.capture(held.id, { amount_to_capture: 3000 });
    expect(taken).toMatchObject({ status: 'succeeded', amount_received: 3000 });
    const error = await errorOf(stripe.refunds.create({ payment_intent: held.id, amount: 3001 }));
    expect(error.type).toBe('StripeInvalidRequestError');
  });

  test('who could be led away needs an address to come back to', async () => {
    const open = { automatic_payment_methods: { enabled: true } };
    const error = await errorOf(pay(1000, 'pm_card_visa', open));
    expect(error).toMatchObject({ type: 'StripeInvalidRequestError', statusCode: 400 });
    expect(error.message).toContain('return_url');
    const paid = await pay(1000, 'pm_card_visa', { ...open, return_url: 'https://example.com/back' });
    expect(paid.status).toBe('succeeded');
  });

  test('a card is kept for a customer, charged while they are away, and taken away again', async () => {
    const customer = await stripe.customers.create({ email: 'ana@example.com', name: 'Ana' });
    const setup = await stripe.setupIntents.create({
      customer: customer.id,
      confirm: true,
      payment_method: 'pm_card_visa',
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    });
    expect(setup.status).toBe('succeeded');
    const { data } = await stripe.customers.listPaymentMethods(customer.id, { type: 'card' });
    expect(data.map(({ id }) => id)).toEqual([setup.payment_method]);
    const kept = String(setup.payment_method);
    const paid = await pay(1500, kept, { customer: customer.id, off_session: true });
    expect(paid.status).toBe('succeeded');
    await stripe.paymentMethods.detach(kept);
    expect((await errorOf(pay(1500, kept, { customer: customer.id, off_session: true }))).type).toBe(
      'StripeInvalidRequestError',
    );
  });

  test('there, a kept card whose bank asks is handed to the page, and belongs to nobody else', async () => {
    const [ana, ben] = await Promise.all(
      ['ana', 'ben'].map((name) => stripe.customers.create({ email: `${name}@example.com` })),
    );
    if (!ana || !ben) throw new Error('no customers');
    const { id: kept } = await stripe.paymentMethods.attach('pm_card_authenticationRequired', {
      customer: ana.id,
    });
    const open = async (customer: string) =>
      await stripe.paymentIntents.create({
        amount: 2500,
        currency: 'eur',
        customer,
        allowed_payment_method_types: ['card'],
      });
    const confirming = { payment_method: kept, use_stripe_sdk: true };
    const intent = await open(ana.id);
    const asked = await stripe.paymentIntents.confirm(intent.id, confirming);
    expect(asked).toMatchObject({ status: 'requires_action', next_action: { type: 'use_stripe_sdk' } });
    const foreign = await open(ben.id);
    const error = await errorOf(stripe.paymentIntents.confirm(foreign.id, confirming));
    expect(error.type).toBe('StripeInvalidRequestError');
  });

  test('whether the card is kept can be changed as long as nobody has paid', async () => {
    const { id: customer } = await stripe.customers.create({ email: 'ana@example.com' });
    const { id } = await stripe.paymentIntents.create({
      ...{ amount: 2500, currency: 'eur', customer },
      allowed_payment_method_types: ['card'],
    });
    const usage = async (setup_future_usage: 'on_session' | '') =>
      (await stripe.paymentIntents.update(id, { setup_future_usage })).setup_future_usage;
    expect(await usage('on_session')).toBe('on_session');
    expect(await usage('')).toBeNull();
    expect(await usage('on_session')).toBe('on_session');
    const { payment_method: method } = await stripe.paymentIntents.confirm(id, {
      payment_method: 'pm_card_visa',
    });
    const { data } = await stripe.customers.listPaymentMethods(customer, { type: 'card' });
    expect(data.map((one) => one.id)).toEqual([method]);
  });

  test('away, a bank that asks every time declines', async () => {
    const customer = await stripe.customers.create({ email: 'ana@example.com' });
    const method = await stripe.paymentMethods.attach('pm_card_authenticationRequired', {
      customer: customer.id,
    });
    const error = await errorOf(pay(2500, method.id, { customer: customer.id, off_session: true }));
    expect(error).toMatchObject({ type: 'StripeCardError', code: 'authentication_required' });
  });

  test('a declining card cannot be left with a customer', async () => {
    const customer = await stripe.customers.create({});
    const error = await errorOf(
      stripe.paymentMethods.attach('pm_card_visa_chargeDeclined', { customer: customer.id }),
    );
    expect(error.type).toBe('StripeCardError');
  });
});

describe(`refunds and disputes, asked of ${targetName}`, { timeout: patience }, () => {
  test('in parts until nothing is left, never more than was taken', async () => {
    const intent = await pay(4500, 'pm_card_visa');
    const part = await stripe.refunds.create({
      payment_intent: intent.id,
      amount: 1500,
      reason: 'requested_by_customer',
    });
    expect(part).toMatchObject({ status: 'succeeded', amount: 1500, charge: chargeOf(intent).id });
    const refund = await stripe.refunds.retrieve(part.id, { expand: ['balance_transaction'] });
    expect(refund.balance_transaction).toMatchObject({ amount: -1500, type: 'refund' });
    await errorOf(stripe.refunds.create({ payment_intent: intent.id, amount: 3001 }));
    await stripe.refunds.create({ payment_intent: intent.id });
    expect((await errorOf(stripe.refunds.create({ payment_intent: intent.id }))).code).toBe(
      'charge_already_refunded',
    );
    const charge = await stripe.charges.retrieve(chargeOf(intent).id);
    expect(charge).toMatchObject({ refunded: true, amount_refunded: 4500 });
    await eventTypes(target, chargeOf(intent).id, ['refund.created', 'charge.refunded', 'refund.updated']);
  });

  test('one waits, and succeeds later', async () => {
    const intent = await pay(1000, 'pm_card_pendingRefund');
    const refund = await stripe.refunds.create({ payment_intent: intent.id });
    expect(refund.status).toBe('pending');
    target.standIns?.stripe.advance(10);
    await target.until(async () => (await stripe.refunds.retrieve(refund.id)).status === 'succeeded');
  });

  test('one fails later, and the charge is not refunded any more', async () => {
    const intent = await pay(1000, 'pm_card_refundFail');
    const refund = await stripe.refunds.create({ payment_intent: intent.id });
    target.standIns?.stripe.advance(10);
    const failed = await target.until(async () => {
      const now = await stripe.refunds.retrieve(refund.id);
      return now.status === 'failed' ? now : null;
    });
    expect(failed.failure_reason).toBeTruthy();
    expect(failed.failure_balance_transaction).toBeTruthy();
    await eventTypes(target, refund.id, ['refund.failed']);
    expect((await stripe.charges.retrieve(chargeOf(intent).id)).amount_refunded).toBe(0);
  });

  test('a disputed charge takes the money back, and winning brings it again', async () => {
    const intent = await pay(2000, 'pm_card_createDispute');
    const dispute = await target.until(
      async () => (await stripe.disputes.list({ payment_intent: intent.id })).data.at(0) ?? null,
    );
    expect(dispute).toMatchObject({ status: 'needs_response', amount: 2000, reason: 'fraudulent' });
    expect(dispute.balance_transactions[0]).toMatchObject({ type: 'adjustment', amount: -2000 });
    expect((await errorOf(stripe.refunds.create({ payment_intent: intent.id }))).code).toBe(
      'charge_disputed',
    );
    await stripe.disputes.update(dispute.id, { evidence: { customer_name: 'Ana' }, submit: false });
    const sent = await stripe.disputes.update(dispute.id, {
      evidence: { uncategorized_text: 'winning_evidence' },
      submit: true,
    });
    expect(sent.evidence_details).toMatchObject({ has_evidence: true, submission_count: 1 });
    target.standIns?.stripe.advance(10);
    await target.until(async () => (await stripe.disputes.retrieve(dispute.id)).status === 'won');
    const types = await eventTypes(target, dispute.id, ['charge.dispute.closed']);
    expect(types).toEqual(
      expect.arrayContaining([
        'charge.dispute.created',
        'charge.dispute.funds_withdrawn',
        'charge.dispute.updated',
        'charge.dispute.funds_reinstated',
      ]),
    );
  });

  test('a dispute that is not fought is lost', async () => {
    const intent = await pay(2000, 'pm_card_createDispute');
    const dispute = await target.until(
      async () => (await stripe.disputes.list({ payment_intent: intent.id })).data.at(0) ?? null,
    );
    expect((await stripe.disputes.close(dispute.id)).status).toBe('lost');
  });
});

describe(`what a reconciliation reads, asked of ${targetName}`, { timeout: patience }, () => {
  test('lists go page by page, newest first, each thing once', async () => {
    const customer = await stripe.customers.create({ email: 'pages@example.com' });
    for (let count = 0; count < 3; count += 1)
      await pay(1000 + count, 'pm_card_visa', { customer: customer.id });
    const first = await stripe.charges.list({ customer: customer.id, limit: 2 });
    expect(first.has_more).toBe(true);
    const rest = await stripe.charges.list({
      customer: customer.id,
      limit: 2,
      starting_after: first.data[1]?.id ?? '',
    });
    expect(rest.has_more).toBe(false);
    expect([...first.data, ...rest.data].map(({ amount }) => amount)).toEqual([1002, 1001, 1000]);
    const back = await stripe.charges.list({
      customer: customer.id,
      limit: 1,
      ending_before: rest.data[0]?.id ?? '',
    });
    expect(back.data.map(({ amount }) => amount)).toEqual([1001]);
    const all: number[] = [];
    for await (const charge of stripe.charges.list({ customer: customer.id, limit: 1 }))
      all.push(charge.amount);
    expect(all).toEqual([1002, 1001, 1000]);
  });

  test('and between two times', async () => {
    const customer = await stripe.customers.create({});
    const { created } = chargeOf(await pay(1000, 'pm_card_visa', { customer: customer.id }));
    const during = await stripe.charges.list({
      customer: customer.id,
      created: { gte: created, lt: created + 1 },
    });
    expect(during.data).toHaveLength(1);
    expect(
      (await stripe.charges.list({ customer: customer.id, created: { gt: created } })).data,
    ).toHaveLength(0);
    const movements = await stripe.balanceTransactions.list({
      created: { gte: created - 5 },
      type: 'charge',
      limit: 100,
    });
    expect(movements.data.length).toBeGreaterThan(0);
  });

  test('every movement of the balance has a source that can be looked at', async () => {
    const intent = await pay(1700, 'pm_card_bypassPending');
    const charge = chargeOf(intent);
    const { data } = await stripe.balanceTransactions.list({ source: charge.id, expand: ['data.source'] });
    expect(data[0]).toMatchObject({ status: 'available', source: { id: charge.id, object: 'charge' } });
    const balance = await stripe.balance.retrieve();
    expect(balance.available.some(({ currency }) => currency === 'eur')).toBe(true);
  });
});
