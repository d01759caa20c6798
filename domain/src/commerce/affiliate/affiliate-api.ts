import { z } from 'zod';
import { marketLinkSchema } from '../../catalog/market/index.ts';
import { amountSchema, currencySchema, idSchema, instantSchema, pageOf } from '../../kernel/index.ts';
import { affiliateSchema, referralCodeSchema } from './affiliate.ts';
import { affiliatePayoutSchema } from './affiliate-sale.ts';
import { affiliateSettingsSchema } from './affiliate-settings.ts';

/** `PUT /v1/t/{tenantId}/affiliate-settings` */
export const affiliateSettingsInputSchema = affiliateSettingsSchema.omit({ updatedAt: true });
export type AffiliateSettingsInput = z.infer<typeof affiliateSettingsInputSchema>;

/** `POST /v1/public/tenants/{slug}/referrals`: a link was followed. */
export const followedLinkSchema = z.strictObject({ code: z.union([referralCodeSchema, marketLinkSchema]) });
export const followedAnswerSchema = z.object({
  /** How long it counts. */
  windowDays: z.number().int(),
});

const sumsSchema = z.array(
  z.object({
    currency: currencySchema,
    earned: amountSchema,
    /** Earned and not payable yet; payable now; paid. Minor units. */
    held: amountSchema,
    payable: amountSchema,
    paid: amountSchema,
  }),
);

export const affiliateRowSchema = z.object({
  id: z.string(),
  displayName: z.string(),
  ...affiliateSchema.pick({ kind: true, state: true, asks: true, about: true, clicks: true, sales: true })
    .shape,
  /** Minor units earned and not taken back, and paid, by currency. */
  totals: z.array(z.object({ currency: currencySchema, earned: amountSchema, paid: amountSchema })),
  createdAt: instantSchema,
});
export type AffiliateRow = z.infer<typeof affiliateRowSchema>;
export const affiliateListSchema = pageOf(affiliateRowSchema);

/** `PUT /v1/t/{tenantId}/affiliates/{affiliateId}` */
export const decideAffiliateSchema = z.strictObject({ state: z.enum(['active', 'paused', 'refused']) });

/** `GET /v1/t/{tenantId}/affiliate-payouts/due`: who can be paid how much now. */
export const duePayoutsSchema = z.object({
  items: z.array(
    z.object({
      affiliateId: z.string(),
      displayName: z.string(),
      currency: currencySchema,
      amount: z.number().int(),
      sales: z.number().int(),
    }),
  ),
});
export type DuePayout = z.infer<typeof duePayoutsSchema>['items'][number];

/** `POST /v1/t/{tenantId}/affiliate-payouts` (Idempotency-Key): says that it was paid. */
export const payAffiliateSchema = z.strictObject({
  affiliateId: idSchema,
  currency: currencySchema,
  /** Minor units that were paid: what was due. */
  amount: amountSchema.min(1),
});

export const payoutRowSchema = z.object({
  id: z.string(),
  ...affiliatePayoutSchema.omit({ paidAt: true, by: true }).shape,
  paidAt: instantSchema,
});
export type PayoutRow = z.infer<typeof payoutRowSchema>;
export const payoutListSchema = pageOf(payoutRowSchema);

/** `POST /v1/t/{tenantId}/my-affiliate` (Idempotency-Key): to recommend for a commission, or to invite friends. */
export const applySchema = z.strictObject({
  kind: z.enum(['affiliate', 'customer']),
  about: z.string().trim().max(500).default(''),
});

/** `GET /v1/t/{tenantId}/my-affiliate` */
export const myAffiliateSchema = z.object({
  programme: z.object(
    affiliateSettingsSchema.pick({
      on: true,
      commissionPoints: true,
      windowDays: true,
      holdDays: true,
      referralsOn: true,
      referralCredit: true,
    }).shape,
  ),
  /** Null: they neither recommend nor have asked to. */
  me: z
    .object({
      code: z.string(),
      ...affiliateSchema.pick({ kind: true, state: true, asks: true, clicks: true, sales: true }).shape,
      sums: sumsSchema,
    })
    .nullable(),
});
export type MyAffiliate = z.infer<typeof myAffiliateSchema>;

/** `POST /v1/t/{tenantId}/my-affiliate/claim` (Idempotency-Key): what friends' orders gave, as a gift card. */
export const claimedCardSchema = z.object({
  code: z.string(),
  amount: amountSchema,
  currency: currencySchema,
});
export type ClaimedCard = z.infer<typeof claimedCardSchema>;
