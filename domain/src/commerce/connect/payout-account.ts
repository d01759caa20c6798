import { z } from 'zod';
import { countrySchema, currencySchema } from '../../kernel/index.ts';

export const payoutAccountSchema = z.strictObject({
  /** `acct_…` */
  accountId: z.string().min(1).max(100),
  /** The account may take payments; before that its tenant sells on the platform's account. */
  chargesEnabled: z.boolean(),
  /** Money of it may be paid out to its bank. */
  payoutsEnabled: z.boolean(),
  /** Its owner told the payment service who they are. */
  detailsSubmitted: z.boolean(),
  /** What the payment service still wants to know, by its own names, e.g. `external_account`. */
  requirementsDue: z.array(z.string().max(200)).max(100),
  /** Why the payment service has closed it, in its words; null while it has not. */
  disabledReason: z.string().max(100).nullable(),
  /** Null until its owner has said. */
  country: countrySchema.nullable(),
  currency: currencySchema.nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
/** `settings/payouts`: the account of a tenant at the payment service, as far as it is known here. */
export type PayoutAccount = z.infer<typeof payoutAccountSchema>;
