import type { FeatureQueries } from './query.ts';

export const analyticsQueries: FeatureQueries = [
  {
    of: 'customers',
    asks: ['boughtIn array-contains-any'],
    by: ['functions/src/analytics/sales/read-revenue.ts'],
  },
  { of: 'members', asks: ['role ==', 'activeAt >='], by: ['functions/src/analytics/read-metrics.ts'] },
];
