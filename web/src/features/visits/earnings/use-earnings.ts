import { paths } from '@evergrow/domain/kernel';
import { type Booking, bookingSchema, startOfDay } from '@evergrow/domain/scheduling';
import { type Earnings, earningsOf } from '@evergrow/domain/visits';
import { pageQuery, type Stored } from '../../../lib/collection.ts';
import { useQuery } from '../../../lib/use-query.ts';

/** More than anybody does in a month; beyond it the page says that it is not everything. */
const most = 500;
const atOnce = 100;

/** The first day of the month after `month` (`2026-11`). */
export const nextMonth = (month: string, by = 1): string => {
  const day = new Date(`${month}-01T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + by);
  return day.toISOString().slice(0, 7);
};

type Found = {
  earnings: Earnings;
  currency: Booking['quote']['currency'] | null;
  reads: number;
  whole: boolean;
};

/** What a provider's bookings of one month brought: one read for each of them, 500 at most. */
export function useEarnings(tenantId: string, providerId: string, month: string, zone: string) {
  return useQuery<Found>(`earnings/${tenantId}/${providerId}/${month}/${zone}`, async () => {
    const from = new Date(startOfDay(zone, `${month}-01`));
    const to = new Date(startOfDay(zone, `${nextMonth(month)}-01`));
    const found: Stored<Booking>[] = [];
    let cursor: Awaited<ReturnType<typeof pageQuery<Booking>>>['next'] = null;
    do {
      const page: Awaited<ReturnType<typeof pageQuery<Booking>>> = await pageQuery<Booking>(
        paths.bookings(tenantId),
        bookingSchema,
        (f) => [
          f.where('providerIds', 'array-contains', providerId),
          f.where('start', '>=', from),
          f.where('start', '<', to),
          f.orderBy('start'),
        ],
        cursor,
        atOnce - 1,
      );
      found.push(...page.items);
      cursor = page.next;
    } while (cursor !== null && found.length < most);
    return {
      earnings: earningsOf(found),
      currency: found[0]?.quote.currency ?? null,
      reads: found.length,
      whole: cursor === null,
    };
  });
}
