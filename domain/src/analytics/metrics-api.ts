import { z } from 'zod';
import { currencySchema, moneySchema } from '../kernel/index.ts';
import { dayRollupSchema } from './rollup.ts';

/** `GET /v1/t/{tenantId}/metrics`: the last 30 days, from at most three document reads. */
export const metricsSchema = z.object({
  currency: currencySchema,
  from: z.iso.date(),
  to: z.iso.date(),
  days: z.array(z.object({ day: z.iso.date(), measures: dayRollupSchema })),
  totals: dayRollupSchema,
  /** What other currencies brought after refunds, each by itself. */
  others: z.array(moneySchema),
  /** Members active in the period. */
  activeClients: z.number().int(),
  /** Confirmed bookings that came from a match, per match set made; null when none was made. */
  matchToBooking: z.number().nullable(),
});
export type Metrics = z.infer<typeof metricsSchema>;
