import type { FeatureQueries } from './query.ts';

export const pricingQueries: FeatureQueries = [
  { of: 'bookings', asks: ['clientUid ==', 'status in'], by: ['functions/src/pricing/read-promotions.ts'] },
];
