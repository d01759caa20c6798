import { z } from 'zod';
import { isoDateSchema, localeSchema } from '../kernel/index.ts';
import { calendarEntrySchema } from './calendar-month.ts';
import { dayHoursSchema } from './day-hours.ts';

/** `GET /v1/t/{tenantId}/providers/{providerId}/opening?locale=es` */
export const openingQuerySchema = z.object({ locale: localeSchema.optional() });

/** Weeks from today whose calendar is told. */
export const openingWeeks = 5;

/** What beside a provider's own hours decides when they can be booked: for whoever edits those hours. */
export const openingSchema = z.object({
  holidayCountry: z.string().nullable(),
  /** Of today and the next twelve months, in order. */
  holidays: z.array(z.object({ date: isoDateSchema, name: z.string() })),
  closedDates: z.array(isoDateSchema),
  /** What they offer with a time, at most sixty. */
  services: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      durationMinutes: z.number().int(),
      seats: z.number().int(),
      hours: z.array(dayHoursSchema).nullable(),
    }),
  ),
  /** Their calendar of the next `openingWeeks` weeks. */
  entries: z.array(calendarEntrySchema.omit({ cell: true })),
});
export type Opening = z.infer<typeof openingSchema>;
