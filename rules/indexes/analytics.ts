import type { FeatureQueries } from './query.ts';

export const analyticsQueries: FeatureQueries = [
  { of: 'members', asks: ['role ==', 'activeAt >='], by: ['functions/src/analytics/read-metrics.ts'] },
];
