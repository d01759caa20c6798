import type { ShopIndex } from './shop-index.ts';
import { cosine, vectorLength } from './vector.ts';

type Scored = { readonly id: number; readonly score: number };

/** What is further from a sentence than this is not about it. Measured with the labelled sentences beside the tests. */
const leastSimilar = 0.2;
/** Of what only the meaning finds, as many at most. */
const mostSimilar = 60;
/** How much the meaning counts against the words. */
const meaningCounts = 0.6;
/** How much being bought counts against the words, at most. */
const popularityCounts = 0.15;

function similarities(index: ShopIndex, vector: Int8Array): Map<number, number> {
  const own = vectorLength(vector);
  const near: Scored[] = [];
  for (const [place, other] of index.vectors.entries()) {
    if (!other) continue;
    const score = cosine(vector, other, own * (index.lengths[place] ?? 0));
    if (score >= leastSimilar) near.push({ id: place, score });
  }
  near.sort((a, b) => b.score - a.score);
  return new Map(near.slice(0, mostSimilar).map(({ id, score }) => [id, score]));
}

/**
 * Places of what was found by words and, where there is a vector, by meaning, best first. Both scores are measured against
 * their best, so that neither's unit decides; equals go by how much they are bought.
 */
export function mixScores(index: ShopIndex, found: readonly Scored[], vector: Int8Array | null): number[] {
  const near = vector ? similarities(index, vector) : new Map<number, number>();
  const bestText = found.reduce((most, { score }) => Math.max(most, score), 0) || 1;
  const bestNear = Math.max(...near.values(), leastSimilar + 0.1);
  const bestSold = index.popularity[index.byPopularity[0] ?? 0] || 1;
  const scores = new Map<number, number>();
  for (const { id, score } of found) scores.set(id, (vector ? 1 - meaningCounts : 1) * (score / bestText));
  for (const [id, score] of near) {
    const meaning = (score - leastSimilar) / (bestNear - leastSimilar);
    scores.set(id, (scores.get(id) ?? 0) + meaningCounts * meaning);
  }
  const total = (id: number, score: number) =>
    score * (1 + popularityCounts * Math.sqrt((index.popularity[id] ?? 0) / bestSold));
  return [...scores]
    .map(([id, score]): Scored => ({ id, score: total(id, score) }))
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .map(({ id }) => id);
}
