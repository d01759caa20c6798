import type Stripe from 'stripe';
import { refuse } from '../core/stripe-error.ts';
import { newId, type StripeWorld } from '../core/stripe-world.ts';

export type BalanceChange = {
  /** Minor units: above zero the customer owes more with the next invoice, below zero less. */
  readonly amount: number;
  readonly type: Stripe.CustomerBalanceTransaction['type'];
  readonly currency?: string;
  readonly invoice?: string;
  readonly creditNote?: string;
  readonly description?: string | null;
  readonly metadata?: Record<string, string>;
};

/** Changes what a customer has to their credit. https://docs.stripe.com/billing/customer/balance */
export function changeBalance(
  world: StripeWorld,
  customer: Stripe.Customer,
  change: BalanceChange,
): Stripe.CustomerBalanceTransaction {
  const currency = change.currency ?? customer.currency ?? 'eur';
  if (customer.currency && customer.currency !== currency) {
    throw refuse(`The customer's balance is in ${customer.currency}, not in ${currency}.`, {
      param: 'currency',
    });
  }
  customer.currency = currency;
  customer.balance += change.amount;
  const transaction = {
    id: newId('cbtxn'),
    object: 'customer_balance_transaction',
    amount: change.amount,
    checkout_session: null,
    created: world.now(),
    credit_note: change.creditNote ?? null,
    currency,
    customer: customer.id,
    customer_account: null,
    description: change.description ?? null,
    ending_balance: customer.balance,
    invoice: change.invoice ?? null,
    livemode: false,
    metadata: change.metadata ?? {},
    type: change.type,
  } satisfies Stripe.CustomerBalanceTransaction;
  world.state.customerBalances[transaction.id] = transaction;
  world.changed();
  return transaction;
}
