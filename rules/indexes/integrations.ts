import type { FeatureQueries } from './query.ts';

const feeds = ['functions/src/integrations/feed-bookings.ts'];

export const integrationsQueries: FeatureQueries = [
  { of: 'bookings', asks: ['clientUid ==', 'start >=', 'start <=', 'sort start asc'], by: feeds },
  { of: 'bookings', asks: ['clientUid ==', 'start >=', 'start <', 'sort start desc'], by: feeds },
  { of: 'bookings', asks: ['clientUid ==', 'start >=', 'start <='], by: feeds },
  { of: 'bookings', asks: ['clientUid ==', 'sort updatedAt desc'], by: feeds },
  {
    of: 'bookings',
    asks: ['providerIds array-contains', 'start >=', 'start <=', 'sort start asc'],
    by: feeds,
  },
  {
    of: 'bookings',
    asks: ['providerIds array-contains', 'start >=', 'start <', 'sort start desc'],
    by: feeds,
  },
  { of: 'bookings', asks: ['providerIds array-contains', 'start >=', 'start <='], by: feeds },
  { of: 'bookings', asks: ['providerIds array-contains', 'sort updatedAt desc'], by: feeds },
];
