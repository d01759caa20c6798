import { type Booking, balanceOf, tendered } from '../../scheduling/index.ts';
import type { Order } from '../order.ts';
import type { Settlement, Standing } from '../settlement.ts';
import { bookCommission, bookNotedDisputes, bookNotedRefund } from './book-news.ts';
import { balancesOf, bookCredit, bookPaid, bookReturned, type Facts, type PaidPart } from './book-order.ts';
import type { LedgerEntry, Named } from './ledger-entry.ts';

/** What deciding needs besides the standing. */
export interface BookedSoFar {
  /** By order: what the books say of it. Of orders that were paid before and whose gift cards get something back. */
  readonly booked: Readonly<Record<string, readonly LedgerEntry[]>>;
  /** Minor units that were paid for the credit that pays for a booking; zero where it was given. */
  readonly worth: (bookingId: string) => number;
  readonly now: Date;
}

/** What an order's payment pays for. */
function partsOf(before: Standing, order: Order, giftsTaken: boolean): readonly PaidPart[] {
  const gifts = (quote: Order['quote']) => (giftsTaken ? tendered(quote, 'giftCard') : 0);
  const whole = {
    price: order.quote,
    as: 'sales' as const,
    money: order.due,
    giftCards: gifts(order.quote),
    before: 0,
  };
  switch (order.purpose) {
    case 'booking': {
      const each = order.bookingIds.flatMap((id): PaidPart[] => {
        const booking = before.bookings[id];
        if (!booking) return [];
        const { quote, dueNow } = booking;
        return [{ price: quote, as: 'sales', money: dueNow, giftCards: gifts(quote), before: 0 }];
      });
      const sum = each.reduce((all, { money, giftCards }) => all + money + giftCards, 0);
      return sum === whole.money + whole.giftCards ? each : [whole];
    }
    case 'balance': {
      const booking = before.bookings[order.bookingIds[0] ?? ''];
      if (!booking) return [whole];
      return [{ ...whole, price: booking.quote, before: booking.quote.total - balanceOf(booking) }];
    }
    case 'adjustment':
    case 'shop':
    case 'subscription':
      return [whole];
    case 'package':
      return [{ ...whole, as: 'credits' }];
    case 'giftCard':
      return [{ ...whole, as: 'giftCards' }];
  }
}

const takes = new Set<Settlement['outcome']>(['confirmed', 'requested', 'fulfilled']);
const usesCredit = ({ quote }: Booking): boolean => tendered(quote, 'credit') > 0;

/** The entry by which gift cards of an order get something back, named after all they got back so far. */
export function bookGiftBack(
  orderId: string,
  facts: Facts,
  booked: readonly LedgerEntry[],
  giftCards: number,
): readonly Named[] {
  const entry = bookReturned({ ...facts, orderId }, booked, { money: 0, giftCards });
  const before = booked.filter(({ kind }) => kind === 'refund');
  const until = giftCards - (balancesOf(before).giftCards ?? 0);
  return entry ? [{ id: `${orderId}_giftBack_${until}`, entry }] : [];
}

function bookPayment(before: Standing, settled: Settlement, orderId: string, more: BookedSoFar): Named[] {
  const order = settled.orders[orderId];
  if (!order) return [];
  const { now, worth } = more;
  const facts = { orderId, currency: order.quote.currency, at: order.paidAt ?? now, now };
  const taken = takes.has(settled.outcome);
  const paid = bookPaid(facts, partsOf(before, order, taken));
  const charge = paid ? [{ id: `${orderId}_paid`, entry: paid }] : [];
  const commission = bookCommission(orderId, order, facts.at, now);
  // News of refunds and disputes can come before that of their payment.
  const news = paid ? bookNotedRefund(orderId, null, order, [paid], now) : [];
  const disputes = bookNotedDisputes(orderId, null, order, now);
  const credits = order.bookingIds.flatMap((bookingId): Named[] => {
    const booking = settled.bookings[bookingId];
    if (!taken || order.purpose !== 'booking' || !booking || !usesCredit(booking)) return [];
    return creditUsed(bookingId, booking, worth(bookingId), facts);
  });
  return [...charge, ...commission, ...news, ...disputes, ...credits];
}

/** The credit a booking takes: booked with the commit that makes it stand. */
export function creditUsed(bookingId: string, booking: Booking, worth: number, facts: Facts): Named[] {
  const entry = bookCredit('creditUsed', facts, booking.quote, worth);
  return entry ? [{ id: `${bookingId}_creditUsed`, entry }] : [];
}

/** What comes back of gift cards and credits of bookings that stood. Before they stood nothing of them was booked. */
function bookTendersBack(before: Standing, settled: Settlement, more: BookedSoFar): Named[] {
  return settled.tenders.flatMap(({ bookingId, giftCard, credit }): Named[] => {
    const booking = before.bookings[bookingId];
    if (!booking || booking.status === 'pending') return [];
    const { orderId, quote } = booking;
    const { now } = more;
    const facts = { orderId, currency: quote.currency, at: now, now };
    const order = orderId === null ? undefined : before.orders[orderId];
    const gift =
      orderId !== null && giftCard > 0 && order?.paidAt
        ? bookGiftBack(orderId, facts, more.booked[orderId] ?? [], giftCard)
        : [];
    const back = credit ? bookCredit('creditReturned', facts, quote, more.worth(bookingId)) : null;
    return [...gift, ...(back ? [{ id: `${bookingId}_creditReturned`, entry: back }] : [])];
  });
}

/**
 * What a settlement does to the books, to be written with it: payments that came in by it, credits and gift cards they
 * were made with, and those that come back. Money given back is booked when the payment service says that it was.
 */
export function bookSettlement(before: Standing, settled: Settlement, more: BookedSoFar): readonly Named[] {
  const paid = Object.keys(settled.orders).filter(
    (id) => before.orders[id]?.paidAt === null && settled.orders[id]?.paidAt !== null,
  );
  return [
    ...paid.flatMap((orderId) => bookPayment(before, settled, orderId, more)),
    ...(paid.length === 0 ? bookTendersBack(before, settled, more) : []),
  ];
}
