import { z } from 'zod';
import { amountSchema, idSchema, lineSchema, moneySchema } from '../kernel/index.ts';
import { offeringKindSchema } from './offering.ts';

const unique = <T>(items: readonly T[], keyOf: (item: T) => unknown) =>
  new Set(items.map(keyOf)).size === items.length;
const once = (path: string) => ({ path: [path], message: 'twice' });

/** One price for each currency. */
export const priceSetSchema = z
  .array(moneySchema)
  .max(12)
  .refine((prices) => unique(prices, ({ currency }) => currency), { message: 'a currency twice' });
export type PriceSet = z.infer<typeof priceSetSchema>;

export const optionSchema = z
  .strictObject({
    id: idSchema,
    /** What is chosen, e.g. `Licence`. */
    title: lineSchema(40),
    values: z
      .array(z.strictObject({ id: idSchema, title: lineSchema(60) }))
      .min(1)
      .max(20),
  })
  .refine(({ values }) => unique(values, ({ id }) => id), once('values'));
/** Something to choose of a product. */
export type Option = z.infer<typeof optionSchema>;

export const variantSchema = z.strictObject({
  id: idSchema,
  /** The chosen value's id for each option, in the options' order. */
  valueIds: z.array(idSchema).min(1).max(3),
  /** The seller's own number for it; empty for none. */
  sku: z.string().trim().max(40),
  /** Empty: it costs what the product does. */
  prices: priceSetSchema,
  /** Whether it can be bought. */
  active: z.boolean(),
});
/** One combination of the options' values, as it is bought. */
export type Variant = z.infer<typeof variantSchema>;

export const tiersSchema = z
  .strictObject({
    mode: z.enum(['volume', 'graduated']),
    steps: z
      .array(z.strictObject({ from: z.number().int().min(2).max(9_999), prices: priceSetSchema.min(1) }))
      .min(1)
      .max(10),
  })
  .refine(
    ({ steps }) => steps.every(({ from }, index) => index === 0 || (steps[index - 1]?.from ?? 0) < from),
    {
      path: ['steps'],
      message: 'must ascend',
    },
  );
/** What one costs when more are bought. */
export type Tiers = z.infer<typeof tiersSchema>;

export const pictureSchema = z.strictObject({
  id: idSchema,
  /** What it shows, for who does not see it. */
  alt: z.string().trim().max(160),
  width: z.number().int().min(1).max(10_000),
  height: z.number().int().min(1).max(10_000),
});
/** A picture of a product; its sizes lie in Storage under its id. */
export type Picture = z.infer<typeof pictureSchema>;

/** `loosePictures/{id}`: a picture that no listing shows, for a day: taken up again, or deleted. Written by the server. */
export const loosePictureSchema = z.strictObject({
  offeringId: idSchema,
  width: pictureSchema.shape.width,
  height: pictureSchema.shape.height,
  /** Since when. */
  at: z.date(),
});
export type LoosePicture = z.infer<typeof loosePictureSchema>;

/** How a product is handed over. `none`: by hand, or there is nothing to hand over. */
export const deliverySchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('none') }),
  z.strictObject({
    by: z.literal('download'),
    /** How often each file can be downloaded by one purchase; null: as often as they like. */
    maxDownloads: z.number().int().min(1).max(1_000).nullable(),
  }),
  z.strictObject({
    by: z.literal('licence'),
    maxDownloads: z.number().int().min(1).max(1_000).nullable(),
    /** Devices one licence can be active on at a time, for each unit bought. */
    activations: z.number().int().min(1).max(1_000),
    /** How long it holds; null: for good. */
    validDays: z.number().int().min(1).max(3_650).nullable(),
    /** generated: made by us when bought; imported: taken from the keys the seller uploaded. */
    keys: z.enum(['generated', 'imported']),
  }),
]);
export type Delivery = z.infer<typeof deliverySchema>;

