import { z } from 'zod';
import { countrySchema, isoDateSchema, wallTimeSchema } from '../kernel/index.ts';
import { bookingPolicySchema, defaultBookingPolicy } from './policy.ts';

/** `settings/booking`: what holds for all bookings of a tenant. Written through the API. */
export const bookingSettingsSchema = z.strictObject({
  policy: bookingPolicySchema,
  /** Public holidays of this country close the day; null: of none. */
  holidayCountry: countrySchema.nullable(),
  /** Days the whole business is closed. */
  closedDates: z.array(isoDateSchema).max(100),
  /** Minutes before the start at which clients are reminded, e.g. a day and an hour. */
  reminderMinutes: z.array(z.number().int().min(10).max(20_160)).max(5),
  /** No text message between these hours of the reader's zone; null: at any hour. */
  quietHours: z.strictObject({ from: wallTimeSchema, to: wallTimeSchema }).nullable(),
  updatedAt: z.date(),
});
export type BookingSettings = z.infer<typeof bookingSettingsSchema>;

export const defaultBookingSettings = (updatedAt: Date): BookingSettings => ({
  policy: defaultBookingPolicy,
  holidayCountry: null,
  closedDates: [],
  reminderMinutes: [1_440, 60],
  quietHours: { from: '21:00', to: '08:00' },
  updatedAt,
});
