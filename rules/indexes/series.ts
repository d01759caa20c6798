import type { FeatureQueries } from './query.ts';

/** What series and the waitlist ask. */
export const seriesQueries: FeatureQueries = [
  {
    of: 'series',
    asks: ['clientUid =='],
    by: ['functions/src/commerce/payments/card-uses.ts', 'functions/src/scheduling/series/forget-series.ts'],
  },
  {
    of: 'waitlistEntries',
    asks: ['clientUid =='],
    by: ['functions/src/scheduling/series/forget-series.ts'],
  },
  {
    of: 'waitlistEntries',
    asks: ['clientUid ==', 'sort createdAt desc'],
    by: ['web/src/features/series/waitlist-page.tsx'],
  },
  {
    of: 'offerings',
    asks: ['published ==', 'sort title asc'],
    by: [
      'web/src/features/series/join-form.tsx',
      'web/src/features/packages/use-offerings.ts',
      'web/src/features/promotions/use-sold-offerings.ts',
    ],
  },
  {
    of: 'creditGrants',
    asks: ['clientUid ==', 'sort expiresAt desc'],
    by: ['web/src/features/packages/my-packages-page.tsx', 'web/src/features/packages/credit-choice.tsx'],
  },
  {
    of: 'packages',
    asks: ['published ==', 'sort title asc'],
    by: ['web/src/features/packages/my-packages-page.tsx'],
  },
  {
    of: 'packages',
    asks: ['sort title asc'],
    by: ['web/src/features/packages/packages-page.tsx'],
  },
  {
    of: 'creditGrants',
    asks: ['sort createdAt desc'],
    by: ['web/src/features/packages/packages-page.tsx'],
  },
  {
    of: 'members',
    asks: ['role ==', 'sort displayName asc'],
    by: ['web/src/features/packages/give-sheet.tsx', 'web/src/features/selling/price-lists/list-clients.tsx'],
  },
  {
    of: 'bookings',
    asks: ['seriesId ==', 'start >=', 'sort start asc'],
    by: ['functions/src/scheduling/series/series-store.ts'],
  },
  {
    of: 'series',
    everywhere: true,
    asks: ['status ==', 'generatedThrough <', 'sort generatedThrough asc'],
    by: ['functions/src/scheduling/series/generate-series.ts'],
  },
  {
    of: 'series',
    everywhere: true,
    asks: ['status in', 'nextChargeAt <=', 'sort nextChargeAt asc'],
    by: ['functions/src/scheduling/series/charge-series.ts'],
  },
  {
    of: 'series',
    everywhere: true,
    asks: ['status ==', 'createdAt <=', 'sort createdAt asc'],
    by: ['functions/src/scheduling/series/start-series.ts'],
  },
  {
    of: 'series',
    asks: ['clientUid ==', 'sort createdAt desc'],
    by: ['functions/src/scheduling/series/routes.ts'],
  },
  {
    of: 'series',
    asks: ['providerIds array-contains', 'sort createdAt desc'],
    by: ['functions/src/scheduling/series/routes.ts'],
  },
  {
    of: 'series',
    asks: ['sort createdAt desc'],
    by: ['functions/src/scheduling/series/routes.ts'],
  },
  {
    of: 'waitlistEntries',
    asks: ['clientUid ==', 'status in'],
    by: ['functions/src/scheduling/waitlist/join-waitlist.ts'],
  },
  {
    of: 'waitlistEntries',
    asks: ['status ==', 'sort createdAt asc'],
    by: ['functions/src/scheduling/waitlist/offer-freed.ts'],
  },
  {
    of: 'waitlistEntries',
    asks: ['offer.bookingId =='],
    by: ['functions/src/scheduling/waitlist/offer-freed.ts'],
  },
  {
    of: 'waitlistEntries',
    everywhere: true,
    asks: ['status ==', 'offer.expiresAt <=', 'sort offer.expiresAt asc'],
    by: ['functions/src/scheduling/waitlist/lapse-offers.ts'],
  },
];
