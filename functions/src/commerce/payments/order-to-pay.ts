import type { Order, OrderPurpose } from '@evergrow/domain/commerce';
import { balanceOf, stands } from '@evergrow/domain/scheduling';
import { Refusal } from '../../kernel/refusal.ts';
import { type Held, holdBooking, holdOrder } from '../../scheduling/booking-store.ts';
import { keepsCard } from './keeps-card.ts';

/** A subscription begins, and renews itself, on the payment service's page. */
const paidInForm: readonly OrderPurpose[] = [
  'shop',
  'package',
  'giftCard',
  'booking',
  'balance',
  'adjustment',
];
/** What is owed for a booking that stands is owed as long as it does; all else can be paid for a while. */
const owed: readonly OrderPurpose[] = ['balance', 'adjustment'];

/** @throws Refusal('not_found') for another's order, one that the form does not pay, and none at all: all alike */
export async function orderOfBuyer(tenantId: string, orderId: string, uid: string): Promise<Held<Order>> {
  const order = await holdOrder(tenantId, orderId);
  if (order.data.clientUid !== uid || !paidInForm.includes(order.data.purpose)) {
    throw new Refusal('not_found');
  }
  return order;
}

/** What differs by what an order is for. */
export type WhatIsPaid = {
  /** What is bought, as the buyer knows it. */
  title: string;
  /** The buyer agreed that the card they pay with is charged for the later times of a series. */
  keepsCard: boolean;
};

/**
 * What an order pays for, as long as that is to be paid still: what is in a cart, chosen or held is for a while, the rest of a
 * booking and extra time as long as the booking stands and owes as much.
 * @throws Refusal('hold_expired' | 'invalid_transition' | 'conflict')
 */
export async function whatIsPaid(
  tenantId: string,
  { data: order }: Held<Order>,
  now: Date,
): Promise<WhatIsPaid> {
  const isHeld = !owed.includes(order.purpose);
  if (isHeld) checkHeld(order, now);
  if (order.status !== 'awaitingPayment') throw new Refusal('invalid_transition');
  const [bookingId] = order.bookingIds;
  if (bookingId === undefined) return { title: titleOf(order), keepsCard: false };
  const { data: booking } = await holdBooking(tenantId, bookingId);
  const title = booking.offeringTitle;
  if (isHeld) return { title, keepsCard: await keepsCard(tenantId, booking) };
  if (!stands(booking)) throw new Refusal('invalid_transition');
  if (order.purpose === 'balance' && order.due !== balanceOf(booking)) {
    throw new Refusal('conflict', 'What is to be paid has changed: look at it again');
  }
  return { title, keepsCard: false };
}

/** A package and a gift card are no thing of a cart: the one line of their price says what they are. */
const titleOf = ({ items, quote }: Order): string => items[0]?.title ?? quote.lines[0]?.label ?? '';

function checkHeld({ status, expiresAt }: Order, now: Date): void {
  if (status === 'expired' || (status === 'awaitingPayment' && expiresAt <= now)) {
    throw new Refusal('hold_expired');
  }
}
