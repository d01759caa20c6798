import type Stripe from 'stripe';
import { refuse } from '../core/stripe-error.ts';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import type { Due } from '../core/timeline.ts';
import { availableIn, recordMovement } from './balance.ts';

const day = 24 * 60 * 60;
/** Days a payout is under way. A value of this stand-in. */
const daysUnderWay = 2;

export type PayoutFacts = {
  readonly amount: number;
  readonly currency: string;
  readonly automatic: boolean;
  readonly description: string | null;
  readonly metadata: Record<string, string>;
  readonly statementDescriptor: string | null;
};

/** Sends money of the available balance to the account's bank. */
export function newPayout(world: StripeWorld, facts: PayoutFacts): Stripe.Payout {
  const { amount, currency } = facts;
  const id = newId('po');
  const bank = bankOf(world, currency);
  const payout: Stripe.Payout = {
    id,
    object: 'payout',
    amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: (Math.floor(world.now() / day) + daysUnderWay) * day,
    automatic: facts.automatic,
    balance_transaction: null,
    created: world.now(),
    currency,
    description: facts.description,
    destination: bank?.id ?? 'ba_evergrow_local',
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: facts.metadata,
    method: 'standard',
    original_payout: null,
    payout_method: null,
    reconciliation_status: facts.automatic ? 'completed' : 'not_applicable',
    reversed_by: null,
    source_type: 'card',
    statement_descriptor: facts.statementDescriptor,
    status: 'pending',
    trace_id: null,
    type: 'bank_account',
  } satisfies Stripe.Payout;
  world.state.payouts[id] = payout;
  payout.balance_transaction = recordMovement(world, {
    type: 'payout',
    amount: -amount,
    currency,
    source: id,
    description: 'STRIPE PAYOUT',
  }).id;
  world.emit('payout.created', payout);
  return payout;
}

/** @throws StripeError when there is not that much, or the account may not pay out. */
export function mustHave(world: StripeWorld, amount: number, currency: string): void {
  const account = world.account ? world.with({ account: null }).state.accounts[world.account] : undefined;
  if (account && !account.payouts_enabled) {
    throw refuse('Payouts are not enabled for this account.', { code: 'payouts_not_allowed' });
  }
  if (availableIn(world, currency) >= amount) return;
  throw refuse(
    'You have insufficient funds in your Stripe account for this payout. Your card balance is too low. You can use the /v1/balance endpoint to view your Stripe balance (for more details, see stripe.com/docs/api#balance).',
    { code: 'balance_insufficient' },
  );
}

function bankOf(world: StripeWorld, currency: string): Stripe.BankAccount | null {
  const account = world.account ? world.with({ account: null }).state.accounts[world.account] : undefined;
  const banks = (account?.external_accounts?.data ?? []).filter((each) => each.object === 'bank_account');
  return banks.find((each) => each.currency === currency) ?? banks[0] ?? null;
}

/** Why a test bank account sends payouts back. https://docs.stripe.com/connect/testing#payouts */
const failures: Readonly<Record<string, [code: string, message: string]>> = {
  '1116': ['no_account', 'The bank account could not be located.'],
  '1113': ['account_closed', 'The bank account has been closed.'],
  '2227': ['insufficient_funds', 'The account has insufficient funds to cover the payout.'],
  '3335': ['debit_not_authorized', 'Debit transactions are not approved on the bank account.'],
  '4440': ['invalid_currency', 'The bank was unable to process this payout because of its currency.'],
};

/** A payout arrives, unless its bank account is one of those that send it back. */
export function arrivePayout(world: StripeWorld, payout: Stripe.Payout): void {
  const bank = bankOf(world, payout.currency);
  const failure = bank?.last4 ? failures[bank.last4] : undefined;
  if (failure) {
    failPayout(world, payout, failure);
    return;
  }
  const before = structuredClone(payout);
  payout.status = 'paid';
  payout.trace_id = { status: 'supported', value: payout.id.slice(-12) };
  world.changed();
  world.emit('payout.paid', payout, before);
  if (payout.automatic) world.emit('payout.reconciliation_completed', payout);
}

