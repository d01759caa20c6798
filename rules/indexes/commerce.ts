import type { FeatureQueries } from './query.ts';

export const commerceQueries: FeatureQueries = [
  {
    of: 'creditGrants',
    everywhere: true,
    asks: ['remindedAt ==', 'expiresAt <=', 'sort expiresAt asc'],
    by: ['functions/src/commerce/remind-credits.ts'],
  },
  {
    of: 'stripeEvents',
    everywhere: true,
    asks: ['state ==', 'receivedAt <=', 'sort receivedAt asc'],
    by: ['functions/src/commerce/retry-stripe-events.ts'],
  },
];
