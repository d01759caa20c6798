import { z } from 'zod';
import { amountSchema, idSchema } from '../kernel/index.ts';

/**
 * `redemptions/{orderId}`: the promotions, codes, gift cards and stock an order holds (`reserved`), has used (`captured`) or
 * gave back (`released`). Only in the commit that changes the order, so it happens once.
 */
export const redemptionSchema = z.strictObject({
  clientUid: idSchema,
  promoCodes: z
    .array(
      z.strictObject({
        code: z.string().max(24),
        /** Whether the client's own uses of the code are counted. */
        perClient: z.boolean(),
      }),
    )
    .max(25),
  giftCards: z
    .array(
      z.strictObject({
        /** The hash of its code. */
        id: idSchema,
        /** Minor units held or spent. */
        amount: amountSchema,
      }),
    )
    .max(3),
  stock: z
    .array(
      z.strictObject({
        offeringId: idSchema,
        /** A variant's id, or `_` where there is none. */
        level: z.string().max(128),
        quantity: z.number().int().min(1).max(99_999),
      }),
    )
    .max(100),
  state: z.enum(['reserved', 'captured', 'released']),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type Redemption = z.infer<typeof redemptionSchema>;
