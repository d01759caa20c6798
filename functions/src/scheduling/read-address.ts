import { DAY } from '@evergrow/domain/kernel';
import type { Address, Booking, BookingStatus } from '@evergrow/domain/scheduling';
import type { Acting } from '../api/membership.ts';
import { audit } from '../kernel/audit.ts';
import { db } from '../kernel/firebase.ts';
import { Refusal } from '../kernel/refusal.ts';
import { holdBooking, partIn } from './booking-store.ts';
import { openAddress } from './visit-place.ts';

/** How long after a visit its address can still be read, e.g. for something left behind. */
const readableFor = 30 * DAY;

/** In these nobody goes there any more. */
const ended = new Set<BookingStatus>(['cancelled', 'declined', 'expired']);

const isReadable = ({ status, end, updatedAt }: Booking, now: Date): boolean =>
  now.getTime() < (ended.has(status) ? updatedAt : end).getTime() + readableFor;

/**
 * Where a visit takes place, in clear, for its client, who does it, and admins: while it is to come and thirty days
 * after. That it was read is audited before it is opened.
 * @throws Refusal('not_found')
 */
export async function readAddress(
  acting: Acting,
  facts: { bookingId: string; actor: string; requestId: string; now: Date },
): Promise<Address> {
  const { tenantId } = acting;
  const { bookingId, actor, requestId, now } = facts;
  const { data: booking } = await holdBooking(tenantId, bookingId);
  partIn(booking, acting);
  if (!booking.place || !isReadable(booking, now)) throw new Refusal('not_found');
  const batch = db().batch();
  audit(batch, tenantId, { action: 'address.read', actor, target: `booking/${bookingId}`, requestId }, now);
  await batch.commit();
  return await openAddress(tenantId, bookingId, booking.clientUid, booking.place);
}
