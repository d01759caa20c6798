import type { ProviderCard } from '../catalog/index.ts';
import { trustedAverage } from './candidate.ts';
import {
  priceRatio,
  priceTolerance,
  sessionPrice,
  sharedFormats,
  sharedLanguages,
} from './hard-constraints.ts';
import type { Reason, ScoreParts } from './match.ts';
import type { Profile } from './profile.ts';
import { scoreWeights } from './score-parts.ts';

const maxReasons = 6;

/** What the reasons of one provider are made from. `usual` is the average of each part among those compared. */
export interface ReasonFacts {
  readonly profile: Profile;
  readonly card: ProviderCard;
  readonly parts: ScoreParts;
  readonly usual: ScoreParts;
  /** Weekly hours both have; null when the provider's are not known. */
  readonly commonHours: number | null;
  /** Calibrated similarity of the texts in [0, 1]; null when no model judged them. */
  readonly understanding: number | null;
}

type Weighed = { readonly reason: Reason; readonly weight: number };

const because = (code: Reason['code'], params: Reason['params'], weight: number): Weighed => ({
  reason: { code, params },
  weight,
});

/**
 * Why this provider, the most telling reason first: what adds most to the score and what others have less of.
 * At most six; only what is true of this pair.
 */
export function reasonsFor(facts: ReasonFacts): Reason[] {
  const { parts, usual } = facts;
  /** What a part adds, half of it counted only as far as it is above what is usual here. */
  const telling = (part: keyof ScoreParts): number =>
    scoreWeights[part] * (0.5 * parts[part] + (parts[part] - usual[part]));
  return [...wordReasons(facts, telling), ...practicalReasons(facts, telling), ...personReasons(facts)]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, maxReasons)
    .map(({ reason }) => reason);
}

type Telling = (part: keyof ScoreParts) => number;

function wordReasons({ profile, card, understanding }: ReasonFacts, telling: Telling): Weighed[] {
  const areas = profile.focusAreas.filter((area) => card.expertise.includes(area));
  return [
    ...(areas.length > 0 ? [because('helpsWithFocus', { areas }, telling('goals') + 0.05)] : []),
    ...(understanding !== null && understanding >= 0.6
      ? [
          because(
            'understandsYourGoals',
            { percent: Math.round(understanding * 100) },
            telling('goals') + 0.04,
          ),
        ]
      : []),
  ];
}

function practicalReasons(facts: ReasonFacts, telling: Telling): Weighed[] {
  const { profile, card, parts } = facts;
  const languages = sharedLanguages(profile, card);
  const ratio = priceRatio(profile, card);
  const { amount, currency } = sessionPrice(profile, card);
  const price = { amount, currency };
  const affordable = ratio !== null && ratio <= 1;
  const nearly = ratio !== null && ratio > 1 && ratio <= priceTolerance;
  const hours = facts.commonHours ?? 0;
  return [
    ...(languages.length > 0 ? [because('speaksYourLanguage', { languages }, telling('language'))] : []),
    ...(parts.country === 1
      ? [because('knowsYourCountry', { country: profile.country }, telling('country'))]
      : []),
    ...(affordable ? [because('withinBudget', price, telling('budget'))] : []),
    ...(nearly ? [because('slightlyAboveBudget', price, 0.02)] : []),
    ...(hours > 0 ? [because('freeWhenYouAre', { hours }, telling('availability'))] : []),
  ];
}

/** What is no part of the score but tells a person whether they will get on. */
function personReasons({ profile, card }: ReasonFacts): Weighed[] {
  const formats = sharedFormats(profile, card);
  const average = trustedAverage(card.rating);
  return [
    ...(card.style === profile.coachStyle ? [because('yourStyle', { style: card.style }, 0.06)] : []),
    ...(formats.length > 0 ? [because('yourFormat', { formats }, 0.01)] : []),
    ...(average !== null && average >= 4.5
      ? [because('highlyRated', { average: Math.round(average * 10) / 10, count: card.rating.count }, 0.05)]
      : []),
  ];
}
