import { paths } from '@evergrow/domain/kernel';
import {
  type BookingSettings,
  type BookingSettingsInput,
  type BookingSettingsView,
  bookingSettingsSchema,
  defaultBookingSettings,
} from '@evergrow/domain/scheduling';
import { audit } from '../kernel/audit.ts';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { Refusal } from '../kernel/refusal.ts';
import { forgetServiceFacts } from './service-facts.ts';

const reference = (tenantId: string) => documentAt(paths.bookingSettings(tenantId), bookingSettingsSchema);

/** What holds for all bookings of a tenant; the defaults where nobody has decided otherwise. */
export async function bookingSettingsOf(tenantId: string, now: Date): Promise<BookingSettings> {
  return (await reference(tenantId).get()).data() ?? defaultBookingSettings(now);
}

const viewOf = (settings: BookingSettings, decided: boolean): BookingSettingsView => ({
  ...settings,
  updatedAt: decided ? settings.updatedAt.toISOString() : null,
});

export async function viewBookingSettings(tenantId: string, now: Date): Promise<BookingSettingsView> {
  const stored = (await reference(tenantId).get()).data();
  return viewOf(stored ?? defaultBookingSettings(now), stored !== undefined);
}

/**
 * Replaces what holds for all bookings from now on; those made before keep their terms.
 * @throws Refusal('conflict') when it was changed since it was read
 */
export async function putBookingSettings(
  tenantId: string,
  { basedOn, ...fields }: BookingSettingsInput,
  by: { actor: string; requestId: string; now: Date },
): Promise<BookingSettingsView> {
  const { actor, requestId, now } = by;
  const settings: BookingSettings = { ...fields, updatedAt: now };
  await db().runTransaction(async (transaction) => {
    const before = (await transaction.get(reference(tenantId))).data();
    if ((before?.updatedAt.toISOString() ?? null) !== basedOn) {
      throw new Refusal('conflict', 'Somebody else changed this meanwhile: load it again');
    }
    transaction.set(reference(tenantId), settings);
    const target = 'settings/booking';
    audit(transaction, tenantId, { action: 'bookingSettings.updated', actor, target, requestId }, now);
  });
  forgetServiceFacts(tenantId);
  return viewOf(settings, true);
}
