import { cameTooLate, type Order } from '@evergrow/domain/commerce';

/**
 * Where an order from a cart stands for its buyer: `pay` not tried yet; `left` came back without paying; `declined` tried
 * and refused; `settling` paid, and the platform has not heard of it yet; `processing` its bank has been asked and answers in
 * days; `paid`; `expired`; `bankRefused` that bank said no; `lateRefund` paid when what it held was gone, and the money goes
 * back; `refunded`; `partlyRefunded`; `disputed`, `disputeLost` its buyer asked their bank for the money; `cancelled`.
 */
export type OrderStage =
  | 'pay'
  | 'left'
  | 'declined'
  | 'settling'
  | 'processing'
  | 'paid'
  | 'expired'
  | 'bankRefused'
  | 'lateRefund'
  | 'partlyRefunded'
  | 'refunded'
  | 'disputed'
  | 'disputeLost'
  | 'cancelled';

type Facts = {
  order: Pick<Order, 'status' | 'paidAt' | 'lastDecline' | 'expiresAt' | 'refundsDue' | 'due' | 'items'>;
  /** What the payment page said on the way back: a hint only, since anyone can write an address. */
  result: string | null;
  now: number;
};

/** States that are told as they are. */
const told = ['cancelled', 'refunded', 'processing', 'disputed', 'disputeLost'] as const;
const isTold = (status: Order['status']): status is (typeof told)[number] =>
  told.some((one) => one === status);

/** The stage, told by what the platform knows; the address only decides what is not known yet. */
export function orderStage({ order, result, now }: Facts): OrderStage {
  const { status, items } = order;
  if (status === 'expired') return order.lastDecline ? 'bankRefused' : 'expired';
  if (isTold(status)) return status;
  if (status === 'paid' || status === 'partlyRefunded') {
    const byThings = items.some(({ refunded }) => refunded > 0);
    if (cameTooLate(order)) return 'lateRefund';
    return byThings || status === 'partlyRefunded' ? 'partlyRefunded' : 'paid';
  }
  if (result === 'success') return 'settling';
  if (order.expiresAt.getTime() <= now) return 'expired';
  if (order.lastDecline) return 'declined';
  return result === 'cancelled' ? 'left' : 'pay';
}
