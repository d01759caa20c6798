import { ok, type Result } from '../kernel/index.ts';
import type { OutboxEvent } from '../operations/index.ts';
import {
  type Booking,
  type CalendarMonth,
  type Change,
  releaseClaim,
  transition,
} from '../scheduling/index.ts';
import type { Order } from './order.ts';
import { refundOfRest, type Settlement } from './settlement.ts';
import { transitionOrder } from './transitions.ts';

/**
 * What cancelling a booking does to it, its order and the calendar. An unpaid order is cancelled with it; of a paid one,
 * all that was not given back is due. A client who lets go of their own hold is not written to about it.
 * Whether the actor may cancel at this moment is asked of `canCancel` first.
 * Refuses a booking that is past cancelling: `invalid_transition`.
 */
export function applyCancellation(
  order: Order,
  booking: Booking,
  months: readonly CalendarMonth[],
  change: Change & { readonly orderId: string },
): Result<Settlement, 'invalid_transition'> {
  const cancelled = transition(booking, 'cancelled', change);
  if (!cancelled.ok) return cancelled;
  const { bookingId } = order;
  const ended = transitionOrder(order, 'cancelled', change.at);
  const told = booking.status === 'confirmed' || change.by !== 'client';
  const events: OutboxEvent[] = [
    ...(told ? [{ type: 'booking.cancelled', bookingId, by: change.by } as const] : []),
    ...(order.paidAt === null ? [] : refundOfRest(order, change.orderId)),
  ];
  return ok({
    order: ended.ok ? ended.value : order,
    booking: cancelled.value,
    months: releaseClaim(months, bookingId),
    outcome: 'cancelled',
    events,
  });
}
