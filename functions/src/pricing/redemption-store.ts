import { paths } from '@evergrow/domain/kernel';
import { type Redemption, redemptionSchema } from '@evergrow/domain/pricing';
import type { WriteBatch } from 'firebase-admin/firestore';
import { canRetakeStock, type HeldStock, holdStock, writeStock } from '../catalog/stock-store.ts';
import { documentAt } from '../kernel/collection.ts';
import { TornRead } from '../kernel/optimistic.ts';
import { Refusal } from '../kernel/refusal.ts';
import { type Versioned, versioned } from '../kernel/versioned.ts';
import { canRetakeGift, type HeldGift, holdGift, takeGift, writeGift } from './gift-moves.ts';
import { canRetakePromo, countPromo, type HeldPromo, holdPromo, takePromo } from './promo-uses.ts';

/** What an order wants to hold. */
export type ToRedeem = {
  orderId: string;
  clientUid: string;
  promoCodes: readonly string[];
  giftCards: Redemption['giftCards'];
  stock: Redemption['stock'];
  now: Date;
};

/**
 * Adds to the commit that creates an order what it holds of promo codes, gift cards and stock, on condition that nobody
 * else took it meanwhile: call it anew in every attempt of `optimistically`. Two reads for each code, one for each card and
 * each offering with stock; none where nothing is held.
 * @throws Refusal('promo_code_invalid' | 'quote_changed' | 'gift_card_invalid' | 'sold_out') when they were used up since the quote was made
 */
export async function reserveRedemption(
  batch: WriteBatch,
  tenantId: string,
  { orderId, clientUid, promoCodes, giftCards, stock, now }: ToRedeem,
): Promise<void> {
  if (promoCodes.length + giftCards.length + stock.length === 0) return;
  const [taken, levels] = await Promise.all([
    Promise.all(promoCodes.map((code) => takePromo(batch, tenantId, { code, clientUid, now }))),
    holdStock(tenantId, stock),
    Promise.all(giftCards.map((card) => takeGift(batch, tenantId, card, now))),
  ]);
  for (const held of levels) writeStock(batch, held, ['reserve'], now);
  batch.create(documentAt(paths.redemption(tenantId, orderId), redemptionSchema), {
    clientUid,
    promoCodes: taken,
    giftCards: [...giftCards],
    stock: [...stock],
    state: 'reserved',
    createdAt: now,
    updatedAt: now,
  });
}

/** What an order holds, with what it holds it of. */
export type HeldRedemption = {
  redemption: Versioned<Redemption>;
  promos: readonly HeldPromo[];
  gifts: readonly HeldGift[];
  stock: readonly HeldStock[];
};

/** What an order holds, to be settled with it; null where it holds nothing. */
export async function holdRedemption(tenantId: string, orderId: string): Promise<HeldRedemption | null> {
  const redemption = await versioned(documentAt(paths.redemption(tenantId, orderId), redemptionSchema));
  if (!redemption) return null;
  const { promoCodes, giftCards, stock } = redemption.data;
  const [promos, gifts, levels] = await Promise.all([
    Promise.all(promoCodes.map((held) => holdPromo(tenantId, held, redemption.data))),
    Promise.all(giftCards.map((held) => holdGift(tenantId, held))),
    holdStock(tenantId, stock),
  ]);
  return { redemption, promos, gifts, stock: levels };
}

/**
 * Whether a payment that came after the hold expired can still have what the order held then. Where not, all of the
 * payment is due back.
 */
export const canRetake = ({ redemption, promos, gifts, stock }: HeldRedemption, now: Date): boolean =>
  redemption.data.state !== 'released' ||
  (promos.every(canRetakePromo) &&
    gifts.every((gift) => canRetakeGift(gift, now)) &&
    stock.every(canRetakeStock));

/**
 * Adds to the commit that settles an order what becomes of what it held: `captured` when it is paid, `released` when it
 * expires, is cancelled, or is given back in full. Doing it again changes nothing, since the state is part of the commit.
 * @throws TornRead when it was settled by somebody else while it was being read
 */
export function settleRedemption(
  batch: WriteBatch,
  tenantId: string,
  { redemption, promos, gifts, stock }: HeldRedemption,
  to: 'captured' | 'released',
  now: Date,
): void {
  const { state, clientUid } = redemption.data;
  if (state === to) return;
  const counts = Number(to === 'captured') - Number(state !== 'released');
  if (counts !== 0) {
    for (const promo of promos) countPromo(batch, tenantId, promo, counts > 0 ? 1 : -1, { clientUid, now });
  }
  const moves = movesBetween(state, to);
  asHeld(() => {
    for (const gift of gifts) writeGift(batch, gift, moves, gift.amount, now);
    for (const held of stock) writeStock(batch, held, moves, now);
  });
  batch.update(redemption.reference, { state: to, updatedAt: now }, { lastUpdateTime: redemption.version });
}

/**
 * What an order holds can be moved as its state says. Where it cannot, it was moved after that state was read and before
 * this was: the same payment told of twice at once. Refused, it would look like a payment that does not fit its order.
 */
function asHeld(move: () => void): void {
  try {
    move();
  } catch (error) {
    throw error instanceof Refusal ? new TornRead(error.message) : error;
  }
}

function movesBetween(from: Redemption['state'], to: 'captured' | 'released') {
  if (to === 'captured')
    return from === 'released' ? (['reserve', 'capture'] as const) : (['capture'] as const);
  return from === 'captured' ? (['giveBack'] as const) : (['release'] as const);
}

/**
 * Adds to a commit that part of what a paid order spent of its gift cards goes back onto them, the last first: what is
 * left after a fee. Promo codes stay used.
 */
export function giveGiftBack(
  batch: WriteBatch,
  { redemption, gifts }: HeldRedemption,
  amount: number,
  now: Date,
): void {
  if (redemption.data.state !== 'captured') return;
  let left = amount;
  const spent = [...redemption.data.giftCards];
  for (const [index, gift] of [...gifts.entries()].toReversed()) {
    const back = Math.min(left, gift.amount);
    if (back <= 0) continue;
    asHeld(() => writeGift(batch, gift, ['giveBack'], back, now));
    spent[index] = { id: gift.id, amount: gift.amount - back };
    left -= back;
  }
  if (left === amount) return;
  const rest = { giftCards: spent, updatedAt: now };
  batch.update(redemption.reference, rest, { lastUpdateTime: redemption.version });
}
