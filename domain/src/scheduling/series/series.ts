import { z } from 'zod';
import { formatSchema } from '../../catalog/index.ts';
import { idSchema, isoDateSchema, timeZoneSchema, wallTimeSchema } from '../../kernel/index.ts';
import { visitChoicesSchema } from '../../pricing/index.ts';
import { type Booking, placeSchema } from '../booking.ts';
import { recurrenceRuleSchema } from './recurrence-rule.ts';

export const seriesStatusSchema = z.enum(['starting', 'active', 'paused', 'ended']);
/** starting = its first booking is not paid yet, and nothing else is booked before it is. */
export type SeriesStatus = z.infer<typeof seriesStatusSchema>;

export const proposalSchema = z.strictObject({
  providerId: idSchema,
  providerName: z.string().max(80),
  start: z.date(),
  end: z.date(),
});
/** Another time, or somebody else at the same time. */
export type Proposal = z.infer<typeof proposalSchema>;

export const conflictSchema = z.strictObject({
  occurrence: isoDateSchema,
  /** When it should have been. */
  start: z.date(),
  reason: z.enum(['taken', 'closed', 'gone']),
  proposals: z.array(proposalSchema).max(4),
  at: z.date(),
});
/** taken = somebody else has the time; closed = outside the hours, a holiday, time off; gone = no longer offered. */
export type SeriesConflict = z.infer<typeof conflictSchema>;

export const changedOccurrenceSchema = z.strictObject({
  /** Null: as the rest of the series. */
  date: isoDateSchema.nullable(),
  time: wallTimeSchema.nullable(),
  providerId: idSchema.nullable(),
});
/** An occurrence that was moved or given to somebody else on its own. */
export type ChangedOccurrence = z.infer<typeof changedOccurrenceSchema>;

const dates = z.array(isoDateSchema).max(400);

/** `series/{id}`: bookings that recur. Written through the API. */
export const seriesSchema = z.strictObject({
  status: seriesStatusSchema,
  clientUid: idSchema,
  clientName: z.string().max(80),
  /** Everybody who does it, the one it is booked with first. */
  providerIds: z.array(idSchema).min(1).max(10),
  providerName: z.string().max(80),
  offeringId: idSchema,
  offeringTitle: z.string().max(120),
  addOnIds: z.array(idSchema).max(20),
  format: formatSchema,
  durationMinutes: z.number().int().min(5).max(720),
  choices: visitChoicesSchema.nullable(),
  place: placeSchema.nullable(),
  rule: recurrenceRuleSchema,
  startDate: isoDateSchema,
  /** On the clock of `timeZone`, on every date. */
  startTime: wallTimeSchema,
  /** The provider's: working hours are kept in it, and a time within them stays within them. */
  timeZone: timeZoneSchema,
  /** The client's: what they are written to in. */
  clientTimeZone: timeZoneSchema,
  until: isoDateSchema.nullable(),
  count: z.number().int().min(1).max(500).nullable(),
  /** EXDATE: occurrences that do not take place. */
  skipped: dates,
  changed: z.record(isoDateSchema, changedOccurrenceSchema),
  /** The booking that began it, which stands for the first day. */
  firstBookingId: idSchema.nullable(),
  conflicts: z.array(conflictSchema).max(60),
  /** Everything up to this day, included, has been generated or skipped or is a conflict. */
  generatedThrough: isoDateSchema,
  /** When the client agreed that the card of the first payment is kept; null: they did not. */
  keepCard: z.date().nullable(),
  /** The card later occurrences are charged on; null: each is paid by hand. */
  card: z
    .strictObject({
      customerId: z.string().max(200),
      paymentMethodId: z.string().max(200),
      consentedAt: z.date(),
    })
    .nullable(),
  /** Credits that pay before money does. */
  creditGrantId: idSchema.nullable(),
  /** When a charge of one of its bookings, or what follows a declined one, is due next; null: none is. */
  nextChargeAt: z.date().nullable(),
  /** The series this one was split from. */
  precedingId: idSchema.nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type Series = z.infer<typeof seriesSchema>;

/** How often one occurrence can be booked anew after it was given up: skipped and restored, paused and resumed. */
export const occurrenceAttempts = 8;

/**
 * The occurrence's booking: its id follows from what it stands for, so that making it twice makes it once. One that was
 * given up and is to take place after all has the next number.
 */
export const occurrenceBookingId = (seriesId: string, date: string, attempt = 0): string =>
  attempt === 0 ? `${seriesId}_${date}` : `${seriesId}_${date}_${attempt}`;

/** What is noted on bookings that go because their series changes: nobody is written to about each of them. */
export const seriesReasons = {
  changed: 'series changed',
  paused: 'series paused',
  ended: 'series ended',
  skipped: 'skipped',
} as const;

/** What is noted on bookings a series makes ahead of time. */
export const bookedAheadReason = 'series';

/** Whether its series made it, rather than somebody. */
export const isBookedAhead = ({ seriesId, history }: Pick<Booking, 'seriesId' | 'history'>): boolean =>
  seriesId !== null && history[0]?.reason === bookedAheadReason;

/** Whether it went because its series was paused, ended or moved: that is told once for all of them. */
export const isGivenUpWithSeries = ({
  seriesId,
  history,
}: Pick<Booking, 'seriesId' | 'history'>): boolean => {
  const reason = history.at(-1)?.reason ?? '';
  const { paused, ended, changed } = seriesReasons;
  return seriesId !== null && [paused, ended, changed].some((known) => known === reason);
};
