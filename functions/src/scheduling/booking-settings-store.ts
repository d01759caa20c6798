import { paths } from '@evergrow/domain/kernel';
import {
  type BookingSettings,
  bookingSettingsSchema,
  defaultBookingSettings,
} from '@evergrow/domain/scheduling';
import { documentAt } from '../kernel/collection.ts';

/** What holds for all bookings of a tenant; the defaults where nobody has decided otherwise. */
export async function bookingSettingsOf(tenantId: string, now: Date): Promise<BookingSettings> {
  const stored = await documentAt(paths.bookingSettings(tenantId), bookingSettingsSchema).get();
  return stored.data() ?? defaultBookingSettings(now);
}
