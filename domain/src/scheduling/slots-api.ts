import { z } from 'zod';
import { idSchema, instantSchema, isoDateSchema, timeZoneSchema } from '../kernel/index.ts';
import type { Interval } from './interval.ts';
import { dayNumber, isoDate, startOfDay } from './wall-clock.ts';

/** The most days one question about slots may span. */
export const slotsWindowDays = 31;

/** `GET /v1/t/{tenantId}/providers/{providerId}/slots?offeringId=…&from=…&to=…&timeZone=…&addOnIds=a,b` */
export const slotsQuerySchema = z
  .object({
    offeringId: idSchema,
    /** First and last day, both included, on the client's calendar. */
    from: isoDateSchema,
    to: isoDateSchema,
    timeZone: timeZoneSchema,
    /** Separated by commas. */
    addOnIds: z
      .string()
      .max(2_600)
      .transform((list) => list.split(',').filter((id) => id !== ''))
      .pipe(z.array(idSchema).max(20))
      .optional(),
  })
  .superRefine(({ from, to }, context) => {
    const days = dayNumber(to) - dayNumber(from) + 1;
    if (days < 1) context.addIssue({ code: 'custom', path: ['to'], message: 'ends before it begins' });
    if (days > slotsWindowDays) {
      context.addIssue({ code: 'custom', path: ['to'], message: `at most ${slotsWindowDays} days` });
    }
  });
export type SlotsQuery = z.infer<typeof slotsQuerySchema>;

export const slotsResponseSchema = z.object({
  slots: z.array(z.object({ start: instantSchema, end: instantSchema })),
  timeZone: z.string(),
  /** Minutes of the offering with the add-ons asked for. */
  durationMinutes: z.number().int(),
});
export type SlotsResponse = z.infer<typeof slotsResponseSchema>;

/** The instants a query's days begin and end at, in the zone it names. */
export const slotsWindow = ({
  from,
  to,
  timeZone,
}: Pick<SlotsQuery, 'from' | 'to' | 'timeZone'>): Interval => ({
  start: startOfDay(timeZone, from),
  end: startOfDay(timeZone, isoDate(dayNumber(to) + 1)),
});
