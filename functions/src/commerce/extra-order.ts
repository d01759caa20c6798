import { type Order, type OrderPurpose, orderSchema } from '@evergrow/domain/commerce';
import { DAY, paths } from '@evergrow/domain/kernel';
import type { Quote } from '@evergrow/domain/pricing';
import type { Booking } from '@evergrow/domain/scheduling';
import { payableInMoney } from '@evergrow/domain/scheduling';
import type { WriteBatch } from 'firebase-admin/firestore';
import { documentAt } from '../kernel/collection.ts';
import { newId } from '../kernel/random.ts';
import type { Held } from '../scheduling/booking-store.ts';

/** An order nobody has paid yet. What is due is what gift cards and credits leave, unless `due` says otherwise. */
export const newOrder = (
  facts: Pick<Order, 'clientUid' | 'clientName' | 'bookingIds' | 'quote' | 'expiresAt'> & {
    purpose: OrderPurpose;
    itemId?: string;
    items?: Order['items'];
    due?: number;
    viaMarket?: number;
    recommended?: Order['recommended'];
  },
  now: Date,
): Order => ({
  status: 'awaitingPayment',
  purpose: facts.purpose,
  clientUid: facts.clientUid,
  clientName: facts.clientName,
  bookingIds: facts.bookingIds,
  itemId: facts.itemId ?? null,
  items: facts.items ?? [],
  quote: facts.quote,
  due: facts.due ?? payableInMoney(facts.quote),
  checkoutSessionId: null,
  openIntentId: null,
  paymentIntentId: null,
  viaMarket: facts.viaMarket ?? 0,
  recommended: facts.recommended ?? null,
  passedOn: null,
  refunded: 0,
  refundsDue: 0,
  refunds: [],
  disputes: [],
  secondPayments: [],
  lastDecline: null,
  createdAt: now,
  paidAt: null,
  expiresAt: facts.expiresAt,
  updatedAt: now,
});

/**
 * Adds to a commit an order for more of a booking that was made before: its balance, or extra time. It fails when the
 * booking was changed since it was read. It is paid as any order: on the page or in the form.
 * @param changes what else the commit changes of the booking
 */
export function writeExtraOrder(
  batch: WriteBatch,
  tenantId: string,
  booking: Held<Booking>,
  facts: { purpose: 'balance' | 'adjustment'; quote: Quote; now: Date } & Partial<
    Pick<Order, 'viaMarket' | 'recommended'>
  >,
  changes: Partial<Booking> = {},
): { id: string; order: Order } {
  const { now, ...rest } = facts;
  const id = newId();
  const { clientUid, clientName, extraOrderIds } = booking.data;
  const expiresAt = new Date(now.getTime() + 30 * DAY);
  const order = newOrder({ ...rest, clientUid, clientName, bookingIds: [booking.id], expiresAt }, now);
  batch.create(documentAt(paths.order(tenantId, id), orderSchema), order);
  const patch = { ...changes, extraOrderIds: [...extraOrderIds, id], updatedAt: now };
  batch.update(booking.reference, patch, { lastUpdateTime: booking.version });
  return { id, order };
}
