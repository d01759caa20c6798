import { z } from 'zod';
import { currencySchema, idSchema, localeSchema } from '../../kernel/index.ts';
import { productDocumentSchema, searchCategorySchema } from './product-document.ts';

/** What purchases tell of the products, made anew by a schedule. */
const relationsSchema = z.strictObject({
  /** Epoch milliseconds. */
  madeAt: z.number().int(),
  /** How much each has been bought, more lately counting more. */
  popularity: z.record(z.string(), z.number()),
  /** Best first: what is bought more now than it used to be. */
  trending: z.array(idSchema),
  /** For each, what the same people buy: best first. */
  bought: z.record(z.string(), z.array(idSchema)),
});
export type Relations = z.infer<typeof relationsSchema>;

/** A shop nobody has bought anything in yet. */
export const noRelations: Relations = { madeAt: 0, popularity: {}, trending: [], bought: {} };

/** The form of the file; a file of another is made anew. */
export const searchFileVersion = 1;

/** Everything that is needed to search a tenant's shop: one file, so that no search reads a document. */
export const searchFileSchema = z.strictObject({
  version: z.literal(searchFileVersion),
  tenantId: idSchema,
  currency: currencySchema,
  locale: localeSchema,
  categories: z.array(searchCategorySchema),
  products: z.array(productDocumentSchema),
  relations: relationsSchema,
});
export type SearchFile = z.infer<typeof searchFileSchema>;
