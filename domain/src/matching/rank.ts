import type { Candidate } from './candidate.ts';
import { confidence, usableShare } from './confidence.ts';
import { calibrate } from './goals-part.ts';
import { canWorkTogether, isWithinReach } from './hard-constraints.ts';
import type { RankedProvider, ScoreParts } from './match.ts';
import type { Profile } from './profile.ts';
import { type Client, readClient } from './read-client.ts';
import { reasonsFor } from './reasons.ts';
import { scoreParts, totalScore } from './score-parts.ts';
import { commonHours, countHours } from './week-hours.ts';

/** How many a client is shown. */
export const maxRanked = 10;
/** With fewer than these in reach, dearer ones are shown as well, after them. */
const enoughChoice = 3;

export interface Compared {
  readonly candidate: Candidate;
  /** Cosine of the two texts' vectors; null where the model cannot judge the language of either. */
  readonly similarity: number | null;
}

type Scored = Compared & { readonly parts: ScoreParts; readonly score: number };

/** Never free when the client is: nothing could be booked. Unknown hours may still turn out to fit. */
const neverMeet = (client: Client, candidate: Candidate): boolean =>
  countHours(candidate.weekHours) > 0 && commonHours(client.week, candidate.weekHours) === 0;

const meansOf = (scored: readonly Scored[]): ScoreParts => {
  const mean = (part: keyof ScoreParts) =>
    scored.reduce((sum, { parts }) => sum + parts[part], 0) / Math.max(1, scored.length);
  return {
    language: mean('language'),
    country: mean('country'),
    goals: mean('goals'),
    budget: mean('budget'),
    availability: mean('availability'),
  };
};

const byScore = (a: Scored, b: Scored): number =>
  b.score - a.score ||
  b.candidate.quality - a.candidate.quality ||
  (a.candidate.card.id < b.candidate.card.id ? -1 : 1);

/**
 * The best ten of `compared` for a client. Nobody is shown with whom the client shares no language, no format
 * or no free hour; nobody out of reach of the budget either, unless fewer than three would remain: then the
 * dearer follow after those in reach. Equal scores: the better rated first.
 */
export function rank(profile: Profile, compared: readonly Compared[]): RankedProvider[] {
  const client = readClient(profile);
  const possible = compared.filter(
    ({ candidate }) =>
      candidate.published && canWorkTogether(profile, candidate.card) && !neverMeet(client, candidate),
  );
  const scored = possible
    .map(({ candidate, similarity }): Scored => {
      const parts = scoreParts(client, candidate, similarity);
      return { candidate, similarity, parts, score: totalScore(parts) };
    })
    .sort(byScore);
  const within = scored.filter(({ candidate }) => isWithinReach(profile, candidate.card));
  const beyond = scored.filter(({ candidate }) => !isWithinReach(profile, candidate.card));
  const shown = within.length >= enoughChoice ? within : [...within, ...beyond];
  const usual = meansOf(scored);
  const scores = scored.map(({ score }) => score);
  return shown.slice(0, maxRanked).map(({ candidate, similarity, parts, score }) => ({
    providerId: candidate.card.id,
    card: candidate.card,
    score,
    confidence: confidence(usableShare(client, candidate, similarity), score, scores),
    parts,
    reasons: reasonsFor({
      profile,
      card: candidate.card,
      parts,
      usual,
      commonHours: countHours(candidate.weekHours) > 0 ? commonHours(client.week, candidate.weekHours) : null,
      understanding: similarity === null ? null : calibrate(similarity),
    }),
  }));
}
