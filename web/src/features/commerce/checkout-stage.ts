import type { Order } from '@evergrow/domain/commerce';
import type { Booking } from '@evergrow/domain/scheduling';

/**
 * Where paying for a held booking stands:
 * `pay` not tried yet; `left` came back without paying; `declined` tried and refused; `settling` paid, and the
 * platform has not heard of it yet; `requested` paid, and the provider has to agree; `confirmed`; `expired` the hold ran out; `refunded` it ran out, the money came
 * after all, and goes back; `cancelled` given back.
 */
export type CheckoutStage =
  | 'pay'
  | 'left'
  | 'declined'
  | 'settling'
  | 'confirmed'
  | 'requested'
  | 'expired'
  | 'refunded'
  | 'cancelled';

type Facts = {
  booking: Pick<Booking, 'status' | 'holdExpiresAt'>;
  order: Pick<Order, 'paidAt' | 'lastDecline'> | null;
  /** What the payment page said on the way back: a hint only, since anyone can write an address. */
  result: string | null;
  /** A payment is under way in the form on the page. */
  isPaying?: boolean;
  now: number;
};

/** States of a booking that was agreed, whatever came of it. */
const agreed = new Set<Booking['status']>([
  'confirmed',
  'onTheWay',
  'arrived',
  'inProgress',
  'completed',
  'noShow',
]);

/** The stage, told by what the platform knows; the address only decides what is not known yet. */
export function checkoutStage({ booking, order, result, isPaying = false, now }: Facts): CheckoutStage {
  if (booking.status === 'requested') return 'requested';
  if (agreed.has(booking.status)) return 'confirmed';
  if (booking.status === 'cancelled' || booking.status === 'declined')
    return order?.paidAt ? 'refunded' : 'cancelled';
  if (booking.status === 'expired') return order?.paidAt ? 'refunded' : 'expired';
  if (order?.paidAt || result === 'success') return 'settling';
  const isOver = booking.holdExpiresAt !== null && booking.holdExpiresAt.getTime() <= now;
  if (isOver && !isPaying) return 'expired';
  if (order?.lastDecline) return 'declined';
  return result === 'cancelled' ? 'left' : 'pay';
}

/** Reasons a reader can do something about. What a bank keeps to itself, a stolen card above all, is not among them. */
const declines = [
  'insufficient_funds',
  'expired_card',
  'incorrect_cvc',
  'processing_error',
  'authentication_required',
] as const;
export type DeclineReason = (typeof declines)[number] | 'generic';

/** Why a payment was declined, in as much as the reader is told. */
export const declineReason = (code: string | null): DeclineReason =>
  declines.find((reason) => reason === code) ?? 'generic';
