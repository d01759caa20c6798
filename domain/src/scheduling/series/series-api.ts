import { z } from 'zod';
import { formatSchema } from '../../catalog/index.ts';
import { idSchema, instantSchema, isoDateSchema, wallTimeSchema } from '../../kernel/index.ts';
import { frequencySchema } from '../../pricing/index.ts';
import { bookingStatusSchema } from '../booking.ts';
import { recurrenceRuleSchema } from './recurrence-rule.ts';
import { seriesStatusSchema } from './series.ts';

const regular = frequencySchema.exclude(['once']);
const dates = z.array(isoDateSchema).min(1).max(60);

/** `POST /v1/t/{tenantId}/series` (Idempotency-Key): repeats a booking of one's own, held or confirmed. */
export const beginSeriesSchema = z
  .strictObject({
    bookingId: idSchema,
    frequency: regular.optional(),
    /** Instead of a frequency: an RRULE by days. */
    rule: recurrenceRuleSchema.optional(),
    until: isoDateSchema.nullable().default(null),
    count: z.number().int().min(2).max(500).nullable().default(null),
    /** That the card may be kept and charged before each of the later times. */
    keepCard: z.boolean(),
    /** Credits that pay for the later times as long as there are any. */
    creditGrantId: idSchema.nullable().default(null),
  })
  .refine(({ frequency, rule }) => (frequency === undefined) !== (rule === undefined), {
    path: ['frequency'],
    message: 'either a frequency or a rule',
  });
export type BeginSeries = z.infer<typeof beginSeriesSchema>;

/** `POST …/series/{seriesId}/skip` and `/restore` */
export const seriesDatesSchema = z.strictObject({ dates });
/** `POST …/series/{seriesId}/cancel`: from this day on; every day that is left when it is left out. */
export const endSeriesSchema = z.strictObject({ from: isoDateSchema.optional() });
/** `POST …/series/{seriesId}/accept`: what to do instead of an occurrence that conflicts. */
export const acceptProposalSchema = z.strictObject({
  occurrence: isoDateSchema,
  providerId: idSchema,
  start: instantSchema,
});

/** `POST …/series/{seriesId}/change`: these days only, or one day and all that follow. */
export const changeSeriesSchema = z.discriminatedUnion('scope', [
  z.strictObject({
    scope: z.literal('chosen'),
    dates,
    time: wallTimeSchema.optional(),
    /** Days later, or earlier where negative. */
    shiftDays: z.number().int().min(-31).max(31).default(0),
  }),
  z.strictObject({
    scope: z.literal('following'),
    from: isoDateSchema,
    time: wallTimeSchema.optional(),
    date: isoDateSchema.optional(),
    frequency: regular.optional(),
  }),
]);
export type ChangeSeries = z.infer<typeof changeSeriesSchema>;

const proposalViewSchema = z.object({
  providerId: z.string(),
  providerName: z.string(),
  start: instantSchema,
  end: instantSchema,
});

export const occurrenceViewSchema = z.object({
  date: z.string(),
  start: instantSchema,
  end: instantSchema,
  /** booked: see `booking`; planned: lies beyond what is booked ahead; skipped; conflict: see `proposals`. */
  state: z.enum(['booked', 'planned', 'skipped', 'conflict']),
  booking: z
    .object({
      id: z.string(),
      status: bookingStatusSchema,
      total: z.number(),
      /** Still to be paid, in minor units. */
      owed: z.number(),
      providerName: z.string(),
    })
    .nullable(),
  reason: z.enum(['taken', 'closed', 'gone']).nullable(),
  proposals: z.array(proposalViewSchema),
});
export type OccurrenceView = z.infer<typeof occurrenceViewSchema>;

export const seriesViewSchema = z.object({
  id: z.string(),
  status: seriesStatusSchema,
  clientUid: z.string(),
  clientName: z.string(),
  providerIds: z.array(z.string()),
  providerName: z.string(),
  offeringId: z.string(),
  offeringTitle: z.string(),
  format: formatSchema,
  durationMinutes: z.number(),
  rule: z.string(),
  frequency: regular,
  /** Whether the frequency says all there is to the rule. */
  plain: z.boolean(),
  startDate: z.string(),
  startTime: z.string(),
  timeZone: z.string(),
  until: z.string().nullable(),
  count: z.number().nullable(),
  cardKept: z.boolean(),
  /** Its client agreed that the card they pay the first time with is charged for the later ones. */
  cardAgreed: z.boolean(),
  currency: z.string(),
  conflicts: z.number(),
});
export type SeriesView = z.infer<typeof seriesViewSchema>;

/** `GET /v1/t/{tenantId}/series/{seriesId}`: with the next dozen of its times. */
export const seriesDetailSchema = seriesViewSchema.extend({ occurrences: z.array(occurrenceViewSchema) });
export type SeriesDetail = z.infer<typeof seriesDetailSchema>;

/** `GET /v1/t/{tenantId}/series?as=…` */
export const seriesListQuerySchema = z.object({
  as: z.enum(['client', 'provider', 'admin']).default('client'),
  cursor: z.string().max(400).optional(),
});
