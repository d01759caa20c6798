import { ok, type Result } from '../kernel/index.ts';
import { type Change, cancellationTerms, transition } from '../scheduling/index.ts';
import { freeTime, giveBack } from './give-back.ts';
import { bookingIn, type Settlement, type Standing } from './settlement.ts';

/** What it does that a provider says yes to a request: the booking is confirmed; it kept its time all along. */
export function applyApproval(
  standing: Standing,
  bookingId: string,
  change: Change,
): Result<Settlement, 'invalid_transition'> {
  const confirmed = transition(bookingIn(standing, bookingId), 'confirmed', change);
  if (!confirmed.ok) return confirmed;
  const bookings = { ...standing.bookings, [bookingId]: { ...confirmed.value, respondBy: null } };
  const events = [{ type: 'booking.confirmed', bookingId } as const];
  return ok({ ...standing, bookings, outcome: 'confirmed', events, tenders: [] });
}

/** What it does that a request is turned down, or not answered in time: the time is free and all money goes back. */
export function applyRejection(
  standing: Standing,
  bookingId: string,
  change: Change,
): Result<Settlement, 'invalid_transition'> {
  const booking = bookingIn(standing, bookingId);
  const declined = transition(booking, 'declined', change);
  if (!declined.ok) return declined;
  const bookings = { ...standing.bookings, [bookingId]: { ...declined.value, respondBy: null } };
  const terms = cancellationTerms(booking, 'system', change.at.getTime());
  const settled = giveBack(freeTime({ ...standing, bookings }, bookingId), bookingId, terms, change.at);
  const events = [{ type: 'booking.declined', bookingId } as const, ...settled.events];
  return ok({ ...settled, outcome: 'declined', events });
}
