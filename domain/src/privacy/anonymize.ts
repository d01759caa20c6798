import type { Millis } from '../kernel/index.ts';
import { type Intake, type Profile, profileSchema, zoneOffsetMinutes } from '../matching/index.ts';
import { budgetCeiling } from './budget-ceiling.ts';
import { redact } from './redact.ts';

const maxText = 2400;

/** Offset of the zone in minutes, rounded to the hour: what is left of where somebody lives. */
const roundedOffset = (zone: string, now: Millis): number =>
  Math.round(zoneOffsetMinutes(zone, now) / 60) * 60 + 0;

/** What the score depends on, in one spelling: equal for two intakes that would be matched alike. */
function scoreRelevant(profile: Omit<Profile, 'hash' | 'createdAt' | 'pseudonym'>): string {
  return JSON.stringify([
    profile.languages,
    profile.country,
    profile.utcOffsetMinutes,
    profile.goals,
    profile.challenges,
    profile.focusAreas,
    profile.budgetCeiling.amount,
    profile.budgetCeiling.currency,
    profile.sessionLength,
    [...profile.availability].sort(),
    [...profile.formats].sort(),
    profile.coachStyle,
  ]);
}

/**
 * The anonymised form of an intake: a pseudonym for the person, the budget as a band, the zone as an offset, free
 * text redacted; what was chosen from a list stays.
 * @param digest SHA-256 in hex; given in because the domain computes nothing that needs a platform
 */
export function anonymize(
  { budget, timeZone, ...answers }: Intake,
  { pseudonym, now, digest }: { pseudonym: string; now: Millis; digest: (text: string) => string },
): Profile {
  const profile = {
    ...answers,
    budgetCeiling: budgetCeiling(budget),
    utcOffsetMinutes: roundedOffset(timeZone, now),
    goals: redact(answers.goals).slice(0, maxText),
    challenges: redact(answers.challenges).slice(0, maxText),
  };
  return profileSchema.parse({
    ...profile,
    pseudonym,
    hash: digest(scoreRelevant(profile)),
    createdAt: new Date(now),
  });
}
