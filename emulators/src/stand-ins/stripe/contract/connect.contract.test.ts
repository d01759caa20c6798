import type Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finishOnboarding } from '../connect/accounts.ts';
import { errorOf, openTarget, patience, type Target, targetName } from './target.ts';

let target: Target;
let stripe: Stripe;
let account: string;
beforeAll(async () => {
  target = await openTarget();
  stripe = target.stripe;
  account = await connected();
}, patience);
afterAll(() => target.stop());

/**
 * An account that may be paid. The stand-in's is onboarded as its page does it; real Stripe's is a custom one that is told
 * everything over the API, which needs a platform in Germany whose Connect is set up.
 */
async function connected(): Promise<string> {
  if (!target.standIns) return await realAccount();
  const { id } = await stripe.accounts.create({
    type: 'express',
    country: 'DE',
    email: 'coach@example.com',
    capabilities: { card_payments: { requested: true }, transfers: { requested: true } },
  });
  const { world } = target.standIns.stripe;
  const made = world.state.accounts[id];
  if (!made) throw new Error('the account is not there');
  finishOnboarding(world, made, { outcome: 'verified', iban: 'DE89370400440532013000', name: 'Coach' });
  return id;
}

async function realAccount(): Promise<string> {
  const { id } = await stripe.accounts.create({
    type: 'custom',
    country: 'DE',
    email: 'coach@example.com',
    business_type: 'individual',
    business_profile: { mcc: '8299', url: 'https://accessible.stripe.com' },
    capabilities: { card_payments: { requested: true }, transfers: { requested: true } },
    external_account: {
      object: 'bank_account',
      country: 'DE',
      currency: 'eur',
      account_number: 'DE89370400440532013000',
    },
    individual: {
      first_name: 'Jenny',
      last_name: 'Rosen',
      email: 'coach@example.com',
      phone: '+4930901820',
      dob: { day: 1, month: 1, year: 1901 },
      address: { line1: 'address_full_match', city: 'Berlin', postal_code: '10115', country: 'DE' },
    },
    tos_acceptance: { date: Math.floor(Date.now() / 1000), ip: '8.8.8.8' },
  });
  await target.until(async () => (await stripe.accounts.retrieve(id)).charges_enabled);
  return id;
}

const pay = (more: Partial<Stripe.PaymentIntentCreateParams>, options?: Stripe.RequestOptions) =>
  stripe.paymentIntents.create(
    {
      amount: 10_000,
      currency: 'eur',
      confirm: true,
      payment_method: 'pm_card_visa',
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
      ...more,
    },
    options,
  );
const chargeOf = async (intent: Stripe.PaymentIntent, options?: Stripe.RequestOptions) =>
  await stripe.charges.retrieve(String(intent.latest_charge), { expand: ['balance_transaction'] }, options);