/** What an editor decides of how an offering is shown and sold. */
export const listingDraftSchema = z
  .strictObject({
    /** One sentence under the title. */
    summary: z.string().trim().max(200),
    categoryIds: z.array(idSchema).max(5),
    /** What it can be filtered by besides category, tag and price: names with their values, e.g. Format: PDF, EPUB. */
    facets: z
      .array(z.strictObject({ name: lineSchema(30), values: z.array(lineSchema(40)).min(1).max(10) }))
      .max(10)
      .refine((facets) => unique(facets, ({ name }) => name.toLowerCase()), { message: 'twice' }),
    pictures: z.array(pictureSchema).max(12),
    seo: z.strictObject({ title: z.string().trim().max(70), description: z.string().trim().max(160) }),
    options: z.array(optionSchema).max(3),
    variants: z.array(variantSchema).max(100),
    /** In other currencies than the offering's own. */
    prices: priceSetSchema,
    tiers: tiersSchema.nullable(),
    /** The buyer names the price, at least this in each currency it is sold in. */
    payWhatYouWant: z.strictObject({ minimum: priceSetSchema.min(1), suggested: priceSetSchema }).nullable(),
    /** Whether as many are sold as there are; of each variant by itself. */
    stocked: z.boolean(),
    maxPerOrder: z.number().int().min(1).max(9_999),
    /** What a bundle consists of; empty for what is none. */
    parts: z
      .array(
        z.strictObject({
          offeringId: idSchema,
          variantId: idSchema.nullable(),
          quantity: z.number().int().min(1).max(99),
        }),
      )
      .max(20),
    delivery: deliverySchema,
  })
  .refine(({ options }) => unique(options, ({ id }) => id), once('options'))
  .refine(({ variants }) => unique(variants, ({ id }) => id), once('variants'))
  .refine(({ variants }) => unique(variants, ({ valueIds }) => valueIds.join(' ')), once('variants'))
  .refine(({ pictures }) => unique(pictures, ({ id }) => id), once('pictures'))
  .refine(({ options, variants }) => (options.length === 0) === (variants.length === 0), {
    path: ['variants'],
    message: 'options need variants to be bought, and variants options',
  })
  .refine(
    ({ options, variants }) =>
      variants.every(
        ({ valueIds }) =>
          valueIds.length === options.length &&
          valueIds.every((id, index) => options[index]?.values.some((value) => value.id === id)),
      ),
    { path: ['variants'], message: 'must have one value of each option' },
  )
  .refine(
    ({ payWhatYouWant, tiers, variants }) =>
      !payWhatYouWant || (!tiers && variants.every(({ prices }) => prices.length === 0)),
    {
      path: ['payWhatYouWant'],
      message: 'cannot be combined with tiers or prices of variants',
    },
  );
export type ListingDraft = z.infer<typeof listingDraftSchema>;

/** `listings/{offeringId}`: how an offering is shown and sold in the shop. Written through the API. */
export const listingSchema = z.strictObject({
  ...listingDraftSchema.shape,
  /** When it goes on sale by itself; null: as the offering's own switch says. */
  publishAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type Listing = z.infer<typeof listingSchema>;

/** How an offering nobody has set up is sold: as it stands, without limit. */
export const plainListing = (at: Date): Listing => ({
  summary: '',
  categoryIds: [],
  facets: [],
  pictures: [],
  seo: { title: '', description: '' },
  publishAt: null,
  options: [],
  variants: [],
  prices: [],
  tiers: null,
  payWhatYouWant: null,
  stocked: false,
  maxPerOrder: 99,
  parts: [],
  delivery: { by: 'none' },
  createdAt: at,
  updatedAt: at,
});

/** A tax on what is sold without a time. */
const shopTaxSchema = z.strictObject({
  label: lineSchema(40),
  /** Percent with up to three decimals. */
  percent: z.number().min(0).max(50).multipleOf(0.001),
  /** Only for buyers in these countries; empty: wherever they are. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).max(60),
  /** Only on these kinds; empty: on all. */
  kinds: z.array(offeringKindSchema).max(7),
});

/** `settings/shop`: what holds for all that a tenant sells without a time. Written through the API. */
export const shopSettingsSchema = z.strictObject({
  /** In the order they are shown. */
  categories: z
    .array(z.strictObject({ id: idSchema, title: lineSchema(60), titleEs: z.string().trim().max(60) }))
    .max(60)
    .refine((categories) => unique(categories, ({ id }) => id), { message: 'twice' }),
  taxes: z.array(shopTaxSchema).max(40),
  /** Minutes a checkout holds stock and codes. */
  holdMinutes: z.number().int().min(30).max(1_440),
  updatedAt: z.date(),
});
export type ShopSettings = z.infer<typeof shopSettingsSchema>;

/** As a shop that has decided nothing has them. */
export const defaultShopSettings = (at: Date): ShopSettings => ({
  categories: [],
  taxes: [],
  holdMinutes: 30,
  updatedAt: at,
});

/** One variant's number, or the product's where it has none (`_`). */
const stockLevelSchema = z.strictObject({ onHand: amountSchema, reserved: amountSchema });

/** `stock/{offeringId}`: how many there are. `reserved` of them are held for orders that await payment. Written through the API. */
export const stockSchema = z.strictObject({
  levels: z.record(z.string().max(128), stockLevelSchema),
  updatedAt: z.date(),
});
export type Stock = z.infer<typeof stockSchema>;
