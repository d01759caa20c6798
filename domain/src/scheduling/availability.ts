import { z } from 'zod';
import { isoDateSchema, timeZoneSchema } from '../kernel/index.ts';

/** Minutes every start, duration and buffer is a multiple of, so that intervals meet exactly. */
export const grainMinutes = 5;

/** Hours of a day in the provider's zone. A `to` at or before `from` runs past midnight. */
export type WallRange = { readonly from: string; readonly to: string };

const rangePattern = '([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)';

/**
 * The hours of one day as they are stored, `09:00-12:00 13:00-17:00`: at most eight ranges, none on a closed day.
 * One string per day because Firestore holds no lists of lists, and because rules, which have no loops, can check
 * any number of such days in one comparison.
 */
export const dayHoursSchema = z
  .string()
  .regex(new RegExp(`^(${rangePattern}( ${rangePattern}){0,7})?$`), 'hours such as 09:00-12:00 13:00-17:00');
export type DayHours = z.infer<typeof dayHoursSchema>;

/** The ranges of a day, in the order they are written. */
export const readDayHours = (hours: DayHours): WallRange[] =>
  hours === ''
    ? []
    : hours.split(' ').map((range) => {
        const [from = '', to = ''] = range.split('-');
        return { from, to };
      });

/** What is stored for `ranges`; the counterpart of `readDayHours`. */
export const writeDayHours = (ranges: readonly WallRange[]): DayHours =>
  ranges.map(({ from, to }) => `${from}-${to}`).join(' ');

/** Dates with hours of their own that one provider can have. */
export const maxOverrides = 366;

const minutesSchema = z.number().int().min(0).multipleOf(grainMinutes);

/** `availabilities/{providerId}`: edited by the provider, directly under rules. */
export const availabilitySchema = z.strictObject({
  timeZone: timeZoneSchema,
  /** Monday to Sunday. */
  weekly: z.array(dayHoursSchema).length(7),
  /** A date's own hours, replacing the weekday's; an empty text closes the day. */
  overrides: z
    .record(isoDateSchema, dayHoursSchema)
    .refine((days) => Object.keys(days).length <= maxOverrides, `at most ${maxOverrides} dates`)
    .meta({ maxProperties: maxOverrides }),
  /** A start is offered every so many minutes from the beginning of a free range. */
  stepMinutes: minutesSchema.min(5).max(240),
  bufferBeforeMinutes: minutesSchema.max(240),
  bufferAfterMinutes: minutesSchema.max(240),
  /** Nothing can be booked closer than this. */
  noticeMinutes: z.number().int().min(0).max(43_200),
  /** Nothing can be booked further ahead than this. */
  horizonDays: z.number().int().min(1).max(365),
  /** The provider's own video room, told to clients at confirmation; null where they send one themselves. */
  meetingUrl: z
    .url({ protocol: /^https$/ })
    .max(300)
    .nullable(),
});
export type Availability = z.infer<typeof availabilitySchema>;

export const defaultAvailability = (timeZone: string): Availability => {
  const day = '09:00-17:00';
  return {
    timeZone,
    weekly: [day, day, day, day, day, '', ''],
    overrides: {},
    stepMinutes: 30,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 10,
    noticeMinutes: 120,
    horizonDays: 60,
    meetingUrl: null,
  };
};
