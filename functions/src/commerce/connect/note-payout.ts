import { bookNotedPayout } from '@evergrow/domain/commerce';
import { furthestPayout, type Payout, payoutSchema } from '@evergrow/domain/commerce/connect';
import { currencySchema, paths } from '@evergrow/domain/kernel';
import type Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { versioned } from '../../kernel/versioned.ts';
import { bookEntry } from '../ledger/ledger-store.ts';

/** Stripe's words for how far a payout is, as ours. */
const states: Readonly<Record<string, Payout['state']>> = {
  pending: 'pending',
  in_transit: 'inTransit',
  paid: 'paid',
  failed: 'failed',
  canceled: 'canceled',
};

function payoutOf(found: Stripe.Payout, now: Date): Payout | null {
  const currency = currencySchema.safeParse(found.currency.toUpperCase()).data;
  const state = states[found.status];
  if (!currency || !state) return null;
  const { amount, arrival_date: arrives, created, failure_message: failure } = found;
  return {
    amount,
    currency,
    state,
    arrivesAt: new Date(arrives * 1000),
    failure: failure?.slice(0, 300) ?? null,
    createdAt: new Date(created * 1000),
    updatedAt: now,
  };
}

/** Keeps a payout of a tenant's account as Stripe says it is now, and books it in the same commit. Any number of times. */
export async function notePayout(
  tenantId: string,
  accountId: string,
  payoutId: string,
  now: Date,
): Promise<void> {
  const reference = documentAt<Payout>(paths.payout(tenantId, payoutId), payoutSchema);
  await optimistically(async () => {
    const held = await versioned(reference);
    const found = await stripe().payouts.retrieve(payoutId, {}, { stripeAccount: accountId });
    const seen = payoutOf(found, now);
    if (!seen) return;
    const before = held?.data ?? null;
    const after = furthestPayout(before, seen);
    if (after === before) return;
    const batch = db().batch();
    if (held) batch.update(held.reference, { ...after }, { lastUpdateTime: held.version });
    else batch.create(reference, after);
    for (const { id, entry } of bookNotedPayout(payoutId, before, after, now)) {
      bookEntry(batch, tenantId, id, entry);
    }
    await batch.commit();
  });
}
