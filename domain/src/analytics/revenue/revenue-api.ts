import { z } from 'zod';
import { currencySchema, idSchema, isoDateSchema } from '../../kernel/index.ts';
import { soldKindSchema } from './figures.ts';
import { grainSchema, periodSchema } from './period.ts';

export const revenueQuerySchema = z.strictObject({
  grain: grainSchema.default('month'),
  /** Any day of the day, week, month or year that is asked for; today where it is missing. */
  at: isoDateSchema.optional(),
  /** The tenant's own where it is missing: figures of two currencies are never one. */
  currency: currencySchema.optional(),
});

const amount = z.number().int();
const keyFiguresSchema = z.object({
  /** Money that came in, refunds not taken off, taxes and tips included. */
  gross: amount,
  refunds: amount,
  /** Taxes and tips of what was kept. */
  tax: amount,
  /** The payment service's and the platform's. */
  fees: amount,
  /** gross − refunds − taxes and tips of what was kept − fees. */
  net: amount,
  orders: amount,
  units: amount,
  /** Different people who bought. */
  customers: amount,
  /** What subscriptions bring in a month, and how many of them paid, when the period ended. */
  mrr: amount,
  subscriptions: amount,
  subscribed: amount,
  unsubscribed: amount,
  /** 0 to 1; null where no subscription stood when the period began. */
  churn: z.number().nullable(),
  arpu: amount.nullable(),
  ltv: amount.nullable(),
});
export type KeyFigures = z.infer<typeof keyFiguresSchema>;

const soldSchema = z.object({
  orders: amount,
  units: amount,
  gross: amount,
  refunds: amount,
  /** Before fees, which are of no offering. */
  net: amount,
});

/** Offerings shown at most: those that brought most. */
export const offeringsShown = 50;

/** `GET /v1/t/{tenantId}/revenue`. Minor units of one currency. */
export const revenueSchema = z.object({
  currency: currencySchema,
  /** Those anything was sold in, the tenant's own first. */
  currencies: z.array(currencySchema),
  grain: grainSchema,
  period: periodSchema,
  before: periodSchema,
  now: keyFiguresSchema,
  was: keyFiguresSchema,
  /** By day, or by month (`2026-11`) for a year. A single day stands at the end of its fortnight. */
  chart: z.array(z.object({ at: z.string(), gross: amount, net: amount, refunds: amount, orders: amount })),
  kinds: z.array(soldSchema.extend({ kind: soldKindSchema })),
  offerings: z
    .array(
      soldSchema.extend({
        offeringId: idSchema,
        kind: soldKindSchema,
        title: z.string(),
        /** Its net in the period before. */
        was: amount,
      }),
    )
    .max(offeringsShown),
  /** How many sold, shown or not. */
  sold: z.number().int(),
});
export type Revenue = z.infer<typeof revenueSchema>;
