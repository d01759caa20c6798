import { utcMonthsBetween } from '@evergrow/domain/kernel';
import type { Booking } from '@evergrow/domain/scheduling';
import { joinMonths, type ReadMonths, readMonthsOfMany } from './calendar-store.ts';

type Claiming = Pick<Booking, 'providerIds' | 'claim'>;

const monthsTouched = ({ claim }: Claiming): string[] =>
  utcMonthsBetween(claim.start.getTime(), claim.end.getTime());

/** The calendar months bookings stand in, of everybody who does them; each once, in one round trip. */
export async function monthsOfAll(
  tenantId: string,
  bookings: readonly Claiming[],
  also: readonly { providerId: string; start: number; end: number }[] = [],
): Promise<ReadMonths> {
  const wanted = new Map<string, Set<string>>();
  const want = (providerId: string, months: readonly string[]) => {
    const names = wanted.get(providerId) ?? new Set();
    for (const month of months) names.add(month);
    wanted.set(providerId, names);
  };
  for (const booking of bookings) {
    for (const id of booking.providerIds) want(id, monthsTouched(booking));
  }
  for (const { providerId, start, end } of also) want(providerId, utcMonthsBetween(start, end));
  const asked = [...wanted].map(([providerId, names]) => ({ providerId, names: [...names].sort() }));
  return joinMonths(tenantId, await readMonthsOfMany(tenantId, asked));
}
