import type { PassedOn } from './connect/passed-on.ts';
import type { Order } from './order.ts';

/** Money that has arrived. */
export interface Payment {
  readonly orderId: string;
  /** Null only where nothing was to pay. */
  readonly paymentIntentId: string | null;
  /** Minor units. */
  readonly amount: number;
  /** ISO 4217 in either case: Stripe writes it small. */
  readonly currency: string;
  /** When we learn of it, which is what holds are judged by. */
  readonly at: Date;
  /**
   * Whether a gift card, promo code, credit or piece of stock the order was made with can no longer be had: it was given back when the
   * hold expired, and is used up since.
   */
  readonly tendersGone?: boolean;
  /** Whose account the money went on to; left out where it stayed on the platform's. */
  readonly passedOn?: PassedOn | null;
}

/** Whether an order was paid by another payment before: this money is not ours to keep. */
export function isPaidTwice(
  { paidAt, paymentIntentId: before }: Pick<Order, 'paidAt' | 'paymentIntentId'>,
  { paymentIntentId }: Pick<Payment, 'paymentIntentId'>,
): boolean {
  return paidAt !== null && before !== null && paymentIntentId !== null && before !== paymentIntentId;
}
