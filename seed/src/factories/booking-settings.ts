import {
  type BookingSettings,
  bookingSettingsSchema,
  defaultBookingSettings,
} from '@evergrow/domain/scheduling';
import { daysFromNow } from './instants.ts';

/** As a business that has decided nothing has them. */
export const makeBookingSettings = (overrides: Partial<BookingSettings> = {}): BookingSettings =>
  bookingSettingsSchema.parse({ ...defaultBookingSettings(daysFromNow(-30)), ...overrides });
