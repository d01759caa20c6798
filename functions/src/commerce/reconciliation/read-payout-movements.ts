import type { PayoutAccount } from '@evergrow/domain/commerce/connect';
import { currencySchema, DAY } from '@evergrow/domain/kernel';
import Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { payoutAccountOf } from '../connect/connect-store.ts';
import { disconnected } from '../connect/sync-account.ts';
import type { Moved } from './read-movements.ts';

/** As Stripe calls what leaves an account for its bank, and what comes back. */
const types = {
  payout: 'payout',
  payout_failure: 'payoutReturned',
  payout_cancel: 'payoutReturned',
} as const;

/** The account whose payouts Stripe can be asked for; null where there is none, or none any more. */
export async function askableAccount(tenantId: string): Promise<PayoutAccount | null> {
  const account = await payoutAccountOf(tenantId);
  return account?.disabledReason === disconnected ? null : account;
}

/** What left a tenant's account for its bank on a UTC day, and what the bank sent back. Three requests. */
export async function readPayoutMovements(
  tenantId: string,
  { accountId }: PayoutAccount,
  day: string,
): Promise<Moved[]> {
  const start = new Date(`${day}T00:00:00Z`).getTime();
  const created = { gte: start / 1000, lt: (start + DAY) / 1000 };
  const own = { stripeAccount: accountId };
  const moved: Moved[] = [];
  for (const [type, what] of Object.entries(types)) {
    const query = { type, created, limit: 100, expand: ['data.source'] };
    for await (const { id, amount, fee, source, created: at, ...more } of stripe().balanceTransactions.list(
      query,
      own,
    )) {
      const currency = currencySchema.safeParse(more.currency.toUpperCase()).data;
      if (!currency || source === null || typeof source === 'string' || source.object !== 'payout') continue;
      moved.push({
        ...{ tenantId, what, id: source.id, orderId: null, paymentId: null, subscriptionId: null },
        cameBack: source.status === 'failed' || source.status === 'canceled',
        ...{ currency, amount: Math.abs(amount), transactionId: id, fee },
        at: new Date(at * 1000),
      });
    }
  }
  return moved;
}

/** Whether a payout is there, and, of one that is said to have come back, whether it did. */
export async function isPayoutAtStripe(
  { accountId }: PayoutAccount,
  payoutId: string,
  isBack: boolean,
): Promise<boolean> {
  try {
    const { status } = await stripe().payouts.retrieve(payoutId, {}, { stripeAccount: accountId });
    return !isBack || status === 'failed' || status === 'canceled';
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError) return false;
    throw error;
  }
}
