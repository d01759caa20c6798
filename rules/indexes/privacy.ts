import type { FeatureQueries } from './query.ts';

export const privacyQueries: FeatureQueries = [
  { of: 'envelopes', asks: ['uid =='], by: ['functions/src/privacy/erase-intake.ts'] },
  {
    of: 'bookings',
    asks: ['clientUid ==', 'providerId ==', 'status in'],
    by: ['functions/src/privacy/reveal-intake.ts'],
  },
];
