import { paths } from '@evergrow/domain/kernel';
import {
  type GiftCard,
  type GiftMove,
  giftCardSchema,
  moveGift,
  type Redemption,
  usableGiftCard,
} from '@evergrow/domain/pricing';
import type { WriteBatch } from 'firebase-admin/firestore';
import { documentAt } from '../kernel/collection.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { type Versioned, versioned } from '../kernel/versioned.ts';

type Held = Redemption['giftCards'][number];
/** A gift card an order holds, as it stands now. */
export type HeldGift = Held & { card: Versioned<GiftCard> | null };

const giftAt = (tenantId: string, id: string) =>
  versioned(documentAt(paths.giftCard(tenantId, id), giftCardSchema));

/** @throws Refusal('gift_card_invalid') when it was used up since the quote was made */
export async function takeGift(batch: WriteBatch, tenantId: string, held: Held, now: Date): Promise<void> {
  const card = await giftAt(tenantId, held.id);
  if (!card) throw new Refusal('gift_card_invalid', 'There is no such gift card');
  const { currency } = card.data;
  decided(usableGiftCard(card.data, { currency, now: now.getTime() }));
  writeGift(batch, { ...held, card }, ['reserve'], held.amount, now);
}

export const holdGift = async (tenantId: string, held: Held): Promise<HeldGift> => ({
  ...held,
  card: await giftAt(tenantId, held.id),
});

/** Whether what was given back can be had again. */
export function canRetakeGift({ card, amount }: HeldGift, now: Date): boolean {
  const data = card?.data;
  if (!data?.active || data.balance < amount) return false;
  return data.expiresAt === null || data.expiresAt > now;
}

/** Adds to a commit what becomes of `amount` of the card. */
export function writeGift(
  batch: WriteBatch,
  { card }: HeldGift,
  moves: readonly GiftMove[],
  amount: number,
  now: Date,
): void {
  if (!card || amount === 0) return;
  const after = moves.reduce((moved, move) => decided(moveGift(moved, move, amount, now)), card.data);
  batch.update(card.reference, { ...after }, { lastUpdateTime: card.version });
}
