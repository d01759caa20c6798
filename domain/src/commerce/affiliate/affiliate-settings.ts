import { z } from 'zod';
import { amountSchema, idSchema } from '../../kernel/index.ts';

export const affiliateSettingsSchema = z.strictObject({
  /** Whether anybody can recommend and earn; off, links count for nothing any more. */
  on: z.boolean(),
  /** Hundredths of a percent of what is kept of a sale: net of taxes, tips and discounts. */
  commissionPoints: z.number().int().min(1).max(9_000),
  /** Days a link counts after it was followed; the last one followed counts. */
  windowDays: z.number().int().min(1).max(365),
  /** Days after payment until what was earned can be paid out: as long as money goes back. */
  holdDays: z.number().int().min(0).max(180),
  /** What earns a commission; empty: everything. */
  offeringIds: z.array(idSchema).max(100),
  /** Whether who applies waits for an admin. */
  needsApproval: z.boolean(),
  /** Whether clients can invite friends. What a friend gets is a discount for who was invited. */
  referralsOn: z.boolean(),
  /** What a client gets on a gift card for a friend's order, in minor units of the tenant's currency. */
  referralCredit: amountSchema,
  updatedAt: z.date(),
});
/** `settings/affiliates`: who earns what by recommending. Written through the API. */
export type AffiliateSettings = z.infer<typeof affiliateSettingsSchema>;

/** As a business that has decided nothing has them. */
export const defaultAffiliateSettings = (at: Date): AffiliateSettings => ({
  on: false,
  commissionPoints: 1_000,
  windowDays: 30,
  holdDays: 30,
  offeringIds: [],
  needsApproval: true,
  referralsOn: false,
  referralCredit: 0,
  updatedAt: at,
});
