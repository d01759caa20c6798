import { z } from 'zod';
import { countrySchema, languageSchema, moneySchema, timeZoneSchema } from '../kernel/index.ts';
import { displayNameSchema } from '../tenancy/index.ts';
import { focusAreas } from './focus-areas.ts';

export const formatSchema = z.enum(['video', 'phone', 'inPerson']);
/** How a session is held. */
export type Format = z.infer<typeof formatSchema>;

export const coachStyleSchema = z.enum(['directive', 'structured', 'balanced', 'supportive', 'reflective']);
export type CoachStyle = z.infer<typeof coachStyleSchema>;

export const focusAreaSchema = z.enum(focusAreas);
export type FocusArea = z.infer<typeof focusAreaSchema>;

/** What a provider edits of their own public page, directly under rules. */
export const providerProfileSchema = z.strictObject({
  displayName: displayNameSchema,
  headline: z.string().trim().min(1).max(140),
  bio: z.string().trim().min(1).max(4000),
  expertise: z.array(focusAreaSchema).min(1).max(12),
  languages: z.array(languageSchema).min(1).max(10),
  /** Countries the provider knows from living or working there. */
  countries: z.array(countrySchema).min(1).max(20),
  timeZone: timeZoneSchema,
  formats: z.array(formatSchema).min(1).max(3),
  style: coachStyleSchema,
  /** Price of an hour, before tax: what a session without a price of its own costs. */
  price: moneySchema,
  /** Storage path of the photo, or null for the initials. */
  photoPath: z.string().max(200).nullable(),
  published: z.boolean(),
});
export type ProviderProfile = z.infer<typeof providerProfileSchema>;

export const ratingSchema = z.strictObject({
  count: z.number().int().min(0),
  /** Sum of the stars given, so that the average is kept incrementally and can be recomputed. */
  sum: z.number().int().min(0),
});
export type Rating = z.infer<typeof ratingSchema>;

export const providerSchema = providerProfileSchema.extend({
  rating: ratingSchema,
  createdAt: z.date(),
  updatedAt: z.date(),
});
/** Who does the work. The document's id is the provider's uid. */
export type Provider = z.infer<typeof providerSchema>;

/** Average stars, 1 to 5, or null when nobody has rated yet. */
export const averageRating = ({ count, sum }: Rating): number | null => (count === 0 ? null : sum / count);

export const providerCardSchema = providerProfileSchema
  .omit({ bio: true, published: true })
  .extend({ id: z.string(), rating: ratingSchema, excerpt: z.string().max(240) });
/** A provider in a list. */
export type ProviderCard = z.infer<typeof providerCardSchema>;

/** `directories/providers`: every published provider of a tenant in one document (about 2,000 fit in 1 MiB). */
export const directorySchema = z.strictObject({
  cards: z.record(z.string(), providerCardSchema),
  updatedAt: z.date(),
});
export type Directory = z.infer<typeof directorySchema>;

/** The card of a provider: what a list shows. */
export function providerCard(id: string, provider: Provider): ProviderCard {
  const { bio, published: _published, createdAt: _created, updatedAt: _updated, ...rest } = provider;
  return { ...rest, id, excerpt: bio.length <= 240 ? bio : `${bio.slice(0, 239)}…` };
}
