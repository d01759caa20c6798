import { randomUUID } from 'node:crypto';
import { directorySchema, offeringSchema, providerSchema } from '@evergrow/domain/catalog';
import { orderSchema } from '@evergrow/domain/commerce';
import { DAY, HOUR, MINUTE, type Point, paths, utcMonth } from '@evergrow/domain/kernel';
import {
  availabilitySchema,
  type Booking,
  bookingSchema,
  type CalendarEntry,
  calendarMonthSchema,
  serviceSchema,
} from '@evergrow/domain/scheduling';
import { makeAvailability } from '@evergrow/seed/factories/availability';
import { makeBooking } from '@evergrow/seed/factories/booking';
import { makeOffering } from '@evergrow/seed/factories/offering';
import { makeOrder } from '@evergrow/seed/factories/order';
import { makeDirectory, makeProvider } from '@evergrow/seed/factories/provider';
import { makeService } from '@evergrow/seed/factories/service';
import { collectionAt, documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { sealPlace } from '../../functions/src/scheduling/visit-place.ts';
import type { ApiWorld, Person } from './api-world.ts';
import { tenantWorld } from './tenant-world.ts';

export const east: Point = { lat: 30.27, lng: -97.6 };
export const west: Point = { lat: 30.27, lng: -97.9 };
const offeringId = 'cleaning';

/** A cleaning business whose two cleaners work round the clock, and a day some days ahead with the visits asked for. */
export async function dispatchWorld(world: ApiWorld) {
  const tenant = await tenantWorld(world, {
    kind: 'homeServices',
    modules: ['visits'],
    timeZone: 'UTC',
    withSamples: false,
  });
  const { tenantId } = tenant;
  const [admin, ana, ben, client] = await Promise.all([
    tenant.member('admin'),
    tenant.member('provider'),
    tenant.member('provider'),
    tenant.member('client'),
  ]);
  const midnight = Math.floor(Date.now() / DAY) * DAY + 3 * DAY;
  const day = new Date(midnight).toISOString().slice(0, 10);
  const providers = Object.fromEntries(
    [ana, ben].map(({ uid }, index) => [uid, makeProvider({ displayName: ['Ana', 'Ben'][index] ?? '' })]),
  );
  const batch = db().batch();
  for (const [uid, provider] of Object.entries(providers)) {
    batch.set(documentAt(paths.provider(tenantId, uid), providerSchema), provider);
    const always = Array.from({ length: 7 }, () => '00:00-24:00');
    const hours = makeAvailability({ timeZone: 'UTC', weekly: always, bufferAfterMinutes: 0 });
    batch.set(documentAt(paths.availability(tenantId, uid), availabilitySchema), hours);
  }
  batch.set(documentAt(paths.directory(tenantId), directorySchema), makeDirectory(providers));
  batch.set(
    documentAt(paths.offering(tenantId, offeringId), offeringSchema),
    makeOffering({ kind: 'visit', providerIds: [] }),
  );
  const service = makeService({
    staffing: { mode: 'any', rule: 'load' },
    atClient: true,
    arrivalWindowMinutes: 120,
  });
  batch.set(documentAt(paths.service(tenantId, offeringId), serviceSchema), service);
  await batch.commit();

  /** An hour at the client's, told as a window of two hours that begins with it. */
  const visit = async (
    by: Person,
    hour: number,
    cell: Point,
    changes: Partial<Booking> = {},
  ): Promise<string> => {
    const bookingId = `visit-${randomUUID()}`;
    const orderId = `order-${bookingId}`;
    const now = new Date();
    const start = new Date(midnight + hour * HOUR);
    const end = new Date(start.getTime() + HOUR);
    const address = {
      line1: '1 Elm Street',
      line2: '',
      city: 'Austin',
      postalCode: '78701',
      country: 'US' as const,
      point: cell,
      access: '',
    };
    const booking = makeBooking({
      clientUid: client.uid,
      providerId: by.uid,
      offeringId,
      format: 'inPerson',
      start,
      end,
      claim: { start, end },
      arrivalWindow: { start, end: new Date(start.getTime() + 120 * MINUTE) },
      place: await sealPlace(tenantId, bookingId, client.uid, { address, areaId: null, area: null }, now),
      orderId,
      ...changes,
    });
    const entry: CalendarEntry = {
      start: start.getTime(),
      end: end.getTime(),
      kind: 'booking',
      expiresAt: null,
      cell,
    };
    const month = utcMonth(start.getTime());
    const order = makeOrder({
      clientUid: client.uid,
      bookingIds: [bookingId],
      quote: booking.quote,
      paymentIntentId: null,
      due: 0,
    });
    const writes = db().batch();
    writes.set(documentAt(paths.booking(tenantId, bookingId), bookingSchema), booking);
    writes.set(documentAt(paths.order(tenantId, orderId), orderSchema), order);
    writes.set(
      db().doc(paths.calendarMonth(tenantId, by.uid, month)),
      { providerId: by.uid, month, entries: { [bookingId]: entry } },
      { merge: true },
    );
    await writes.commit();
    return bookingId;
  };
  const booking = async (id: string): Promise<Booking> => {
    const found = (await documentAt(paths.booking(tenantId, id), bookingSchema).get()).data();
    if (!found) throw new Error(`no booking ${id}`);
    return found;
  };
  /** Bookings in somebody's calendar. */
  const calendarOf = async (by: Person): Promise<string[]> => {
    const months = await collectionAt(paths.calendarMonths(tenantId), calendarMonthSchema)
      .where('providerId', '==', by.uid)
      .get();
    return months.docs.flatMap((found) => Object.keys(found.data().entries)).sort();
  };
  const at = (hour: number): string => new Date(midnight + hour * HOUR).toISOString();
  const base = `/t/${tenantId}/dispatch/${day}`;
  return { ...tenant, admin, ana, ben, client, day, at, base, visit, booking, calendarOf };
}
