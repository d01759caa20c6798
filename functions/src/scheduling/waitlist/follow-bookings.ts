import type { Telling } from '../../engagement/telling.ts';
import { holdBooking } from '../booking-store.ts';
import { startSeries } from '../series/start-series.ts';
import { notePassed, noteTaken, offerFreed } from './offer-freed.ts';

/** A booking stands: it may begin a series, and it may be what somebody waited for. */
export async function followConfirmed({ tenantId, tenant, now }: Telling, bookingId: string): Promise<void> {
  const { data } = await holdBooking(tenantId, bookingId);
  await startSeries(tenantId, tenant, bookingId, data, now);
  // What is booked ahead by its series was never offered to anybody.
  if (data.orderId !== null) await noteTaken(tenantId, bookingId, now);
}

/** What a booking held or had is free: an offer that was passed up goes on, and others are asked. */
export async function offerReleased({ tenantId, tenant, now }: Telling, bookingId: string): Promise<void> {
  const { data } = await holdBooking(tenantId, bookingId);
  await notePassed(tenantId, bookingId, now);
  const { providerIds, claim } = data;
  const freed = { providerIds, start: claim.start.getTime(), end: claim.end.getTime() };
  await offerFreed({ tenantId, tenant }, freed, now);
}

/** A booking was moved: the time it had is free. */
export async function offerMovedFrom(
  { tenantId, tenant, now }: Telling,
  event: { bookingId: string; from: number },
): Promise<void> {
  const { data } = await holdBooking(tenantId, event.bookingId);
  const { providerIds, claim } = data;
  const end = event.from + claim.end.getTime() - claim.start.getTime();
  await offerFreed({ tenantId, tenant }, { providerIds, start: event.from, end }, now);
}
