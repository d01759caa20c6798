import type { Millis } from '../kernel/index.ts';
import { isAtLeast, type Role } from '../tenancy/index.ts';
import type { Booking } from './booking.ts';
import { type BookingActor, canTransition } from './transitions.ts';

/** The part a member plays in a booking, their own before their office; null for who has no business with it. */
export function bookingActorOf(
  booking: Pick<Booking, 'clientUid' | 'providerId'>,
  member: { readonly uid: string; readonly role: Role },
): BookingActor | null {
  if (member.uid === booking.providerId) return 'provider';
  if (member.uid === booking.clientUid) return 'client';
  return isAtLeast(member.role, 'admin') ? 'admin' : null;
}

const hasBegun = (booking: Pick<Booking, 'start'>, now: Millis): boolean => booking.start.getTime() <= now;

type Timed = Pick<Booking, 'status' | 'start'>;

/** Client and provider can cancel until it begins; admins and the system until it is completed. */
export function canCancel(booking: Timed, actor: BookingActor, now: Millis): boolean {
  if (!canTransition(booking.status, 'cancelled', actor)) return false;
  return actor === 'admin' || actor === 'system' || !hasBegun(booking, now);
}

/** What is confirmed can be moved until it begins. */
export const canReschedule = (booking: Timed, actor: BookingActor, now: Millis): boolean =>
  canTransition(booking.status, 'confirmed', actor) &&
  booking.status === 'confirmed' &&
  !hasBegun(booking, now);

/** What is confirmed can be completed once it has begun, by anyone but the client. */
export const canComplete = (booking: Timed, actor: BookingActor, now: Millis): boolean =>
  canTransition(booking.status, 'completed', actor) && hasBegun(booking, now);

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
