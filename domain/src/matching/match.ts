import { z } from 'zod';
import { providerCardSchema } from '../catalog/index.ts';
import { DAY, idSchema, MINUTE, type Millis } from '../kernel/index.ts';

/** How long a ranking is served before it is made again. */
export const matchLifetime: Millis = DAY;
/** The same where the model failed: it should get another chance soon. */
export const fallbackLifetime: Millis = 15 * MINUTE;

const partSchema = z.number().min(0).max(1);

export const scorePartsSchema = z.strictObject({
  language: partSchema,
  country: partSchema,
  goals: partSchema,
  budget: partSchema,
  availability: partSchema,
});
/** Each part of a score, in [0, 1]. */
export type ScoreParts = z.infer<typeof scorePartsSchema>;

export const reasonSchema = z.strictObject({
  code: z.enum([
    'speaksYourLanguage',
    'knowsYourCountry',
    'helpsWithFocus',
    'understandsYourGoals',
    'withinBudget',
    'slightlyAboveBudget',
    'freeWhenYouAre',
    'yourStyle',
    'yourFormat',
    'highlyRated',
  ]),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
});
/** Why, as a code and facts the reader's language turns into words. */
export type Reason = z.infer<typeof reasonSchema>;

export const rankedProviderSchema = z.strictObject({
  providerId: idSchema,
  card: providerCardSchema,
  score: partSchema,
  confidence: partSchema,
  parts: scorePartsSchema,
  reasons: z.array(reasonSchema).max(6),
});
export type RankedProvider = z.infer<typeof rankedProviderSchema>;

/** `matches/{pseudonym}`: the top ten, denormalised so that a screen costs one read. */
export const matchSetSchema = z.strictObject({
  profileHash: z.string().length(64),
  ranked: z.array(rankedProviderSchema).max(10),
  /** model = scored with embeddings; rating = the model failed, these are the best rated that fit. */
  basis: z.enum(['model', 'rating']),
  /** Ids in `ranked`, for finding the sets a changed provider stands in. */
  providerIds: z.array(idSchema).max(10),
  createdAt: z.date(),
  expiresAt: z.date(),
});
export type MatchSet = z.infer<typeof matchSetSchema>;
