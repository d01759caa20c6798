import { isBookable, type Offering, offeringSchema } from '@evergrow/domain/catalog';
import { DAY, type Point, paths } from '@evergrow/domain/kernel';
import {
  type BookingSettings,
  bookingSettingsSchema,
  defaultBookingSettings,
  defaultService,
  type OpeningTerms,
  type Service,
  type SlotTerms,
  seatGroup,
  serviceSchema,
} from '@evergrow/domain/scheduling';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { Refusal } from '../kernel/refusal.ts';
import { publicHolidays } from './holidays.ts';

/** What is sold, how it is carried out, and what holds for all bookings of the tenant. */
export type ServiceFacts = {
  offeringId: string;
  offering: Offering;
  service: Service;
  settings: BookingSettings;
};

/**
 * Three reads in one round trip, whoever does it.
 * @param sold `ever` finds also what is no longer published, for bookings made before
 * @throws Refusal('offering_not_found') for what is not there, not published or not booked
 */
export async function readServiceFacts(
  tenantId: string,
  offeringId: string,
  { sold: when = 'now' }: { sold?: 'now' | 'ever' } = {},
): Promise<ServiceFacts> {
  const [offering, service, settings] = await db().getAll(
    documentAt(paths.offering(tenantId, offeringId), offeringSchema),
    documentAt(paths.service(tenantId, offeringId), serviceSchema),
    documentAt(paths.bookingSettings(tenantId), bookingSettingsSchema),
  );
  const sold = offering?.data() as Offering | undefined;
  if (!sold || !isBookable(sold.kind) || !(sold.published || when === 'ever'))
    throw new Refusal('offering_not_found');
  const never = new Date(0);
  return {
    offeringId,
    offering: sold,
    service: (service?.data() as Service | undefined) ?? defaultService(never),
    settings: (settings?.data() as BookingSettings | undefined) ?? defaultBookingSettings(never),
  };
}

/** How long an instance believes what it read, for questions that decide nothing. */
const believedFor = 10_000;
const mostKnown = 1_000;
const known = new Map<string, { facts: ServiceFacts; until: number }>();
const keyOf = (tenantId: string, offeringId: string) => `${tenantId}/${offeringId}`;

/**
 * The same, at most 10 s old and then without a read: for lists of times, which a client leafs through. What a claim
 * stands on is read by `readServiceFacts`.
 * @throws Refusal('offering_not_found')
 */
export async function recentServiceFacts(tenantId: string, offeringId: string): Promise<ServiceFacts> {
  const key = keyOf(tenantId, offeringId);
  const hit = known.get(key);
  if (hit && hit.until > Date.now()) return hit.facts;
  const facts = await readServiceFacts(tenantId, offeringId);
  if (known.size >= mostKnown) known.clear();
  known.set(key, { facts, until: Date.now() + believedFor });
  return facts;
}

/** After a change made by this instance: of one service, or of all of a tenant. */
export function forgetServiceFacts(tenantId: string, offeringId?: string): void {
  const prefix = keyOf(tenantId, offeringId ?? '');
  for (const key of known.keys()) {
    if (offeringId === undefined ? key.startsWith(prefix) : key === prefix) known.delete(key);
  }
}

/** When something of the tenant is open at all; holidays those of the years around the window. */
export async function openingTerms(
  settings: BookingSettings,
  window: { from: number; to: number },
): Promise<OpeningTerms> {
  const first = new Date(window.from - 3 * DAY).getUTCFullYear();
  const last = new Date(window.to + 3 * DAY).getUTCFullYear();
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const { holidayCountry, closedDates } = settings;
  return {
    closedDates: new Set(closedDates),
    ...(holidayCountry === null ? {} : { holidays: await publicHolidays(holidayCountry, years) }),
  };
}

/** What a client asks for beside who and when. */
export type Wish = {
  durationMinutes: number;
  seats: number;
  /** Where a visit takes place, on the coarse grid; null for what is not at the client's, or as long as it is not known. */
  cell: Point | null;
};

/** What the slots of a service in a window are searched by, the same in the list and at booking. */
export async function slotTerms(
  facts: ServiceFacts,
  wish: Wish,
  { from, to, now }: { from: number; to: number; now: number },
  minutesBetween: (from: Point, to: Point) => number,
): Promise<SlotTerms> {
  const { offeringId, service, settings } = facts;
  return {
    ...(await openingTerms(settings, { from, to })),
    offeringId,
    serviceHours: service.hours,
    durationMinutes: wish.durationMinutes,
    group: seatGroup(offeringId, service.seats, wish.seats),
    travel: wish.cell && service.atClient ? { cell: wish.cell, minutesBetween } : undefined,
    now,
  };
}
