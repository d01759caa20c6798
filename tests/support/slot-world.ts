import { randomUUID } from 'node:crypto';
import type { Offering } from '@evergrow/domain/catalog';
import { paths, utcMonthsBetween } from '@evergrow/domain/kernel';
import {
  type Availability,
  type BookingSettings,
  bookingSettingsSchema,
  type CalendarEntry,
  defaultBookingSettings,
  defaultService,
  defaultWorkSettings,
  type OfferingSlotsQuery,
  type Service,
  serviceSchema,
  type WorkSettings,
} from '@evergrow/domain/scheduling';
import { makeAvailability } from '@evergrow/seed/factories/availability';
import { makeOffering } from '@evergrow/seed/factories/offering';
import { makeDirectory, makeProvider } from '@evergrow/seed/factories/provider';
import { makeWorkforce } from '@evergrow/seed/factories/workforce';
import { db } from '../../functions/src/kernel/firebase.ts';
import { findSlots } from '../../functions/src/scheduling/find-slots.ts';

export type SlotProvider = {
  id: string;
  hours?: Partial<Availability>;
  work?: Partial<WorkSettings>;
  entries?: Readonly<Record<string, CalendarEntry>>;
};

export type SlotWorldOptions = {
  providers: readonly SlotProvider[];
  service?: Partial<Service>;
  offering?: Partial<Offering>;
  settings?: Partial<BookingSettings>;
};

/** Open round the clock every day in UTC, a start every hour, nothing between one booking and the next. */
const alwaysOpen: Partial<Availability> = {
  timeZone: 'UTC',
  weekly: Array.from({ length: 7 }, () => '00:00-24:00'),
  stepMinutes: 60,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  noticeMinutes: 0,
  horizonDays: 365,
};

/** A tenant of its own with one offering and these providers, in the emulator this process is pointed at. */
export async function slotWorld({ providers, service, offering, settings }: SlotWorldOptions) {
  const tenantId = `t-${randomUUID()}`;
  const offeringId = 'offering-1';
  const profile = makeProvider();
  const documents: [string, object][] = [
    [paths.offering(tenantId, offeringId), makeOffering(offering)],
    [paths.directory(tenantId), makeDirectory(Object.fromEntries(providers.map(({ id }) => [id, profile])))],
    [
      paths.workforce(tenantId),
      makeWorkforce({
        settings: Object.fromEntries(
          providers.map(({ id, work }) => [id, { ...defaultWorkSettings, ...work }]),
        ),
      }),
    ],
    [paths.service(tenantId, offeringId), serviceSchema.parse({ ...defaultService(new Date()), ...service })],
    [
      paths.bookingSettings(tenantId),
      bookingSettingsSchema.parse({ ...defaultBookingSettings(new Date()), ...settings }),
    ],
    ...providers.flatMap(({ id, hours, entries = {} }): [string, object][] => [
      [paths.provider(tenantId, id), profile],
      [paths.availability(tenantId, id), makeAvailability({ ...alwaysOpen, ...hours })],
      ...monthsOf(id, entries).map((month): [string, object] => [
        paths.calendarMonth(tenantId, id, month.month),
        month,
      ]),
    ]),
  ];
  for (let from = 0; from < documents.length; from += 100) {
    const batch = db().batch();
    for (const [path, document] of documents.slice(from, from + 100)) batch.set(db().doc(path), document);
    await batch.commit();
  }

  /** The starts found, `21T09:00`, for one day or several, in UTC. */
  const starts = async (query: Partial<OfferingSlotsQuery>, now: number): Promise<string[]> => {
    const { slots } = await ask(query, now);
    return slots.map(({ start }) => start.slice(8, 16));
  };
  const ask = (query: Partial<OfferingSlotsQuery>, now: number) => {
    const day = new Date(now).toISOString().slice(0, 10);
    return findSlots(tenantId, offeringId, { from: day, to: day, timeZone: 'UTC', ...query }, now);
  };
  return { tenantId, offeringId, starts, ask };
}

function monthsOf(providerId: string, entries: Readonly<Record<string, CalendarEntry>>) {
  const months = new Map<string, Record<string, CalendarEntry>>();
  for (const [id, entry] of Object.entries(entries)) {
    for (const month of utcMonthsBetween(entry.start, entry.end)) {
      months.set(month, { ...months.get(month), [id]: entry });
    }
  }
  return [...months].map(([month, all]) => ({ providerId, month, entries: all }));
}
