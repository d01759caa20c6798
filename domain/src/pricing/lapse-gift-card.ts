import type { GiftCard } from './gift-card.ts';

/** The instant from which nobody can spend it any more; null where there is none. */
export const endOfGiftCard = (
  { active, expiresAt }: Pick<GiftCard, 'active' | 'expiresAt'>,
  now: Date,
): Date | null => (active || (expiresAt !== null && expiresAt < now) ? expiresAt : now);

/**
 * A card as it counts now: once it has ended, what is left on it counts as earned; in use again, it is owed again. The same
 * object where nothing changes. What orders hold or spent of it is not touched.
 */
export function lapseGiftCard(card: GiftCard, now: Date): GiftCard {
  const isLapsed = card.endsAt !== null && card.endsAt <= now;
  const lapsed = isLapsed ? card.balance : 0;
  if (lapsed === card.lapsed) return isLapsed === card.isLapsed ? card : { ...card, isLapsed };
  return { ...card, isLapsed, lapsed, lapses: card.lapses + 1, updatedAt: now };
}
