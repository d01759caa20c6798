import type { Purchase } from '@evergrow/domain/catalog/search';
import { type Order, orderSchema } from '@evergrow/domain/commerce';
import { DAY, paths } from '@evergrow/domain/kernel';
import { type BookingStatus, bookingSchema } from '@evergrow/domain/scheduling';
import { collectionAt } from '../../kernel/collection.ts';

/** The latest sales say what sells; older ones would only be read again every day. */
const mostSales = 2_000;
const since = 180 * DAY;
/** As many of one's own orders as are looked at for what may suit one: five reads. */
const mostOwn = 5;

const sold = ['paid', 'partlyRefunded'] as const satisfies readonly Order['status'][];
const held: readonly BookingStatus[] = ['confirmed', 'completed'];

const boughtIn = ({ clientUid, items, createdAt }: Order): Purchase[] =>
  items.map(({ offeringId }) => ({ who: clientUid, what: offeringId, at: createdAt.getTime() }));

/** Who has bought and booked what in the last half year: at most 2,000 orders and 2,000 bookings, one read each. */
export async function readPurchases(tenantId: string, now: Date): Promise<Purchase[]> {
  const from = new Date(now.getTime() - since);
  const [orders, bookings] = await Promise.all([
    collectionAt(paths.orders(tenantId), orderSchema)
      .where('purpose', '==', 'shop')
      .where('status', 'in', sold)
      .where('createdAt', '>', from)
      .orderBy('createdAt', 'desc')
      .limit(mostSales)
      .get(),
    collectionAt(paths.bookings(tenantId), bookingSchema)
      .where('status', 'in', held)
      .where('start', '>', from)
      .orderBy('start', 'desc')
      .limit(mostSales)
      .get(),
  ]);
  const booked = bookings.docs.map((found): Purchase => {
    const { clientUid, offeringId, start } = found.data();
    return { who: clientUid, what: offeringId, at: Math.min(start.getTime(), now.getTime()) };
  });
  return [...orders.docs.flatMap((found) => boughtIn(found.data())), ...booked];
}

/** What somebody has bought in a shop, latest first: at most five reads. */
export async function readOwnPurchases(tenantId: string, uid: string): Promise<string[]> {
  const own = await collectionAt(paths.orders(tenantId), orderSchema)
    .where('clientUid', '==', uid)
    .where('purpose', '==', 'shop')
    .where('status', 'in', sold)
    .orderBy('createdAt', 'desc')
    .limit(mostOwn)
    .get();
  return [...new Set(own.docs.flatMap((found) => boughtIn(found.data()).map(({ what }) => what)))];
}
