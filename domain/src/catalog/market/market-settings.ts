import { z } from 'zod';
import { idSchema, instantSchema } from '../../kernel/index.ts';

const choiceShape = {
  /** Whether the business is listed at all. */
  listed: z.boolean(),
  /** What of it is not, though it is public in its own shop. */
  hiddenOfferingIds: z.array(idSchema).max(500),
  hiddenProviderIds: z.array(idSchema).max(500),
};

/** `settings/market`: what of a tenant stands in the directory of all businesses. None: nothing. Written through the API. */
export const marketSettingsSchema = z.strictObject({ ...choiceShape, updatedAt: z.date() });
export type MarketSettings = z.infer<typeof marketSettingsSchema>;

/** `PUT /v1/t/{tenantId}/market` */
export const marketChoiceSchema = z.strictObject(choiceShape);
export type MarketChoice = z.infer<typeof marketChoiceSchema>;

/** `GET /v1/t/{tenantId}/market`, with what there is to be listed: at most 500 of each. */
export const marketViewSchema = marketChoiceSchema.extend({
  /** Null where nobody has decided. */
  updatedAt: instantSchema.nullable(),
  /** Whether the business is public: only then it is shown. */
  open: z.boolean(),
  offerings: z.array(z.object({ id: idSchema, title: z.string() })).max(500),
  providers: z.array(z.object({ id: idSchema, title: z.string() })).max(500),
});
export type MarketView = z.infer<typeof marketViewSchema>;
