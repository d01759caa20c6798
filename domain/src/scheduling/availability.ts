import { z } from 'zod';
import { isoDateSchema, timeZoneSchema, wallTimeSchema } from '../kernel/index.ts';

/** Minutes every start, duration and buffer is a multiple of, so that intervals meet exactly. */
export const grainMinutes = 5;

export const wallRangeSchema = z.strictObject({ from: wallTimeSchema, to: wallTimeSchema });
/** Hours of a day in the provider's zone. A `to` at or before `from` runs past midnight. */
export type WallRange = z.infer<typeof wallRangeSchema>;

const rangesSchema = z.array(wallRangeSchema).max(8);
const minutesSchema = z.number().int().min(0).multipleOf(grainMinutes);

/** `availabilities/{providerId}`: edited by the provider, directly under rules. */
export const availabilitySchema = z.strictObject({
  timeZone: timeZoneSchema,
  /** Monday to Sunday. */
  weekly: z.array(rangesSchema).length(7),
  /** A date's own hours, replacing the weekday's; an empty list closes the day. */
  overrides: z.record(isoDateSchema, rangesSchema),
  /** A start is offered every so many minutes from the beginning of a free range. */
  stepMinutes: minutesSchema.min(5).max(240),
  bufferBeforeMinutes: minutesSchema.max(240),
  bufferAfterMinutes: minutesSchema.max(240),
  /** Nothing can be booked closer than this. */
  noticeMinutes: z.number().int().min(0).max(43_200),
  /** Nothing can be booked further ahead than this. */
  horizonDays: z.number().int().min(1).max(365),
  /** The provider's own video room, told to clients at confirmation; null where they send one themselves. */
  meetingUrl: z.url({ protocol: /^https$/ }).max(300).nullable(),
});
export type Availability = z.infer<typeof availabilitySchema>;

export const defaultAvailability = (timeZone: string): Availability => {
  const day: WallRange[] = [{ from: '09:00', to: '17:00' }];
  return {
    timeZone,
    weekly: [day, day, day, day, day, [], []],
    overrides: {},
    stepMinutes: 30,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 10,
    noticeMinutes: 120,
    horizonDays: 60,
    meetingUrl: null,
  };
};
