import { averageRating } from '@evergrow/domain/catalog';
import type { Coach } from '../matching-stories/coach.ts';
import { pools } from '../matching-stories/pools.ts';
import { stories } from '../matching-stories/stories/index.ts';
import type { Story } from '../matching-stories/story.ts';
import { bm25 } from './bm25.ts';
import { accepted, type Evaluation, type Rank, summarise } from './evaluation.ts';
import { qualityByChance } from './metrics.ts';
import { fitsPractically } from './practical-fit.ts';
import { tokens } from './tokens.ts';

/** Ids of `coaches` by falling score; equal scores are ordered by id, so that a pool's order cannot help. */
function byScore(coaches: readonly Coach[], score: (coach: Coach, index: number) => number): string[] {
  return coaches
    .map((coach, index) => ({ id: coach.id, score: score(coach, index) }))
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id);
}

/** (a) What chance gives: the exact expectation of shuffling each story's pool. */
export function evaluateChance(): Omit<Evaluation, 'misses'> {
  return summarise(stories, (story) =>
    qualityByChance(pools[story.pool].coaches.length, accepted(story).length),
  );
}

/** (b) The best rated first; of equals, whoever has more reviews. */
export const rankByRating: Rank = (_story, coaches) => {
  const byReviews = Math.max(...coaches.map(({ provider }) => provider.rating.count)) + 1;
  return byScore(
    coaches,
    ({ provider }) =>
      Math.round((averageRating(provider.rating) ?? 0) * 10) + provider.rating.count / byReviews,
  );
};

/** What a coach's page says, as content words. */
export const wordsOfCoach = ({ provider }: Coach): string[] =>
  tokens([provider.headline, provider.bio, ...provider.expertise].join('. '));

/** What a client says, as content words. */
export const wordsOfClient = ({ client }: Pick<Story, 'client'>): string[] =>
  tokens([client.goals, client.challenges, ...client.focusAreas].join('. '));

/** (c) Keywords only: BM25 of goals, challenges and focus areas over headline, bio and expertise. */
export const rankByKeywords: Rank = (story, coaches) => {
  const scores = bm25(wordsOfClient(story), coaches.map(wordsOfCoach));
  return byScore(coaches, (_coach, index) => scores[index] ?? 0);
};

/**
 * (d) Keywords among those who share a language and an hour, are affordable and meet in a way the client
 * can; the others follow. A stronger opponent than the three asked for: it shows what meaning adds to filters.
 */
export const rankByKeywordsAmongFitting: Rank = (story, coaches) => {
  const scores = bm25(wordsOfClient(story), coaches.map(wordsOfCoach));
  return byScore(
    coaches,
    (coach, index) => (scores[index] ?? 0) + (fitsPractically(story, coach) ? 1_000 : 0),
  );
};
