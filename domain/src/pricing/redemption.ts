import { z } from 'zod';
import { amountSchema, idSchema } from '../kernel/index.ts';

/**
 * `redemptions/{orderId}`: the promo code and the gift card an order holds (`reserved`), has used (`captured`) or gave
 * back (`released`). Only in the commit that changes the order, so it happens once.
 */
export const redemptionSchema = z.strictObject({
  clientUid: idSchema,
  promoCode: z.string().max(24).nullable(),
  /** Whether the client's own uses of the code are counted. */
  perClient: z.boolean(),
  /** The hash of its code. */
  giftCardId: idSchema.nullable(),
  /** Minor units held or spent. */
  giftAmount: amountSchema,
  state: z.enum(['reserved', 'captured', 'released']),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type Redemption = z.infer<typeof redemptionSchema>;
