import { z } from 'zod';
import { countrySchema, instantSchema, languageSchema, pageOf } from '../kernel/index.ts';
import { publicTenantSchema } from '../tenancy/index.ts';
import { offeringSchema } from './offering.ts';
import {
  focusAreaSchema,
  formatSchema,
  providerCardSchema,
  providerProfileSchema,
  ratingSchema,
} from './provider.ts';
import { reviewPhotoSchema } from './review.ts';

/** An offering as anyone may see it. */
export const publicOfferingSchema = offeringSchema
  .omit({ createdAt: true, updatedAt: true, published: true })
  .extend({
    id: z.string(),
    /** Whether it is priced by choices: it is then booked from its quote. */
    quoted: z.boolean(),
    /** Whether the provider comes to the client: booking it takes an address. */
    atClient: z.boolean(),
  });
export type PublicOffering = z.infer<typeof publicOfferingSchema>;

export const publicReviewSchema = z.object({
  id: z.string(),
  stars: z.number().int(),
  text: z.string(),
  authorName: z.string(),
  createdAt: instantSchema,
  photo: reviewPhotoSchema.nullable(),
  reply: z.object({ text: z.string(), at: instantSchema }).nullable(),
});
export type PublicReview = z.infer<typeof publicReviewSchema>;

/** `GET /v1/public/tenants`: published tenants, for the landing page. */
export const tenantListSchema = pageOf(publicTenantSchema);

/** `GET /v1/public/tenants/{slug}`: everything a tenant's home shows. */
export const tenantHomeSchema = z.object({
  tenant: publicTenantSchema,
  offerings: z.array(publicOfferingSchema),
  /** The best rated providers, at most six. */
  providers: z.array(providerCardSchema),
  providerCount: z.number().int(),
  rating: ratingSchema,
});
export type TenantHome = z.infer<typeof tenantHomeSchema>;

/** `GET /v1/public/tenants/{slug}/providers`. All filters narrow; prices are minor units of the tenant's currency. */
export const providerFiltersSchema = z.object({
  q: z.string().max(100).optional(),
  language: languageSchema.optional(),
  country: countrySchema.optional(),
  expertise: focusAreaSchema.optional(),
  format: formatSchema.optional(),
  maxPrice: z.coerce.number().int().min(0).optional(),
  minRating: z.coerce.number().min(1).max(5).optional(),
  sort: z.enum(['rating', 'priceAsc', 'priceDesc', 'name']).default('rating'),
  cursor: z.string().max(400).optional(),
});
export type ProviderFilters = z.infer<typeof providerFiltersSchema>;

export const providerListSchema = pageOf(providerCardSchema).extend({ total: z.number().int() });

/** `GET /v1/public/tenants/{slug}/providers/{providerId}` */
export const providerPageSchema = z.object({
  tenant: publicTenantSchema,
  provider: providerProfileSchema.omit({ published: true }).extend({ id: z.string(), rating: ratingSchema }),
  offerings: z.array(publicOfferingSchema),
  reviews: pageOf(publicReviewSchema),
});
export type ProviderPage = z.infer<typeof providerPageSchema>;

export const reviewListSchema = pageOf(publicReviewSchema);
