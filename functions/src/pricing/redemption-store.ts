import { paths } from '@evergrow/domain/kernel';
import {
  type GiftCard,
  type GiftMove,
  giftCardSchema,
  moveGift,
  type PromoCode,
  promoCodeClientSchema,
  promoCodeSchema,
  type Quote,
  type Redemption,
  redemptionSchema,
  usableGiftCard,
  usablePromo,
  usesPerClient,
} from '@evergrow/domain/pricing';
import type { DocumentReference, Precondition, WriteBatch } from 'firebase-admin/firestore';
import { FieldValue, type Timestamp } from 'firebase-admin/firestore';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import type { Promotions } from './read-promotions.ts';

type Versioned<T> = { reference: DocumentReference<T>; data: T; version: Timestamp };

async function held<T>(reference: DocumentReference<T>): Promise<Versioned<T> | null> {
  const snapshot = await reference.get();
  const data = snapshot.data();
  return data && snapshot.updateTime ? { reference, data, version: snapshot.updateTime } : null;
}

const promoAt = (tenantId: string, code: string) =>
  held(documentAt(paths.promoCode(tenantId, code), promoCodeSchema));
const giftAt = (tenantId: string, id: string) =>
  held(documentAt(paths.giftCard(tenantId, id), giftCardSchema));
const clientUsesAt = (tenantId: string, code: string, uid: string) =>
  documentAt(paths.promoCodeClient(tenantId, code, uid), promoCodeClientSchema);

/**
 * Adds to the commit that creates an order what it holds of a promo code and a gift card, on condition that nobody else
 * took it meanwhile: call it anew in every attempt of `optimistically`. At most four reads, none without codes.
 * @throws Refusal('promo_code_invalid' | 'gift_card_invalid') when they were used up since the quote was made
 */
export async function reserveRedemption(
  batch: WriteBatch,
  tenantId: string,
  {
    promotions,
    orderId,
    clientUid,
    now,
  }: {
    promotions: Promotions | null;
    orderId: string;
    clientUid: string;
    now: Date;
  },
): Promise<void> {
  if (!promotions) return;
  const { promoCode, giftAmount } = promotions;
  const giftCardId = giftAmount > 0 ? promotions.giftCardId : null;
  if (!promoCode && !giftCardId) return;
  const facts = { code: promoCode, offeringId: promotions.offeringId, clientUid, now };
  const [perClient] = await Promise.all([
    promoCode ? takePromo(batch, tenantId, { ...facts, code: promoCode }) : false,
    giftCardId ? takeGift(batch, tenantId, giftCardId, giftAmount, now) : null,
  ]);
  const redemption: Redemption = {
    clientUid,
    promoCode,
    perClient,
    giftCardId,
    giftAmount,
    state: 'reserved',
    createdAt: now,
    updatedAt: now,
  };
  batch.create(documentAt(paths.redemption(tenantId, orderId), redemptionSchema), redemption);
}

/** Counts a use. A code without limits is only added to, so that orders do not wait for one another. */
async function takePromo(
  batch: WriteBatch,
  tenantId: string,
  use: { code: string; offeringId: string; clientUid: string; now: Date },
): Promise<boolean> {
  const { code, clientUid, offeringId, now } = use;
  const uses = clientUsesAt(tenantId, code, clientUid);
  const [promo, mine] = await Promise.all([promoAt(tenantId, code), held(uses)]);
  if (!promo) throw new Refusal('promo_code_invalid', 'There is no such code');
  const usesOfClient = mine?.data.uses ?? 0;
  decided(usablePromo(promo.data, { offeringId, now: now.getTime(), usesOfClient, hasBoughtBefore: false }));
  const condition: Precondition = promo.data.maxUses === null ? {} : { lastUpdateTime: promo.version };
  batch.update(promo.reference, { uses: FieldValue.increment(1), updatedAt: now }, condition);
  if (usesPerClient(promo.data) === null) return false;
  const next = { uses: usesOfClient + 1, updatedAt: now };
  if (mine) batch.update(mine.reference, next, { lastUpdateTime: mine.version });
  else batch.create(uses, next);
  return true;
}

async function takeGift(batch: WriteBatch, tenantId: string, id: string, amount: number, now: Date) {
  const card = await giftAt(tenantId, id);
  if (!card) throw new Refusal('gift_card_invalid', 'There is no such gift card');
  const { currency } = card.data;
  decided(usableGiftCard(card.data, { currency, now: now.getTime() }));
  writeGift(batch, card, 'reserve', amount, now);
}

