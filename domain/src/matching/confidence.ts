import type { Candidate } from './candidate.ts';
import { priceRatio } from './hard-constraints.ts';
import type { Client } from './read-client.ts';
import { scoreWeights } from './score-parts.ts';
import { countHours } from './week-hours.ts';

/** What words and focus areas alone tell about goals, against a model that reads their meaning. */
const withoutModel = 0.5;
/** A score this much above the middle of those compared stands out as far as it can. */
const fullLead = 0.3;

/** How much of the profile the score could use: the weights of its parts, less where a part had to guess. */
export function usableShare(client: Client, candidate: Candidate, similarity: number | null): number {
  const comparable = priceRatio(client.profile, candidate.card) !== null;
  return (
    scoreWeights.language +
    scoreWeights.country +
    scoreWeights.goals * (similarity === null ? withoutModel : 1) +
    scoreWeights.budget * (comparable ? 1 : 0) +
    scoreWeights.availability * (countHours(candidate.weekHours) > 0 ? 1 : 0)
  );
}

const median = (sorted: readonly number[]): number => {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
};

/**
 * How sure a match is, in [0, 1]: what share of the profile the score could use, times how far the score stands
 * out from the middle of all that were compared (half of it is granted for having been compared at all).
 * @param scores of everyone compared, this one's included
 */
export function confidence(usable: number, score: number, scores: readonly number[]): number {
  const lead = score - median([...scores].sort((a, b) => a - b));
  const standsOut = Math.min(1, Math.max(0, lead / fullLead));
  return usable * (0.5 + 0.5 * standsOut);
}
