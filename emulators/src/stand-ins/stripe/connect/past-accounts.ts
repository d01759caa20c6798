import { z } from 'zod';
import { refuse } from '../core/stripe-error.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { arrivePayout, payOutOpen } from '../money/payouts.ts';
import { currencyOf } from './account-routes.ts';
import { finishOnboarding, newAccount } from './accounts.ts';

export const pastAccountSchema = z.strictObject({
  id: z.string().regex(/^acct_\w{1,100}$/),
  country: z.string().length(2),
  /** When it was connected, in seconds since 1970. */
  at: z.int().min(0),
  metadata: z.record(z.string(), z.string()),
});
export const pastPayoutSchema = z.strictObject({
  id: z.string().regex(/^po_\w{1,100}$/),
  account: z.string(),
  /** Minor units: must be what the account then had. */
  amount: z.int().min(1),
  at: z.int().min(0),
  arrived: z.boolean(),
});

/** An account that was connected before this Stripe began, and may be paid. */
export function importAccount(world: StripeWorld, past: z.output<typeof pastAccountSchema>): void {
  const { id, country, at, metadata } = past;
  if (world.state.accounts[id]) return;
  const silent = world.with({ silent: true, now: () => at });
  const account = newAccount(silent, {
    id,
    type: 'express',
    controller: {
      fees: { payer: 'application' },
      is_controller: true,
      losses: { payments: 'application' },
      requirement_collection: 'stripe',
      stripe_dashboard: { type: 'express' },
      type: 'application',
    },
    country,
    currency: currencyOf(country),
    email: null,
    businessType: 'individual',
    businessProfile: {},
    capabilities: ['card_payments', 'transfers'],
    metadata,
    payoutInterval: 'daily',
  });
  const iban = country === 'GB' ? 'GB29NWBK60161331926819' : 'DE89370400440532013000';
  finishOnboarding(silent, account, { outcome: 'verified', iban, name: 'Demo business' });
}

/** Everything an account could be paid out at some time, paid out then. */
export function importPayout(world: StripeWorld, past: z.output<typeof pastPayoutSchema>): void {
  const { id, account, amount, at, arrived } = past;
  const there = world.with({ account, silent: true, now: () => at });
  const { payouts, paidOutBy, balanceTransactions } = there.state;
  if (payouts[id]) return;
  for (const movement of Object.values(balanceTransactions)) {
    if (movement.available_on <= at) movement.status = 'available';
  }
  const [made] = payOutOpen(there);
  if (made?.amount !== amount)
    throw refuse(`${account} had ${made?.amount ?? 0} to be paid out, not ${amount}`);
  delete payouts[made.id];
  for (const [movement, payout] of Object.entries(paidOutBy))
    if (payout === made.id) paidOutBy[movement] = id;
  for (const movement of Object.values(balanceTransactions))
    if (movement.source === made.id) movement.source = id;
  made.id = id;
  payouts[id] = made;
  if (arrived) arrivePayout(there, made);
}
