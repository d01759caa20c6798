import { offeringSchema } from '@evergrow/domain/catalog';
import type { DispatchCleaner, DispatchVisit, MoveService } from '@evergrow/domain/dispatch';
import { DAY, MINUTE, paths, utcMonthsBetween } from '@evergrow/domain/kernel';
import {
  type Availability,
  type Booking,
  bookingSchema,
  defaultService,
  type Interval,
  mergeIntervals,
  occupies,
  openIntervals,
  type Service,
  serviceSchema,
} from '@evergrow/domain/scheduling';
import { collectionAt, documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { readMonthsOfMany } from '../scheduling/calendar-store.ts';
import { readStaffOfDay, type Staff } from './read-staff-of-day.ts';
import { windowOfDay } from './window-of-day.ts';

/** Bookings one day can be planned with. */
const largestDay = 300;

/** What is still to be done or was done; what is cancelled or not paid is not driven to. */
const standing = new Set<Booking['status']>([
  'requested',
  'confirmed',
  'onTheWay',
  'arrived',
  'inProgress',
  'completed',
  'noShow',
]);

export type Day = {
  readonly day: string;
  readonly from: number;
  readonly to: number;
  readonly staff: Staff;
  readonly bookings: Readonly<Record<string, Booking>>;
  readonly cleaners: readonly DispatchCleaner[];
};

/**
 * A day with everything on it that takes place at clients', and everybody who could go there: as many reads as it has
 * bookings, and for everybody their hours and their calendar of the month.
 */
export async function readDay(tenantId: string, timeZone: string, day: string, now: number): Promise<Day> {
  const { from, to } = windowOfDay(timeZone, day);
  const found = await collectionAt(paths.bookings(tenantId), bookingSchema)
    .where('start', '>=', new Date(from))
    .where('start', '<', new Date(to))
    .orderBy('start', 'asc')
    .limit(largestDay)
    .get();
  const bookings = Object.fromEntries(
    found.docs
      .map((snapshot) => [snapshot.id, snapshot.data()] as const)
      .filter(([, booking]) => booking.place !== null && standing.has(booking.status)),
  );
  const busy = Object.values(bookings).flatMap(({ providerIds }) => providerIds);
  const staff = await readStaffOfDay(tenantId, { from, to }, busy);
  const names = utcMonthsBetween(from - DAY, to + DAY);
  const ids = Object.keys(staff);
  const months = await readMonthsOfMany(
    tenantId,
    ids.map((providerId) => ({ providerId, names })),
  );
  const cleaners = ids.flatMap((id, index) => {
    const one = staff[id];
    if (!one) return [];
    const entries = new Map((months[index]?.months ?? []).flatMap((month) => Object.entries(month.entries)));
    for (const bookingId of Object.keys(bookings)) entries.delete(bookingId);
    const others = [...entries.values()].filter(
      (entry) => occupies(entry, now) && entry.start < to + DAY && from - DAY < entry.end,
    );
    return [cleanerOf(id, one, day, { from, to }, mergeIntervals(others))];
  });
  const atWork = cleaners.filter(({ id, shifts }) => shifts.length > 0 || busy.includes(id));
  return { day, from, to, staff, bookings, cleaners: atWork };
}

function cleanerOf(
  id: string,
  { availability, work, opening }: Staff[string],
  day: string,
  { from, to }: { from: number; to: number },
  busy: Interval[],
): DispatchCleaner {
  const lunch = work.lunch && wallWindow(availability, day, `${work.lunch.from}-${work.lunch.to}`);
  return {
    id,
    shifts: openIntervals(availability, from, to, opening),
    busy,
    lunch: lunch && work.lunch ? { ...lunch, duration: work.lunch.minutes * MINUTE } : null,
    base: work.base,
    skills: work.skills,
    areaIds: work.areaIds,
    bufferBefore: availability.bufferBeforeMinutes * MINUTE,
    bufferAfter: availability.bufferAfterMinutes * MINUTE,
    maxVisits: availability.maxPerDay,
  };
}

/** Two times of the clock on one date as instants: the hours of somebody who works then and at no other time. */
function wallWindow({ timeZone }: Availability, day: string, hours: string): Interval | null {
  const noon = Date.parse(`${day}T12:00:00Z`);
  const closed = ['', '', '', '', '', '', ''];
  const [window] = openIntervals(
    { timeZone, weekly: closed, overrides: { [day]: hours } },
    noon - 2 * DAY,
    noon + 2 * DAY,
  );
  return window ?? null;
}

/** What the booked services ask of who does them: two reads for each. */
export async function readMoveServices(
  tenantId: string,
  offeringIds: readonly string[],
): Promise<Record<string, MoveService & Pick<Service, 'staffing'>>> {
  const ids = [...new Set(offeringIds)];
  if (ids.length === 0) return {};
  const [services, offerings] = await Promise.all([
    db().getAll(...ids.map((id) => documentAt(paths.service(tenantId, id), serviceSchema))),
    db().getAll(...ids.map((id) => documentAt(paths.offering(tenantId, id), offeringSchema))),
  ]);
  return Object.fromEntries(
    ids.map((id, index) => {
      const service = (services[index]?.data() as Service | undefined) ?? defaultService(new Date(0));
      const offering = offerings[index]?.data() as { providerIds: string[] } | undefined;
      const { skills, staffing } = service;
      return [id, { skills, staffing, providerIds: offering?.providerIds ?? [] }];
    }),
  );
}

/** The visits of a day as the optimiser takes them: one for each who goes there. */
export function visitsOf(
  { bookings }: Pick<Day, 'bookings'>,
  services: Readonly<Record<string, MoveService & Pick<Service, 'staffing'>>>,
  now: number,
): DispatchVisit[] {
  return Object.entries(bookings).flatMap(([id, booking]) => {
    const { place, arrivalWindow, providerIds } = booking;
    if (!place) return [];
    const start = booking.start.getTime();
    const service = services[booking.offeringId];
    const stays =
      booking.status !== 'confirmed' || start <= now || providerIds.length > 1 || booking.seats > 1;
    const isBound = booking.providerWished === true || service?.staffing.mode !== 'any';
    return providerIds.map((providerId) => ({
      id,
      providerId,
      start,
      duration: booking.end.getTime() - start,
      cell: place.cell,
      earliest: Math.max(arrivalWindow?.start.getTime() ?? start, now),
      latest: arrivalWindow?.end.getTime() ?? start,
      skills: service?.skills ?? [],
      areaId: place.areaId,
      offeredBy: service?.providerIds ?? [],
      fixed: stays ? ('all' as const) : isBound ? ('provider' as const) : ('no' as const),
    }));
  });
}
