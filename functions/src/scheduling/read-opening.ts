import { isBookable, offeredBy, offeringSchema } from '@evergrow/domain/catalog';
import { DAY, type Locale, paths, utcDay, utcMonthsBetween } from '@evergrow/domain/kernel';
import {
  bookingSettingsSchema,
  calendarEntries,
  defaultBookingSettings,
  type Opening,
  openingWeeks,
  type Service,
  serviceSchema,
} from '@evergrow/domain/scheduling';
import { collectionAt, documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { readMonths } from './calendar-store.ts';
import { namedHolidays } from './holidays.ts';

/** More offerings with a time than this are a catalogue nobody gives hours of their own to, one by one. */
const servicesShown = 60;

/** What beside their own hours decides when a provider can be booked. */
export async function readOpening(
  tenantId: string,
  providerId: string,
  locale: Locale,
  now: Date,
): Promise<Opening> {
  const from = now.getTime() - DAY;
  const to = now.getTime() + openingWeeks * 7 * DAY;
  const [settings, services, read] = await Promise.all([
    documentAt(paths.bookingSettings(tenantId), bookingSettingsSchema).get(),
    servicesOf(tenantId, providerId),
    readMonths(tenantId, providerId, utcMonthsBetween(from, to)),
  ]);
  const { holidayCountry, closedDates } = settings.data() ?? defaultBookingSettings(now);
  const today = utcDay(from);
  const year = now.getUTCFullYear();
  const holidays =
    holidayCountry === null ? [] : await namedHolidays(holidayCountry, [year, year + 1], locale);
  const inAYear = utcDay(now.getTime() + 366 * DAY);
  return {
    holidayCountry,
    holidays: holidays.filter(({ date }) => date >= today && date <= inAYear),
    closedDates: closedDates.filter((date) => date >= today),
    services,
    entries: calendarEntries(read.months)
      .filter(({ start, end }) => start < to && end > from)
      .map(({ cell: _cell, ...entry }) => entry),
  };
}

async function servicesOf(tenantId: string, providerId: string): Promise<Opening['services']> {
  const found = await collectionAt(paths.offerings(tenantId), offeringSchema)
    .where('published', '==', true)
    .limit(servicesShown)
    .get();
  const theirs = found.docs.filter((one) => {
    const offering = one.data();
    return isBookable(offering.kind) && offeredBy(offering, providerId);
  });
  if (theirs.length === 0) return [];
  const settings = await db().getAll(
    ...theirs.map(({ id }) => documentAt(paths.service(tenantId, id), serviceSchema)),
  );
  return theirs.flatMap((one, index) => {
    const { title, durationMinutes } = one.data();
    const service = settings[index]?.data() as Service | undefined;
    if (durationMinutes === null) return [];
    const { seats = 1, hours = null } = service ?? {};
    return [{ id: one.id, title, durationMinutes, seats, hours }];
  });
}
