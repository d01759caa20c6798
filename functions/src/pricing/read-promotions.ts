import { orderSchema } from '@evergrow/domain/commerce';
import { type Currency, paths } from '@evergrow/domain/kernel';
import {
  type GiftBalance,
  giftCardSchema,
  type PromoCode,
  type PromoTerms,
  promoCodeClientSchema,
  promoCodeNameSchema,
  promoCodeSchema,
  usableGiftCard,
  usablePromo,
  usesPerClient,
} from '@evergrow/domain/pricing';
import { collectionAt, documentAt } from '../kernel/collection.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { giftCardIdOf } from './gift-code.ts';

/** Codes a quote was made with, and what the order that accepts it is to hold. */
export type Promotions = {
  terms: PromoTerms | null;
  gift: GiftBalance | null;
  promoCode: string | null;
  offeringId: string;
  giftCardId: string | null;
  /** Minor units the card pays. */
  giftAmount: number;
};

/** What the order that accepts such a quote is to hold. */
export const toRedeem = (promotions: Promotions | null) => ({
  promoCodes: promotions?.promoCode ? [promotions.promoCode] : [],
  offeringIds: promotions ? [promotions.offeringId] : [],
  giftCards:
    promotions?.giftCardId && promotions.giftAmount > 0
      ? [{ id: promotions.giftCardId, amount: promotions.giftAmount }]
      : [],
});

type Asked = {
  promoCode: string | null;
  giftCardCode: string | null;
  offeringId: string;
  currency: Currency;
  /** Null for a visitor: what is limited for each client is then checked when they book. */
  clientUid: string | null;
  now: Date;
};

/**
 * The codes of a request as the price sees them; null without any, and then nothing is read.
 * @throws Refusal('promo_code_invalid' | 'gift_card_invalid' | 'currency_mismatch')
 */
export async function readPromotions(tenantId: string, asked: Asked): Promise<Promotions | null> {
  const { promoCode, giftCardCode } = asked;
  if (!promoCode && !giftCardCode) return null;
  const [promo, card] = await Promise.all([
    promoCode ? readPromo(tenantId, promoCode, { ...asked, offeringIds: [asked.offeringId] }) : null,
    giftCardCode ? readGift(tenantId, giftCardCode, asked) : null,
  ]);
  return {
    terms: promo && termsOf(promo),
    gift: card?.gift ?? null,
    promoCode: promo?.code ?? null,
    offeringId: asked.offeringId,
    giftCardId: card?.id ?? null,
    giftAmount: 0,
  };
}

const termsOf = ({ code, promo: { kind, value, minimum } }: FoundPromo): PromoTerms => ({
  code,
  kind,
  value,
  minimum,
});

/** A code that can be used, as its document is named. */
export type FoundPromo = { code: string; promo: PromoCode };

/** @throws Refusal('promo_code_invalid') for one that cannot be used by this client for any of this */
export async function readPromo(
  tenantId: string,
  typed: string,
  { clientUid, offeringIds, now }: Pick<Asked, 'clientUid' | 'now'> & { offeringIds: readonly string[] },
): Promise<FoundPromo> {
  const name = promoCodeNameSchema.safeParse(typed);
  if (!name.success) throw new Refusal('promo_code_invalid', 'There is no such code');
  const code = name.data;
  const promo = (await documentAt(paths.promoCode(tenantId, code), promoCodeSchema).get()).data();
  if (!promo) throw new Refusal('promo_code_invalid', 'There is no such code');
  const [usesOfClient, hasBoughtBefore] = await Promise.all([
    clientUid !== null && usesPerClient(promo) !== null ? usesBy(tenantId, code, clientUid) : 0,
    clientUid !== null && promo.firstOrder ? boughtBefore(tenantId, clientUid) : false,
  ]);
  decided(usablePromo(promo, { offeringIds, now: now.getTime(), usesOfClient, hasBoughtBefore }));
  return { code, promo };
}

async function usesBy(tenantId: string, code: string, uid: string): Promise<number> {
  const counted = documentAt(paths.promoCodeClient(tenantId, code, uid), promoCodeClientSchema);
  return (await counted.get()).data()?.uses ?? 0;
}

async function boughtBefore(tenantId: string, clientUid: string): Promise<boolean> {
  const earlier = await collectionAt(paths.orders(tenantId), orderSchema)
    .where('clientUid', '==', clientUid)
    .where('status', 'in', ['paid', 'partlyRefunded'])
    .limit(1)
    .get();
  return !earlier.empty;
}

/** @throws Refusal('gift_card_invalid' | 'currency_mismatch') */
export async function readGift(
  tenantId: string,
  code: string,
  { currency, now }: Pick<Asked, 'currency' | 'now'>,
): Promise<{ id: string; gift: GiftBalance }> {
  const id = giftCardIdOf(tenantId, code);
  const card = (await documentAt(paths.giftCard(tenantId, id), giftCardSchema).get()).data();
  if (!card) throw new Refusal('gift_card_invalid', 'There is no such gift card');
  const { balance, ending } = decided(usableGiftCard(card, { currency, now: now.getTime() }));
  return { id, gift: { label: `•••• ${ending}`, balance: { amount: balance, currency } } };
}