/** The bank sends a payout back: its money is in the balance again. */
export function failPayout(
  world: StripeWorld,
  payout: Stripe.Payout,
  [code, message]: readonly [string, string] = [
    'could_not_process',
    'The bank could not process this payout.',
  ],
): void {
  if (['failed', 'canceled'].includes(payout.status))
    throw refuse(`This payout is ${payout.status} already.`);
  const before = structuredClone(payout);
  payout.status = 'failed';
  payout.failure_code = code;
  payout.failure_message = message;
  payout.failure_balance_transaction = giveBack(world, payout, 'payout_failure', 'STRIPE PAYOUT FAILURE');
  world.changed();
  world.emit('payout.failed', payout, before);
}

/** @throws StripeError when it is on its way, or automatic. */
export function cancelPayout(world: StripeWorld, payout: Stripe.Payout): Stripe.Payout {
  if (payout.status !== 'pending' || payout.automatic) {
    throw refuse('Payouts can only be canceled while they are pending, and automatic payouts not at all.');
  }
  const before = structuredClone(payout);
  payout.status = 'canceled';
  payout.failure_balance_transaction = giveBack(world, payout, 'payout_cancel', 'STRIPE PAYOUT CANCEL');
  world.changed();
  world.emit('payout.canceled', payout, before);
  return payout;
}

function giveBack(
  world: StripeWorld,
  payout: Stripe.Payout,
  type: Stripe.BalanceTransaction['type'],
  description: string,
): string {
  const { amount, currency, id } = payout;
  return recordMovement(world, {
    type,
    category: 'payout_reversal',
    amount,
    currency,
    source: id,
    description,
  }).id;
}

/** Payouts arrive; what is available is paid out each midnight where that is set. */
export function payoutForecast(world: StripeWorld): readonly Due[] {
  const arriving = Object.values(world.state.payouts)
    .filter(({ status }) => status === 'pending' || status === 'in_transit')
    .map((payout): Due => ({ at: payout.arrival_date, clock: null, run: (at) => arrivePayout(at, payout) }));
  return [...arriving, ...nextAutomatic(world)];
}

function nextAutomatic(world: StripeWorld): Due[] {
  if (!paysDaily(world)) return [];
  const open = Object.values(world.state.balanceTransactions).filter(
    ({ id, status }) => status === 'available' && !world.state.paidOutBy[id],
  );
  const sums = new Map<string, number>();
  for (const { currency, net } of open) sums.set(currency, (sums.get(currency) ?? 0) + net);
  if (![...sums.values()].some((sum) => sum > 0)) return [];
  const latest = open.reduce((last, { available_on }) => Math.max(last, available_on), 0);
  return [{ at: Math.ceil(latest / day) * day, clock: null, run: payOutAll }];
}

function paysDaily(world: StripeWorld): boolean {
  if (world.account === null) return world.settings.payouts === 'daily';
  const account = world.with({ account: null }).state.accounts[world.account];
  return account?.payouts_enabled === true && account.settings?.payouts?.schedule.interval === 'daily';
}

const payOutAll = (world: StripeWorld): void => void payOutOpen(world);

/** One payout for each currency, of everything that is available and has not been paid out. */
export function payOutOpen(world: StripeWorld): Stripe.Payout[] {
  const open = Object.values(world.state.balanceTransactions).filter(
    ({ id, status }) => status === 'available' && !world.state.paidOutBy[id],
  );
  const made: Stripe.Payout[] = [];
  for (const currency of new Set(open.map((each) => each.currency))) {
    const amount = availableIn(world, currency);
    if (amount <= 0) continue;
    const payout = newPayout(world, {
      amount,
      currency,
      automatic: true,
      description: 'STRIPE PAYOUT',
      metadata: {},
      statementDescriptor: null,
    });
    for (const { id, currency: own } of open) if (own === currency) world.state.paidOutBy[id] = payout.id;
    world.state.paidOutBy[String(payout.balance_transaction)] = payout.id;
    made.push(payout);
  }
  return made;
}
