import type { FeatureQueries } from './query.ts';

export const visitsQueries: FeatureQueries = [
  {
    of: 'visits',
    asks: ['clientUid =='],
    by: ['functions/src/visits/forget-visit.ts', 'functions/src/visits/export-visits.ts'],
  },
  {
    of: 'liveLocations',
    everywhere: true,
    asks: ['expiresAt <=', 'sort expiresAt asc'],
    by: ['functions/src/visits/live-locations.ts'],
  },
];
