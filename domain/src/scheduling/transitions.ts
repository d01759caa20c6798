import { MINUTE, type Millis, ok, type Result, refuse } from '../kernel/index.ts';
import type { Booking, BookingStatus, StepKind } from './booking.ts';

/** How long a client has to pay. */
export const holdLifetime: Millis = 15 * MINUTE;

/** In which part somebody acts on a booking. `system` is a payment, a schedule, or the platform itself. */
export type BookingActor = Booking['history'][number]['by'];

interface Transition {
  readonly from: BookingStatus;
  readonly to: BookingStatus;
  readonly by: readonly BookingActor[];
}

/** Everything that can happen to a booking, and through whom. What is not listed cannot happen. */
export const bookingTransitions: readonly Transition[] = [
  // The money came in time, or there was nothing to pay.
  { from: 'pending', to: 'confirmed', by: ['system'] },
  // The same, where the provider has to say yes first.
  { from: 'pending', to: 'requested', by: ['system'] },
  { from: 'pending', to: 'expired', by: ['system'] },
  { from: 'pending', to: 'cancelled', by: ['client', 'provider', 'admin', 'system'] },
  // The money came late and the time was still free.
  { from: 'expired', to: 'confirmed', by: ['system'] },
  { from: 'expired', to: 'requested', by: ['system'] },
  { from: 'requested', to: 'confirmed', by: ['provider', 'admin'] },
  // Refused, or not answered in time.
  { from: 'requested', to: 'declined', by: ['provider', 'admin', 'system'] },
  { from: 'requested', to: 'cancelled', by: ['client', 'admin', 'system'] },
  // Moved to another time.
  { from: 'confirmed', to: 'confirmed', by: ['client', 'provider', 'admin'] },
  { from: 'confirmed', to: 'onTheWay', by: ['provider', 'admin'] },
  { from: 'confirmed', to: 'arrived', by: ['provider', 'admin'] },
  { from: 'confirmed', to: 'inProgress', by: ['provider', 'admin'] },
  { from: 'onTheWay', to: 'arrived', by: ['provider', 'admin'] },
  // Turned round: something came up on the way.
  { from: 'onTheWay', to: 'confirmed', by: ['provider', 'admin'] },
  { from: 'onTheWay', to: 'cancelled', by: ['client', 'provider', 'admin'] },
  { from: 'arrived', to: 'inProgress', by: ['provider', 'admin'] },
  { from: 'arrived', to: 'cancelled', by: ['admin'] },
  { from: 'inProgress', to: 'completed', by: ['provider', 'admin', 'system'] },
  // Nobody pressed the buttons in between.
  { from: 'onTheWay', to: 'completed', by: ['provider', 'admin', 'system'] },
  { from: 'arrived', to: 'completed', by: ['provider', 'admin', 'system'] },
  // The client was not there.
  { from: 'confirmed', to: 'noShow', by: ['provider', 'admin'] },
  { from: 'arrived', to: 'noShow', by: ['provider', 'admin'] },
  // Marked by mistake.
  { from: 'noShow', to: 'completed', by: ['provider', 'admin'] },
  { from: 'confirmed', to: 'completed', by: ['provider', 'admin', 'system'] },
  { from: 'confirmed', to: 'cancelled', by: ['client', 'provider', 'admin', 'system'] },
];

export interface Change {
  readonly by: BookingActor;
  /** At most 300 characters are kept. */
  readonly reason: string;
  readonly at: Date;
  /** What the step was, where the status it leads to does not tell: a move, another provider. */
  readonly kind?: StepKind;
}

/** The schema keeps so many steps; older ones make room. */
const historyLimit = 50;

/** Whether the state machine lets `by` take a booking from one state to another, whatever the time. */
export const canTransition = (from: BookingStatus, to: BookingStatus, by: BookingActor): boolean =>
  bookingTransitions.some((step) => step.from === from && step.to === to && step.by.includes(by));

/**
 * The booking in its next state, with the step in its history. Whether the moment is right is asked of `canCancel` and
 * its kin; the calendar is the caller's to change in the same commit.
 */
export function transition(
  booking: Booking,
  to: BookingStatus,
  { by, reason, at, kind }: Change,
): Result<Booking, 'invalid_transition'> {
  if (!canTransition(booking.status, to, by)) {
    return refuse('invalid_transition', `${by} cannot take a booking from ${booking.status} to ${to}`);
  }
  const step = { at, status: to, by, reason: reason.slice(0, 300), ...(kind ? { kind } : {}) };
  return ok({
    ...booking,
    status: to,
    holdExpiresAt: to === 'confirmed' || to === 'requested' ? null : booking.holdExpiresAt,
    history: [...booking.history, step].slice(-historyLimit),
    updatedAt: at,
  });
}
