import { z } from 'zod';
import { currencySchema, idSchema, instantSchema } from '../../kernel/index.ts';
import { commissionTermsSchema } from './commission.ts';
import { payoutSchema } from './payout.ts';
import { payoutAccountSchema } from './payout-account.ts';

/** Minor units; a balance can be below zero, after refunds of what was paid out already. */
const standingSchema = z.object({ amount: z.number().int(), currency: currencySchema });

export const payoutRowSchema = payoutSchema
  .pick({ amount: true, currency: true, state: true, failure: true })
  .extend({ id: z.string(), arrivesAt: instantSchema, createdAt: instantSchema });
export type PayoutRow = z.infer<typeof payoutRowSchema>;

/** `GET /v1/t/{tenantId}/payouts` */
export const payoutsViewSchema = z.object({
  /** Null for who has none, and sells on the platform's account. */
  account: payoutAccountSchema.omit({ accountId: true, createdAt: true, updatedAt: true }).strip().nullable(),
  commission: commissionTermsSchema,
  /** What the payment service holds; null where there is no account, or it does not answer. */
  balance: z.object({ available: z.array(standingSchema), pending: z.array(standingSchema) }).nullable(),
  items: z.array(payoutRowSchema),
  nextCursor: z.string().nullable(),
});
export type PayoutsView = z.infer<typeof payoutsViewSchema>;

/** `GET /v1/t/{tenantId}/payouts/{payoutId}`: what a payout consists of. */
export const payoutPartsSchema = z.object({
  payout: payoutRowSchema,
  items: z.array(
    z.object({
      id: z.string(),
      what: z.enum(['sale', 'refund', 'other']),
      /** Minor units that came in, or went below zero. */
      amount: z.number().int(),
      /** What the platform kept of it; below zero where it gave some back. */
      commission: z.number().int(),
      net: z.number().int(),
      /** Of which order; null where it is of none. */
      orderId: idSchema.nullable(),
      at: instantSchema,
    }),
  ),
  nextCursor: z.string().nullable(),
});
export type PayoutParts = z.infer<typeof payoutPartsSchema>;

/** A page of the payment service's. */
export const connectPageSchema = z.object({ url: z.string() });

/** `PUT /v1/platform/tenants/{id}/commission` */
export const commissionChangeSchema = commissionTermsSchema.extend({
  /** Why, for the record. */
  reason: z.string().trim().min(3).max(200),
});
