import { z } from 'zod';
import { isoDateSchema, timeZoneSchema } from '../kernel/index.ts';
import { dayHoursSchema, grainMinutes, weekHoursSchema } from './day-hours.ts';
import { staySchema } from './stay.ts';
import { timeOffSchema } from './time-off.ts';

/** Dates with hours of their own that one provider can have. */
export const maxOverrides = 366;

/** Offerings for which one provider can have hours of their own. */
export const maxOfferingHours = 20;

const minutesSchema = z.number().int().min(0).multipleOf(grainMinutes);
const limitSchema = (most: number) => z.number().int().min(1).max(most).nullable();

/** `availabilities/{providerId}`: edited by the provider, directly under rules. */
export const availabilitySchema = z
  .strictObject({
    timeZone: timeZoneSchema,
    /** Monday to Sunday. */
    weekly: z.array(dayHoursSchema).length(7),
    /** A date's own hours, replacing the weekday's; an empty text closes the day. */
    overrides: z
      .record(isoDateSchema, dayHoursSchema)
      .refine((days) => Object.keys(days).length <= maxOverrides, `at most ${maxOverrides} dates`)
      .meta({ maxProperties: maxOverrides }),
    /** When the provider is away, whatever the hours say. */
    timeOff: z.array(timeOffSchema).max(100),
    /** When the provider's hours are meant in another zone; of two that overlap the first in the list counts. */
    stays: z.array(staySchema).max(20),
    /** Whether the public holidays of the tenant's country are working days for this provider. */
    worksHolidays: z.boolean(),
    /** By offering, the week that is theirs for it instead of `weekly`. */
    offeringHours: z
      .record(z.string().regex(/^[A-Za-z0-9_-]{1,128}$/), weekHoursSchema)
      .refine(
        (weeks) => Object.keys(weeks).length <= maxOfferingHours,
        `at most ${maxOfferingHours} offerings`,
      )
      .meta({ maxProperties: maxOfferingHours }),
    /** A start is offered every so many minutes from the beginning of a free range. */
    stepMinutes: minutesSchema.min(5).max(240),
    bufferBeforeMinutes: minutesSchema.max(240),
    bufferAfterMinutes: minutesSchema.max(240),
    /** Nothing can be booked closer than this. */
    noticeMinutes: z.number().int().min(0).max(43_200),
    /** Nothing can be booked further ahead than this. */
    horizonDays: z.number().int().min(1).max(365),
    /** Bookings that may begin on one day, in one week from Monday, in one month, in `timeZone`; null: any number. */
    maxPerDay: limitSchema(100),
    maxPerWeek: limitSchema(500),
    maxPerMonth: limitSchema(2_000),
    /** The provider's own video room, told to clients at confirmation; null where they send one themselves. */
    meetingUrl: z
      .url({ protocol: /^https$/ })
      .max(300)
      .nullable(),
  })
  // Stated by hand in rules/scheduling.rules as well: the generator looks at one field at a time.
  .superRefine(({ maxPerDay, maxPerWeek, maxPerMonth }, context) => {
    const contradict = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if ((maxPerDay ?? 0) > (maxPerWeek ?? Infinity)) contradict('maxPerWeek', 'fewer a week than a day');
    if ((maxPerWeek ?? 0) > (maxPerMonth ?? Infinity)) contradict('maxPerMonth', 'fewer a month than a week');
    if ((maxPerDay ?? 0) > (maxPerMonth ?? Infinity)) contradict('maxPerMonth', 'fewer a month than a day');
  });
export type Availability = z.infer<typeof availabilitySchema>;

export const defaultAvailability = (timeZone: string): Availability => {
  const day = '09:00-17:00';
  return {
    timeZone,
    weekly: [day, day, day, day, day, '', ''],
    overrides: {},
    timeOff: [],
    stays: [],
    worksHolidays: false,
    offeringHours: {},
    stepMinutes: 30,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 10,
    noticeMinutes: 120,
    horizonDays: 60,
    maxPerDay: null,
    maxPerWeek: null,
    maxPerMonth: null,
    meetingUrl: null,
  };
};
