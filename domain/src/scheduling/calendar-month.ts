import { z } from 'zod';
import { idSchema, pointSchema } from '../kernel/index.ts';

export const calendarEntrySchema = z.strictObject({
  /** Epoch milliseconds. The interval [start, end) includes the buffers. */
  start: z.number().int(),
  end: z.number().int(),
  kind: z.enum(['hold', 'booking', 'busy']),
  /** Epoch milliseconds after which a hold no longer counts; null for what stays. */
  expiresAt: z.number().int().nullable(),
  /** Seats taken of a start that several share. Entries of one `id` and the same interval do not exclude each other. */
  group: z
    .strictObject({
      id: z.string().max(160),
      capacity: z.number().int().min(1).max(500),
      seats: z.number().int().min(1).max(500),
    })
    .optional(),
  /** Where it takes place, on the coarse grid, when the provider has to travel there. */
  cell: pointSchema.optional(),
});
export type CalendarEntry = z.infer<typeof calendarEntrySchema>;

/**
 * `calendars/{providerId}_{2026-11}`: everything that occupies a provider in a UTC month, keyed by booking id.
 * An entry that spans two months stands in both. Holds no personal data.
 */
export const calendarMonthSchema = z.strictObject({
  providerId: idSchema,
  month: z.string().regex(/^\d{4}-\d{2}$/),
  entries: z.record(z.string(), calendarEntrySchema),
});
export type CalendarMonth = z.infer<typeof calendarMonthSchema>;
