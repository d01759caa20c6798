import type { ProviderCard } from '../catalog/index.ts';
import { bayesianRating } from './candidate.ts';
import { focusPart } from './goals-part.ts';
import { canWorkTogether, isWithinReach } from './hard-constraints.ts';
import type { RankedProvider, ScoreParts } from './match.ts';
import type { Profile } from './profile.ts';
import { maxRanked } from './rank.ts';
import { reasonsFor } from './reasons.ts';
import { budgetPart, countryPart, languagePart } from './score-parts.ts';

/** Nothing about the person's goals was understood: however good the rating, this much is certain at most. */
const confidenceByRating = 0.25;

/**
 * What is shown when the model fails: the best rated (Bayesian average, see `bayesianRating`) of those with a
 * shared language, a shared format and a price within reach. Scores are the rating over five; goals are judged by
 * the chosen focus areas alone and hours are not known, so that the confidence is low.
 */
export function fallbackRank(profile: Profile, cards: readonly ProviderCard[]): RankedProvider[] {
  return cards
    .filter((card) => canWorkTogether(profile, card) && isWithinReach(profile, card))
    .map((card) => ({ card, rating: bayesianRating(card.rating) }))
    .sort((a, b) => b.rating - a.rating || (a.card.id < b.card.id ? -1 : 1))
    .slice(0, maxRanked)
    .map(({ card, rating }) => {
      const parts: ScoreParts = {
        language: languagePart(profile, card),
        country: countryPart(profile, card),
        goals: focusPart(profile.focusAreas, card.expertise),
        budget: budgetPart(profile, card),
        availability: 0.5,
      };
      const usual: ScoreParts = { language: 0, country: 0, goals: 0, budget: 0, availability: 0 };
      return {
        providerId: card.id,
        card,
        score: rating / 5,
        confidence: confidenceByRating,
        parts,
        reasons: reasonsFor({ profile, card, parts, usual, commonHours: null, understanding: null }),
      };
    });
}
