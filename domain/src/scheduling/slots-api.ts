import { z } from 'zod';
import { idSchema, instantSchema, isoDateSchema, timeZoneSchema } from '../kernel/index.ts';
import { grainMinutes } from './day-hours.ts';
import type { Interval } from './interval.ts';
import { dayNumber, isoDate, startOfDay } from './wall-clock.ts';

/** The most days one question about slots may span. */
export const slotsWindowDays = 31;

const windowFields = {
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
  /** One of the service's lengths, or what the choices of a priced visit add up to; the offering's own when left out. */
  durationMinutes: z.coerce.number().int().min(5).max(720).multipleOf(grainMinutes).optional(),
  /** Minutes of a whole booking, add-ons included, such as one to be moved: instead of a length and add-ons. */
  wholeMinutes: z.coerce.number().int().min(5).max(2_880).multipleOf(grainMinutes).optional(),
  /** Seats wanted of a start that several share; one when left out. */
  seats: z.coerce.number().int().min(1).max(500).optional(),
  /** Where a visit takes place, both or neither. Taken to the nearest crossing of the coarse grid. */
  lat: z.coerce.number().min(-90).max(90).optional(),
  lng: z.coerce.number().min(-180).max(180).optional(),
  /** The area the address was found in, since a postal code may have decided that; found by the place when left out. */
  areaId: idSchema.optional(),
};

type Window = { from: string; to: string; lat?: number | undefined; lng?: number | undefined };

function checkWindow({ from, to, lat, lng }: Window, context: z.RefinementCtx): void {
  const refuse = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  const days = dayNumber(to) - dayNumber(from) + 1;
  if (days < 1) refuse('to', 'ends before it begins');
  if (days > slotsWindowDays) refuse('to', `at most ${slotsWindowDays} days`);
  if ((lat === undefined) !== (lng === undefined))
    refuse(lat === undefined ? 'lat' : 'lng', 'goes with the other');
}

/** `GET /v1/public/tenants/{slug}/providers/{providerId}/slots?offeringId=…&from=…&to=…&timeZone=…&addOnIds=a,b` */
export const slotsQuerySchema = z.object({ offeringId: idSchema, ...windowFields }).superRefine(checkWindow);
export type SlotsQuery = z.infer<typeof slotsQuerySchema>;

/** `GET /v1/public/tenants/{slug}/offerings/{offeringId}/slots?from=…&to=…&timeZone=…` */
export const offeringSlotsQuerySchema = z
  .object({
    ...windowFields,
    /** Only with this provider; whoever is free when left out. */
    providerId: idSchema.optional(),
    /** Whether to tell who is free at each start. */
    who: z.enum(['true', 'false']).optional(),
  })
  .superRefine(checkWindow);
export type OfferingSlotsQuery = z.infer<typeof offeringSlotsQuerySchema>;

export const slotsResponseSchema = z.object({
  slots: z.array(
    z.object({
      start: instantSchema,
      end: instantSchema,
      /** How many can still book it. */
      seatsLeft: z.number().int(),
      /** Who could do it, only where asked for. */
      providerIds: z.array(z.string()).optional(),
    }),
  ),
  timeZone: z.string(),
  /** Minutes of the offering with the add-ons asked for. */
  durationMinutes: z.number().int(),
  /** The lengths a client can choose, without add-ons, the shortest first. */
  durations: z.array(z.number().int()),
  /** How many can share a start; 1 for a time of one's own. */
  seats: z.number().int(),
  /** The client is told a window of so many minutes from the start; 0 for a sharp start. */
  arrivalWindowMinutes: z.number().int(),
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
