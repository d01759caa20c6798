import { areaAt } from '@evergrow/domain/dispatch';
import { paths, utcMonthsBetween } from '@evergrow/domain/kernel';
import { type Address, bookingSchema, seriesSchema } from '@evergrow/domain/scheduling';
import { homeOf, pointOf } from '@evergrow/seed/places/home-of';
import { readAreas } from '../../functions/src/dispatch/area-store.ts';
import { collectionAt, documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { movePlace } from '../../functions/src/scheduling/series/move-place.ts';
import { sealPlace } from '../../functions/src/scheduling/visit-place.ts';

const tenantId = 'brighthome';

/**
 * The seed can invent addresses but not seal them: the keys are the server's. So the visits get their places afterwards,
 * with the server's own functions, and what repeats them too. Does nothing where there is no such tenant, and to visits
 * that have a place.
 * @returns how many visits got one
 */
export async function placeDemoVisits(now: Date): Promise<number> {
  const [areas, bookings] = await Promise.all([
    readAreas(tenantId),
    collectionAt(paths.bookings(tenantId), bookingSchema).get(),
  ]);
  let placed = 0;
  for (const { id, data } of bookings.docs.map((found) => ({ id: found.id, data: found.data() }))) {
    if (data.place !== null || data.format !== 'inPerson') continue;
    const house = homeOf(data.clientUid);
    const point = pointOf(house);
    const address: Address = {
      line1: `${house.number} ${house.road}`,
      line2: '',
      city: 'Austin',
      postalCode: house.postcode,
      country: 'US',
      point,
      access: house.number % 3 === 0 ? 'Ring twice; the dog is friendly.' : '',
    };
    const areaId = areaAt(areas, point, house.postcode)?.id ?? null;
    const place = await sealPlace(tenantId, id, data.clientUid, { address, areaId, area: null }, now);
    const { cell } = place;
    const batch = db().batch();
    batch.update(documentAt(paths.booking(tenantId, id), bookingSchema), { place });
    if (data.status === 'confirmed' || data.status === 'completed') {
      for (const month of utcMonthsBetween(data.claim.start.getTime(), data.claim.end.getTime())) {
        batch.update(db().doc(paths.calendarMonth(tenantId, data.providerId, month)), {
          [`entries.${id}.cell`]: cell,
        });
      }
    }
    await batch.commit();
    placed += 1;
  }
  await placeDemoSeries(bookings.docs.map((found) => found.data().seriesId));
  return placed;
}

/** What repeats a visit takes place where the visit does: sealed once more, for itself, as when a client repeats one. */
async function placeDemoSeries(ids: readonly (string | null)[]): Promise<void> {
  for (const id of new Set(ids)) {
    if (id === null) continue;
    const found = await documentAt(paths.series(tenantId, id), seriesSchema).get();
    const series = found.data();
    if (!series || series.place !== null || series.firstBookingId === null) continue;
    const { firstBookingId, clientUid } = series;
    const first = (await documentAt(paths.booking(tenantId, firstBookingId), bookingSchema).get()).data();
    if (!first?.place) continue;
    const moved = await movePlace(tenantId, clientUid, first.place, firstBookingId, { seriesId: id });
    await db().doc(found.ref.path).update({ place: moved });
  }
}
