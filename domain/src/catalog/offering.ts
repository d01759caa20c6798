import { z } from 'zod';
import { idSchema, lineSchema, moneySchema } from '../kernel/index.ts';
import { formatSchema } from './provider.ts';

export const offeringKindSchema = z.enum([
  'session',
  'visit',
  'course',
  'program',
  'product',
  'plan',
  'bundle',
]);
export type OfferingKind = z.infer<typeof offeringKindSchema>;

export const addOnSchema = z.strictObject({
  id: idSchema,
  title: lineSchema(80),
  price: moneySchema,
  /** Minutes it adds to the booking; 0 for none. */
  durationMinutes: z.number().int().min(0).max(480).multipleOf(5),
});
export type AddOn = z.infer<typeof addOnSchema>;

/** What an editor edits, directly under rules. */
export const offeringSchema = z.strictObject({
  kind: offeringKindSchema,
  title: z.string().trim().min(1).max(120),
  description: z.string().trim().max(4000),
  /** Null: each provider's own hourly price, for the length of it. Zero is free. */
  price: moneySchema.nullable(),
  /** Length of a session or visit in minutes, a multiple of 5; null where the kind has none. */
  durationMinutes: z.number().int().min(5).max(720).multipleOf(5).nullable(),
  formats: z.array(formatSchema).max(3),
  /** Who offers it; empty means every provider of the tenant. */
  providerIds: z.array(idSchema).max(50),
  /** As many as security rules can check in one request. */
  addOns: z.array(addOnSchema).max(10),
  tags: z.array(lineSchema(30)).max(10),
  published: z.boolean(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
/** Anything sold. */
export type Offering = z.infer<typeof offeringSchema>;

/** Whether a slot has to be chosen to buy it. */
export const isBookable = (kind: OfferingKind): boolean => kind === 'session' || kind === 'visit';

/** Whether `providerId` offers it. */
export const offeredBy = (offering: Pick<Offering, 'providerIds'>, providerId: string): boolean =>
  offering.providerIds.length === 0 || offering.providerIds.includes(providerId);
