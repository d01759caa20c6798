import type { ProviderCard } from '../catalog/index.ts';
import type { Candidate } from './candidate.ts';
import { countryNearness } from './country-nearness.ts';
import { goalsPart } from './goals-part.ts';
import { priceRatio, priceTolerance, sharedLanguages } from './hard-constraints.ts';
import type { ScoreParts } from './match.ts';
import type { Profile } from './profile.ts';
import type { Client } from './read-client.ts';
import { commonHours, countHours } from './week-hours.ts';

/** What each part weighs in the score; together 1. */
export const scoreWeights = {
  language: 0.25,
  country: 0.2,
  goals: 0.3,
  budget: 0.15,
  availability: 0.1,
} as const satisfies ScoreParts;

/** More common hours a week than these do not make it any easier to find a time. */
const enoughHours = 10;

/** 1 when the provider speaks the client's first language, 0.9 for any other shared one, else 0. */
export function languagePart(profile: Profile, card: ProviderCard): number {
  const [best] = sharedLanguages(profile, card);
  if (best === undefined) return 0;
  return best === profile.languages[0] ? 1 : 0.9;
}

/** The nearest of the provider's countries: 1 the client's own, 0.5 in its subregion, 0.25 on its continent, else 0. */
export const countryPart = (profile: Profile, card: ProviderCard): number =>
  Math.max(0, ...card.countries.map((country) => countryNearness(profile.country, country)));

/**
 * 1 up to the client's ceiling, then falling in a straight line to 0 at 1.25 times it. 0.5 when the currencies
 * differ: nothing speaks for or against.
 */
export function budgetPart(profile: Profile, card: ProviderCard): number {
  const ratio = priceRatio(profile, card);
  if (ratio === null) return 0.5;
  return Math.min(1, Math.max(0, (priceTolerance - ratio) / (priceTolerance - 1)));
}

/**
 * Common hours of the two weeks over what the client has to give, at most 10. 0.5 when the provider has no
 * weekly hours yet: nothing speaks for or against.
 */
export function availabilityPart(client: Client, candidate: Candidate): number {
  if (countHours(candidate.weekHours) === 0) return 0.5;
  const wanted = Math.min(enoughHours, countHours(client.week));
  return wanted === 0 ? 0 : Math.min(1, commonHours(client.week, candidate.weekHours) / wanted);
}

/**
 * Every part of a score, in [0, 1].
 * @param similarity cosine of the two texts' vectors, or null where the model cannot judge them
 */
export const scoreParts = (client: Client, candidate: Candidate, similarity: number | null): ScoreParts => ({
  language: languagePart(client.profile, candidate.card),
  country: countryPart(client.profile, candidate.card),
  goals: goalsPart(client, candidate, similarity),
  budget: budgetPart(client.profile, candidate.card),
  availability: availabilityPart(client, candidate),
});

/** The weighted sum of the parts. */
export const totalScore = (parts: ScoreParts): number =>
  Math.min(
    1,
    Object.entries(scoreWeights).reduce(
      (sum, [part, weight]) => sum + weight * parts[part as keyof ScoreParts],
      0,
    ),
  );
