import { z } from 'zod';
import { providerCardSchema } from '../catalog/index.ts';

/** Dimensions of every sentence vector on the platform. */
export const vectorDimensions = 512;

/** Hours of the week in UTC, Monday 00:00 first: 168 characters, `1` where the provider works. */
export const weekHoursSchema = z.string().regex(/^[01]{168}$/);

/** `candidates/{providerId}`: a provider as the matcher sees it. Written by trigger; the vector is added beside it. */
export const candidateSchema = z.strictObject({
  card: providerCardSchema,
  published: z.boolean(),
  weekHours: weekHoursSchema,
  /** Hash of the text that was embedded, so that it is embedded again only when it changed. */
  textHash: z.string().length(64),
});
export type Candidate = z.infer<typeof candidateSchema>;
