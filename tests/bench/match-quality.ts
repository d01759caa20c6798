import { candidateOf, candidateText, profileText, rank, readClient } from '@evergrow/domain/matching';
import { anonymize } from '@evergrow/domain/privacy';
import { embeddedEmbedder } from '../../functions/src/adapters/embedder-embedded.ts';
import { sha256 } from '../../functions/src/kernel/random.ts';
import {
  evaluateChance,
  rankByKeywords,
  rankByKeywordsAmongFitting,
  rankByRating,
} from '../matching/baselines.ts';
import { evaluate, type Rank } from '../matching/evaluation.ts';
import type { Quality } from '../matching/metrics.ts';
import type { Coach } from '../matching-stories/coach.ts';
import { pools } from '../matching-stories/pools.ts';
import type { Bench } from './bench.ts';

/** A summer's and a winter's half of the world at once would only add noise: every story happens on this day. */
const now = Date.parse('2026-06-15T12:00:00Z');

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

/** Candidates and their vectors, as the trigger makes them. */
async function candidatesOf(coaches: readonly Coach[]) {
  const model = embeddedEmbedder();
  const candidates = coaches.map(({ id, provider, availability }) =>
    candidateOf(id, provider, availability, { textHash: sha256(id), now }),
  );
  const { vectors } = await model.embed(coaches.map(({ provider }) => candidateText(provider)));
  return candidates.map((candidate, at) => ({
    candidate,
    vector: model.understands(candidate.textLanguage) ? (vectors[at] ?? null) : null,
  }));
}

/** The product's ranking, from a clear intake on: anonymised first, as matching only ever sees the profile. */
async function productRanking(): Promise<Rank> {
  const model = embeddedEmbedder();
  const candidates = {
    work: await candidatesOf(pools.work.coaches),
    life: await candidatesOf(pools.life.coaches),
  };
  return async (story) => {
    const profile = anonymize(story.client, { pseudonym: 'p', now, digest: sha256 });
    const understood = model.understands(readClient(profile).textLanguage);
    const [own] = understood ? (await model.embed([profileText(profile)])).vectors : [];
    const compared = candidates[story.pool].map(({ candidate, vector }) => ({
      candidate,
      similarity: own && vector ? dot(own, vector) : null,
    }));
    return rank(profile, compared).map(({ providerId }) => providerId);
  };
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;
const figures = ({ hitAt1, hitAt3, meanReciprocalRank }: Quality) => ({
  hit_at_1: rounded(hitAt1),
  hit_at_3: rounded(hitAt3),
  mrr: rounded(meanReciprocalRank),
});

/**
 * How often the embedded model and the scorer find the coach a wise matchmaker would choose, over all stories, against
 * chance, rating, keywords, and keywords among those who fit practically.
 */
export const matchQuality: Bench = {
  id: 'match.quality',
  run: async () => {
    const product = await evaluate(await productRanking());
    const [rating, keywords, fitting] = await Promise.all(
      [rankByRating, rankByKeywords, rankByKeywordsAmongFitting].map(evaluate),
    );
    return {
      stories: product.stories,
      product: figures(product.overall),
      product_english: figures(product.english),
      product_other_languages: figures(product.otherLanguages),
      chance: figures(evaluateChance().overall),
      ...(rating && { rating: figures(rating.overall) }),
      ...(keywords && { keywords: figures(keywords.overall) }),
      ...(fitting && { keywords_among_fitting: figures(fitting.overall) }),
    };
  },
};
