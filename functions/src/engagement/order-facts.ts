import type { Order } from '@evergrow/domain/commerce';
import type { words } from './words/index.ts';

/** Where the client finds what they paid for, under their business's own address. */
export function placeOf(
  orderId: string,
  { purpose, bookingIds }: Pick<Order, 'purpose' | 'bookingIds'>,
): string {
  if (purpose === 'shop' || purpose === 'subscription') return `orders/${orderId}`;
  if (purpose === 'giftCard') return `gift-cards/${orderId}`;
  if (purpose === 'package') return 'packages';
  return bookingIds[0] === undefined ? 'bookings' : `bookings/${bookingIds[0]}`;
}

/** What was ordered, in few words: by its own name, not as the payment service words a line of its invoice. */
export function titleOf({ items, quote }: Order, w: ReturnType<typeof words>): string {
  const first = items[0]?.title ?? quote.lines[0]?.label ?? '';
  return items.length > 1 ? w.andMore(first, items.length - 1) : first;
}
