import { z } from 'zod';
import { priceSetSchema, tiersSchema } from '../../catalog/index.ts';
import { idSchema, lineSchema } from '../../kernel/index.ts';

export const planIntervalSchema = z.enum(['week', 'month', 'year']);
export type PlanInterval = z.infer<typeof planIntervalSchema>;

export const planUsageSchema = z.strictObject({
  /** What is counted, in the seller's words, e.g. `API call`. */
  unit: lineSchema(30),
  /** Units of a period that cost nothing. */
  included: z.number().int().min(0).max(100_000_000),
  /** A price is for so many units; a part of them costs its part, rounded once for the period. */
  per: z.union([z.literal(1), z.literal(10), z.literal(100), z.literal(1_000)]),
  /** With tax, in the same currencies as the price it goes with. */
  prices: priceSetSchema.min(1),
});
export type PlanUsage = z.infer<typeof planUsageSchema>;

export const planPriceSchema = z
  .strictObject({
    id: idSchema,
    /** As buyers choose it, e.g. `Yearly`. */
    title: lineSchema(60),
    interval: planIntervalSchema,
    /** Every so many of them, e.g. 3 months. */
    every: z.number().int().min(1).max(12),
    /** For one unit and period, tax included, one for each currency it is sold in. */
    prices: priceSetSchema.min(1),
    /** What each costs when more of them are had. */
    tiers: tiersSchema.nullable(),
    /** What is counted, and billed at the end of each period. */
    usage: planUsageSchema.nullable(),
    /** Whether it can be chosen; who has it keeps it. */
    active: z.boolean(),
  })
  .refine(
    ({ prices, tiers, usage }) => {
      const has = (set: typeof prices) =>
        set.length === prices.length &&
        prices.every(({ currency }) => set.some((price) => price.currency === currency));
      return (tiers?.steps ?? []).every((step) => has(step.prices)) && (usage === null || has(usage.prices));
    },
    { path: ['prices'], message: 'the same currencies throughout' },
  );
/** How a plan is paid. */
export type PlanPrice = z.infer<typeof planPriceSchema>;

/** What an editor decides of how a plan is sold. */
export const planDraftSchema = z.strictObject({
  prices: z
    .array(planPriceSchema)
    .min(1)
    .max(12)
    .refine((prices) => new Set(prices.map(({ id }) => id)).size === prices.length, { message: 'twice' }),
  /** Days before the first payment; 0 for none. */
  trialDays: z.number().int().min(0).max(365),
  /** Whether a card is asked for when a trial begins; without one it ends with the trial. */
  cardForTrial: z.boolean(),
  /** Whether a change within a period is charged and credited for what is left of it. */
  prorates: z.boolean(),
  /** Days everything stays open after a payment failed. */
  graceDays: z.number().int().min(0).max(60),
  /** How many of it one subscription can be for; 1 where there is nothing to count. */
  maxQuantity: z.number().int().min(1).max(9_999),
  /** Other offerings that come with it as long as it lasts. */
  includes: z
    .array(idSchema)
    .max(20)
    .refine((ids) => new Set(ids).size === ids.length, { message: 'twice' }),
});
export type PlanDraft = z.infer<typeof planDraftSchema>;

/** `plans/{offeringId}`: how an offering of the kind `plan` is sold. Written through the API. */
export const planSchema = z.strictObject({
  ...planDraftSchema.shape,
  /** Which meter of the payment service counts its usage; null before the first. */
  meterId: z.string().max(100).nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type Plan = z.infer<typeof planSchema>;

/** What buyers choose among. */
export const pricesOnSale = ({ prices }: Pick<Plan, 'prices'>, currency: string): PlanPrice[] =>
  prices.filter((price) => price.active && price.prices.some((one) => one.currency === currency));
