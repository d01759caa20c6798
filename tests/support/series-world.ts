import { paths } from '@evergrow/domain/kernel';
import {
  type BeginSeries,
  type Booking,
  beginSeriesSchema,
  bookingSchema,
} from '@evergrow/domain/scheduling';
import type { Acting } from '../../functions/src/api/membership.ts';
import { openCheckout } from '../../functions/src/commerce/open-checkout.ts';
import { collectionAt } from '../../functions/src/kernel/collection.ts';
import { holdBooking } from '../../functions/src/scheduling/booking-store.ts';
import { beginSeries } from '../../functions/src/scheduling/series/begin-series.ts';
import { holdSeries } from '../../functions/src/scheduling/series/series-store.ts';
import { startSeries } from '../../functions/src/scheduling/series/start-series.ts';
import type { BookingWorld } from './booking-world.ts';

export const requestId = 'request';

/** A client as the API sees one. */
export function actingAs(world: BookingWorld, client = 0): Acting {
  const member = world.clients[client];
  if (!member) throw new Error(`no client ${client}`);
  return { tenantId: world.tenantId, tenant: world.tenant, role: 'client', member };
}

/** What a client books and, where nothing is due, has at once. */
export async function book(world: BookingWorld, start: number, client = 0): Promise<string> {
  const { bookingId } = await world.hold(client, start);
  const uid = world.clients[client]?.uid ?? '';
  const buyer = { uid, name: 'Ana Ruiz', email: `${uid}@example.com`, locale: 'en' as const };
  await openCheckout(world.tenantId, world.tenant, bookingId, buyer, new Date());
  return bookingId;
}

/** A series of a free booking, begun and booked ahead. */
export async function begin(
  world: BookingWorld,
  start: number,
  request: Partial<BeginSeries> = { frequency: 'everyTwoWeeks' },
): Promise<string> {
  const bookingId = await book(world, start);
  const { member } = actingAs(world);
  if (!member) throw new Error('no client');
  const whole = beginSeriesSchema.parse({ bookingId, keepCard: false, ...request });
  const { id } = await beginSeries(world.tenantId, world.tenant, member, whole, {
    requestId,
    now: new Date(),
  });
  return id;
}

/** What the trigger does when the first booking of a series is paid. */
export async function start(world: BookingWorld, bookingId: string, now = new Date()): Promise<void> {
  const { data } = await holdBooking(world.tenantId, bookingId);
  await startSeries(world.tenantId, world.tenant, bookingId, data, now);
}

export const seriesOf = async (world: BookingWorld, id: string) =>
  (await holdSeries(world.tenantId, id)).data;

/** The bookings of a series that stand, by the day they stand for. */
export async function bookedOf(world: BookingWorld, id: string): Promise<{ id: string; data: Booking }[]> {
  const found = await collectionAt(paths.bookings(world.tenantId), bookingSchema)
    .where('seriesId', '==', id)
    .get();
  return found.docs
    .map((one) => ({ id: one.id, data: one.data() }))
    .filter(({ data }) => data.status !== 'cancelled')
    .sort((a, b) => (a.data.occurrence ?? '').localeCompare(b.data.occurrence ?? ''));
}
