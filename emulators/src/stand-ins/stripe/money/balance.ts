import type Stripe from 'stripe';
import { newId, type StripeWorld } from '../core/stripe-world.ts';
import type { Due } from '../core/timeline.ts';

const day = 24 * 60 * 60;

/** What this stand-in takes of a charge, in minor units of any currency: 1.5 % and 25. A value of its own, not Stripe's. */
export const feeOf = (amount: number): number => Math.round(amount * 0.015) + 25;
/** What it takes for a dispute, in minor units of any currency. A value of its own, not Stripe's. */
export const disputeFee = 2000;
/** Days until what a charge brought can be paid out. A value of its own, not Stripe's. */
const daysPending = 2;

export type Movement = {
  readonly type: Stripe.BalanceTransaction['type'];
  readonly category?: string;
  /** Minor units; negative for what leaves the balance. */
  readonly amount: number;
  readonly currency: string;
  readonly source: string;
  readonly description: string | null;
  readonly fees?: readonly Omit<Stripe.BalanceTransaction.FeeDetail, 'currency'>[];
  /** When it can be paid out. Default: at once. */
  readonly availableOn?: number;
};

/** Writes down that money came into, or left, the balance of an account. */
export function recordMovement(world: StripeWorld, movement: Movement): Stripe.BalanceTransaction {
  const { amount, currency, fees = [], availableOn = world.now() } = movement;
  const fee = fees.reduce((sum, each) => sum + each.amount, 0);
  const transaction = {
    id: newId('txn'),
    object: 'balance_transaction',
    amount,
    available_on: availableOn,
    balance_type: 'payments',
    created: world.now(),
    currency,
    description: movement.description,
    exchange_rate: null,
    fee,
    fee_details: fees.map((each) => ({ ...each, currency })),
    net: amount - fee,
    reporting_category: movement.category ?? movement.type,
    source: movement.source,
    status: availableOn > world.now() ? 'pending' : 'available',
    type: movement.type,
  } satisfies Stripe.BalanceTransaction;
  world.state.balanceTransactions[transaction.id] = transaction;
  world.changed();
  return transaction;
}

/** The fee of this stand-in on a charge, as a line of a balance transaction. */
export const processingFee = (amount: number) => ({
  amount: feeOf(amount),
  application: null,
  description: 'Stripe processing fees',
  type: 'stripe_fee',
});

/** When what a charge brings now can be paid out: at the first midnight UTC after the days it is pending. */
export function availableAfterCharge(now: number): number {
  return (Math.floor(now / day) + daysPending) * day + day;
}

/** What an account has in each currency, and how much of it can be paid out. */
export function balanceOf({ state }: StripeWorld): Stripe.Balance {
  const sums = new Map<string, { available: number; pending: number }>();
  for (const { currency, net, status } of Object.values(state.balanceTransactions)) {
    const sum = sums.get(currency) ?? { available: 0, pending: 0 };
    sums.set(currency, sum);
    sum[status === 'available' ? 'available' : 'pending'] += net;
  }
  const shown = (which: 'available' | 'pending') =>
    [...sums].map(([currency, sum]) => ({
      amount: sum[which],
      currency,
      source_types: { card: sum[which] },
    }));
  const none = [{ amount: 0, currency: 'eur', source_types: { card: 0 } }];
  return {
    object: 'balance',
    available: sums.size ? shown('available') : none,
    pending: sums.size ? shown('pending') : none,
    livemode: false,
  } satisfies Stripe.Balance;
}

export const availableIn = (world: StripeWorld, currency: string): number =>
  balanceOf(world).available.find((each) => each.currency === currency)?.amount ?? 0;

/** What is pending becomes available. */
export function balanceForecast({ state }: StripeWorld): readonly Due[] {
  const pending = Object.values(state.balanceTransactions).filter(({ status }) => status === 'pending');
  if (pending.length === 0) return [];
  const at = pending.reduce(
    (first, { available_on }) => Math.min(first, available_on),
    Number.POSITIVE_INFINITY,
  );
  return [{ at, clock: null, run: release }];
}

function release(world: StripeWorld): void {
  for (const transaction of Object.values(world.state.balanceTransactions)) {
    if (transaction.available_on <= world.now()) transaction.status = 'available';
  }
  world.emit('balance.available', balanceOf(world));
}
