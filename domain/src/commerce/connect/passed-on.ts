import { z } from 'zod';
import { amountSchema } from '../../kernel/index.ts';

export const passedOnSchema = z.strictObject({
  /** `acct_…` */
  accountId: z.string().min(1).max(100),
  /** Minor units the platform kept. */
  fee: amountSchema,
});
/** Whose account the money of a payment went on to, as the payment service says. */
export type PassedOn = z.infer<typeof passedOnSchema>;
