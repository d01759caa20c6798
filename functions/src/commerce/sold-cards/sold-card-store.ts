import { timingSafeEqual } from 'node:crypto';
import {
  type CardRecipient,
  type CardSaleInput,
  type CardSaleSettings,
  cardRecipientSchema,
  cardSaleSettingsSchema,
  defaultCardSales,
  type SoldCard,
  soldCardSchema,
} from '@evergrow/domain/commerce/sold-card';
import { paths } from '@evergrow/domain/kernel';
import { type GiftCard, giftCardSchema } from '@evergrow/domain/pricing';
import { audit } from '../../kernel/audit.ts';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { newToken, sha256 } from '../../kernel/random.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type Versioned, versioned } from '../../kernel/versioned.ts';
import { openForTenant, sealForTenant } from '../../privacy/tenant-seal.ts';

type By = { actor: string; requestId: string; now: Date };

export const soldCardAt = (tenantId: string, orderId: string) =>
  documentAt(paths.soldCard(tenantId, orderId), soldCardSchema);

export const giftCardAt = (tenantId: string, id: string) =>
  documentAt(paths.giftCard(tenantId, id), giftCardSchema);

const settingsAt = (tenantId: string) => documentAt(paths.cardSaleSettings(tenantId), cardSaleSettingsSchema);

export const cardSalesOf = async (tenantId: string): Promise<CardSaleSettings> =>
  (await settingsAt(tenantId).get()).data() ?? defaultCardSales(new Date(0));

export async function readCardSales(tenantId: string): Promise<CardSaleInput> {
  const { updatedAt: _, ...settings } = await cardSalesOf(tenantId);
  return settings;
}

/** Decides which gift cards are sold from now on; those that were sold stay. */
export async function putCardSales(
  tenantId: string,
  settings: CardSaleInput,
  { actor, requestId, now }: By,
): Promise<CardSaleInput> {
  const batch = db().batch();
  batch.set(settingsAt(tenantId), { ...settings, updatedAt: now });
  const target = 'settings/giftCards';
  audit(batch, tenantId, { action: 'giftCards.updated', actor, target, requestId }, now);
  await batch.commit();
  return settings;
}

/** A card somebody bought, and the card itself once there is one. */
export type HeldCard = { sold: Versioned<SoldCard>; card: Versioned<GiftCard> | null };

/** @throws Refusal('not_found') */
export async function holdCard(tenantId: string, orderId: string): Promise<HeldCard> {
  const sold = await versioned(soldCardAt(tenantId, orderId));
  if (!sold) throw new Refusal('not_found');
  const { cardId } = sold.data;
  return { sold, card: cardId === null ? null : await versioned(giftCardAt(tenantId, cardId)) };
}

const sealedFor = (orderId: string, what: 'code' | 'recipient' | 'token') => `soldCard/${orderId}/${what}`;

export const sealCode = (tenantId: string, orderId: string, code: string) =>
  sealForTenant(tenantId, sealedFor(orderId, 'code'), code);

/** The code of a card; null before there is one. */
export const openCode = async (tenantId: string, orderId: string, { codeSealed }: SoldCard) =>
  codeSealed === null ? null : await openForTenant(tenantId, sealedFor(orderId, 'code'), codeSealed);

export const sealRecipient = (tenantId: string, orderId: string, recipient: CardRecipient) =>
  sealForTenant(tenantId, sealedFor(orderId, 'recipient'), JSON.stringify(recipient));

/** Who a card is for; null where it is the buyer's own, or was forgotten. */
export async function openRecipient(
  tenantId: string,
  orderId: string,
  { recipientSealed }: SoldCard,
): Promise<CardRecipient | null> {
  if (recipientSealed === null) return null;
  const text = await openForTenant(tenantId, sealedFor(orderId, 'recipient'), recipientSealed);
  return cardRecipientSchema.parse(JSON.parse(text));
}

/** A fresh link's secret. It says where the card stands, so that finding it takes one read. */
export const newCardToken = (tenantId: string, orderId: string): string =>
  [tenantId, orderId, newToken()].join('~');

export const sealToken = (tenantId: string, orderId: string, token: string) =>
  sealForTenant(tenantId, sealedFor(orderId, 'token'), token);
export const openToken = (tenantId: string, orderId: string, sealed: string) =>
  openForTenant(tenantId, sealedFor(orderId, 'token'), sealed);

/** Where the card a token speaks of would stand. @throws Refusal('gift_not_found') */
export function locateCard(token: string): { tenantId: string; orderId: string } {
  const [, tenantId, orderId] =
    /^([A-Za-z0-9_-]{1,128})~([A-Za-z0-9_-]{1,128})~[A-Za-z0-9_-]{43}$/.exec(token) ?? [];
  if (!tenantId || !orderId) throw new Refusal('gift_not_found');
  return { tenantId, orderId };
}

/** Whether `token` is the one that was sent last. */
export function isTokenOfCard(token: string, { tokenHash }: Pick<SoldCard, 'tokenHash'>): boolean {
  if (tokenHash === null) return false;
  const [given, kept] = [Buffer.from(sha256(token)), Buffer.from(tokenHash)];
  return given.length === kept.length && timingSafeEqual(given, kept);
}
