import { DAY, utcMonthsBetween } from '@evergrow/domain/kernel';
import { bookingMinutes } from '@evergrow/domain/pricing';
import { offeredSlots, type SlotsQuery, type SlotsResponse, slotsWindow } from '@evergrow/domain/scheduling';
import { decided } from '../kernel/refusal.ts';
import { readBookable } from './bookable.ts';
import { readMonths } from './calendar-store.ts';

/** The free starts of a provider in a window of at most 31 days: three reads and one per UTC month touched. */
export async function findSlots(
  tenantId: string,
  providerId: string,
  query: SlotsQuery,
  now: number,
): Promise<SlotsResponse> {
  const { offering, availability } = await readBookable(tenantId, providerId, query.offeringId);
  const durationMinutes = decided(bookingMinutes({ offering, addOnIds: query.addOnIds ?? [] }));
  const { start, end } = slotsWindow(query);
  const { months } = await readMonths(tenantId, providerId, utcMonthsBetween(start - DAY, end + 2 * DAY));
  const busy = months.flatMap((month) => Object.values(month.entries));
  const slots = offeredSlots({ availability, busy, durationMinutes, from: start, to: end, now });
  return {
    slots: slots.map((slot) => ({
      start: new Date(slot.start).toISOString(),
      end: new Date(slot.end).toISOString(),
    })),
    timeZone: query.timeZone,
    durationMinutes,
  };
}
