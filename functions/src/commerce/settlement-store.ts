import type { Order, Settlement, Standing } from '@evergrow/domain/commerce';
import type { Booking } from '@evergrow/domain/scheduling';
import type { WriteBatch } from 'firebase-admin/firestore';
import { countOrder } from '../analytics/sales/count-sales.ts';
import { measure, measureMoney } from '../kernel/measure.ts';
import { tell } from '../kernel/outbox.ts';
import { type Held, holdBooking, holdOrder } from '../scheduling/booking-store.ts';
import { type ReadMonths, writeMonths } from '../scheduling/calendar-store.ts';
import { monthsOfAll } from '../scheduling/claim-months.ts';
import { bookSettled } from './ledger/book-settled.ts';
import { type HeldTenders, holdTenders, worthOf, writeTenders } from './settle-tenders.ts';

/** Orders, bookings and the calendars they stand in, each with the version a write will insist on. */
export type HeldStanding = {
  tenantId: string;
  orders: Readonly<Record<string, Held<Order>>>;
  bookings: Readonly<Record<string, Held<Booking>>>;
  months: ReadMonths;
};

const byId = <T>(held: readonly Held<T>[]): Record<string, Held<T>> =>
  Object.fromEntries(held.map((one) => [one.id, one]));
const dataOf = <T>(held: Readonly<Record<string, Held<T>>>): Record<string, T> =>
  Object.fromEntries(Object.entries(held).map(([id, { data }]) => [id, data]));

/** An order with its bookings and their calendars: for what a payment, or its absence, decides. */
export async function holdOrderStanding(tenantId: string, orderId: string): Promise<HeldStanding> {
  const order = await holdOrder(tenantId, orderId);
  const bookings = await Promise.all(order.data.bookingIds.map((id) => holdBooking(tenantId, id)));
  const months = await monthsOfAll(
    tenantId,
    bookings.map(({ data }) => data),
  );
  return { tenantId, orders: byId([order]), bookings: byId(bookings), months };
}

/** A booking with all of its orders, its calendars, and as long as it is held what is held with it. */
export async function holdBookingStanding(tenantId: string, bookingId: string): Promise<HeldStanding> {
  const booking = await holdBooking(tenantId, bookingId);
  const { orderId, extraOrderIds, status } = booking.data;
  const orderIds = [...(orderId === null ? [] : [orderId]), ...extraOrderIds];
  const orders = await Promise.all(orderIds.map((id) => holdOrder(tenantId, id)));
  const first = orders.find(({ id }) => id === orderId);
  const besides = status === 'pending' ? (first?.data.bookingIds ?? []) : [];
  const others = await Promise.all(
    besides.filter((id) => id !== bookingId).map((id) => holdBooking(tenantId, id)),
  );
  const bookings = [booking, ...others];
  const months = await monthsOfAll(
    tenantId,
    bookings.map(({ data }) => data),
  );
  return { tenantId, orders: byId(orders), bookings: byId(bookings), months };
}

/** What is decided about. */
export const standingOf = ({ orders, bookings, months }: HeldStanding): Standing => ({
  orders: dataOf(orders),
  bookings: dataOf(bookings),
  months: months.months,
});

/**
 * Adds what a decision came to: what changed, its events and its measures, what becomes of codes, gift cards and
 * credits, and its entries in the books, provided nothing changed meanwhile.
 * @param patchOf fields of a booking that changed which the decision does not know of
 * @param tenders as they were read already
 */
export async function writeSettlement(
  batch: WriteBatch,
  held: HeldStanding,
  settled: Settlement,
  now: Date,
  patchOf: (id: string, booking: Booking) => Partial<Booking> = () => ({}),
  tenders?: HeldTenders,
): Promise<void> {
  const { tenantId, orders, bookings, months } = held;
  for (const [id, order] of Object.entries(settled.orders)) {
    const before = orders[id];
    if (before && order !== before.data) {
      batch.update(before.reference, { ...order }, { lastUpdateTime: before.version });
    }
  }
  for (const [id, booking] of Object.entries(settled.bookings)) {
    const before = bookings[id];
    if (before && booking !== before.data) {
      const after = { ...booking, ...patchOf(id, booking) };
      batch.update(before.reference, after, { lastUpdateTime: before.version });
    }
  }
  writeMonths(batch, months, settled.months);
  const heldTenders = tenders ?? (await holdTenders(held));
  writeTenders(batch, held, settled, heldTenders, now);
  const worth = worthOf(held, settled, heldTenders, now);
  await bookSettled(batch, tenantId, standingOf(held), settled, worth, now);
  for (const event of settled.events) tell(batch, tenantId, event, now);
  for (const orderId of recommendedIn(held, settled)) {
    tell(batch, tenantId, { type: 'order.settle', orderId }, now);
  }
  for (const [id, { data: before }] of Object.entries(bookings)) {
    const after = settled.bookings[id];
    const freed = after && after.status !== before.status && gone.has(after.status) && after.start > now;
    if (freed) tell(batch, tenantId, { type: 'slot.freed', bookingId: id }, now);
  }
  for (const [id, { data: before }] of Object.entries(orders)) {
    const after = settled.orders[id];
    if (!after || after === before) continue;
    const theirs = before.bookingIds.flatMap((each) => settled.bookings[each] ?? []);
    await countOrder(batch, tenantId, { before, after, bookings: theirs }, now);
  }
  for (const [id, { data: before }] of Object.entries(orders)) {
    const after = settled.orders[id];
    if (!after?.paidAt || before.paidAt || after.due === 0) continue;
    measureMoney(batch, tenantId, after.quote.currency, { revenue: after.due }, now);
  }
  const measured = measuresOf(held, settled);
  if (Object.keys(measured).length > 0) measure(batch, tenantId, measured, now);
}

/**
 * Orders of bookings that somebody recommended, where a payment, or a gift card's money going back, changes what they earn.
 * Every other order's events have that settled, and refunds' do.
 */
function recommendedIn({ orders, bookings }: HeldStanding, settled: Settlement): string[] {
  const gifts = settled.tenders.flatMap(({ bookingId, giftCard }) =>
    giftCard > 0 ? [bookings[bookingId]?.data.orderId] : [],
  );
  return Object.entries(orders).flatMap(([id, { data }]) => {
    if (data.recommended === null || data.purpose !== 'booking') return [];
    const isPaid = data.paidAt === null && settled.orders[id]?.paidAt != null;
    return isPaid || gifts.includes(id) ? [id] : [];
  });
}

/** States in which a booking keeps no time. */
const gone = new Set<Booking['status']>(['cancelled', 'declined', 'expired']);

/** States whose bookings a day counts. */
const counted = ['confirmed', 'requested', 'declined', 'noShow', 'expired', 'cancelled'] as const;

/** What the day's rollup gains. */
function measuresOf({ bookings }: HeldStanding, settled: Settlement): Record<string, number> {
  const sums: Record<string, number> = {};
  const add = (name: string, amount: number) => {
    if (amount !== 0) sums[name] = (sums[name] ?? 0) + amount;
  };
  for (const [id, { data: before }] of Object.entries(bookings)) {
    const after = settled.bookings[id];
    if (!after || after.status === before.status) continue;
    const stood = before.status !== 'pending' && before.status !== 'requested';
    for (const status of counted) {
      if (after.status === status && (status !== 'cancelled' || stood)) add(status, 1);
    }
    if (after.status === 'confirmed' && before.fromMatch) add('confirmedFromMatch', 1);
  }
  return sums;
}
