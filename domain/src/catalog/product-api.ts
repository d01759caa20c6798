import { z } from 'zod';
import {
  amountSchema,
  cursorQuerySchema,
  idSchema,
  instantSchema,
  moneySchema,
  pageOf,
} from '../kernel/index.ts';
import { publicTenantSchema } from '../tenancy/index.ts';
import {
  deliverySchema,
  listingDraftSchema,
  pictureSchema,
  priceSetSchema,
  shopSettingsSchema,
} from './listing.ts';
import { offeringSchema } from './offering.ts';

/** What is sold without a time. */
export const productKindSchema = z.enum(['course', 'program', 'product', 'plan', 'bundle']);
export type ProductKind = z.infer<typeof productKindSchema>;

const { title, description, tags, published } = offeringSchema.shape;

/** A product as an editor works on it: the offering, and how it is listed. */
export const productDraftSchema = z.strictObject({
  offering: z.strictObject({
    kind: productKindSchema,
    title,
    description,
    price: moneySchema,
    tags,
    published,
  }),
  listing: listingDraftSchema,
  /** When it goes on sale by itself; null for what is on sale or stays a draft. */
  publishAt: instantSchema.nullable(),
});
export type ProductDraft = z.infer<typeof productDraftSchema>;

const levelSchema = z.object({ onHand: amountSchema, reserved: amountSchema });

/** `GET /v1/t/{tenantId}/products/{offeringId}` */
export const productViewSchema = productDraftSchema.extend({
  /** What a change has to name, so that nobody overwrites what somebody else has done meanwhile; null before the first. */
  version: z.string().nullable(),
  /** By variant; `_` where there are none. */
  stock: z.record(z.string(), levelSchema),
});
export type ProductView = z.infer<typeof productViewSchema>;

/** `PUT /v1/t/{tenantId}/products/{offeringId}`: changes it, or creates it where `version` is null. */
export const putProductSchema = productDraftSchema.extend({ version: z.string().max(80).nullable() });
export type PutProduct = z.infer<typeof putProductSchema>;

export const productStateSchema = z.enum(['live', 'scheduled', 'draft']);
export type ProductState = z.infer<typeof productStateSchema>;

/** `GET /v1/t/{tenantId}/products` */
export const productsQuerySchema = cursorQuerySchema.extend({
  /** Words its title or tags begin with. */
  q: z.string().trim().max(100).optional(),
  state: productStateSchema.optional(),
});
export const productRowSchema = z.object({
  id: z.string(),
  kind: productKindSchema,
  title: z.string(),
  price: moneySchema.nullable(),
  state: productStateSchema,
  publishAt: instantSchema.nullable(),
  picture: pictureSchema.nullable(),
  variants: z.number().int(),
  /** How many are left of all variants together; null without limit. */
  left: z.number().int().nullable(),
  updatedAt: instantSchema,
});
export type ProductRow = z.infer<typeof productRowSchema>;
export const productListSchema = pageOf(productRowSchema);

/** `POST /v1/t/{tenantId}/products/{offeringId}/stock` (Idempotency-Key) */
export const adjustStockSchema = z.strictObject({
  changes: z
    .array(
      z
        .strictObject({
          level: z.string().regex(/^[A-Za-z0-9_-]{1,128}$/),
          set: amountSchema.optional(),
          add: z.number().int().min(-99_999_999).max(99_999_999).optional(),
        })
        .refine(({ set, add }) => (set === undefined) !== (add === undefined), {
          message: 'either set or add',
        }),
    )
    .min(1)
    .max(101),
  /** Why, for the audit trail; empty where nothing has to be said. */
  reason: z.string().trim().max(200),
});
export type AdjustStock = z.infer<typeof adjustStockSchema>;
export const stockViewSchema = z.object({ stock: z.record(z.string(), levelSchema) });

/** `POST /v1/t/{tenantId}/products/{offeringId}/pictures`: makes a picture of what was uploaded under this id. */
export const takePictureSchema = z.strictObject({ uploadId: idSchema });
export const takenPictureSchema = z.object({ picture: pictureSchema });

export const inStockSchema = z.enum(['in', 'few', 'out']);

/** `GET /v1/public/tenants/{slug}/products/{offeringId}`: everything the page of a product shows. */
export const productPageSchema = z.object({
  tenant: publicTenantSchema,
  product: z.object({
    id: z.string(),
    kind: productKindSchema,
    title: z.string(),
    summary: z.string(),
    description: z.string(),
    tags: z.array(z.string()),
    categories: z.array(z.object({ id: z.string(), title: z.string(), titleEs: z.string() })),
    facets: listingDraftSchema.shape.facets,
    pictures: z.array(pictureSchema),
    seo: z.object({ title: z.string(), description: z.string() }),
    options: listingDraftSchema.shape.options,
    /** Those that can be bought, sold out or not. */
    variants: z.array(
      z.object({
        id: z.string(),
        valueIds: z.array(z.string()),
        prices: priceSetSchema,
        inStock: inStockSchema,
      }),
    ),
    /** In its own currency first. */
    prices: priceSetSchema,
    /** The least it can be had for, of all variants, in the same currencies. */
    from: priceSetSchema,
    tiers: listingDraftSchema.shape.tiers,
    payWhatYouWant: listingDraftSchema.shape.payWhatYouWant,
    maxPerOrder: z.number().int(),
    inStock: inStockSchema,
    /** What a bundle consists of. */
    parts: z.array(
      z.object({
        offeringId: z.string(),
        kind: productKindSchema,
        title: z.string(),
        /** The chosen values, e.g. `Web`; empty without a choice. */
        choice: z.string(),
        quantity: z.number().int(),
        picture: pictureSchema.nullable(),
        /** Whether it has a page of its own. */
        published: z.boolean(),
      }),
    ),
    delivery: deliverySchema,
  }),
});
export type ProductPage = z.infer<typeof productPageSchema>;
export type PublicProduct = ProductPage['product'];

/** `GET` and `PUT /v1/t/{tenantId}/shop-settings` */
export const shopSettingsInputSchema = shopSettingsSchema.omit({ updatedAt: true });
export type ShopSettingsInput = z.infer<typeof shopSettingsInputSchema>;
export const shopSettingsViewSchema = z.object({
  settings: shopSettingsInputSchema,
  version: z.string().nullable(),
});
export type ShopSettingsView = z.infer<typeof shopSettingsViewSchema>;
export const putShopSettingsSchema = z.strictObject({
  settings: shopSettingsInputSchema,
  version: z.string().max(40).nullable(),
});
