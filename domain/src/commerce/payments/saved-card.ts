import { z } from 'zod';
import { cardIdSchema } from './payment-api.ts';

/** What is paid with a card besides what its owner buys themselves. */
const cardUseSchema = z.enum(['series', 'subscription']);
export type CardUse = z.infer<typeof cardUseSchema>;

const savedCardSchema = z.object({
  id: cardIdSchema,
  /** As the payment service writes it: visa, mastercard, amex, … */
  brand: z.string(),
  last4: z.string(),
  expMonth: z.number().int(),
  expYear: z.number().int(),
  isExpired: z.boolean(),
  /** The one that is offered first. */
  isDefault: z.boolean(),
  /** Null: nothing. As long as there is something it cannot be removed. */
  usedBy: cardUseSchema.nullable(),
});
export type SavedCard = z.infer<typeof savedCardSchema>;

/** `GET /v1/t/{tenantId}/payment-methods` */
export const savedCardsSchema = z.object({ items: z.array(savedCardSchema) });
export type SavedCards = z.infer<typeof savedCardsSchema>;

/** `POST /v1/t/{tenantId}/payment-methods` */
export const addingCardSchema = z.object({ clientSecret: z.string() });

/** A card as the payment service tells of it. */
export type KnownCard = {
  readonly id: string;
  readonly brand: string;
  readonly last4: string;
  readonly expMonth: number;
  readonly expYear: number;
  /** The same for the same number; null where it is not told. */
  readonly fingerprint: string | null;
};

/** A card can be used to the end of its month. */
export const isCardExpired = (
  { expMonth, expYear }: Pick<KnownCard, 'expMonth' | 'expYear'>,
  now: Date,
): boolean => now.getTime() >= Date.UTC(expYear, expMonth, 1);

/** Every entry of the same card that was kept more than once. */
export const sameCard = (cards: readonly KnownCard[], card: KnownCard): readonly KnownCard[] =>
  cards.filter(
    (one) => one.id === card.id || (card.fingerprint !== null && one.fingerprint === card.fingerprint),
  );

/**
 * The cards a person has, each once however often it was kept: as it was kept last, the default first.
 * @param cards newest first
 */
export function listSavedCards(
  cards: readonly KnownCard[],
  { defaultId, uses, now }: { defaultId: string | null; uses: ReadonlyMap<string, CardUse>; now: Date },
): SavedCard[] {
  const newest = cards.filter((card) => sameCard(cards, card)[0]?.id === card.id);
  return newest
    .map((card) => {
      const all = sameCard(cards, card);
      const { id, brand, last4, expMonth, expYear } = card;
      const usedBy = all.map((one) => uses.get(one.id)).find((use) => use !== undefined) ?? null;
      const isDefault = all.some((one) => one.id === defaultId);
      return { id, brand, last4, expMonth, expYear, isExpired: isCardExpired(card, now), isDefault, usedBy };
    })
    .sort((one, other) => Number(other.isDefault) - Number(one.isDefault));
}
