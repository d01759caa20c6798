import type { Coach } from '../matching-stories/coach.ts';
import { pools } from '../matching-stories/pools.ts';
import { stories } from '../matching-stories/stories/index.ts';
import type { Story } from '../matching-stories/story.ts';
import { meanQuality, placeOfFirst, type Quality, qualityOfPlace } from './metrics.ts';

/** Orders the ids of `coaches` for the story's client, best first. It may stop early (say, after ten). */
export type Rank = (
  story: Story,
  coaches: readonly Coach[],
) => readonly string[] | Promise<readonly string[]>;

/** A story whose best coach did not come first. */
export interface Miss {
  readonly story: string;
  readonly right: string;
  /** Who came first instead; null for an empty ranking. */
  readonly first: string | null;
  /** Where the first right one stands, from 1; null when absent. */
  readonly place: number | null;
}

export interface Evaluation {
  readonly stories: number;
  readonly overall: Quality;
  /** Stories told in English, and those told in another language. */
  readonly english: Quality;
  readonly otherLanguages: Quality;
  readonly misses: readonly Miss[];
}

/** Whoever is a right answer to the story. */
export const accepted = (story: Story): readonly string[] => [story.right, ...story.alsoRight];

/** Whether the client tells the story in English: the first language named is the one written in. */
export const inEnglish = (story: Story): boolean => story.client.languages[0] === 'en';

/** Averages a quality per story, over all of them and by the language they are told in. */
export function summarise(
  all: readonly Story[],
  qualityOf: (story: Story) => Quality,
): Omit<Evaluation, 'misses'> {
  return {
    stories: all.length,
    overall: meanQuality(all.map(qualityOf)),
    english: meanQuality(all.filter(inEnglish).map(qualityOf)),
    otherLanguages: meanQuality(all.filter((story) => !inEnglish(story)).map(qualityOf)),
  };
}

/**
 * How often `rank` finds the coach a wise matchmaker would choose, over every story and its whole pool. To
 * report `match.quality`, pass the product's ranking: `await evaluate((story, coaches) => ids, best first)`.
 * Coaches come with the documents the platform holds of them (`provider`, `availability`); the story's
 * `client` is a complete intake. Nothing else of a story may be looked at by a ranking.
 * @throws when a ranking names a coach twice or one who is not in the pool
 */
export async function evaluate(rank: Rank): Promise<Evaluation> {
  const places = new Map<string, number | null>();
  const misses: Miss[] = [];
  for (const story of stories) {
    const { coaches } = pools[story.pool];
    const ranking = await rank(story, coaches);
    refuseImpossible(ranking, coaches, story);
    const place = placeOfFirst(ranking, accepted(story));
    places.set(story.id, place);
    if (place !== 1) misses.push({ story: story.id, right: story.right, first: ranking[0] ?? null, place });
  }
  return { ...summarise(stories, (story) => qualityOfPlace(places.get(story.id) ?? null)), misses };
}

function refuseImpossible(ranking: readonly string[], coaches: readonly Coach[], story: Story): void {
  if (new Set(ranking).size !== ranking.length) throw new Error(`${story.id}: a coach is ranked twice`);
  const known = new Set(coaches.map((coach) => coach.id));
  const stranger = ranking.find((id) => !known.has(id));
  if (stranger !== undefined) throw new Error(`${story.id}: ${stranger} is not in the pool`);
}
