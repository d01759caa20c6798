import { ok, type Result } from '../kernel/index.ts';
import type { Booking } from './booking.ts';
import { lateMovePercentAfter } from './policy-terms.ts';
import { type BookingActor, transition } from './transitions.ts';

/**
 * The booking at another time, with everything that goes with its start, and at the price it was made for. What
 * cancelling cost at this moment stays with it where its client moves it; where the business does, its client has time to
 * answer. Whether the moment is right is asked of
 * `rescheduleTerms`, whether the time is free of the calendar, whose claim is the caller's to give.
 * Refuses what is not confirmed: `invalid_transition`.
 */
export function moveBooking(
  booking: Booking,
  to: { readonly start: Date; readonly claim: Booking['claim'] },
  { by, at }: { readonly by: BookingActor; readonly at: Date },
): Result<Booking, 'invalid_transition'> {
  const step = transition(booking, 'confirmed', { by, reason: '', at, kind: 'rescheduled' });
  if (!step.ok) return step;
  const { start, claim } = to;
  const later = (date: Date) => new Date(date.getTime() + start.getTime() - booking.start.getTime());
  const { arrivalWindow, end, reschedules } = booking;
  const lateMovePercent = lateMovePercentAfter(booking, by, at.getTime());
  const { movedByBusinessAt: _, ...rest } = step.value;
  return ok({
    ...rest,
    start,
    end: later(end),
    arrivalWindow: arrivalWindow && { start: later(arrivalWindow.start), end: later(arrivalWindow.end) },
    claim,
    reschedules: reschedules + (by === 'client' ? 1 : 0),
    ...(lateMovePercent > 0 ? { lateMovePercent } : {}),
    ...(by === 'client' ? {} : { movedByBusinessAt: at }),
  });
}
