import { directorySchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import {
  fallbackRank,
  type MatchSet,
  type Profile,
  type RankedProvider,
  rank,
  readClient,
} from '@evergrow/domain/matching';
import { documentAt } from '../kernel/collection.ts';
import { errorFacts, log } from '../kernel/log.ts';
import { findCandidates } from './find-candidates.ts';
import { within } from './time-limit.ts';

/** Longer than this nobody waits for a better answer. */
export const modelTimeout = 10_000;

/** Whether a model judged the goals, and who came out first. */
export type Ranking = { basis: MatchSet['basis']; ranked: RankedProvider[] };

/**
 * The best ten for a profile. When the model fails or takes longer than 10 s, the best rated of those who satisfy the
 * hard constraints, from one document.
 */
export async function rankFor(
  tenantId: string,
  profile: Profile,
  now: Date,
  find: typeof findCandidates = findCandidates,
  timeout: number = modelTimeout,
): Promise<Ranking> {
  try {
    const compared = await within(timeout, () => find(tenantId, readClient(profile), now));
    return { basis: 'model', ranked: rank(profile, compared) };
  } catch (error) {
    log('WARNING', 'matching fell back to ratings', { tenant: tenantId, ...errorFacts(error) });
    const directory = (await documentAt(paths.directory(tenantId), directorySchema).get()).data();
    return { basis: 'rating', ranked: fallbackRank(profile, Object.values(directory?.cards ?? {})) };
  }
}
