import { z } from 'zod';
import { currencySchema, idSchema } from '../../kernel/index.ts';
import { productDocumentSchema } from './product-document.ts';
import { productSorts } from './product-filters.ts';

/** A product in a list of results. */
export const productCardSchema = productDocumentSchema
  .pick({
    id: true,
    kind: true,
    title: true,
    summary: true,
    prices: true,
    pricesVary: true,
    inStock: true,
    picture: true,
    durationMinutes: true,
    quoted: true,
    providerId: true,
  })
  .extend({
    /** In the directory: whose it is, and what the way there carries so that it is known where it was found. */
    seller: productDocumentSchema.shape.seller
      .unwrap()
      .extend({ via: z.string().max(24).optional() })
      .optional(),
  })
  .strip();
export type ProductCard = z.infer<typeof productCardSchema>;

/** `GET /v1/public/tenants/{slug}/search`. All filters narrow; prices are minor units of `currency`, the shop's own if left out. */
export const productQuerySchema = z.object({
  q: z.string().trim().max(200).optional(),
  /** Wanted values by dimension, e.g. `kind~course!f%3Aformat~pdf~epub`: of one dimension any, of all each. */
  by: z.string().max(1_500).optional(),
  min: z.coerce.number().int().min(0).max(99_999_999).optional(),
  max: z.coerce.number().int().min(0).max(99_999_999).optional(),
  currency: currencySchema.optional(),
  inStock: z.literal('1').optional(),
  sort: z.enum(productSorts).default('relevance'),
  /** The words as they stand: no price or kind is read out of them. */
  literal: z.literal('1').optional(),
  cursor: z.string().max(400).optional(),
});
export type ProductQuery = z.infer<typeof productQuerySchema>;

export const shownFacetSchema = z.object({
  /** `kind`, `category`, `tag`, or `f:` and the name. */
  id: z.string(),
  /** The shop's own name of it; empty for those every shop has. */
  label: z.string(),
  values: z.array(
    z.object({ value: z.string(), label: z.string(), labelEs: z.string(), count: z.number().int() }),
  ),
});
export type ShownFacet = z.infer<typeof shownFacetSchema>;

export const searchResultsSchema = z.object({
  items: z.array(productCardSchema),
  nextCursor: z.string().nullable(),
  total: z.number().int(),
  /** How many products there are at all: none is a shop that has not opened yet. */
  ofAll: z.number().int(),
  facets: z.array(shownFacetSchema),
  /** Of what fits apart from its price. */
  priceRange: z.object({ least: z.number().int(), most: z.number().int() }).nullable(),
  currency: currencySchema,
  inStock: z.number().int(),
  /** What was read out of the words besides what they are about; null where nothing was. */
  understood: z
    .object({
      min: z.number().int().nullable(),
      max: z.number().int().nullable(),
      currency: currencySchema,
      kinds: z.array(z.string()),
      inStock: z.boolean(),
    })
    .nullable(),
  /**
   * none: nothing was asked; words: by the words in them; meaning: by what they mean as well; popular: nothing was, and
   * these fit what else was asked for.
   */
  foundBy: z.enum(['none', 'words', 'meaning', 'popular']),
});
export type SearchResults = z.infer<typeof searchResultsSchema>;

/** `GET /v1/public/tenants/{slug}/search/suggestions` */
export const suggestionQuerySchema = z.object({ q: z.string().trim().min(1).max(100) });
export const suggestionsSchema = z.object({
  items: z.array(
    z.object({
      of: z.enum(['product', 'category', 'words']),
      text: z.string(),
      textEs: z.string(),
      /** Of the product or category. */
      id: z.string().nullable(),
    }),
  ),
});
export type Suggestions = z.infer<typeof suggestionsSchema>;

/** `GET /v1/public/tenants/{slug}/recommendations` */
export const shopHighlightsSchema = z.object({
  popular: z.array(productCardSchema),
  trending: z.array(productCardSchema),
});
export type ShopHighlights = z.infer<typeof shopHighlightsSchema>;

/** `GET /v1/public/tenants/{slug}/products/{offeringId}/related` */
export const relatedProductsSchema = z.object({
  /** What the same people buy. */
  bought: z.array(productCardSchema),
  /** What is about the same. */
  similar: z.array(productCardSchema),
});
export type RelatedProducts = z.infer<typeof relatedProductsSchema>;

/** `GET /v1/t/{tenantId}/recommendations/mine` */
export const personalProductsSchema = z.object({ items: z.array(productCardSchema) });
export type PersonalProducts = z.infer<typeof personalProductsSchema>;

/** `POST /v1/public/tenants/{slug}/search/events`: what a visitor searched for and chose. Who they are is not in it. */
export const searchEventsSchema = z.strictObject({
  events: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({
          type: z.literal('search'),
          text: z.string().max(200),
          total: z.number().int().min(0),
        }),
        z.strictObject({ type: z.literal('click'), text: z.string().max(200), productId: idSchema }),
      ]),
    )
    .min(1)
    .max(20),
});
export type SearchEvent = z.infer<typeof searchEventsSchema>['events'][number];
