import { z } from 'zod';
import { pictureSchema } from '../../catalog/index.ts';
import { amountSchema, countrySchema, currencySchema, idSchema } from '../../kernel/index.ts';
import { promoProblemSchema, quoteSchema, referralSchema } from '../../pricing/index.ts';
import { giftWishSchema } from '../gift/gift.ts';

export const cartLineSchema = z.strictObject({
  offeringId: idSchema,
  /** Null for what has no variants. */
  variantId: idSchema.nullable(),
  quantity: z.number().int().min(1).max(9_999),
  /** Minor units the buyer offers for one, where they name the price; null elsewhere. */
  offered: amountSchema.nullable(),
});
/** Something a buyer wants. */
export type CartLine = z.infer<typeof cartLineSchema>;

const typedCode = z.string().trim().min(1).max(40);

/** What is to be priced. */
export const cartSchema = z.strictObject({
  lines: z.array(cartLineSchema).min(1).max(30),
  currency: currencySchema,
  promoCodes: z.array(typedCode).max(5).default([]),
  giftCardCodes: z.array(typedCode).max(3).default([]),
  /** Null: no link brought them. */
  referral: referralSchema.nullable().default(null),
  /** Where the buyer lives, for taxes; null: not known yet. */
  country: countrySchema.nullable().default(null),
});
export type Cart = z.infer<typeof cartSchema>;
export type CartInput = z.input<typeof cartSchema>;

/**
 * Why a line cannot be bought as it stands. notSold: not on sale, not in this currency or not in this variant; soldOut: none
 * left; fewer: not that many left; tooMany: more than one order may hold; offer: below the least.
 */
export const lineProblemSchema = z.enum(['notSold', 'soldOut', 'fewer', 'tooMany', 'offer']);
export type LineProblem = z.infer<typeof lineProblemSchema>;

/** Why a code takes nothing off: what the code itself says, or what the price does. otherCurrency: a gift card's. */
export const codeProblemSchema = z.enum([
  ...promoProblemSchema.options,
  'belowMinimum',
  'notTogether',
  'nothingLeft',
  'otherCurrency',
]);
export type CodeProblem = z.infer<typeof codeProblemSchema>;

const quotedLineSchema = z.object({
  offeringId: z.string(),
  variantId: z.string().nullable(),
  quantity: z.number().int(),
  offered: amountSchema.nullable(),
  title: z.string(),
  choice: z.string(),
  picture: pictureSchema.nullable(),
  maxPerOrder: z.number().int(),
  /** Minor units after discounts and before tax; null where it cannot be bought. */
  net: amountSchema.nullable(),
  /** Before discounts. */
  full: amountSchema.nullable(),
  problem: lineProblemSchema.nullable(),
});

/** `POST /v1/public/tenants/{slug}/cart` and `POST /v1/t/{tenantId}/cart` */
export const quotedCartSchema = z.object({
  lines: z.array(quotedLineSchema),
  /** Of what can be bought; null where nothing can. */
  quote: quoteSchema.nullable(),
  /** What is left to pay in money. */
  due: amountSchema,
  /** Of each code as it was typed, why it counts for nothing; null where it counts. */
  promoCodes: z.array(z.object({ code: z.string(), problem: codeProblemSchema.nullable() })),
  giftCards: z.array(
    z.object({ code: z.string(), label: z.string(), problem: codeProblemSchema.nullable() }),
  ),
});
export type QuotedCart = z.infer<typeof quotedCartSchema>;

/** `POST /v1/t/{tenantId}/orders` (Idempotency-Key) */
export const placeOrderSchema = cartSchema.extend({
  /** Minor units the buyer was shown. */
  expectedTotal: amountSchema,
  /** Some or all of it is for somebody else. */
  gift: giftWishSchema.nullable().default(null),
  /** Where it is to be paid: the payment service's own page, or the form on ours. Where there is no form it is the page. */
  payOn: z.enum(['page', 'form']).default('page'),
});
export type PlaceOrder = z.infer<typeof placeOrderSchema>;

/** `url`: the page where it is paid; null where nothing is to pay, or the form pays it. */
export const placedOrderSchema = z.object({ orderId: z.string(), url: z.string().nullable() });
export type PlacedOrder = z.infer<typeof placedOrderSchema>;

/** `POST /v1/t/{tenantId}/orders/{orderId}/refund` (Idempotency-Key) */
export const refundItemsSchema = z.strictObject({
  items: z
    .array(z.strictObject({ key: idSchema, amount: amountSchema.min(1) }))
    .min(1)
    .max(30)
    .refine((items) => new Set(items.map(({ key }) => key)).size === items.length, { message: 'twice' }),
  /** Why, for the record. */
  reason: z.string().trim().min(3).max(200),
});

/** `POST /v1/t/{tenantId}/orders/{orderId}/refunds/{refundId}/resolve` (Idempotency-Key) */
export const resolveRefundSchema = z.strictObject({
  /** `again`: by the payment service once more; `otherwise`: it was given back by other means. */
  how: z.enum(['again', 'otherwise']),
});
