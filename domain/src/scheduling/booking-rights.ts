import { DAY, HOUR, type Millis } from '../kernel/index.ts';
import { isAtLeast, type Role } from '../tenancy/index.ts';
import type { Booking, BookingStatus } from './booking.ts';
import { type BookingActor, canTransition } from './transitions.ts';

/** The part a member plays in a booking, their own before their office; null for who has no business with it. */
export function bookingActorOf(
  booking: Pick<Booking, 'clientUid' | 'providerIds'>,
  member: { readonly uid: string; readonly role: Role },
): BookingActor | null {
  if (booking.providerIds.includes(member.uid)) return 'provider';
  if (member.uid === booking.clientUid) return 'client';
  return isAtLeast(member.role, 'admin') ? 'admin' : null;
}

type Timed = Pick<Booking, 'status' | 'start' | 'end'>;

const hasBegun = (booking: Pick<Booking, 'start'>, now: Millis): boolean => booking.start.getTime() <= now;

/** Client and provider can cancel until it begins; admins and the system until it is completed. */
export function canCancel(
  booking: Pick<Timed, 'status' | 'start'>,
  actor: BookingActor,
  now: Millis,
): boolean {
  if (!canTransition(booking.status, 'cancelled', actor)) return false;
  return actor === 'admin' || actor === 'system' || !hasBegun(booking, now);
}

/** What is confirmed can be moved until it begins. */
export const canReschedule = (
  booking: Pick<Timed, 'status' | 'start'>,
  actor: BookingActor,
  now: Millis,
): boolean =>
  booking.status === 'confirmed' &&
  canTransition(booking.status, 'confirmed', actor) &&
  !hasBegun(booking, now);

/** Anyone but the client can complete it once it has begun, by the clock or because the provider says so. */
export const canComplete = (
  booking: Pick<Timed, 'status' | 'start'>,
  actor: BookingActor,
  now: Millis,
): boolean =>
  canTransition(booking.status, 'completed', actor) &&
  (hasBegun(booking, now) || booking.status === 'inProgress');

/** A request can be answered until it would begin. */
export const canAnswer = (
  booking: Pick<Timed, 'status' | 'start'>,
  answer: 'confirmed' | 'declined',
  actor: BookingActor,
  now: Millis,
): boolean =>
  booking.status === 'requested' &&
  canTransition('requested', answer, actor) &&
  (answer === 'declined' || !hasBegun(booking, now));

/** Nobody can have failed to come before it began. */
export const canMarkNoShow = (
  booking: Pick<Timed, 'status' | 'start'>,
  actor: BookingActor,
  now: Millis,
): boolean => canTransition(booking.status, 'noShow', actor) && hasBegun(booking, now);

/** Whether something was kept of a booking that did not take place: a fee, or the credit it was paid with. */
export const canWaive = ({
  status,
  fee,
  creditKept = false,
}: Pick<Booking, 'status' | 'fee' | 'creditKept'>): boolean =>
  (status === 'cancelled' || status === 'noShow') && (fee > 0 || creditKept);

/** The steps of the day itself, and back from them. */
export type DayStep = Extract<BookingStatus, 'confirmed' | 'onTheWay' | 'arrived' | 'inProgress'>;

/** How long before the start the day's work on a booking can begin. */
export const earliestDayStep: Millis = 12 * HOUR;

/** Setting out, arriving, beginning and turning back belong to the day: from twelve hours before until a day after. */
export function canTakeDayStep(booking: Timed, step: DayStep, actor: BookingActor, now: Millis): boolean {
  if (step === 'confirmed' ? booking.status !== 'onTheWay' : booking.status === step) return false;
  return (
    canTransition(booking.status, step, actor) &&
    booking.start.getTime() - earliestDayStep <= now &&
    now < booking.end.getTime() + DAY
  );
}

type Reviewable = Pick<Booking, 'status' | 'reviewed' | 'clientUid'>;

/** Why `uid` cannot review the booking, or null when they can. Other people's bookings do not exist for them. */
export function reviewRefusal(
  booking: Reviewable,
  uid: string,
): 'not_found' | 'not_completed' | 'already_reviewed' | null {
  if (booking.clientUid !== uid) return 'not_found';
  if (booking.status !== 'completed') return 'not_completed';
  return booking.reviewed ? 'already_reviewed' : null;
}

/** The client can review a completed booking once. */
export const canReview = (booking: Reviewable, uid: string): boolean => reviewRefusal(booking, uid) === null;
