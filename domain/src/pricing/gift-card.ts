import { z } from 'zod';
import {
  amountSchema,
  type Currency,
  currencySchema,
  idSchema,
  type Millis,
  ok,
  type Result,
  refuse,
} from '../kernel/index.ts';

/** `giftCards/{hash of the code}`. `balance + reserved + spent` is what it was issued for, always. */
export const giftCardSchema = z.strictObject({
  currency: currencySchema,
  /** Less what was given back of one that was sold. */
  issued: amountSchema,
  /** What can be spent. */
  balance: amountSchema,
  /** Held for orders that await payment. */
  reserved: amountSchema,
  spent: amountSchema,
  /** The last characters of the code: what a person recognises it by. */
  ending: z.string().length(4),
  /** For the tenant's own memory: an occasion, never a person. */
  note: z.string().trim().max(120),
  active: z.boolean(),
  /** Null: it does not expire. */
  expiresAt: z.date().nullable(),
  /** The instant from which nobody can spend it: as it expires or was withdrawn. Null: there is none yet. */
  endsAt: z.date().nullable().default(null),
  /** Whether what is left of it after its end counts as earned: false too where there is something yet to be booked. */
  isLapsed: z.boolean().default(false),
  /** Minor units of the balance that count as earned. */
  lapsed: amountSchema.default(0),
  /** How often what ended, or can be used again, was booked. */
  lapses: z.number().int().min(0).default(0),
  /** Of one that was sold: the order it was paid with. */
  orderId: idSchema.nullable().default(null),
  createdAt: z.date(),
  updatedAt: z.date(),
});
/** Money paid before, spent by whoever has the code. */
export type GiftCard = z.infer<typeof giftCardSchema>;

/** Whether a card can pay for something in `currency` now: `gift_card_invalid` says why not. */
export function usableGiftCard(
  card: GiftCard,
  { currency, now }: { readonly currency: Currency; readonly now: Millis },
): Result<GiftCard, 'gift_card_invalid' | 'currency_mismatch'> {
  if (!card.active) return refuse('gift_card_invalid', 'this gift card was withdrawn');
  if (card.expiresAt !== null && now >= card.expiresAt.getTime()) {
    return refuse('gift_card_invalid', 'this gift card has expired');
  }
  if (card.balance === 0) return refuse('gift_card_invalid', 'nothing is left on this gift card');
  if (card.currency !== currency) return refuse('currency_mismatch', `this gift card is in ${card.currency}`);
  return ok(card);
}

export type GiftMove = 'reserve' | 'capture' | 'release' | 'giveBack';

/**
 * Moves `amount` of a card: held for an order, spent with it, or back to the balance from either. What it was issued for
 * stays the sum.
 * Refuses more than there is where it is taken from: `gift_card_invalid`.
 */
export function moveGift(
  card: GiftCard,
  move: GiftMove,
  amount: number,
  at: Date,
): Result<GiftCard, 'gift_card_invalid'> {
  const [from, to] = (
    {
      reserve: ['balance', 'reserved'],
      capture: ['reserved', 'spent'],
      release: ['reserved', 'balance'],
      giveBack: ['spent', 'balance'],
    } as const
  )[move];
  if (!Number.isInteger(amount) || amount < 0 || amount > card[from]) {
    return refuse('gift_card_invalid', 'not that much is left on this gift card');
  }
  // What comes back onto a card that ended is yet to be booked as earned.
  const isLapsed = card.isLapsed && to !== 'balance';
  return ok({ ...card, [from]: card[from] - amount, [to]: card[to] + amount, isLapsed, updatedAt: at });
}
