import { randomUUID } from 'node:crypto';
import { type Currency, paths } from '@evergrow/domain/kernel';
import {
  type GiftCard,
  giftCardSchema,
  type PromoCode,
  promoCodeClientSchema,
  promoCodeSchema,
} from '@evergrow/domain/pricing';
import { makeGiftCard } from '@evergrow/seed/factories/gift-card';
import { makePromoCode } from '@evergrow/seed/factories/promo-code';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { optimistically } from '../../functions/src/kernel/optimistic.ts';
import { giftCardIdOf, newGiftCode } from '../../functions/src/pricing/gift-code.ts';
import { readPromotions } from '../../functions/src/pricing/read-promotions.ts';
import {
  holdRedemption,
  reserveRedemption,
  settleRedemption,
} from '../../functions/src/pricing/redemption-store.ts';

const currency: Currency = 'EUR';
const offeringId = 'offering-1';

/** A tenant of its own with a promo code and a gift card, in the emulator this process is pointed at. */
export async function pricingWorld(options: { promo?: Partial<PromoCode>; gift?: Partial<GiftCard> } = {}) {
  const tenantId = `t-${randomUUID()}`;
  const code = 'WELCOME';
  const giftCode = newGiftCode();
  const giftCardId = giftCardIdOf(tenantId, giftCode);
  await db().doc(paths.promoCode(tenantId, code)).set(makePromoCode(options.promo));
  await db().doc(paths.giftCard(tenantId, giftCardId)).set(makeGiftCard(options.gift));

  /** Prices and reserves in one go, as placing a hold does: `amount` of the card, and one use of the code. */
  const order = async (clientUid: string, uses: { promo?: boolean; gift?: number }) => {
    const orderId = `o-${randomUUID()}`;
    const now = new Date();
    const asked = {
      promoCode: uses.promo ? code : null,
      giftCardCode: uses.gift ? giftCode : null,
      offeringId,
      offering: { kind: 'session' as const },
      automatic: false,
      currency,
      clientUid,
      now,
    };
    const { promo: found } = await readPromotions(tenantId, asked);
    const held = {
      promoCodes: found ? [found.code] : [],
      giftCards: uses.gift ? [{ id: giftCardId, amount: uses.gift }] : [],
    };
    await optimistically(async () => {
      const batch = db().batch();
      await reserveRedemption(batch, tenantId, {
        ...held,
        stock: [],
        orderId,
        clientUid,
        now,
      });
      await batch.commit();
    }, 40);
    return orderId;
  };
  const settle = (orderId: string, to: 'captured' | 'released') =>
    optimistically(async () => {
      const held = await holdRedemption(tenantId, orderId);
      if (!held) throw new Error('nothing is held');
      const batch = db().batch();
      settleRedemption(batch, tenantId, held, to, new Date());
      await batch.commit();
    });
  const promo = async () => (await documentAt(paths.promoCode(tenantId, code), promoCodeSchema).get()).data();
  const usesOf = async (uid: string) =>
    (await documentAt(paths.promoCodeClient(tenantId, code, uid), promoCodeClientSchema).get()).data()?.uses;
  const card = async () =>
    (await documentAt(paths.giftCard(tenantId, giftCardId), giftCardSchema).get()).data();
  return { tenantId, code, giftCode, giftCardId, order, settle, promo, usesOf, card };
}

/** What came of many attempts at once: how many went through, and why the others did not. */
export async function outcomes(attempts: readonly Promise<unknown>[]) {
  const settled = await Promise.allSettled(attempts);
  const refused = settled.flatMap((one) =>
    one.status === 'rejected' ? [String((one.reason as { code?: unknown }).code)] : [],
  );
  return { won: settled.length - refused.length, refused };
}
