import type { FeatureQueries } from './query.ts';

export const pricingQueries: FeatureQueries = [
  { of: 'orders', asks: ['clientUid ==', 'status in'], by: ['functions/src/pricing/read-promo.ts'] },
  {
    of: 'promoCodes',
    asks: ['automatic ==', 'active =='],
    by: ['functions/src/pricing/read-promo.ts', 'functions/src/pricing/promo-codes.ts'],
  },
  { of: 'promoCodes', asks: ['sort createdAt desc'], by: ['functions/src/pricing/promo-codes.ts'] },
  {
    of: 'priceLists',
    asks: ['sort createdAt desc'],
    by: ['functions/src/pricing/price-lists.ts'],
  },
  {
    of: 'clientTerms',
    asks: ['priceListId =='],
    by: ['functions/src/commerce/customers/list-customers.ts', 'functions/src/pricing/price-lists.ts'],
  },
  { of: 'giftCards', asks: ['sort createdAt desc'], by: ['functions/src/pricing/gift-cards.ts'] },
  {
    of: 'affiliates',
    asks: ['sort createdAt desc'],
    by: ['functions/src/commerce/affiliates/affiliates.ts'],
  },
  {
    of: 'affiliates',
    asks: ['uid =='],
    by: ['functions/src/account/forget-name.ts'],
  },
  {
    of: 'affiliateSales',
    asks: ['affiliateId ==', 'open ==', 'sort payableAt asc'],
    by: ['functions/src/commerce/affiliates/affiliates.ts'],
  },
  {
    of: 'affiliateSales',
    asks: ['kind ==', 'open ==', 'payableAt <=', 'sort payableAt asc'],
    by: ['functions/src/commerce/affiliates/payouts.ts'],
  },
  {
    of: 'affiliateSales',
    asks: ['kind ==', 'open ==', 'payableAt <=', 'affiliateId ==', 'currency ==', 'sort payableAt asc'],
    by: ['functions/src/commerce/affiliates/payouts.ts'],
  },
  {
    of: 'affiliatePayouts',
    asks: ['sort paidAt desc'],
    by: ['functions/src/commerce/affiliates/payouts.ts'],
  },
];
