import { z } from 'zod';
import { idSchema, isoDateSchema } from '../kernel/index.ts';

/** `clientTerms/{uid}`: what holds for one client's orders. Written through the API by admins. */
export const clientTermsSchema = z.strictObject({
  /** Whether taxes are left out of their prices. */
  taxExempt: z.boolean(),
  /** The last day of visits that are exempt, in the tenant's zone; null or left out: without end. */
  exemptUntil: isoDateSchema.nullable().optional(),
  /** Whose prices they pay; null: the listed ones. Terms from before there were price lists have none. */
  priceListId: idSchema.nullable().default(null),
  updatedAt: z.date(),
});
export type ClientTerms = z.infer<typeof clientTermsSchema>;
