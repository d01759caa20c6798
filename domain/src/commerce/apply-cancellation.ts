import { ok, type Result } from '../kernel/index.ts';
import type { OutboxEvent } from '../operations/index.ts';
import { type Change, cancellationTerms, transition } from '../scheduling/index.ts';
import { freeTime, giveBack } from './give-back.ts';
import { bookingIn, type Settlement, type Standing, type TenderReturn } from './settlement.ts';
import { allTendersBack } from './tenders-back.ts';
import { transitionOrder } from './transitions.ts';

/**
 * What cancelling a booking does to it, its orders and the calendar. An unpaid order is cancelled with everything held
 * for it; of what was paid, all but the fee of the terms it was booked under is due back (see `cancellationTerms`, which
 * also says whether the actor may). A client who lets go of their own hold is not written to about it.
 * Refuses a booking that is past cancelling: `invalid_transition`.
 */
export function applyCancellation(
  standing: Standing,
  bookingId: string,
  change: Change,
): Result<Settlement, 'invalid_transition'> {
  const booking = bookingIn(standing, bookingId);
  const cancelled = transition(booking, 'cancelled', change);
  if (!cancelled.ok) return cancelled;
  if (booking.status === 'pending') return ok(letGo(standing, bookingId, change));
  const terms = cancellationTerms(booking, change.by, change.at.getTime());
  const bookings = { ...standing.bookings, [bookingId]: cancelled.value };
  const settled = giveBack(freeTime({ ...standing, bookings }, bookingId), bookingId, terms, change.at);
  const told: OutboxEvent = { type: 'booking.cancelled', bookingId, by: change.by };
  return ok({ ...settled, outcome: 'cancelled', events: [told, ...settled.events] });
}

/** A hold given up: with it goes everything that was to be paid in the same checkout. */
function letGo(standing: Standing, bookingId: string, change: Change): Settlement {
  const { orderId } = bookingIn(standing, bookingId);
  const order = orderId === null ? undefined : standing.orders[orderId];
  const ended = order && transitionOrder(order, 'cancelled', change.at);
  let settled: Standing = standing;
  const events: OutboxEvent[] = [];
  const tenders: TenderReturn[] = [];
  for (const id of order?.bookingIds ?? [bookingId]) {
    const booking = bookingIn(standing, id);
    const gone = transition(booking, 'cancelled', change);
    if (booking.status !== 'pending' || !gone.ok) continue;
    settled = freeTime({ ...settled, bookings: { ...settled.bookings, [id]: gone.value } }, id);
    tenders.push(...allTendersBack(booking, id));
    if (change.by !== 'client') events.push({ type: 'booking.cancelled', bookingId: id, by: change.by });
  }
  const orders =
    orderId !== null && ended?.ok ? { ...settled.orders, [orderId]: ended.value } : settled.orders;
  return { ...settled, orders, outcome: 'cancelled', events, tenders };
}
