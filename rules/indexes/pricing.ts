import type { FeatureQueries } from './query.ts';

export const pricingQueries: FeatureQueries = [
  { of: 'bookings', asks: ['clientUid ==', 'status in'], by: ['functions/src/pricing/read-promotions.ts'] },
  { of: 'promoCodes', asks: ['sort createdAt desc'], by: ['functions/src/pricing/promo-codes.ts'] },
  { of: 'giftCards', asks: ['sort createdAt desc'], by: ['functions/src/pricing/gift-cards.ts'] },
];
