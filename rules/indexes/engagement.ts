import type { FeatureQueries } from './query.ts';

export const engagementQueries: FeatureQueries = [
  {
    of: 'notifications',
    asks: ['sort createdAt desc'],
    by: [
      'web/src/features/engagement/use-notification-history.ts',
      'web/src/features/engagement/use-recent-notifications.ts',
    ],
  },
];
