import { paths } from '@evergrow/domain/kernel';
import { bookingSchema } from '@evergrow/domain/scheduling';
import { collectionAt } from '../kernel/collection.ts';
import { pagesOf } from '../kernel/pages-of.ts';
import { openAddress } from '../scheduling/visit-place.ts';

/** Bookings of a client, the addresses of visits in clear; null where their key is gone. */
export async function exportBookings(tenantId: string, uid: string): Promise<object[]> {
  const found: object[] = [];
  for await (const page of pagesOf(
    collectionAt(paths.bookings(tenantId), bookingSchema).where('clientUid', '==', uid),
  )) {
    for (const snapshot of page) {
      const booking = snapshot.data();
      const { place } = booking;
      const address = place && (await openAddress(tenantId, snapshot.id, uid, place).catch(() => null));
      found.push({ id: snapshot.id, ...booking, place: place && { ...place, address } });
    }
  }
  return found;
}
