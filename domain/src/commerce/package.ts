import { z } from 'zod';
import { idSchema, lineSchema, moneySchema } from '../kernel/index.ts';

const bookable = z.array(idSchema).min(1).max(20);

export const packageSchema = z.strictObject({
  title: lineSchema(80),
  description: z.string().max(500),
  /** Which offerings a credit of it pays. */
  offeringIds: bookable,
  /** How many credits it holds. */
  credits: z.number().int().min(1).max(200),
  price: moneySchema,
  /** How long they can be used after the purchase. */
  validDays: z.number().int().min(1).max(1_095),
  published: z.boolean(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
/** `packages/{id}`: so many sessions bought at once. Written through the API. */
export type Package = z.infer<typeof packageSchema>;

/** What an admin decides about a package. */
export const packageDraftSchema = packageSchema.omit({ createdAt: true, updatedAt: true });
export type PackageDraft = z.infer<typeof packageDraftSchema>;
