import { type Order, orderSchema } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import {
  type Booking,
  type BookingActor,
  type BookingView,
  balanceOf,
  bookingActorOf,
  bookingSchema,
  keptOf,
} from '@evergrow/domain/scheduling';
import type { DocumentReference, Timestamp } from 'firebase-admin/firestore';
import type { Acting } from '../api/membership.ts';
import { documentAt } from '../kernel/collection.ts';
import { Refusal } from '../kernel/refusal.ts';

/** A document as it was read, with the version a write will insist on. */
export type Held<T> = { id: string; data: T; version: Timestamp; reference: DocumentReference<T> };

export async function holdBooking(tenantId: string, bookingId: string): Promise<Held<Booking>> {
  const reference = documentAt(paths.booking(tenantId, bookingId), bookingSchema);
  const snapshot = await reference.get();
  const data = snapshot.data();
  if (!data || !snapshot.updateTime) throw new Refusal('not_found');
  return { id: bookingId, data, version: snapshot.updateTime, reference };
}

export async function holdOrder(tenantId: string, orderId: string): Promise<Held<Order>> {
  const reference = documentAt(paths.order(tenantId, orderId), orderSchema);
  const snapshot = await reference.get();
  const data = snapshot.data();
  if (!data || !snapshot.updateTime) throw new Refusal('not_found');
  return { id: orderId, data, version: snapshot.updateTime, reference };
}

/**
 * The part the caller plays in this booking.
 * @throws Refusal('not_found') for who has no business with it: foreign and missing answer alike
 */
export function partIn(booking: Booking, acting: Acting): BookingActor {
  const { member, role } = acting;
  const actor = member ? bookingActorOf(booking, { uid: member.uid, role }) : 'admin';
  if (!actor) throw new Refusal('not_found');
  return actor;
}

/** A booking in JSON. */
export const bookingView = (id: string, booking: Booking): BookingView => ({
  id,
  status: booking.status,
  clientUid: booking.clientUid,
  clientName: booking.clientName,
  providerId: booking.providerId,
  providerName: booking.providerName,
  offeringId: booking.offeringId,
  offeringTitle: booking.offeringTitle,
  format: booking.format,
  start: booking.start.toISOString(),
  end: booking.end.toISOString(),
  timeZone: booking.timeZone,
  quote: booking.quote,
  orderId: booking.orderId,
  holdExpiresAt: booking.holdExpiresAt?.toISOString() ?? null,
  providerIds: booking.providerIds,
  seats: booking.seats,
  arrivalWindow: booking.arrivalWindow && {
    start: booking.arrivalWindow.start.toISOString(),
    end: booking.arrivalWindow.end.toISOString(),
  },
  respondBy: booking.respondBy?.toISOString() ?? null,
  paid: keptOf(booking),
  balance: balanceOf(booking),
  fee: booking.fee,
  lateMovePercent: booking.lateMovePercent ?? 0,
  meetingUrl: booking.meetingUrl,
  reviewed: booking.reviewed,
});
