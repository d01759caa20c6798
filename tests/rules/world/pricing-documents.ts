import { paths } from '@evergrow/domain/kernel';
import { makeAffiliate, makeAffiliateSale } from '@evergrow/seed/factories/affiliate';
import { makeGiftCard } from '@evergrow/seed/factories/gift-card';
import { makePromoCode } from '@evergrow/seed/factories/promo-code';
import { makeService } from '@evergrow/seed/factories/service';
import type { Documents } from './world.ts';

const at = new Date('2026-11-01T09:00:00.000Z');

/** What prices come from, and what an order of `client` holds of a promo code. */
export const pricingDocuments = (t: string): Documents => ({
  [paths.service(t, 'session')]: makeService(),
  [paths.promoCode(t, 'WELCOME')]: makePromoCode(),
  [paths.promoCodeClient(t, 'WELCOME', 'client')]: { uses: 1, updatedAt: at },
  [paths.giftCard(t, 'card')]: makeGiftCard(),
  [paths.redemption(t, 'order')]: {
    clientUid: 'client',
    promoCodes: [{ code: 'WELCOME', perClient: true }],
    giftCards: [],
    stock: [],
    state: 'reserved',
    createdAt: at,
    updatedAt: at,
  },
  [paths.affiliate(t, '0123456789')]: makeAffiliate({ uid: 'client' }),
  [paths.affiliateSale(t, 'order')]: makeAffiliateSale({ affiliateId: '0123456789' }),
  [paths.affiliatePayout(t, 'payout')]: {
    affiliateId: '0123456789',
    displayName: 'Ana',
    currency: 'EUR',
    amount: 500,
    sales: 1,
    by: 'admin',
    paidAt: at,
  },
  [paths.clientTerms(t, 'client')]: { taxExempt: false, priceListId: 'schools', updatedAt: at },
});
