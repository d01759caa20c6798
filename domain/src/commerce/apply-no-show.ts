import { ok, type Result, refuse } from '../kernel/index.ts';
import { type Change, canWaive, noShowTerms, transition, waiverTerms } from '../scheduling/index.ts';
import { giveBack } from './give-back.ts';
import { bookingIn, type Settlement, type Standing } from './settlement.ts';

/** What it does that a client did not come: what the terms keep is kept, the rest goes back. The time has passed. */
export function applyNoShow(
  standing: Standing,
  bookingId: string,
  change: Change,
): Result<Settlement, 'invalid_transition'> {
  const booking = bookingIn(standing, bookingId);
  const missed = transition(booking, 'noShow', change);
  if (!missed.ok) return missed;
  const bookings = { ...standing.bookings, [bookingId]: missed.value };
  const settled = giveBack({ ...standing, bookings }, bookingId, noShowTerms(booking), change.at);
  const events = [{ type: 'booking.noShow', bookingId } as const, ...settled.events];
  return ok({ ...settled, outcome: 'noShow', events });
}

/**
 * Gives back what was kept of a booking that was cancelled or missed: the fee, and the credit it was paid with. Refuses
 * where nothing was kept, or all of it went back before: `invalid_transition`.
 */
export function applyWaiver(
  standing: Standing,
  bookingId: string,
  at: Date,
): Result<Settlement, 'invalid_transition'> {
  const booking = bookingIn(standing, bookingId);
  if (!canWaive(booking)) return refuse('invalid_transition', 'nothing was kept');
  const settled = giveBack(standing, bookingId, waiverTerms(booking), at);
  return ok({ ...settled, outcome: 'waived' });
}
