import { z } from 'zod';
import { idSchema, languageSchema, moneySchema, slugSchema } from '../../kernel/index.ts';
import { pictureSchema } from '../listing.ts';
import { offeringKindSchema } from '../offering.ts';

/** A product as the search knows it: what is looked in, filtered by, sorted by and shown of it. */
export const productDocumentSchema = z.strictObject({
  id: idSchema,
  kind: offeringKindSchema,
  title: z.string(),
  summary: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  categoryIds: z.array(idSchema),
  facets: z.array(z.strictObject({ name: z.string(), values: z.array(z.string()) })),
  /** The least it can be had for, in each currency it is sold in; none where it is priced when booked. */
  prices: z.array(moneySchema),
  /** Whether it can cost more than that. */
  pricesVary: z.boolean(),
  /** Of itself; whether its parts can be had is found out of theirs. */
  inStock: z.enum(['in', 'few', 'out']),
  /** What a bundle consists of. */
  partIds: z.array(idSchema),
  picture: pictureSchema.nullable(),
  durationMinutes: z.number().int().nullable(),
  /** Whether it is booked from a quote, and with whom where there is only one: for the way to it. */
  quoted: z.boolean(),
  providerId: idSchema.nullable(),
  /** Epoch milliseconds since when it is on sale. */
  publishedAt: z.number().int(),
  /** The language its words are in, where they tell. */
  language: languageSchema.nullable(),
  /** Names its words and the model its vector is of. */
  textHash: z.string(),
  /** Its meaning: int8 in base64; null where the model does not know the language. */
  vector: z.string().nullable(),
  /** Whose it is, and what there: in the directory of all businesses, where `id` is no offering's. */
  seller: z
    .strictObject({
      tenantId: idSchema,
      slug: slugSchema,
      name: z.string(),
      of: z.enum(['offering', 'provider']),
      id: idSchema,
    })
    .optional(),
});
export type ProductDocument = z.infer<typeof productDocumentSchema>;

/** A category with its titles, as the shop shows them. */
export const searchCategorySchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  titleEs: z.string(),
});
export type SearchCategory = z.infer<typeof searchCategorySchema>;
