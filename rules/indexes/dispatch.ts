import type { FeatureQueries } from './query.ts';

export const dispatchQueries: FeatureQueries = [
  {
    of: 'bookings',
    asks: ['start >=', 'start <', 'sort start asc'],
    by: ['functions/src/dispatch/read-day.ts', 'web/src/features/dispatch/board/use-board.ts'],
  },
];
