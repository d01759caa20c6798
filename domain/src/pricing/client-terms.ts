import { z } from 'zod';

/** `clientTerms/{uid}`: what holds for one client's orders. Written through the API by admins. */
export const clientTermsSchema = z.strictObject({
  /** Whether taxes are left out of their prices. */
  taxExempt: z.boolean(),
  updatedAt: z.date(),
});
export type ClientTerms = z.infer<typeof clientTermsSchema>;
