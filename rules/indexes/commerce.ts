import type { FeatureQueries } from './query.ts';

export const commerceQueries: FeatureQueries = [
  {
    of: 'stripeEvents',
    everywhere: true,
    asks: ['state ==', 'receivedAt <=', 'sort receivedAt asc'],
    by: ['functions/src/commerce/retry-stripe-events.ts'],
  },
];
