import { leftFor, type Payout } from '../connect/payout.ts';
import { bookMove } from './book-order.ts';
import type { Named } from './ledger-entry.ts';

/**
 * What news of a payout does to the books: it leaves the payment service for the bank once, and comes back once where the
 * bank sends it back. One that takes money from the bank goes the other way round.
 * @param before null where it was not known
 */
export function bookNotedPayout(
  payoutId: string,
  before: Payout | null,
  after: Payout,
  now: Date,
): readonly Named[] {
  const was = before !== null && leftFor(before);
  const is = leftFor(after);
  if (was === is) return [];
  const toBank = is === after.amount > 0;
  const entry = bookMove(toBank ? 'payout' : 'payoutReturned', {
    orderId: null,
    currency: after.currency,
    amount: Math.abs(after.amount),
    at: is ? after.createdAt : now,
    now,
  });
  return entry ? [{ id: is ? `payout_${payoutId}` : `payoutReturned_${payoutId}`, entry }] : [];
}
