import { z } from 'zod';
import { currencySchema } from '../kernel/index.ts';

const count = z.number().int().min(0);

export const dayRollupSchema = z.strictObject({
  members: count.default(0),
  intakes: count.default(0),
  matches: count.default(0),
  holds: count.default(0),
  confirmed: count.default(0),
  requested: count.default(0),
  declined: count.default(0),
  noShow: count.default(0),
  completed: count.default(0),
  cancelled: count.default(0),
  expired: count.default(0),
  confirmedFromMatch: count.default(0),
  reviews: count.default(0),
  /** Tokens a language model's bill counts. */
  modelTokens: count.default(0),
  /** Minor units of the tenant's currency. */
  revenue: z.number().int().default(0),
  refunds: z.number().int().default(0),
});
/** What happened on one UTC day. */
export type DayRollup = z.infer<typeof dayRollupSchema>;
export type Measure = keyof DayRollup;

const turnoverSchema = z.strictObject({ revenue: z.number().int(), refunds: z.number().int() }).partial();

/** `rollups/{2026-11}`: the daily sums of a month. Thirty days are at most two of these. */
export const rollupSchema = z.strictObject({
  days: z.record(
    z.iso.date(),
    dayRollupSchema.partial().extend({
      /** What came in and went back by currency, in minor units: what differs is never added up. */
      money: z.partialRecord(currencySchema, turnoverSchema).optional(),
    }),
  ),
});
export type Rollup = z.infer<typeof rollupSchema>;
