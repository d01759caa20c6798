import { z } from 'zod';
import { offeringKindSchema } from '../catalog/index.ts';
import { amountSchema, idSchema } from '../kernel/index.ts';

/** One thing of an order without a time, as it was when it was bought. */
export const orderItemSchema = z.strictObject({
  key: idSchema,
  offeringId: idSchema,
  variantId: idSchema.nullable(),
  kind: offeringKindSchema,
  title: z.string().max(120),
  /** The chosen values, e.g. `Web, 5 people`; empty without a choice. */
  choice: z.string().max(200),
  quantity: z.number().int().min(1).max(9_999),
  /** Minor units after discounts and before tax, and the tax, for all of the quantity. */
  net: amountSchema,
  tax: amountSchema,
  /** What the tax consists of, as the quote's tax lines call it; left out of orders from before it was kept. */
  taxes: z
    .array(
      z.strictObject({
        label: z.string().max(160),
        percent: z.number().min(0).max(1_000).nullable(),
        amount: amountSchema,
      }),
    )
    .max(40)
    .optional(),
  /** Minor units of the two given back so far. */
  refunded: amountSchema,
  /** What of a bundle; empty for what is none. */
  parts: z
    .array(
      z.strictObject({
        offeringId: idSchema,
        variantId: idSchema.nullable(),
        kind: offeringKindSchema,
        title: z.string().max(120),
        /** Of all the bundles together. */
        quantity: z.number().int().min(1).max(999_999),
      }),
    )
    .max(20),
});
export type OrderItem = z.infer<typeof orderItemSchema>;

/** What can still be given back for a thing, in minor units. */
export const refundable = ({ net, tax, refunded }: OrderItem): number => net + tax - refunded;
