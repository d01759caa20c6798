import type { GiftCard } from '../../pricing/index.ts';
import type { CreditGrant } from '../credit-grant.ts';
import { bookMove } from './book-order.ts';
import type { Named } from './ledger-entry.ts';

const one = (id: string, entry: ReturnType<typeof bookMove>): readonly Named[] =>
  entry ? [{ id, entry }] : [];

/** What credits that ended, or can be used again, do to the books; named after how often that happened to them. */
export function bookLapsedCredits(
  grantId: string,
  before: CreditGrant,
  after: CreditGrant,
  now: Date,
): readonly Named[] {
  if (!after.paid) return [];
  const { currency, lapsed, lapses } = after.paid;
  const more = lapsed - (before.paid?.lapsed ?? 0);
  const facts = { amount: Math.abs(more), currency, orderId: after.orderId, at: now, now };
  return one(`${grantId}_lapse_${lapses}`, bookMove(more > 0 ? 'creditExpired' : 'creditRevived', facts));
}

/** The same for a gift card. */
export function bookLapsedGiftCard(
  cardId: string,
  before: GiftCard,
  after: GiftCard,
  now: Date,
): readonly Named[] {
  const { currency, lapsed, lapses } = after;
  const more = lapsed - before.lapsed;
  const facts = { amount: Math.abs(more), currency, orderId: null, at: now, now };
  return one(`${cardId}_lapse_${lapses}`, bookMove(more > 0 ? 'giftCardExpired' : 'giftCardRevived', facts));
}
