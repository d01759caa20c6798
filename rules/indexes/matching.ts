import type { FeatureQueries } from './query.ts';

const findCandidates = ['functions/src/matching/find-candidates.ts'];

export const matchingQueries: FeatureQueries = [
  { of: 'candidates', asks: ['published ==', 'facets array-contains', 'near embedding'], by: findCandidates },
  {
    of: 'candidates',
    asks: ['published ==', 'facets array-contains-any', 'sort quality desc'],
    by: findCandidates,
  },
  {
    of: 'matches',
    asks: ['providerIds array-contains', 'expiresAt >'],
    by: ['functions/src/matching/invalidate-matches.ts'],
  },
  { of: 'subjects', asks: ['pseudonym =='], by: ['functions/src/matching/make-matches.ts'] },
];