describe(`connected accounts, asked of ${targetName}`, { timeout: patience }, () => {
  test('one that has told who they are may be paid', async () => {
    const known = await stripe.accounts.retrieve(account);
    expect(known).toMatchObject({ object: 'account', charges_enabled: true, details_submitted: true });
    expect(known.capabilities).toMatchObject({ card_payments: 'active', transfers: 'active' });
  });

  test('one that has not, may not', async () => {
    const made = await stripe.accounts.create({
      country: 'DE',
      controller: {
        stripe_dashboard: { type: 'express' },
        fees: { payer: 'application' },
        losses: { payments: 'application' },
      },
      capabilities: { card_payments: { requested: true }, transfers: { requested: true } },
    });
    expect(made).toMatchObject({ charges_enabled: false, payouts_enabled: false, details_submitted: false });
    expect(made.requirements?.currently_due?.length).toBeGreaterThan(0);
    const link = await stripe.accountLinks.create({
      account: made.id,
      type: 'account_onboarding',
      return_url: 'https://example.com/back',
      refresh_url: 'https://example.com/again',
    });
    expect(link).toMatchObject({ object: 'account_link' });
    const error = await errorOf(pay({ transfer_data: { destination: made.id } }));
    expect(error.code).toBe('insufficient_capabilities_for_transfer');
    await stripe.accounts.del(made.id);
  });

  test('a destination charge goes on to it, less the fee, and comes back with a refund', async () => {
    const intent = await pay({
      application_fee_amount: 1500,
      on_behalf_of: account,
      transfer_data: { destination: account },
      transfer_group: 'order-1',
    });
    const charge = await chargeOf(intent);
    expect(charge).toMatchObject({ transfer_group: 'order-1', application_fee_amount: 1500 });
    expect(charge.on_behalf_of).toBe(account);
    const transfer = await stripe.transfers.retrieve(String(charge.transfer));
    expect(transfer).toMatchObject({ amount: 10_000, destination: account, source_transaction: charge.id });
    const fee = await stripe.applicationFees.retrieve(String(charge.application_fee));
    expect(fee).toMatchObject({ amount: 1500, account, originating_transaction: charge.id });
    const there = await stripe.charges.retrieve(
      String(transfer.destination_payment),
      { expand: ['balance_transaction'] },
      { stripeAccount: account },
    );
    expect(there.balance_transaction).toMatchObject({ amount: 10_000, fee: 1500, net: 8500 });
    const half = await stripe.refunds.create({
      payment_intent: intent.id,
      amount: 5000,
      reverse_transfer: true,
      refund_application_fee: true,
    });
    expect(half.transfer_reversal).toBeTruthy();
    expect(await stripe.transfers.retrieve(transfer.id)).toMatchObject({
      amount_reversed: 5000,
      reversed: false,
    });
    expect(await stripe.applicationFees.retrieve(fee.id)).toMatchObject({ amount_refunded: 750 });
    await stripe.refunds.create({
      payment_intent: intent.id,
      reverse_transfer: true,
      refund_application_fee: true,
    });
    expect(await stripe.transfers.retrieve(transfer.id)).toMatchObject({
      amount_reversed: 10_000,
      reversed: true,
    });
    expect(await stripe.applicationFees.retrieve(fee.id)).toMatchObject({
      amount_refunded: 1500,
      refunded: true,
    });
  });

  test('a direct charge is its own, and the platform does not see it', async () => {
    const own = { stripeAccount: account };
    const intent = await pay({ application_fee_amount: 1000 }, own);
    const charge = await chargeOf(intent, own);
    const movement = charge.balance_transaction as Stripe.BalanceTransaction;
    expect(movement.fee_details).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: 'application_fee', amount: 1000 })]),
    );
    expect((await errorOf(stripe.paymentIntents.retrieve(intent.id))).statusCode).toBe(404);
    const { data } = await stripe.applicationFees.list({ charge: charge.id });
    expect(data[0]).toMatchObject({ amount: 1000, account });
    await stripe.refunds.create({ payment_intent: intent.id, refund_application_fee: true }, own);
    expect((await stripe.applicationFees.retrieve(data[0]?.id ?? '')).refunded).toBe(true);
    const told = await target.until(
      async () => (await stripe.events.list({ type: 'charge.refunded', limit: 10 }, own)).data.at(0) ?? null,
    );
    expect(told.account).toBe(account);
  });

  test('money is handed over separately, and never more than came in', async () => {
    const charge = await chargeOf(await pay({}));
    const share = { currency: 'eur', destination: account, source_transaction: charge.id };
    const transfer = await stripe.transfers.create({ ...share, amount: 7000 });
    await errorOf(stripe.transfers.create({ ...share, amount: 3001 }));
    const reversal = await stripe.transfers.createReversal(transfer.id, { amount: 2000 });
    expect(reversal).toMatchObject({ object: 'transfer_reversal', amount: 2000, transfer: transfer.id });
    await errorOf(stripe.transfers.createReversal(transfer.id, { amount: 5001 }));
  });

  test('a fee of nobody is refused, and so is an account that is not connected', async () => {
    expect((await errorOf(pay({ application_fee_amount: 100 }))).param).toBe('application_fee_amount');
    const error = await errorOf(stripe.balance.retrieve({}, { stripeAccount: 'acct_1NotConnected0000' }));
    expect(error.statusCode).toBe(403);
  });

  test('what it may pay out it has', async () => {
    const own = { stripeAccount: account };
    const balance = await stripe.balance.retrieve({}, own);
    const available = balance.available.find(({ currency }) => currency === 'eur')?.amount ?? 0;
    const error = await errorOf(
      stripe.payouts.create({ amount: Math.max(available, 0) + 100, currency: 'eur' }, own),
    );
    expect(error.type).toBe('StripeInvalidRequestError');
  });
});
