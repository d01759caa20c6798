import { z } from 'zod';
import { idSchema } from '../kernel/index.ts';
import { calendarKeySchema } from './calendar-connection.ts';

/** `calendarLinks/{id}`: the event that stands for a booking in somebody's own calendar. */
export const calendarLinkSchema = z.strictObject({
  connectionId: idSchema,
  uid: idSchema,
  bookingId: idSchema,
  calendarKey: calendarKeySchema,
  /** The service's id of the event; opaque. */
  eventId: z.string().min(1).max(1_024),
  /** What was last written or agreed on: epoch milliseconds, and a hash over all of it. */
  start: z.number().int(),
  end: z.number().int(),
  hash: z.string().max(64),
  /** The start its owner moved it to there, while the booking is being moved after it; null otherwise. */
  incoming: z.number().int().nullable(),
  /** written = stands there; removedOutside = its owner deleted it there, and has yet to say what is meant. */
  state: z.enum(['written', 'removedOutside']),
  /** Rises with every event made anew, so that making one is never mistaken for the one before. */
  generation: z.number().int().min(0),
  updatedAt: z.date(),
  /** TTL: a year after the booking. */
  expiresAt: z.date(),
});
export type CalendarLink = z.infer<typeof calendarLinkSchema>;