function writeGift(
  batch: WriteBatch,
  card: Versioned<GiftCard>,
  move: GiftMove | readonly GiftMove[],
  amount: number,
  now: Date,
): void {
  const moves = typeof move === 'string' ? [move] : move;
  const after = moves.reduce((moved, step) => decided(moveGift(moved, step, amount, now)), card.data);
  batch.update(card.reference, { ...after }, { lastUpdateTime: card.version });
}

/** What an order holds, with what it holds it of. */
export type HeldRedemption = {
  redemption: Versioned<Redemption>;
  promo: Versioned<PromoCode> | null;
  gift: Versioned<GiftCard> | null;
  /** How often the client uses the code now; 0 where that is not counted. */
  usesOfClient: number;
};

/** What an order holds, to be settled with it; null, and nothing read, for a quote without codes. */
export async function holdRedemption(
  tenantId: string,
  orderId: string,
  quote: Quote,
): Promise<HeldRedemption | null> {
  const uses =
    quote.lines.some(({ kind }) => kind === 'promo') ||
    (quote.tenders ?? []).some(({ kind }) => kind === 'giftCard');
  if (!uses) return null;
  const redemption = await held(documentAt(paths.redemption(tenantId, orderId), redemptionSchema));
  if (!redemption) return null;
  const { promoCode, giftCardId, perClient, state, clientUid } = redemption.data;
  const counted = perClient && state === 'released';
  const [promo, gift, mine] = await Promise.all([
    promoCode ? promoAt(tenantId, promoCode) : null,
    giftCardId ? giftAt(tenantId, giftCardId) : null,
    promoCode && counted ? held(clientUsesAt(tenantId, promoCode, clientUid)) : null,
  ]);
  return { redemption, promo, gift, usesOfClient: mine?.data.uses ?? 0 };
}

/**
 * Whether a payment that came after the hold expired can still have what the order held then. Where not, all of the
 * payment is due back.
 */
export function canRetake({ redemption, promo, gift, usesOfClient }: HeldRedemption, now: Date): boolean {
  const { state, promoCode, giftCardId, giftAmount } = redemption.data;
  if (state !== 'released') return true;
  const left =
    promo !== null &&
    (promo.data.maxUses === null || promo.data.uses < promo.data.maxUses) &&
    usesOfClient < (usesPerClient(promo.data) ?? Number.POSITIVE_INFINITY);
  const card = gift?.data;
  const pays =
    card?.active && card.balance >= giftAmount && (card.expiresAt === null || card.expiresAt > now);
  return (promoCode === null || left) && (giftCardId === null || pays === true);
}

/**
 * Adds to the commit that settles an order what becomes of what it held: `captured` when it is paid, `released` when it
 * expires, is cancelled, or is given back in full. Doing it again changes nothing, since the state is part of the commit.
 */
export function settleRedemption(
  batch: WriteBatch,
  tenantId: string,
  { redemption, promo, gift }: HeldRedemption,
  to: 'captured' | 'released',
  now: Date,
): void {
  const { state, giftAmount, clientUid, promoCode, perClient } = redemption.data;
  if (state === to) return;
  const counts = Number(to === 'captured') - Number(state !== 'released');
  if (promo && counts !== 0) {
    const condition: Precondition =
      counts > 0 && promo.data.maxUses !== null ? { lastUpdateTime: promo.version } : {};
    const change = { uses: FieldValue.increment(counts), updatedAt: now };
    batch.update(promo.reference, change, condition);
    if (perClient && promoCode) {
      batch.set(db().doc(paths.promoCodeClient(tenantId, promoCode, clientUid)), change, { merge: true });
    }
  }
  if (gift && giftAmount > 0) writeGift(batch, gift, movesBetween(state, to), giftAmount, now);
  batch.update(redemption.reference, { state: to, updatedAt: now }, { lastUpdateTime: redemption.version });
}

function movesBetween(from: Redemption['state'], to: 'captured' | 'released'): readonly GiftMove[] {
  if (to === 'captured') return from === 'released' ? ['reserve', 'capture'] : ['capture'];
  return from === 'captured' ? ['giveBack'] : ['release'];
}

/**
 * Adds to a commit that part of what a paid order spent of its gift card goes back onto it: what is left after a fee. The
 * promo code stays used.
 */
export function giveGiftBack(
  batch: WriteBatch,
  { redemption, gift }: HeldRedemption,
  amount: number,
  now: Date,
): void {
  const back = Math.min(amount, redemption.data.giftAmount);
  if (!gift || back <= 0 || redemption.data.state !== 'captured') return;
  writeGift(batch, gift, 'giveBack', back, now);
  const rest = { giftAmount: redemption.data.giftAmount - back, updatedAt: now };
  batch.update(redemption.reference, rest, { lastUpdateTime: redemption.version });
}
