import type { Settlement, Standing } from '@evergrow/domain/commerce';
import type { Booking } from '@evergrow/domain/scheduling';
import type { WriteBatch } from 'firebase-admin/firestore';
import { measure } from '../kernel/measure.ts';
import { tell } from '../kernel/outbox.ts';
import { type Held, holdBooking, holdOrder } from '../scheduling/booking-store.ts';
import { type ReadMonths, writeMonths } from '../scheduling/calendar-store.ts';
import { monthsOf } from '../scheduling/claim-months.ts';

/** An order, its booking and the calendar it stands in, each with its version: three or four reads. */
export type HeldStanding = {
  tenantId: string;
  order: Held<Standing['order']>;
  booking: Held<Booking>;
  months: ReadMonths;
};

export async function holdStanding(tenantId: string, orderId: string): Promise<HeldStanding> {
  const order = await holdOrder(tenantId, orderId);
  const booking = await holdBooking(tenantId, order.data.bookingId);
  return { tenantId, order, booking, months: await monthsOf(tenantId, booking.data) };
}

/**
 * Adds what a decision came to: what changed, its events and its measures, provided nothing changed meanwhile.
 * @param patch fields of the booking the decision does not know of
 */
export function writeSettlement(
  batch: WriteBatch,
  held: HeldStanding,
  settled: Settlement,
  now: Date,
  patch: Partial<Booking> = {},
): void {
  const { tenantId, order, booking, months } = held;
  if (settled.order !== order.data) {
    batch.update(order.reference, { ...settled.order }, { lastUpdateTime: order.version });
  }
  if (settled.booking !== booking.data) {
    batch.update(booking.reference, { ...settled.booking, ...patch }, { lastUpdateTime: booking.version });
  }
  writeMonths(batch, months, settled.months);
  for (const event of settled.events) tell(batch, tenantId, event, now);
  const measured = measuresOf(held, settled);
  if (Object.keys(measured).length > 0) measure(batch, tenantId, measured, now);
}

/** What the day's rollup gains. */
function measuresOf({ order, booking }: HeldStanding, settled: Settlement): Record<string, number> {
  const turned = (status: Booking['status']) =>
    booking.data.status !== status && settled.booking.status === status;
  const paid = order.data.paidAt === null && settled.order.paidAt !== null;
  return {
    ...(turned('confirmed') ? { confirmed: 1 } : {}),
    ...(turned('confirmed') && booking.data.fromMatch ? { confirmedFromMatch: 1 } : {}),
    ...(turned('expired') ? { expired: 1 } : {}),
    ...(turned('cancelled') && booking.data.status === 'confirmed' ? { cancelled: 1 } : {}),
    ...(paid && settled.order.quote.total > 0 ? { revenue: settled.order.quote.total } : {}),
  };
}
