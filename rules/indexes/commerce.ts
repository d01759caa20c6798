import type { FeatureQueries } from './query.ts';

export const commerceQueries: FeatureQueries = [
  {
    of: 'creditGrants',
    everywhere: true,
    asks: ['remindedAt ==', 'expiresAt <=', 'sort expiresAt asc'],
    by: ['functions/src/commerce/remind-credits.ts'],
  },
  {
    of: 'orders',
    everywhere: true,
    asks: ['purpose ==', 'status ==', 'expiresAt <=', 'sort expiresAt asc'],
    by: ['functions/src/commerce/shop/expire-orders.ts'],
  },
  {
    of: 'orders',
    asks: ['clientUid ==', 'purpose ==', 'sort createdAt desc'],
    by: ['web/src/features/commerce/orders/purchases-page.tsx'],
  },
  {
    of: 'orders',
    asks: ['purpose ==', 'status in', 'sort createdAt desc'],
    by: ['web/src/features/commerce/orders/orders-page.tsx'],
  },
  {
    of: 'stripeEvents',
    everywhere: true,
    asks: ['state ==', 'receivedAt <=', 'sort receivedAt asc'],
    by: ['functions/src/commerce/retry-stripe-events.ts'],
  },
];
