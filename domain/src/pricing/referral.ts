import { z } from 'zod';
import { instantSchema } from '../kernel/index.ts';

export const referralSchema = z.strictObject({
  /** What the link carried, as it was followed last: whose recommendation it is, or that it is the directory's. */
  code: z.string().max(24),
  at: instantSchema,
});
/** What brought a buyer, as their device remembers it. */
export type Referral = z.infer<typeof referralSchema>;
