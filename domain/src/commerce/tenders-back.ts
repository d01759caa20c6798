import { type Booking, type Reckoning, tendered } from '../scheduling/index.ts';
import type { TenderReturn } from './settlement.ts';

/** What gift cards and credits get back as reckoned; nothing where none were used. */
export function tendersBack(
  { quote }: Pick<Booking, 'quote'>,
  bookingId: string,
  { giftCard, credit }: Pick<Reckoning, 'giftCard' | 'credit'>,
): TenderReturn[] {
  if (tendered(quote) === 0 || (giftCard === 0 && !credit)) return [];
  return [{ bookingId, giftCard, credit }];
}

/** All that was tendered: the booking never came to stand. */
export const allTendersBack = (booking: Pick<Booking, 'quote'>, bookingId: string): TenderReturn[] =>
  tendersBack(booking, bookingId, {
    giftCard: tendered(booking.quote, 'giftCard'),
    credit: tendered(booking.quote, 'credit') > 0,
  });
