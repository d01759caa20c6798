import type Stripe from 'stripe';
import { refuse } from '../core/stripe-error.ts';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import { availableAfterCharge, processingFee, recordMovement } from '../money/balance.ts';
import { paysAtOnce } from '../payments/cards.ts';
import { idOf } from '../payments/customers.ts';
import { newTransfer } from './new-transfer.ts';

/** The application that takes fees: the platform itself. */
export const application = 'ca_evergrow_local';

/**
 * @throws StripeError when a fee is asked of nobody, is more than is paid, or the account cannot take money.
 */
export function checkConnectMoney(
  world: StripeWorld,
  {
    amount,
    applicationFee,
    destination,
    onBehalfOf = null,
  }: {
    amount: number;
    applicationFee: number | null;
    destination: string | null;
    onBehalfOf?: string | null;
  },
): void {
  const platform = world.with({ account: null });
  if (applicationFee !== null && destination === null && world.account === null) {
    throw refuse(
      'Can only apply an application_fee_amount when the PaymentIntent is attempting a direct payment (using an OAuth key or Stripe-Account header) or destination payment (using `transfer_data[destination]`).',
      { param: 'application_fee_amount' },
    );
  }
  if (applicationFee !== null && applicationFee > amount) {
    throw refuse('Application fee must be less than or equal to the amount of the payment.', {
      param: 'application_fee_amount',
    });
  }
  if (destination !== null) mustTakeTransfers(platform, destination);
  if (onBehalfOf !== null) mustTakeCharges(platform, onBehalfOf);
  if (world.account === null) return;
  if (platform.state.accounts[world.account]?.charges_enabled) return;
  throw refuse(
    'Your account cannot currently make charges: its onboarding is not complete or its card_payments capability is not active.',
    { code: 'account_invalid' },
  );
}

/** @throws StripeError unless payments can be made on behalf of the account. */
export function mustTakeCharges(platform: StripeWorld, id: string): void {
  const account = platform.state.accounts[id];
  if (!account) {
    throw refuse(`No such on_behalf_of: '${id}'`, { code: 'resource_missing', param: 'on_behalf_of' });
  }
  if (account.capabilities?.card_payments === 'active') return;
  throw refuse('Your account must have the `card_payments` capability to be charged on behalf of.', {
    code: 'account_invalid',
    param: 'on_behalf_of',
  });
}

/** @throws StripeError unless the account is connected and may be given money. */
export function mustTakeTransfers(platform: StripeWorld, id: string): Stripe.Account {
  const account = platform.state.accounts[id];
  if (!account) {
    throw refuse(`No such destination: '${id}'`, {
      code: 'resource_missing',
      param: 'transfer_data[destination]',
    });
  }
  if (account.capabilities?.transfers !== 'active') {
    throw refuse(
      'Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments',
      { code: 'insufficient_capabilities_for_transfer' },
    );
  }
  return account;
}

/** Money has come in: it is written down, and shared as the charge says. */
export function settleMoney(world: StripeWorld, charge: Stripe.Charge): void {
  const direct = world.account === null ? null : takeFee(world, charge, charge, world.account);
  const amount = charge.amount_captured;
  const card = world.state.savedCards[charge.payment_method ?? ''];
  const movement = recordMovement(world, {
    type: charge.id.startsWith('py_') ? 'payment' : 'charge',
    category: 'charge',
    amount,
    currency: charge.currency,
    source: charge.id,
    description: charge.description,
    fees: [processingFee(amount), ...(direct ? [direct.line] : [])],
    availableOn: paysAtOnce(card) ? world.now() : availableAfterCharge(world.now()),
  });
  charge.balance_transaction = movement.id;
  if (world.account === null && charge.transfer_data) passOn(world, charge, movement.available_on);
}

/** A destination charge: the money goes on to the connected account, which then pays the platform its fee. */
function passOn(world: StripeWorld, charge: Stripe.Charge, availableOn: number): void {
  const destination = idOf(charge.transfer_data?.destination) ?? '';
  const transfer = newTransfer(world, {
    amount: charge.transfer_data?.amount ?? charge.amount_captured,
    currency: charge.currency,
    destination,
    description: charge.description,
    metadata: {},
    source: charge.id,
    group: charge.transfer_group ?? `group_${idOf(charge.payment_intent) ?? charge.id}`,
    availableOn,
    feeOf: (there, payment) =>
      takeFee(
        there,
        { ...payment, application_fee_amount: charge.application_fee_amount },
        charge,
        destination,
      ),
  });
  charge.transfer = transfer.id;
  charge.transfer_group = transfer.transfer_group;
  const fee = Object.values(world.state.applicationFees).find(
    ({ originating_transaction }) => originating_transaction === charge.id,
  );
  charge.application_fee = fee?.id ?? null;
}

/** The platform's fee of a payment that its account receives. */
function takeFee(
  there: StripeWorld,
  payment: Pick<Stripe.Charge, 'id' | 'application_fee_amount' | 'currency' | 'application_fee'>,
  origin: Stripe.Charge,
  account: string,
): { fee: Stripe.ApplicationFee; line: FeeLine } | null {
  const amount = payment.application_fee_amount;
  if (!amount) return null;
  const platform = there.with({ account: null });
  const id = newId('fee');
  const fee = {
    id,
    object: 'application_fee',
    account,
    amount,
    amount_refunded: 0,
    application,
    balance_transaction: null,
    charge: payment.id,
    created: there.now(),
    currency: payment.currency,
    fee_source: { charge: payment.id, type: 'charge' },
    livemode: false,
    originating_transaction: origin.id === payment.id ? null : origin.id,
    refunded: false,
    refunds: { object: 'list', data: [], has_more: false, url: `/v1/application_fees/${id}/refunds` },
  } satisfies Stripe.ApplicationFee;
  const kept: Stripe.ApplicationFee = fee;
  platform.state.applicationFees[id] = kept;
  kept.balance_transaction = recordMovement(platform, {
    type: 'application_fee',
    category: 'platform_earning',
    amount,
    currency: payment.currency,
    source: id,
    description: null,
    availableOn: availableAfterCharge(there.now()),
  }).id;
  origin.application_fee = id;
  platform.emit('application_fee.created', kept);
  return {
    fee: kept,
    line: { amount, application, description: 'Application fee', type: 'application_fee' },
  };
}

type FeeLine = Omit<Stripe.BalanceTransaction.FeeDetail, 'currency'>;
