import type { Offering } from '@evergrow/domain/catalog';
import { type Currency, paths } from '@evergrow/domain/kernel';
import { type GiftBalance, giftCardSchema, usableGiftCard } from '@evergrow/domain/pricing';
import { type Discount, discountOf } from '@evergrow/domain/pricing/engine';
import { documentAt } from '../kernel/collection.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { giftCardIdOf } from './gift-code.ts';
import { automaticPromos, type FoundPromo, findPromo, promoRefusal } from './read-promo.ts';

/** What takes something off a price, and what pays of it besides money. */
export type Promotions = {
  /** The promotion that was typed; null: none was. */
  promo: FoundPromo | null;
  discounts: readonly Discount[];
  gift: GiftBalance | null;
  giftCardId: string | null;
};

/** What the order that accepts a quote is to hold of promotions and gift cards. */
export type ToHold = { promoCodes: string[]; giftCards: { id: string; amount: number }[] };

/** What several quotes that are paid together hold: each promotion once. */
export const heldTogether = (all: readonly ToHold[]): ToHold => ({
  promoCodes: [...new Set(all.flatMap(({ promoCodes }) => promoCodes))],
  giftCards: all.flatMap(({ giftCards }) => giftCards),
});

type Asked = {
  promoCode: string | null;
  giftCardCode: string | null;
  offeringId: string;
  offering: Pick<Offering, 'kind'>;
  currency: Currency;
  /** Null for a visitor: what is limited for each client is then checked when they book. */
  clientUid: string | null;
  /** Whether what applies by itself counts: it does for what is bought now. */
  automatic: boolean;
  now: Date;
};

/**
 * What takes something off the price of one thing, as the price sees it. Nothing is read where neither codes are typed nor
 * promotions count.
 * @throws Refusal('promo_code_invalid' | 'gift_card_invalid' | 'currency_mismatch')
 */
export async function readPromotions(tenantId: string, asked: Asked): Promise<Promotions> {
  const { promoCode, giftCardCode, offeringId, offering, clientUid, now } = asked;
  const items = [{ offeringId, kind: offering.kind, categoryIds: [] }];
  const [promo, card, automatic] = await Promise.all([
    promoCode ? readPromo(tenantId, promoCode, { items, clientUid, now }) : null,
    giftCardCode ? readGift(tenantId, giftCardCode, asked) : null,
    asked.automatic ? automaticPromos(tenantId, { items, clientUid, now }) : [],
  ]);
  const discounts = [...automatic, ...(promo ? [promo] : [])].map((one) => discountOf(one.code, one.promo));
  return { promo, discounts, gift: card?.gift ?? null, giftCardId: card?.id ?? null };
}

async function readPromo(
  tenantId: string,
  typed: string,
  asked: Parameters<typeof findPromo>[2],
): Promise<FoundPromo> {
  const found = await findPromo(tenantId, typed, asked);
  if ('problem' in found) throw promoRefusal(found.problem);
  return found;
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
