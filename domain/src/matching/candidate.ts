import { z } from 'zod';
import {
  averageRating,
  type FocusArea,
  focusAreaSchema,
  type Provider,
  providerCard,
  providerCardSchema,
} from '../catalog/index.ts';
import { type Country, type Language, languageSchema, type Millis } from '../kernel/index.ts';
import type { Availability } from '../scheduling/index.ts';
import { keywords } from './keywords.ts';
import { textLanguage } from './text-language.ts';
import { textTopics } from './text-topics.ts';
import { weekHours } from './week-hours.ts';

/** Dimensions of every sentence vector on the platform. */
export const vectorDimensions = 512;

/** Hours of the week in UTC, Monday 00:00 first: 168 characters, `1` where the provider works. */
export const weekHoursSchema = z.string().regex(/^[01]{168}$/);

/** `candidates/{providerId}`: a provider as the matcher sees it. Written by trigger; the vector is added beside it. */
export const candidateSchema = z.strictObject({
  card: providerCardSchema,
  published: z.boolean(),
  weekHours: weekHoursSchema,
  /** Hash of the text that was embedded and of the model, so that it is embedded again only when either changed. */
  textHash: z.string().length(64),
  /** Language the provider describes themselves in; null when it cannot be told. */
  textLanguage: languageSchema.nullable(),
  /** Telling words of headline and bio, as stems. */
  terms: z.array(z.string().max(60)).max(300),
  /** Focus areas headline and bio speak of, with their shares. */
  topics: z.partialRecord(focusAreaSchema, z.number().min(0).max(1)),
  /** `es`, `es:burnout`, `es@MX` for every language, expertise and country: what searches filter by. */
  facets: z.array(z.string().max(40)).max(330),
  /** Stars shrunk towards the usual by few reviews: orders what a filter alone cannot. */
  quality: z.number().min(0).max(5),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** Speaks the language: `es`; and helps with this in it: `es:burnout`; and knows this country: `es@MX`. */
export const facets = {
  language: (language: Language) => language as string,
  focus: (language: Language, area: FocusArea) => `${language}:${area}`,
  country: (language: Language, country: Country) => `${language}@${country}`,
} as const;

/** Reviews it takes for a provider's own average to weigh as much as what is usual. */
const priorReviews = 5;
/** Average stars of a provider nobody knows yet: a little under the usual, so that good reviews are worth having. */
const priorStars = 4.2;

/**
 * Bayesian average of the stars: `(5 × 4.2 + sum) / (5 + count)`. Two fives do not outrank two hundred 4.9s.
 * @returns 1 to 5
 */
export const bayesianRating = ({ count, sum }: Provider['rating']): number =>
  (priorReviews * priorStars + sum) / (priorReviews + count);

/** Average stars when at least three people gave them; fewer say little. */
export const trustedAverage = (rating: Provider['rating']): number | null =>
  rating.count >= 3 ? averageRating(rating) : null;

/** What a provider says of themselves, as it is embedded. */
export const candidateText = (provider: Pick<Provider, 'headline' | 'bio'>): string =>
  `${provider.headline}. ${provider.bio}`;

/** The candidate of a provider. Without an availability no hours are known: none are marked. */
export function candidateOf(
  id: string,
  provider: Provider,
  availability: Pick<Availability, 'timeZone' | 'weekly'> | null,
  { textHash, now }: { textHash: string; now: Millis },
): Candidate {
  const text = candidateText(provider);
  return {
    card: providerCard(id, provider),
    published: provider.published,
    weekHours: availability ? weekHours(availability, now) : '0'.repeat(168),
    textHash,
    textLanguage: textLanguage(text),
    terms: keywords(text)
      .filter((term) => term.length <= 60)
      .slice(0, 300),
    topics: Object.fromEntries(textTopics(text)),
    facets: provider.languages.flatMap((language) => [
      facets.language(language),
      ...provider.expertise.map((area) => facets.focus(language, area)),
      ...provider.countries.map((country) => facets.country(language, country)),
    ]),
    quality: bayesianRating(provider.rating),
  };
}
